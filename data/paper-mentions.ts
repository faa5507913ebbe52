import type { Framework, Grade, Series, Trend } from './schema.ts'
import type { SourceKey } from './sources.ts'

// In the order of the columns below. Those under about 1% are carried, not drawn.
const frameworks: { key: string, label: string, framework: Framework, role: Series['role'] }[] = [
  { key: 'tensorflow', label: 'TensorFlow', framework: 'tensorflow', role: 'focus' },
  { key: 'keras', label: 'Keras', framework: 'keras', role: 'context' },
  { key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus' },
  { key: 'caffe', label: 'Caffe', framework: 'other', role: 'context' },
  { key: 'theano', label: 'Theano', framework: 'other', role: 'context' },
  { key: 'torch', label: 'Torch', framework: 'other', role: 'context' },
  { key: 'mxnet', label: 'MXNet', framework: 'other', role: 'table' },
  { key: 'chainer', label: 'Chainer', framework: 'other', role: 'table' },
  { key: 'cntk', label: 'CNTK', framework: 'other', role: 'table' },
]

type Percent = number | null

// month, then percent of papers: TensorFlow, Keras, PyTorch, Caffe, Theano, Torch, MXNet, Chainer, CNTK; null where no mark can be read
const rows: [month: string, ...percent: Percent[]][] = [
  ['2014-10', null, null, null, 2.7, 1.2, null, null, null, 0],
  ['2014-11', null, null, null, 3.8, 1.3, null, null, null, 0],
  ['2014-12', null, null, null, 3.9, 1.5, null, null, null, 0],
  ['2015-01', null, null, null, 3.2, 1.4, null, null, null, 0],
  ['2015-02', null, null, null, 3, 1.7, 0.4, null, null, 0],
  ['2015-03', null, null, null, 5.7, 2.7, 0.7, null, null, 0],
  ['2015-04', null, null, null, 6.9, 3.2, 0.5, null, null, 0],
  ['2015-05', null, null, null, 6.7, 3, 0.7, null, null, 0],
  ['2015-06', null, null, null, 5.1, 2.4, null, null, null, 0],
  ['2015-07', null, null, null, 4.7, 3.3, 0.7, null, null, 0.1],
  ['2015-08', null, null, null, 6.1, 3.4, 1, null, null, 0.1],
  ['2015-09', null, null, null, 7.1, 3, 1.3, null, null, 0.3],
  ['2015-10', null, null, null, 9.1, 3.2, 1.3, null, null, 0.1],
  ['2015-11', null, null, null, 9.3, 2.8, 1.1, null, null, 0.1],
  ['2015-12', null, null, null, 8.9, 3.9, 1.3, null, null, 0.1],
  ['2016-01', null, null, null, 7.3, 3.2, 1.4, null, null, 0.2],
  ['2016-02', 0.9, null, null, 7.2, 4.2, 1.6, null, null, 0.2],
  ['2016-03', 1.2, 0.9, null, 8.6, 4.3, 1.9, null, null, 0.2],
  ['2016-04', 1.6, 1.1, null, 8.6, 5.2, 2.1, null, null, 0.2],
  ['2016-05', 2.2, 1.4, null, 7.7, 5.7, 1.9, null, null, 0.2],
  ['2016-06', 2.3, 1.3, null, 7.2, 5.1, 1.7, null, null, 0.1],
  ['2016-07', 2.6, null, null, 8, 4.3, 1.4, null, null, 0.1],
  ['2016-08', 2.7, 1.5, null, 8.1, 3.5, 1.9, null, null, 0.1],
  ['2016-09', 3.3, 1.9, null, 6.7, 4, 2.4, null, null, 0.1],
  ['2016-10', 4.1, 2, null, 6.6, 4.5, 2.9, null, null, 0.2],
  ['2016-11', 4.5, 2.4, null, 6.5, 5, 2.7, 0.5, null, 0.2],
  ['2016-12', 5, null, 0, 7, null, 2.8, null, null, 0.3],
  ['2017-01', 5.9, 3.4, 0, 6.5, 5.2, 2.7, null, null, 0.4],
  ['2017-02', null, 3.3, 0, 6.9, 5.1, 2.9, null, null, 0.4],
  ['2017-03', 7.8, 3.2, null, 7.2, 4.9, 2.7, null, null, 0.3],
  ['2017-04', 8.1, 2.9, null, 7.6, 4.2, 2.4, null, null, 0.3],
  ['2017-05', 8.7, 3.3, null, 7.4, 4.2, 2.2, null, null, 0.3],
  ['2017-06', 9.5, 3.6, null, 6.5, 4.4, 1.9, null, null, 0.3],
  ['2017-07', 10.1, 3.8, null, 7.1, 4.7, 2.3, null, 0.7, 0.3],
  ['2017-08', 10.5, 4, 1.1, 7, 4.4, 2.4, 0.8, null, 0.3],
  ['2017-09', 10.6, 4.2, 1.4, 6.8, 3.8, 2.3, null, null, 0.4],
  ['2017-10', 11.7, 4.4, 2.2, 5.3, 3.5, null, null, 0.7, 0.4],
  ['2017-11', 12.8, 4.5, 3, 5.4, null, 1.9, 1, null, 0.5],
  ['2017-12', 14.5, 5, 3.9, 6, 3.1, 2.1, 1.1, null, 0.4],
  ['2018-01', 14.9, 5, 4.3, 5.6, 2.8, 1.9, 1.2, null, 0.5],
  ['2018-02', 15.2, 5, 4.6, 5.4, 2.7, 1.8, 1.1, null, 0.4],
]

/** Shares of all months together, as one article gives them: what the latest month is easily taken for. */
export const allTimeMentions = {
  definition: 'Share of 43 thousand arXiv papers of six years up to March 2018 that mention the framework.',
  unit: '% of papers',
  source: 'tencent-1075134' satisfies SourceKey,
  grade: 'secondary' satisfies Grade,
  percent: { tensorflow: 5.9, caffe: 5.4, theano: 3.2, keras: 2.3, torch: 1.6, pytorch: 1 },
} as const

// The values of the latest month that the text beside the chart gives. They are no reading of the drawn line.
const latest = [['tensorflow', 14.3], ['pytorch', 4.7], ['keras', 4], ['caffe', 3.8], ['theano', 2.3], ['torch', 1.5]] as const

/** Figure 4 of the report: share of the month's new papers that mention a framework, from Karpathy's chart. */
export const paperMentions: Trend = {
  kind: 'trend',
  key: 'paper-mentions',
  title: 'Figure 4: Machine learning papers that mention a framework',
  population: 'new arXiv papers on machine learning, by month',
  unit: '% naming the framework',
  definition: 'Share of the papers put on arXiv in a month that mention the framework. A paper may mention several.',
  period: { from: '2014-10', to: '2018-02' },
  sources: ['karpathy-2018', 'migdal-2018', 'keraskorea', 'tencent-1075134'],
  accessed: '2026-11-15',
  grade: 'digitised',
  error: { plusMinus: 0.2, from: 'marks read off the image of the chart' },
  caveats: [
    'The text values are those of the latest month, not of the six years that the corpus spans.',
    'In that month the drawn line and the text differ by more than the reading error for all but PyTorch: TensorFlow 15.2 and 14.3, Keras 5.0 and 4.0, Caffe 5.4 and 3.8, Theano 2.7 and 2.3, Torch 1.8 and 1.5, PyTorch 4.6 and 4.7. Both are shown.',
    'A gap is a mark that cannot be read, such as one hidden behind another.',
    'The text puts MXNet, Chainer and CNTK below 1%; they stand in the table only.',
    'The report took the chart from a blog of 2018, two years before its own date.',
  ],
  samples: 'line',
  series: frameworks.map((framework, column) => ({
    ...framework,
    points: rows.map(([date, ...percent]) => ({ date, value: percent[column] ?? null })),
  })),
  printed: latest.map(([series, value]) => ({ series, date: '2018-02', value, source: 'keraskorea' })),
  events: [],
}
