import type { Anatomy } from './schema.ts'

/** The PyTorch stack on 1 July 2020, each box with its place in the repository. */
export const pytorch2020: Anatomy = {
  kind: 'anatomy',
  key: 'pytorch-2020',
  title: 'The PyTorch stack in mid-2020',
  framework: 'pytorch',
  population: 'each checked in the repository',
  unit: 'parts of PyTorch by layer',
  definition: 'A box is a part of the source tree; its path was checked to exist at the commit named in the source.',
  period: { from: '2020-07-01', to: '2020-07-01' },
  sources: ['pytorch-repo'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: ['The vendor libraries are not part of the repository; their boxes name the place where PyTorch binds them.'],
  note: 'Dashed: legacy code, being ported to ATen.',
  arrowMeaning: 'An arrow leads from a layer to one that it calls.',
  layers: [
    {
      id: 'api',
      label: 'Python API',
      language: 'Python',
      rows: [
        [
          { id: 'torch', label: 'torch', does: 'tensors', path: 'torch/__init__.py' },
          { id: 'nn', label: 'torch.nn', does: 'layers and losses', path: 'torch/nn/modules/module.py' },
          { id: 'optim', label: 'torch.optim', does: 'update rules', path: 'torch/optim/optimizer.py' },
          { id: 'pyautograd', label: 'torch.autograd', does: 'face of the engine', path: 'torch/autograd/__init__.py' },
        ],
        [
          { id: 'data', label: 'torch.utils.data', does: 'data loading', path: 'torch/utils/data/dataloader.py' },
          { id: 'distributed', label: 'torch.distributed', does: 'collectives', path: 'torch/distributed/__init__.py' },
          { id: 'mp', label: 'torch.multiprocessing', does: 'processes', path: 'torch/multiprocessing/__init__.py' },
          { id: 'pyjit', label: 'torch.jit, torch.onnx', does: 'capture', path: 'torch/jit/__init__.py' },
        ],
      ],
    },
    {
      id: 'binding',
      label: 'Binding',
      language: 'C++',
      rows: [[{ id: 'csrc', label: 'torch._C', does: 'parses Python arguments, releases the interpreter lock, calls C++', path: 'torch/csrc/Module.cpp' }]],
    },
    {
      id: 'engine',
      label: 'Engine',
      language: 'C++',
      rows: [[
        { id: 'dispatcher', label: 'Dispatcher', focus: true, path: 'aten/src/ATen/core/dispatch/Dispatcher.h' },
        { id: 'autograd', label: 'Autograd', path: 'torch/csrc/autograd/engine.cpp' },
        { id: 'jit', label: 'TorchScript JIT', path: 'torch/csrc/jit/runtime/interpreter.cpp' },
        { id: 'cppfe', label: 'C++ frontend', path: 'torch/csrc/api/include/torch/nn.h' },
        { id: 'c10d', label: 'c10d, RPC', path: 'torch/lib/c10d/ProcessGroup.hpp' },
      ]],
    },
    {
      id: 'library',
      label: 'Operators',
      language: 'C++, CUDA',
      rows: [[
        { id: 'aten', label: 'ATen native', path: 'aten/src/ATen/native' },
        { id: 'aten-cpu', label: 'ATen CPU kernels', path: 'aten/src/ATen/native/cpu' },
        { id: 'aten-cuda', label: 'ATen CUDA kernels', path: 'aten/src/ATen/native/cuda' },
        { id: 'th', label: 'TH, THC, THCUNN', path: 'aten/src/TH', gone: 'legacy, being ported' },
      ]],
    },
    {
      id: 'core',
      label: 'c10 core',
      language: 'C++',
      rows: [[
        { id: 'tensorimpl', label: 'TensorImpl, StorageImpl', path: 'c10/core/TensorImpl.h' },
        { id: 'alloc', label: 'Allocators', path: 'c10/cuda/CUDACachingAllocator.cpp' },
        { id: 'device', label: 'Device, Stream, Guard', path: 'c10/core/Device.h' },
      ]],
    },
    {
      id: 'vendor',
      label: 'Libraries',
      language: 'third party',
      rows: [[
        { id: 'cudnn', label: 'cuDNN', path: 'aten/src/ATen/native/cudnn/Conv.cpp' },
        { id: 'cublas', label: 'cuBLAS', path: 'aten/src/ATen/cuda/CUDABlas.cpp' },
        { id: 'mkl', label: 'MKL, MKL-DNN', path: 'aten/src/ATen/native/mkldnn' },
        { id: 'nccl', label: 'NCCL, Gloo', path: 'third_party/nccl' },
      ]],
    },
  ],
  arrows: [
    { from: 'api', to: 'binding' },
    { from: 'binding', to: 'engine' },
    { from: 'engine', to: 'library' },
    { from: 'library', to: 'core' },
    { from: 'library', to: 'vendor' },
    { from: 'engine', to: 'vendor' },
  ],
}
