import type { Graph, GraphMode, Slot } from '../../data/schema.ts'
import type { Evaluation } from './evaluate.ts'
import { evaluate } from './evaluate.ts'
import { formatQuantity } from '../charts/format.ts'

type Step = GraphMode['steps'][number]
type Input = [number, number]

/** One quantity as it stands at a step: as a node of the graph, as a number, or both. */
export interface SlotState {
  slot: Slot
  /** Its node, if the graph has it. */
  node: { op: string, name: string } | undefined
  /** Its value in words, if it has one. */
  value: string | undefined
  /** It came, or got its value, at this step. */
  fresh: boolean
  /** The graph has it, and this run did not take it. */
  dead: boolean
  from: Slot[]
}

/** A mode at one of its steps. */
export interface ModeState {
  mode: GraphMode
  step: Step | undefined
  /** The lines that run, from 1. */
  lit: number[]
  does: string
  slots: SlotState[]
  /** The result, where it is not what the model says: what eager execution gives. */
  right: string | undefined
}

/** A click of a walk: where it stands, and in which scene. */
export interface Beat { scene: Graph['walks'][string][number], left: string | undefined, right: string | undefined, input: number }

/** The beats of a walk in order, one for each click, from 0. */
export const beatsOf = (fact: Graph, walk: string): Beat[] =>
  fact.walks[walk]!.flatMap(scene => scene.beats.map(({ left, right, input }) => ({ scene, left, right, input })))

/** A mode of the fact after the step of that key, with that input; before its first step without one. Pure; throws nothing. */
export function stateOf(fact: Graph, modeKey: string, stepKey: string | undefined, input: Input): ModeState {
  const mode = fact.modes.find(m => m.key === modeKey)!
  const at = mode.steps.findIndex(step => step.key === stepKey)
  const step = mode.steps[at]
  const truth = evaluate(fact.model, input)
  // A trace was made with the first input, whatever comes later.
  const traced = evaluate(fact.model, fact.model.inputs[0]!).branch
  const run = mode.keeps === 'traced' ? evaluate(fact.model, input, traced) : truth
  const kept: Slot[] = mode.keeps === 'both' ? ['neg', 'mul'] : [run.branch]
  const reach = (part: 'nodes' | 'values', to: number): Set<Slot> => new Set(mode.steps.slice(0, to + 1).flatMap(s => s[part]).flatMap((slot): Slot[] =>
    slot === 'branch' ? (part === 'nodes' ? kept : [run.branch]) : [slot]))
  const [nodes, values] = [reach('nodes', at), reach('values', at)]
  const [nodesBefore, valuesBefore] = [reach('nodes', at - 1), reach('values', at - 1)]
  const ran = values.has(run.branch)
  const present = new Set([...nodes, ...values])
  const slots = [...present].map((slot): SlotState => ({
    slot,
    node: nodes.has(slot) ? mode.nodes[slot] : undefined,
    value: values.has(slot) ? valueOf(run, slot) : undefined,
    fresh: (nodes.has(slot) && !nodesBefore.has(slot)) || (values.has(slot) && !valuesBefore.has(slot)),
    dead: ran && (slot === 'neg' || slot === 'mul') && slot !== run.branch,
    // A branch that was not taken is no input of anything.
    from: (mode.nodes[slot]?.from ?? []).filter(input => present.has(input)),
  }))
  const lit = step ? [...step.lines, ...step.branchLines ? [step.branchLines[run.branch]] : []] : []
  const isWrong = values.has('loss') && run.loss !== truth.loss
  // As Python prints numbers: with a hyphen; PyTorch with four decimals.
  const does = (step?.does ?? 'nothing has run yet').replace('{z}', String(Number(run.z.toFixed(4)))).replace('{z4}', run.z.toFixed(4))
  return { mode, step, lit, does, slots, right: isWrong ? formatQuantity(truth.loss) : undefined }
}

function valueOf(run: Evaluation, slot: Slot): string {
  switch (slot) {
    case 'test': return String(run.test)
    case 'y': return formatQuantity(run.loss)
    case 'grads': return `${formatQuantity(run.dw)}, ${formatQuantity(run.db)}`
    default: return formatQuantity(run[slot])
  }
}

/** What a screen reader says of a mode at a step. */
export function sayState({ mode, step, does, slots, right }: ModeState): string {
  const known = slots.filter(slot => slot.value !== undefined && slot.fresh).map(slot => `${NAMES[slot.slot]} ${slot.value}`)
  return `${mode.label}${step ? `, ${step.stage}` : ''}: ${does}${known.length ? `. ${known.join(', ')}` : ''}${right ? `. Wrong: ${right} is right` : ''}.`
}

/** The quantities as a slide writes them. */
export const NAMES: Record<Slot, string> = { x: 'x', w: 'w', b: 'b', h: 'h', z: 'z', test: 'z < 0', neg: '−z', mul: 'z²', y: 'y', loss: 'loss', grads: 'dw, db' }
