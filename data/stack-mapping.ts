import type { Table } from './schema.ts'

/** Which part of one framework answers which part of the other, in mid-2020: twelve roles. */
export const stackMapping: Table = {
  kind: 'table',
  key: 'stack-mapping',
  title: 'PyTorch and TensorFlow, part by part',
  population: 'PyTorch against TensorFlow 1.15 in graph mode',
  unit: 'roles and the parts that fill them',
  definition: 'For each role, the part of each stack that fills it, and whether the two are alike in language and design.',
  period: { from: '2020-07-01', to: '2020-07-01' },
  sources: ['pytorch-repo', 'tensorflow-repo'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'The parts are read in the source trees; whether two parts are alike is a judgement, with its reason in the row.',
    'TensorFlow stands as version 1.15 runs a graph. In eager mode, the default since version 2.0, Python decides what runs next, and a tape in C++ records it.',
  ],
  rule: 'Our judgement. Alike: the same job, the same way. Partly: the same job by another design. Not: another idea of the job.',
  columns: [
    { key: 'pytorch', label: 'PyTorch' },
    { key: 'tensorflow', label: 'TensorFlow, graph mode' },
    { key: 'alike', label: 'Alike?' },
  ],
  rows: [
    { key: 'user-api', label: 'User API', cells: [{ text: 'torch, torch.nn, torch.optim' }, { text: 'tf, tf.keras, optimisers' }, { text: 'alike', alike: 'yes' }], note: 'Both are Python.' },
    { key: 'data-input', label: 'Data input', cells: [{ text: 'torch.utils.data, Python workers' }, { text: 'tf.data over C++ kernels' }, { text: 'partly', alike: 'partly' }], note: 'Worker processes against a native pipeline.' },
    { key: 'boundary', label: 'Language boundary', cells: [{ text: 'torch/csrc binds C++ directly' }, { text: 'stable C API, tensorflow/c' }, { text: 'not', alike: 'no' }], note: 'The C line lets other languages sit on top.' },
    { key: 'differentiation', label: 'Differentiation', cells: [{ text: 'tape in C++, built while running' }, { text: 'tf.gradients adds nodes beforehand' }, { text: 'not', alike: 'no' }], note: 'Define-by-run against define-and-run; eager mode has a tape too.' },
    { key: 'next', label: 'What runs next', cells: [{ text: 'the Python interpreter decides' }, { text: 'executor.cc schedules a graph' }, { text: 'not', alike: 'no' }], note: 'The engines share a language, not a design.' },
    { key: 'kernel-choice', label: 'Choosing the kernel', cells: [{ text: 'dispatcher, for each call' }, { text: 'placer and registry, for each node' }, { text: 'partly', alike: 'partly' }], note: 'Eager TensorFlow chooses for each call, from a cache.' },
    { key: 'kernels', label: 'Kernels', cells: [{ text: 'ATen native and TH' }, { text: 'tensorflow/core/kernels' }, { text: 'alike', alike: 'yes' }], note: 'C++ and CUDA in both.' },
    { key: 'vendor', label: 'Vendor libraries', cells: [{ text: 'cuDNN, cuBLAS, MKL-DNN, NCCL' }, { text: 'cuDNN, cuBLAS, MKL-DNN, Eigen, NCCL' }, { text: 'alike', alike: 'yes' }], note: 'On a GPU both hand the heavy work to the same libraries.' },
    { key: 'memory', label: 'Tensor and memory', cells: [{ text: 'c10: TensorImpl, caching allocator' }, { text: 'tensor.h, bfc_allocator.cc' }, { text: 'alike', alike: 'yes' }], note: 'Both are C++: a tensor type over an allocator that keeps memory for reuse.' },
    { key: 'network', label: 'Network', cells: [{ text: 'c10d over Gloo, NCCL, MPI; RPC' }, { text: 'gRPC; RDMA verbs' }, { text: 'partly', alike: 'partly' }], note: 'Collectives against parameter servers.' },
    { key: 'compiler', label: 'Compiler', cells: [{ text: 'TorchScript JIT' }, { text: 'Grappler, XLA, MLIR' }, { text: 'partly', alike: 'partly' }], note: 'TorchScript must first capture a graph; TensorFlow has one anyway.' },
    { key: 'deployment', label: 'Deployment', cells: [{ text: 'TorchScript, ONNX, libtorch' }, { text: 'SavedModel, Serving, TF Lite' }, { text: 'partly', alike: 'partly' }], note: 'Each has its own format; TensorFlow adds a server and a runtime for phones.' },
  ],
}
