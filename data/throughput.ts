import type { Throughput } from './schema.ts'

type Row = Throughput['rows'][number]
type Measured = Row['pytorch']

/** A published mean with its error in the same unit. */
const plain = (value: number, error: number): Measured => ({ value, error })

/** A published mean whose error the table gives in percent: converted to the unit, as the schema wants one unit. */
const relative = (value: number, percent: number): Measured => ({ value, error: value * percent / 100 })

/**
 * PyTorch's throughput divided by TensorFlow's, with its error.
 * The relative errors of the two means are taken as independent and added in quadrature;
 * `low` and `high` are the ratio less and plus that relative error.
 */
export function ratio(row: Row): { value: number, low: number, high: number } {
  const { pytorch, tensorflow } = row
  const value = pytorch.value / tensorflow.value
  const error = Math.hypot(pytorch.error / pytorch.value, tensorflow.error / tensorflow.value)
  return { value, low: value * (1 - error), high: value * (1 + error) }
}

/** Training speed of six models in six frameworks, as PyTorch's authors published it in 2019. */
export const throughput: Throughput = {
  kind: 'throughput',
  key: 'throughput',
  title: 'Training speed of six models, Table 1 of Paszke et al. 2019',
  population: 'models in 32-bit floats on one machine',
  unit: 'training throughput, PyTorch ÷ TensorFlow',
  definition: 'Items that training works through in a second: the published mean, plus or minus the published error. Higher is faster.',
  period: { from: '2019', to: '2019' },
  sources: ['paszke-2019'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'Measured and published by the authors of PyTorch.',
    'The errors of GNMTv2 and NCF are published in percent and converted to the unit here.',
    'For AlexNet the error of PyTorch, ± 316, is larger than the difference to TensorFlow.',
    'One machine, and the frameworks as they were in 2019: nothing here says how they compare today.',
  ],
  hardware: 'two Intel Xeon E5-2698 v4, one NVIDIA Quadro GP100',
  rows: [
    {
      key: 'alexnet',
      label: 'AlexNet',
      unit: 'images/s',
      pytorch: plain(1547, 316),
      tensorflow: plain(1422, 27),
      others: { Chainer: plain(778, 15), CNTK: plain(845, 8), MXNet: plain(1554, 22), PaddlePaddle: plain(933, 123) },
    },
    {
      key: 'vgg-19',
      label: 'VGG-19',
      unit: 'images/s',
      pytorch: plain(119, 1),
      tensorflow: plain(66, 2),
      others: { Chainer: null, CNTK: plain(84, 3), MXNet: plain(113, 1), PaddlePaddle: plain(112, 2) },
    },
    {
      key: 'resnet-50',
      label: 'ResNet-50',
      unit: 'images/s',
      pytorch: plain(212, 2),
      tensorflow: plain(200, 1),
      others: { Chainer: plain(219, 1), CNTK: plain(210, 1), MXNet: plain(218, 2), PaddlePaddle: plain(192, 4) },
    },
    {
      key: 'mobilenet',
      label: 'MobileNet',
      unit: 'images/s',
      pytorch: plain(463, 17),
      tensorflow: plain(216, 15),
      others: { Chainer: null, CNTK: null, MXNet: plain(444, 2), PaddlePaddle: plain(557, 24) },
    },
    {
      key: 'gnmtv2',
      label: 'GNMTv2',
      unit: 'tokens/s',
      pytorch: relative(15_512, 4.8),
      tensorflow: relative(9631, 1.3),
      others: { Chainer: null, CNTK: null, MXNet: null, PaddlePaddle: null },
    },
    {
      key: 'ncf',
      label: 'NCF',
      unit: 'samples/s',
      pytorch: relative(5_400_000, 3.4),
      tensorflow: relative(4_800_000, 2.9),
      others: { Chainer: null, CNTK: null, MXNet: null, PaddlePaddle: null },
    },
  ],
}
