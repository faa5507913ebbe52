/** The small model step by step: what is there, what is new, what it is computed from, how it is said, and where its lines run. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../components/diagrams/evaluate.ts'
import { placeGraph } from '../../components/diagrams/place-graph.ts'
import type { SlotState } from '../../components/diagrams/step-graph.ts'
import { NAMES, sayState, stateOf } from '../../components/diagrams/step-graph.ts'
import { facts } from '../../data/index.ts'

const fact = facts['graph-modes']
const INPUT: [number, number] = [1, 2]
const at = (mode: string, step?: string) => stateOf(fact, mode, step, INPUT)
/** A quantity in short: `*` a node of the graph, `=` its value, `!` new at this step, `†` not taken, `<` computed from. */
const short = ({ slot, node, value, fresh, dead, from }: SlotState) =>
  `${slot}${node ? '*' : ''}${value ? `=${value}` : ''}${fresh ? '!' : ''}${dead ? '†' : ''}${from.length ? `<${from.join('+')}` : ''}`

describe('a step', () => {
  // By the code of each mode: eager execution has numbers at once, and nodes from the first operation on; TensorFlow 1 has nodes first
  it.each<[string, string | undefined, string[]]>([
    ['pytorch-eager', undefined, []],
    ['pytorch-eager', 'tensors', ['w=[0.5, −1]!', 'b=0.25!', 'x=[1, 2]!']],
    ['pytorch-eager', 'z', ['w*=[0.5, −1]!', 'b*=0.25!', 'h*=−1.5!<w', 'z*=−1.25!<h+b', 'x=[1, 2]']],
    ['pytorch-eager', 'print', ['w*=[0.5, −1]', 'b*=0.25', 'h*=−1.5<w', 'z*=−1.25<h+b', 'x=[1, 2]']],
    ['pytorch-eager', 'branch', ['w*=[0.5, −1]', 'b*=0.25', 'h*=−1.5<w', 'z*=−1.25<h+b', 'neg*=1.25!<z', 'x=[1, 2]', 'test=true!']],
    ['tensorflow-1', 'variables', ['x*!', 'w*!', 'b*!']],
    ['tensorflow-1', 'cond', ['x*', 'w*', 'b*', 'h*<x+w', 'z*<h+b', 'test*!<z', 'neg*!<z', 'mul*!<z', 'y*!<test+neg+mul']],
    ['tensorflow-1', 'run', [
      'x*=[1, 2]!', 'w*=[0.5, −1]', 'b*=0.25', 'h*=−1.5!<x+w', 'z*=−1.25!<h+b', 'test*=true!<z', 'neg*=1.25!<z', 'mul*†<z',
      'y*=1.25!<test+neg+mul', 'loss*=1.25!<y', 'grads*=[−1, −2], −1!<loss',
    ]],
  ])('of %s, %s, has the nodes and values that are there', (mode, step, slots) => {
    expect(at(mode, step).slots.map(short)).toEqual(slots)
  })

  it.each([
    [undefined, 'PyTorch, eager: nothing has run yet.'],
    ['print', 'PyTorch, eager, running: prints tensor([[-1.2500]], grad_fn=<AddBackward0>).'],
    ['branch', 'PyTorch, eager, running: a plain Python if: the other branch is never seen. −z 1.25, z < 0 true.'],
    ['backward', 'PyTorch, eager, backward: walks back over the nodes; then frees what they saved. dw, db [−1, −2], −1.'],
  ])('is said with what is new: %s', (step, words) => {
    expect(sayState(at('pytorch-eager', step))).toBe(words)
  })

  it('names each quantity as the slide does', () => {
    expect(NAMES).toEqual({ x: 'x', w: 'w', b: 'b', h: 'h', z: 'z', test: 'z < 0', neg: '−z', mul: 'z²', y: 'y', loss: 'loss', grads: 'dw, db' })
  })

  it('takes the square where z is 0, as the code says: only below 0 it is negated', () => {
    const { z, branch, test } = evaluate({ ...fact.model, w: [0, 0], b: 0 }, INPUT)
    expect([z, branch, test]).toEqual([0, 'mul', false])
  })
})

describe('a line of the graph', () => {
  const { edges } = placeGraph(at('tensorflow-1', 'run').slots)

  // Rows stand at 14.5, 49.5 and 84.5 px; columns end at 76, 156, 236 and 316, and begin at 90, 170, 250 and 330
  it.each([
    ['x h: straight', [[76, 14.5], [90, 14.5]]],
    ['b z: in the gap before its target, past another column', [[76, 84.5], [163, 84.5], [163, 49.5], [170, 49.5]]],
    ['neg y: before the last column with more room for the head', [[316, 49.5], [321, 49.5], [321, 14.5], [330, 14.5]]],
    ['y loss: down, as they stand under one another', [[377, 29], [377, 35]]],
  ])('%s', (name, points) => {
    expect(edges.find(edge => `${edge.from} ${edge.to}` === name.split(':')[0])!.points).toEqual(points)
  })

  it('leads to no quantity that is no node, and from none that is not there', () => {
    const state = (slot: SlotState['slot'], from: SlotState['slot'][], node?: SlotState['node']): SlotState => ({ slot, from, node, value: '1', fresh: false, dead: false })
    expect(placeGraph([state('w', []), state('h', ['w'])]).edges).toEqual([])
    expect(placeGraph([state('h', ['w'], { op: 'mm', name: 'h' })]).edges).toEqual([])
  })
})
