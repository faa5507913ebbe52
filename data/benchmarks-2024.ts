import type { Benchmark } from './schema.ts'

const columns = [
  { key: 'native-pytorch-eager', label: 'PyTorch, eager', framework: 'pytorch' },
  { key: 'native-pytorch-compiled', label: 'PyTorch, compiled', framework: 'pytorch' },
  { key: 'keras-2-tensorflow', label: 'Keras 2 on TensorFlow', framework: 'tensorflow' },
  { key: 'keras-3-tensorflow', label: 'Keras 3 on TensorFlow', framework: 'tensorflow' },
  { key: 'keras-3-jax', label: 'Keras 3 on JAX', framework: 'other' },
  { key: 'keras-3-pytorch', label: 'Keras 3 on PyTorch', framework: 'pytorch' },
] satisfies Benchmark['columns']

// task, batch size, then milliseconds a step in the order of the columns
const rows: [task: string, batch: number, ...ms: (number | null)[]][] = [
  ['SegmentAnything (fit)', 1, 1305.52, 1222.85, 386.93, 355.25, 361.69, 1388.87],
  ['SegmentAnything (predict)', 4, 1573.48, 1463.85, 1859.27, 438.50, 376.34, 1720.96],
  ['Stable Diffusion (fit)', 8, 481.48, 385.58, 1023.21, 392.24, 391.21, 823.44],
  ['Stable Diffusion (predict)', 13, 783.43, 770.05, 649.71, 616.04, 627.27, 1337.17],
  ['BERT (fit)', 32, 693.37, 202.43, 486.00, 214.49, 222.37, 808.68],
  ['BERT (predict)', 256, 1849.80, 733.16, 470.12, 466.01, 418.72, 1865.98],
  ['Gemma (fit)', 8, 253.95, 211.73, null, 232.52, 273.67, 525.15],
  ['Gemma (generate)', 32, 2745.18, 2735.18, null, 1134.91, 1128.21, 7952.67],
  ['Gemma (generate)', 1, 1721.03, 1669.01, null, 758.57, 703.46, 7649.40],
  ['Mistral (fit)', 8, 217.56, 176.04, null, 185.92, 213.22, 452.12],
  ['Mistral (generate)', 32, 1618.43, 1640.41, null, 966.06, 957.25, 10932.59],
  ['Mistral (generate)', 1, 1610.84, 1577.84, null, 743.28, 679.30, 11054.67],
]

/** Where the authors mark their own value for Keras 3 on PyTorch. */
const abnormal = 'Keras 3 on PyTorch is abnormally slow here, by the authors’ own mark: it pads every sequence.'

/** Speed in 2024, as the Keras team measured it. */
export const benchmarks2024: Benchmark = {
  kind: 'benchmark',
  key: 'benchmarks-2024',
  title: 'Keras 3 benchmarks: the same models in six set-ups',
  population: 'five models, training and inference',
  unit: 'milliseconds a step',
  definition: 'Mean time of a step, which trains on one batch, predicts one batch, or generates text for one. The first step, which compiles, is left out.',
  period: { from: '2024', to: '2024' },
  sources: ['keras-benchmarks'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'Published by the Keras team, which has a stake in the result. It was contested, and the columns of PyTorch were removed from the page later.',
    'It compares ready-made implementations with default settings, those of PyTorch by others; it does not show the best that each can do.',
    'Batch sizes differ between tasks, so times compare along a row only.',
    'Keras 2 has no values for Gemma and Mistral.',
    'To fit is training; to predict and to generate are inference.',
    'A set of 2025, by Infocusp, is left out: it mostly measures how data are loaded.',
  ],
  note: 'Published by the Keras team, contested; the PyTorch columns were removed later.',
  lowerIsBetter: true,
  columns,
  rows: rows.map(([task, batch, ...ms]) => {
    const [, model, does] = /^(.+) \((.+)\)$/.exec(task)!
    return {
      key: `${model}-${does}-${batch}`.toLowerCase().replace(' ', '-'),
      label: task,
      phase: does === 'fit' ? 'training' : 'inference',
      batch,
      values: Object.fromEntries(columns.map(({ key }, i) => [key, ms[i] ?? null])),
      ...(does === 'generate' && { note: abnormal }),
    }
  }),
}
