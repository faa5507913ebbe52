/** The schema of one small model, run step by step in several modes. */
import * as z from 'zod'
import { few, finite, frameworkSchema, gradeSchema, key, letters, provenance, text, unique } from './schema-base.ts'

/** The quantities of the model: its inputs, h = xw, z = h + b, whether z < 0, both branches, the one chosen, the loss and its gradients. */
export const SLOTS = ['x', 'w', 'b', 'h', 'z', 'test', 'neg', 'mul', 'y', 'loss', 'grads'] as const
const slot = z.enum(SLOTS, { error: `must be one of ${SLOTS.join(', ')}` })
/** `branch` stands for whichever branches the mode keeps. */
const part = z.enum([...SLOTS, 'branch'], { error: `must be one of ${SLOTS.join(', ')}, branch` })
/** What comes of the model has to stand in a node of its graph. */
const small = finite.min(-9, 'must be from -9 to 9, to fit its node').max(9, 'must be from -9 to 9, to fit its node')
/** Code stands in half a slide, in letters that the last row can read. */
const COLUMNS = 46

const stepSchema = z.strictObject({
  key,
  stage: z.enum(['building', 'tracing', 'compiling', 'running', 'backward'], { error: 'must be one of building, tracing, compiling, running, backward' }),
  /** The lines that run, from 1; where they depend on the branch, those of each. */
  lines: z.array(z.int().min(1, 'must be a line from 1 up')),
  branchLines: z.strictObject({ neg: z.int().min(1), mul: z.int().min(1) }).optional(),
  /** What happens, in a phrase; {z} stands for the value of z, {z4} for it with four decimals. */
  does: text.max(62, 'must have at most 62 letters, to stand on one line'),
  /** What comes to exist at this step, as a node of a graph and as a value. */
  nodes: z.array(part),
  values: z.array(part),
  /** What one sees who prints or breaks here: any number, the result alone, a symbol without a number, or nothing. */
  see: z.enum(['number', 'result', 'symbol', 'nothing'], { error: 'must be one of number, result, symbol, nothing' }),
})

const modeSchema = z.strictObject({
  key,
  label: text,
  framework: frameworkSchema,
  version: text,
  grade: gradeSchema,
  code: z.array(letters.max(COLUMNS, `must have at most ${COLUMNS} letters, to fit its column`)).min(1, 'must have at least one line').max(12, 'must have at most 12 lines, to fit its column'),
  /** Which branches the graph keeps: that which is taken, both, or that of the input it was traced with. */
  keeps: z.enum(['taken', 'both', 'traced'], { error: 'must be one of taken, both, traced' }),
  /** Its nodes: a short name of the operation, the name in full, and the nodes that it takes its values from. */
  nodes: z.partialRecord(slot, z.strictObject({ op: text, name: text, from: z.array(slot) })),
  steps: z.array(stepSchema).min(1, 'must have at least one step').max(...few(16)),
  /** For the table of modes: when there is a graph, and where one sees numbers. */
  graph: text,
  debug: text,
}).superRefine((mode, ctx) => {
  unique(mode.steps.map(step => step.key), 'steps', ctx)
  mode.steps.forEach((step, i) => {
    const line = [...step.lines, ...Object.values(step.branchLines ?? {})].find(n => n > mode.code.length)
    if (line !== undefined)
      ctx.addIssue({ code: 'custom', path: ['steps', i, 'lines'], message: `must be lines of the code, 1 to ${mode.code.length}, not ${line}` })
    const lone = step.nodes.find(node => node !== 'branch' && !mode.nodes[node])
    if (lone)
      ctx.addIssue({ code: 'custom', path: ['steps', i, 'nodes'], message: `must be described under "nodes" of its mode: "${lone}" is not` })
  })
})

const beatSchema = z.strictObject({
  /** The step of each mode, by its key; none before the first. */
  left: key.optional(),
  right: key.optional(),
  /** Which of the inputs of the model, from 0. */
  input: z.int().min(0),
})
const sceneSchema = z.strictObject({ key, label: text, left: key, right: key, beats: z.array(beatSchema).min(1, 'must have at least one beat').max(...few(24)) })

export const graphSchema = z.strictObject({
  kind: z.literal('graph'),
  ...provenance,
  /** z = xw + b, and the loss is -z where z < 0, else z². */
  model: z.strictObject({ w: z.tuple([small, small]), b: small, inputs: z.array(z.tuple([small, small])).min(2, 'must have two inputs, one for each branch').max(...few(4)) }),
  modes: z.array(modeSchema).min(2).max(...few(8)),
  /** Walks through the modes, two side by side; a beat is a click of the slide. */
  walks: z.record(key, z.array(sceneSchema).min(1).max(...few(8))),
}).superRefine((fact, ctx) => {
  unique(fact.modes.map(mode => mode.key), 'modes', ctx)
  for (const [walk, scenes] of Object.entries(fact.walks)) {
    scenes.forEach((scene, i) => (['left', 'right'] as const).forEach((side) => {
      const steps = fact.modes.find(mode => mode.key === scene[side])?.steps.map(step => step.key)
      if (!steps)
        return ctx.addIssue({ code: 'custom', path: ['walks', walk, i, side], message: `must be the key of a mode: ${fact.modes.map(mode => mode.key).join(', ')}` })
      let at = -1
      scene.beats.forEach((beat, j) => {
        const path = ['walks', walk, i, 'beats', j]
        const next = beat[side] === undefined ? -1 : steps.indexOf(beat[side])
        if (next < 0 && beat[side] !== undefined)
          ctx.addIssue({ code: 'custom', path: [...path, side], message: `must be a step of ${scene[side]}: ${steps.join(', ')}` })
        else if (next < at)
          ctx.addIssue({ code: 'custom', path: [...path, side], message: `must not go back: a step before ${steps[at]}` })
        at = Math.max(at, next)
        if (beat.input >= fact.model.inputs.length)
          ctx.addIssue({ code: 'custom', path: [...path, 'input'], message: `must be an input of the model, 0 to ${fact.model.inputs.length - 1}` })
      })
    }))
  }
})
