import type { Call } from './schema.ts'

/** An addition of two tensors on a GPU, from Python to the kernel and back. */
export const callPytorch: Call = {
  kind: 'call',
  key: 'call-pytorch',
  title: 'An addition on its way through PyTorch',
  framework: 'pytorch',
  anatomy: 'pytorch-2020',
  call: 'h + b',
  population: 'h + b on a GPU, where h requires a gradient',
  unit: 'steps of one call',
  definition: 'A step is a place in the source that the call passes through, in the box of the stack that this file belongs to.',
  period: { from: '2020-07-01', to: '2020-07-01' },
  sources: ['pytorch-repo'],
  accessed: '2026-11-15',
  grade: 'text',
  caveats: [
    'The path is read in the source; it was not recorded while a program ran.',
    'The code of Binding and Autograd is generated at build, so these steps name what generates it. The first and the last step are known by their folder alone.',
    'An addition needs no library of a vendor; a convolution would go on to cuDNN.',
  ],
  steps: [
    { key: 'python', box: 'torch', file: 'torch', does: 'Python finds the method of Tensor behind the plus sign.' },
    { key: 'parse', box: 'csrc', file: 'tools/autograd/templates/python_variable_methods.cpp', does: 'Arguments are parsed, and Python’s lock is released.' },
    { key: 'dispatch', box: 'dispatcher', file: 'aten/src/ATen/core/dispatch/Dispatcher.h', does: 'The keys of both tensors say who is next: Autograd before CUDA.' },
    { key: 'record', box: 'autograd', file: 'tools/autograd/gen_variable_type.py', does: 'AddBackward0 is noted for the way back; then dispatched again.' },
    { key: 'prepare', box: 'aten', file: 'aten/src/ATen/native/BinaryOps.cpp', line: 53, does: 'Shapes are broadcast; type and size of the result are settled.' },
    { key: 'allocate', box: 'alloc', file: 'c10/cuda/CUDACachingAllocator.cpp', does: 'Memory comes from a cache; the driver is asked only on a miss.' },
    { key: 'launch', box: 'aten-cuda', file: 'aten/src/ATen/native/cuda/BinaryAddSubKernel.cu', does: 'The kernel is launched on the stream; nobody waits for it.' },
    { key: 'return', box: 'csrc', file: 'torch/csrc', does: 'Python gets its tensor, perhaps before the GPU has the numbers.' },
  ],
}
