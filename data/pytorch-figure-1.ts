import type { Anatomy } from './schema.ts'

/** Figure 1 of the report, redrawn: PyTorch in three levels, as it was explained in 2019. */
export const pytorchFigure1: Anatomy = {
  kind: 'anatomy',
  key: 'pytorch-figure-1',
  title: 'Figure 1: Anatomy of PyTorch',
  framework: 'pytorch',
  population: 'as a text of that year draws it',
  unit: 'parts of PyTorch by level',
  definition: 'A box is a part that the source names, at the level where the source puts it. The language is the one in which the part is written.',
  period: { from: '2019', to: '2019' },
  sources: ['desosa-2019', 'stevens-2020'],
  accessed: '2026-11-15',
  grade: 'text',
  caveats: [
    'The text, from TU Delft, took it from the early-access edition of the book that the report cites.',
    'THNN was deleted from PyTorch on 28 February 2020, before the report appeared.',
  ],
  note: 'Redrawn after Bao et al. (CC BY 4.0); that the report shows this picture is inferred.',
  arrowMeaning: 'An arrow leads from a part to the part that wraps it; calls travel the other way.',
  layers: [
    {
      id: 'api',
      label: 'Top-level API',
      language: 'Python',
      rows: [
        [
          { id: 'torch', label: 'torch' },
          { id: 'torch.autograd', label: 'torch.autograd' },
          { id: 'torch.nn', label: 'torch.nn' },
          { id: 'torch.multiprocessing', label: 'torch.multiprocessing' },
          { id: 'torch.utils', label: 'torch.utils' },
        ],
        [{ id: 'python-api', label: 'Python API', does: 'gathers the Python library components' }],
      ],
    },
    {
      id: 'engine',
      label: 'Mid-level engine',
      language: 'C++',
      rows: [[
        { id: 'autograd', label: 'Autograd', does: 'differentiation' },
        { id: 'aten', label: 'ATen', does: 'tensor operations' },
        { id: 'jit', label: 'JIT', does: 'compiles models' },
      ]],
    },
    {
      id: 'library',
      label: 'Low-level library',
      language: 'C, CUDA',
      rows: [[
        { id: 'th', label: 'TH', does: 'tensors, C' },
        { id: 'thc', label: 'THC', does: 'tensors, CUDA' },
        { id: 'thnn', label: 'THNN', does: 'networks, C', gone: 'deleted 28 Feb 2020', focus: true },
        { id: 'thcunn', label: 'THCUNN', does: 'networks, CUDA' },
      ]],
    },
  ],
  arrows: [
    { from: 'autograd', to: 'python-api' },
    { from: 'aten', to: 'python-api' },
    { from: 'jit', to: 'python-api' },
    { from: 'th', to: 'aten' },
    { from: 'thc', to: 'aten' },
    { from: 'thnn', to: 'aten' },
    { from: 'thcunn', to: 'aten' },
    { from: 'library', to: 'engine', label: 'auto wrapping' },
    { from: 'library', to: 'api', label: 'auto wrapping' },
  ],
}
