/** A model that cannot be stepped through: each message says where, what is wrong, and what would be right. */
import { describe, expect, it } from 'vitest'
import { checkFacts, formatProblem } from '../../data/check.ts'
import { facts } from '../../data/index.ts'
import { sources } from '../../data/sources.ts'

type Graph = typeof facts['graph-modes']

const check = (change: (fact: Graph) => void): string[] => {
  const fact = structuredClone(facts['graph-modes'])
  change(fact)
  return checkFacts({ 'graph-modes': fact }, sources).map(formatProblem)
}
const step = (fact: Graph) => fact.modes[0]!.steps[1]!
const scene = (fact: Graph) => fact.walks.talk![0]!
const at = 'data/graph-modes.ts, mode 1 (PyTorch, eager)'

describe('a bad model', () => {
  it.each<[string, (fact: Graph) => void, string]>([
    ['a line that the code has not', fact => step(fact).lines.push(13), `${at}, step 2 (z), lines: must be lines of the code, 1 to 12, not 13; found a list of 2.`],
    ['a node that is not described', fact => step(fact).nodes.push('y'), `${at}, step 2 (z), nodes: must be described under "nodes" of its mode: "y" is not; found a list of 5.`],
    ['a quantity that there is not', fact => step(fact).values.push('q' as 'x'), `${at}, step 2 (z), value 3: must be one of x, w, b, h, z, test, neg, mul, y, loss, grads, branch; found "q".`],
    ['a line of code too wide', fact => fact.modes[0]!.code.splice(0, 1, 'x'.repeat(47)), `${at}, code 1: must have at most 46 letters, to fit its column; found "${'x'.repeat(47)}".`],
    ['a stage of no name', fact => Object.assign(step(fact), { stage: 'run' }), `${at}, step 2 (z), stage: must be one of building, tracing, compiling, running, backward; found "run".`],
    ['a mode in a walk that there is not', fact => Object.assign(scene(fact), { left: 'jax' }), 'data/graph-modes.ts, walks, talk 1 (PyTorch, TensorFlow 1), left: must be the key of a mode: pytorch-eager, tensorflow-1, tensorflow-eager, tensorflow-function, torch-trace, torch-script, torch-compile; found "jax".'],
    ['an input that there is not', fact => Object.assign(scene(fact).beats[9]!, { input: 2 }), 'input: must be an input of the model, 0 to 1; found 2.'],
    ['a step that goes back', fact => Object.assign(scene(fact).beats[4]!, { left: 'tensors' }), 'left: must not go back: a step before print; found "tensors".'],
    ['a step of another mode', fact => Object.assign(scene(fact).beats[2]!, { right: 'cnod' }), 'right: must be a step of tensorflow-1: variables, z, print, cond, loss, gradients, session, run; found "cnod".'],
    ['one input alone', fact => Object.assign(fact.model, { inputs: [[1, 2]] }), 'data/graph-modes.ts, model, inputs: must have two inputs, one for each branch; found a list of 1.'],
  ])('%s', (_, change, message) => {
    expect(check(change).join('\n')).toContain(message)
  })
})
