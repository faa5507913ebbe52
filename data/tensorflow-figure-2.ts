import type { Anatomy } from './schema.ts'

/** Figure 2 of the report, redrawn: TensorFlow in layers, as its designers drew it in 2016. */
export const tensorflowFigure2: Anatomy = {
  kind: 'anatomy',
  key: 'tensorflow-figure-2',
  title: 'Figure 2: The layered TensorFlow architecture',
  framework: 'tensorflow',
  population: 'as its designers described it',
  unit: 'parts of TensorFlow by layer',
  definition: 'A box is a part of the 2016 design; its path was checked to exist in the TensorFlow repository.',
  period: { from: '2016', to: '2016' },
  sources: ['abadi-2016', 'tensorflow-guide', 'tensorflow-repo'],
  accessed: '2026-11-15',
  grade: 'secondary',
  caveats: [
    'The rows are told by secondary descriptions of the drawing, the roles by the architecture guide. Kernels, network and devices are named after their files in the repository, as the wording of those boxes could not be read in the original.',
    'Master and worker services exist only in distributed TensorFlow; one process uses a direct session.',
    'The 2016 design lacks what came later: eager runtime, Keras, Grappler, XLA, MLIR and TensorFlow Lite.',
  ],
  note: 'The boxes of the lowest two rows are named after the repository.',
  arrowMeaning: 'An arrow leads from a layer to the one that it rests on.',
  layers: [
    {
      id: 'libraries',
      label: 'Libraries',
      language: 'Python, C++',
      rows: [[
        { id: 'train', label: 'Training libraries', does: 'layers, losses, optimisers', path: 'tensorflow/python/training' },
        { id: 'infer', label: 'Inference libraries', does: 'load and run a trained model', path: 'tensorflow/cc/saved_model/loader.h' },
      ]],
    },
    {
      id: 'clients',
      label: 'Clients',
      language: 'many',
      rows: [[
        { id: 'python', label: 'Python client', does: 'builds the graph', path: 'tensorflow/python/client/session.py' },
        { id: 'cpp', label: 'C++ client', does: 'the same, from C++', path: 'tensorflow/cc/client/client_session.h' },
        { id: 'more-clients', label: 'Java, Go, …', path: 'tensorflow/java', more: true },
      ]],
    },
    {
      id: 'c-api',
      label: 'C API',
      language: 'C',
      rows: [[{ id: 'capi', label: 'C API', does: 'the line between user code in any language and the core', path: 'tensorflow/c/c_api.h' }]],
    },
    {
      id: 'runtime',
      label: 'Runtime',
      language: 'C++',
      rows: [[
        { id: 'master', label: 'Distributed master', does: 'prunes and splits', path: 'tensorflow/core/distributed_runtime/master.cc' },
        { id: 'executor', label: 'Dataflow executor', does: 'runs what is ready', path: 'tensorflow/core/common_runtime/executor.cc' },
      ]],
    },
    {
      id: 'kernels',
      label: 'Kernels',
      language: 'C++, CUDA',
      rows: [[
        { id: 'const', label: 'Const', path: 'tensorflow/core/kernels/constant_op.cc' },
        { id: 'var', label: 'Variable', path: 'tensorflow/core/kernels/variable_ops.cc' },
        { id: 'matmul', label: 'MatMul', path: 'tensorflow/core/kernels/matmul_op.cc' },
        { id: 'conv2d', label: 'Conv2D', path: 'tensorflow/core/kernels/conv_ops.cc' },
        { id: 'relu', label: 'ReLU', path: 'tensorflow/core/kernels/relu_op.cc' },
        { id: 'queue', label: 'Queue', path: 'tensorflow/core/kernels/fifo_queue_op.cc' },
        { id: 'more-kernels', label: 'and more', more: true },
      ]],
    },
    {
      id: 'bottom',
      label: 'Network, devices',
      language: 'C++',
      rows: [[
        { id: 'rpc', label: 'RPC', group: 'Networking layer', path: 'tensorflow/core/distributed_runtime/rpc' },
        { id: 'rdma', label: 'RDMA', group: 'Networking layer', path: 'tensorflow/contrib/verbs' },
        { id: 'more-net', label: 'and more', group: 'Networking layer', more: true },
        { id: 'cpu', label: 'CPU', group: 'Device layer', path: 'tensorflow/core/common_runtime/threadpool_device.cc' },
        { id: 'gpu', label: 'GPU', group: 'Device layer', path: 'tensorflow/core/common_runtime/gpu/gpu_device.cc' },
        { id: 'more-dev', label: 'and more', group: 'Device layer', more: true },
      ]],
    },
  ],
  arrows: [
    { from: 'libraries', to: 'clients' },
    { from: 'clients', to: 'c-api' },
    { from: 'c-api', to: 'runtime' },
    { from: 'runtime', to: 'kernels' },
    { from: 'kernels', to: 'bottom' },
  ],
}
