/** The small model: its evaluator against the numbers of real runs and against finite differences, and what its walks show. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../components/diagrams/evaluate.ts'
import { beatsOf, sayState, stateOf } from '../../components/diagrams/step-graph.ts'
import { facts } from '../../data/index.ts'
import type { Slot } from '../../data/schema.ts'

const fact = facts['graph-modes']
const FIRST: [number, number] = [1, 2]
const SECOND: [number, number] = [4, 1]
const last = (mode: string) => fact.modes.find(m => m.key === mode)!.steps.at(-1)!.key
const valueIn = (mode: string, step: string, input: [number, number], slot: Slot) => stateOf(fact, mode, step, input).slots.find(s => s.slot === slot)?.value
const nodesOf = (mode: string, step: string, input = FIRST) => stateOf(fact, mode, step, input).slots.filter(s => s.node).map(s => s.node!.name)

describe('evaluate', () => {
  // Recorded: PyTorch 1.13.1, snippet run for this deck
  it.each([
    [FIRST, { h: -1.5, z: -1.25, test: true, loss: 1.25, dw: [-1, -2], db: -1 }],
    [SECOND, { h: 1, z: 1.25, test: false, loss: 1.5625, dw: [10, 2.5], db: 2.5 }],
  ])('gives for %j what the run gave', (input, recorded) => {
    expect(evaluate(fact.model, input)).toMatchObject(recorded)
  })

  it('follows the branch that was recorded, whatever the input', () => {
    expect(evaluate(fact.model, SECOND, 'neg').loss).toBe(-1.25)
    expect(evaluate(fact.model, FIRST, 'neg').loss).toBe(1.25)
  })

  const number = fc.double({ min: -9, max: 9, noNaN: true })

  it('has gradients that finite differences confirm', () => {
    const step = 1e-5
    fc.assert(fc.property(number, number, number, number, number, (x1, x2, w1, w2, b) => {
      const at = (dw1: number, dw2: number, db: number) => evaluate({ ...fact.model, w: [w1 + dw1, w2 + dw2], b: b + db }, [x1, x2])
      const here = at(0, 0, 0)
      // The loss jumps in slope at z = 0, where no difference tells a gradient.
      fc.pre(Math.abs(here.z) > 20 * step)
      const slope = (dw1: number, dw2: number, db: number) => (at(dw1, dw2, db).loss - at(-dw1, -dw2, -db).loss) / (2 * step)
      const close = (a: number, numeric: number) => Math.abs(a - numeric) <= 1e-4 * Math.max(1, Math.abs(a))
      return close(here.dw[0], slope(step, 0, 0)) && close(here.dw[1], slope(0, step, 0)) && close(here.db, slope(0, 0, step))
    }), { numRuns: 1000 })
  })

  it('is continuous where the branch changes, and never negative', () => {
    fc.assert(fc.property(number, number, (x1, x2) => {
      const { loss, z } = evaluate(fact.model, [x1, x2])
      return loss >= 0 && loss === (z < 0 ? -z : z * z)
    }))
  })
})

describe('what a mode shows', () => {
  it('eager PyTorch builds a graph of the branch it takes, and another for another input', () => {
    expect(nodesOf('pytorch-eager', 'tensors')).toEqual([])
    expect(nodesOf('pytorch-eager', 'z')).toEqual(['AccumulateGrad (w)', 'AccumulateGrad (b)', 'MmBackward0', 'AddBackward0'])
    expect(nodesOf('pytorch-eager', 'backward')).toContain('NegBackward0')
    expect(nodesOf('pytorch-eager', 'backward')).not.toContain('MulBackward0')
    expect(nodesOf('pytorch-eager', 'backward', SECOND)).toContain('MulBackward0')
    expect(nodesOf('pytorch-eager', 'backward', SECOND)).not.toContain('NegBackward0')
    expect(stateOf(fact, 'pytorch-eager', 'branch', FIRST).lit).toEqual([7, 8])
    expect(stateOf(fact, 'pytorch-eager', 'branch', SECOND).lit).toEqual([7, 10])
  })

  it('TensorFlow 1 has both branches and no number until the session runs', () => {
    for (const step of ['variables', 'z', 'print', 'cond', 'loss', 'gradients'])
      expect(stateOf(fact, 'tensorflow-1', step, FIRST).slots.filter(s => s.value !== undefined)).toEqual([])
    expect(nodesOf('tensorflow-1', 'run')).toEqual(nodesOf('tensorflow-1', 'run', SECOND))
    expect(nodesOf('tensorflow-1', 'cond')).toEqual(expect.arrayContaining(['cond/Neg, behind a Switch', 'cond/mul, behind a Switch', 'cond/Merge']))
    expect(stateOf(fact, 'tensorflow-1', 'run', FIRST).slots.filter(s => s.dead).map(s => s.slot)).toEqual(['mul'])
    expect(stateOf(fact, 'tensorflow-1', 'run', SECOND).slots.filter(s => s.dead).map(s => s.slot)).toEqual(['neg'])
  })

  it('prints a number where there is one, and a symbol where there is none', () => {
    expect(stateOf(fact, 'pytorch-eager', 'print', FIRST).does).toBe('prints tensor([[-1.2500]], grad_fn=<AddBackward0>)')
    expect(stateOf(fact, 'tensorflow-eager', 'print', SECOND).does).toBe('prints tf.Tensor([[1.25]], shape=(1, 1), dtype=float32)')
    expect(stateOf(fact, 'tensorflow-1', 'print', FIRST).does).toBe('prints Tensor("z:0", shape=(1, 1), dtype=float32)')
  })

  // Recorded on 1.13.1: eager 1.25, 1.5625; traced 1.25, -1.25; scripted 1.25, 1.5625
  it('a trace gives −1.25 where 1.5625 is right, and says so; nothing else goes wrong', () => {
    expect(valueIn('torch-trace', 'run', FIRST, 'loss')).toBe('1.25')
    expect(valueIn('torch-trace', 'run', SECOND, 'loss')).toBe('−1.25')
    expect(stateOf(fact, 'torch-trace', 'run', FIRST).right).toBeUndefined()
    expect(stateOf(fact, 'torch-trace', 'run', SECOND).right).toBe('1.5625')
    expect(sayState(stateOf(fact, 'torch-trace', 'run', SECOND))).toContain('Wrong: 1.5625 is right')
    expect(nodesOf('torch-trace', 'run', SECOND)).toEqual(expect.arrayContaining(['aten::matmul', 'aten::add', 'aten::neg']))
    expect(nodesOf('torch-trace', 'run', SECOND)).not.toContain('aten::mul')
    for (const { key } of fact.modes.filter(mode => mode.key !== 'torch-trace')) {
      expect([FIRST, SECOND].map(input => valueIn(key, last(key), input, 'loss')), key).toEqual(['1.25', '1.5625'])
      expect(stateOf(fact, key, last(key), SECOND).right, key).toBeUndefined()
    }
  })

  it('values and nodes never go away again', () => {
    for (const { key, steps } of fact.modes) {
      const counts = steps.map(step => stateOf(fact, key, step.key, FIRST).slots.length)
      expect(counts, key).toEqual(counts.toSorted((a, b) => a - b))
    }
  })
})

describe('the walks', () => {
  it('visit every step of every mode', () => {
    const seen = new Set(Object.keys(fact.walks).flatMap(walk => beatsOf(fact, walk).flatMap(({ scene, left, right }) => [`${scene.left} ${left}`, `${scene.right} ${right}`])))
    expect(fact.modes.flatMap(mode => mode.steps.map(step => `${mode.key} ${step.key}`)).filter(step => !seen.has(step))).toEqual([])
  })

  it('have seven modes, twelve clicks in the talk, and end it with the trace that is wrong', () => {
    expect(fact.modes).toHaveLength(7)
    const beats = beatsOf(fact, 'talk')
    expect(beats).toHaveLength(13)
    expect(beats.at(-1)).toMatchObject({ left: 'run', input: 1, scene: { left: 'torch-trace', right: 'torch-script' } })
  })

  it('have grades as the code was run or read', () => {
    expect(fact.modes.filter(mode => mode.grade === 'measured').map(mode => mode.key)).toEqual(['pytorch-eager', 'torch-trace', 'torch-script'])
  })
})
