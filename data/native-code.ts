import type { Shares } from './schema.ts'

/** How much of each layer is native code (C, C++, CUDA) on 1 July 2020, by size in bytes. */
export const nativeCode: Shares = {
  kind: 'shares',
  key: 'native-code',
  title: 'Native code by layer, 1 July 2020',
  population: 'C, C++ and CUDA among the code of each layer',
  unit: '% of bytes',
  definition: 'Bytes of C, C++ and CUDA files as a share of the bytes of all code files of the layer, told apart by file extension. Layers leave test files out; the whole repository holds them.',
  period: { from: '2020-07-01', to: '2020-07-01' },
  sources: ['pytorch-repo', 'tensorflow-repo'],
  accessed: '2026-11-15',
  grade: 'measured',
  caveats: [
    'Documents, data, notebooks, YAML, build files, protocol buffers and third_party are not counted. A header .h counts as C or C++.',
    'The language boundary has no row: in PyTorch it lies inside torch/csrc and is counted with the engine; TensorFlow’s (tensorflow/c and tensorflow/cc, 1,388,218 bytes) is 99.8% native.',
    'PyTorch’s kernels include c10, its tensors, allocators and devices. TensorFlow keeps those apart (platform, lib, util, tpu, stream_executor: 5,614,221 bytes, 100% native), and they are left out.',
    'Left out, as the other side has no layer to set beside it: in PyTorch caffe2 (84.5% native) and the code generators in tools (46.4%); in TensorFlow the compiler (99.5%), TF Lite (95.5%) and the Java, Go and JavaScript clients (9.8%).',
    'That the whole repositories come out nearly equal is partly chance: judge by the layers.',
  ],
  note: 'Layers are directories: Python that does the work of an engine, such as tf.gradients, counts under Python API. That whole repositories match is partly chance.',
  rows: [
    {
      key: 'api',
      label: 'Python API',
      pytorch: { label: 'torch/ without csrc, lib, testing', native: 0.9, bytes: 3_994_864 },
      tensorflow: { label: 'tensorflow/python, contrib', native: 4.8, bytes: 18_313_917 },
    },
    {
      key: 'engine',
      label: 'Engine',
      pytorch: { label: 'torch/csrc, torch/lib/c10d', native: 100, bytes: 6_639_567 },
      tensorflow: { label: 'tensorflow/core: runtimes, graph, grappler, framework, ops and the rest', native: 100, bytes: 10_158_517 },
    },
    {
      key: 'kernels',
      label: 'Kernels',
      pytorch: { label: 'aten (ATen, TH) and c10', native: 98.2, bytes: 9_782_980 },
      tensorflow: { label: 'tensorflow/core/kernels', native: 100, bytes: 11_539_795 },
    },
    {
      key: 'whole',
      label: 'Whole repository',
      pytorch: { label: 'pytorch/pytorch', native: 66.4, bytes: 46_928_235 },
      tensorflow: { label: 'tensorflow/tensorflow', native: 67, bytes: 130_372_462 },
    },
  ],
}
