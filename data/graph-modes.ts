import type { Graph } from './schema.ts'
import { pytorchModes } from './graph-modes-pytorch.ts'
import { tensorflowModes } from './graph-modes-tensorflow.ts'

/** One tiny model in seven modes of execution: when its graph comes to exist, and when its numbers do. */
export const graphModes: Graph = {
  kind: 'graph',
  key: 'graph-modes',
  title: 'One tiny model in seven modes of execution',
  population: 'z = xw + b; loss −z if z < 0, else z²',
  unit: 'steps of a run',
  definition: 'A step is a line that runs, or a stage of the machinery behind it. For each: what comes to exist as a node of a graph, what as a number, and what one sees who prints or breaks there. x is a row of two numbers, w a column of two.',
  period: { from: '2020', to: '2026' },
  sources: ['tensorflow-repo', 'tensorflow-function', 'pytorch-compiler'],
  accessed: '2026-11-15',
  grade: 'text',
  caveats: [
    'PyTorch’s eager mode, trace and script were run for this deck on version 1.13.1; TensorFlow’s modes and torch.compile were read in sources and guides, not run.',
    'Numbers are computed on the slide from the model’s definition, with at most four decimals; tests hold them against those of the runs.',
    'Names of nodes are those of the versions named; PyTorch 1.4 writes MmBackward and NegBackward without the 0. TensorFlow 1 adds more nodes than are drawn: four for each variable, three Switches and two Identities for the condition, an initialiser; the arrow from the test stands for the Switches. In tf.function, StringFormat and PrintV2 print.',
    'The function that TorchScript takes returns the chosen branch itself; with one row in, it equals the loss.',
    'torch.compile gets torch.where, as an if on data would split its graph in two, or be an error with fullgraph=True.',
    'tf.function traces again for another type, shape or Python argument: one more graph.',
  ],
  note: 'PyTorch eager, trace, script: run on 1.13.1; others: read.',
  model: { w: [0.5, -1], b: 0.25, inputs: [[1, 2], [4, 1]] },
  modes: [...pytorchModes.slice(0, 1), ...tensorflowModes, ...pytorchModes.slice(1)],
  walks: {
    talk: [
      {
        key: 'eager-session',
        label: 'PyTorch, TensorFlow 1',
        left: 'pytorch-eager',
        right: 'tensorflow-1',
        beats: [
          { input: 0 },
          { left: 'tensors', right: 'variables', input: 0 },
          { left: 'z', right: 'z', input: 0 },
          { left: 'print', right: 'print', input: 0 },
          { left: 'branch', right: 'cond', input: 0 },
          { left: 'loss', right: 'loss', input: 0 },
          { left: 'backward', right: 'gradients', input: 0 },
          { left: 'backward', right: 'session', input: 0 },
          { left: 'backward', right: 'run', input: 0 },
          { left: 'backward', right: 'run', input: 1 },
        ],
      },
      {
        key: 'trace-script',
        label: 'TorchScript: trace, script',
        left: 'torch-trace',
        right: 'torch-script',
        beats: [
          { left: 'trace', right: 'compile', input: 0 },
          { left: 'run', right: 'run', input: 0 },
          { left: 'run', right: 'run', input: 1 },
        ],
      },
    ],
    since: [
      {
        key: 'tensorflow-2',
        label: 'TensorFlow 2: eager, tf.function',
        left: 'tensorflow-eager',
        right: 'tensorflow-function',
        beats: [
          { input: 0 },
          { left: 'variables', right: 'variables', input: 0 },
          { left: 'tape', right: 'wrap', input: 0 },
          { left: 'z', right: 'trace', input: 0 },
          { left: 'print', right: 'trace', input: 0 },
          { left: 'branch', right: 'trace', input: 0 },
          { left: 'loss', right: 'trace', input: 0 },
          { left: 'gradient', right: 'run', input: 0 },
          { left: 'gradient', right: 'run', input: 1 },
        ],
      },
      {
        key: 'compile',
        label: 'PyTorch: eager, torch.compile',
        left: 'pytorch-eager',
        right: 'torch-compile',
        beats: [
          { left: 'tensors', right: 'tensors', input: 0 },
          { left: 'tensors', right: 'wrap', input: 0 },
          { left: 'z', right: 'capture', input: 0 },
          { left: 'branch', right: 'compile', input: 0 },
          { left: 'loss', right: 'run', input: 0 },
          { left: 'backward', right: 'backward', input: 0 },
        ],
      },
    ],
  },
}
