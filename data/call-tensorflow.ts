import type { Call } from './schema.ts'

/** A run of a graph in TensorFlow 1, from Python to the kernels and back. */
export const callTensorflow: Call = {
  kind: 'call',
  key: 'call-tensorflow',
  title: 'A session.run on its way through TensorFlow 1',
  framework: 'tensorflow',
  anatomy: 'tensorflow-figure-2',
  call: 'session.run(z)',
  population: 'session.run of z = h + b in one process, TensorFlow 1.15',
  unit: 'steps of one call',
  definition: 'A step is a place in the source that the call passes through, in the box of the 2016 design that does this work.',
  period: { from: '2020-07-01', to: '2020-07-01' },
  sources: ['tensorflow-repo'],
  accessed: '2026-11-15',
  grade: 'text',
  caveats: [
    'The path is read in the source of version 1.15.0; it was not recorded while a program ran.',
    'The design of 2016 has no box for what one process does without a network: a direct session takes the part of the distributed master, and stands in its box.',
    'It has none for the kernel of an addition either, which is one of “and more”.',
    'The allocator and the stream belong to the device, so they stand in the box of the GPU.',
  ],
  note: 'In one process a direct session does the work of “Distributed master”; Add is one of “and more”.',
  steps: [
    { key: 'python', box: 'python', file: 'tensorflow/python/client/session.py', does: 'Fetches and feeds become names and arrays; new nodes are sent along.' },
    { key: 'cross', box: 'capi', file: 'tensorflow/c/c_api.cc', line: 2258, does: 'Arrays become tensors, and the session in C++ is called.' },
    { key: 'plan', box: 'master', file: 'tensorflow/core/common_runtime/direct_session.cc', line: 1517, does: 'The first time only: prune, place, optimise, split by device.' },
    { key: 'start', box: 'master', file: 'tensorflow/core/common_runtime/direct_session.cc', line: 490, does: 'One executor is started for each device.' },
    { key: 'schedule', box: 'executor', file: 'tensorflow/core/common_runtime/executor.cc', line: 1619, does: 'A node whose inputs are ready is taken from the queue.' },
    { key: 'compute', box: 'more-kernels', file: 'tensorflow/core/kernels/cwise_op_gpu_add.cu.cc', does: 'The kernel of the node is called: CUDA on a GPU, Eigen on a CPU.' },
    { key: 'device', box: 'gpu', file: 'tensorflow/core/common_runtime/gpu/gpu_device.cc', does: 'For it the device has memory from its pool, and a stream.' },
    { key: 'return', box: 'python', file: 'tensorflow/python/client/session.py', does: 'What was fetched comes back as arrays; all else is dropped.' },
  ],
}
