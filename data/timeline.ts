import type { Timeline } from './schema.ts'

type Row = Timeline['rows'][number]

// key, date, framework, event, grade, sources
const events: [string, string, Row['framework'], string, Row['grade'], ...string[]][] = [
  ['torch', '2002', 'other', 'Torch, the ancestor: first technical report', 'text', 'collobert-2002'],
  ['theano', '2008', 'other', 'Theano: development begins, in 2007 or 2008', 'text', 'wikipedia-theano'],
  ['caffe', '2014', 'other', 'Caffe: paper on arXiv', 'text', 'caffe-2014'],
  ['keras', '2015-03-27', 'keras', 'Keras: first public commit', 'data', 'keras-repo'],
  ['chainer', '2015-06', 'other', 'Chainer released: define-by-run', 'text', 'tokui-2019'],
  ['tensorflow-open', '2015-11-09', 'tensorflow', 'TensorFlow becomes open source', 'text', 'topcoder-2019'],
  ['pytorch-public', '2017-01-19', 'pytorch', 'PyTorch released to the public', 'text', 'pytorch-2018-year'],
  ['theano-end', '2017-09-28', 'other', 'Theano: end of development announced', 'text', 'synced-2017', 'wikipedia-theano'],
  ['pytorch-1-announced', '2018-05-02', 'pytorch', 'PyTorch 1.0 announced: merger with Caffe2', 'text', 'facebook-2018', 'pytorch-2018-road'],
  ['pytorch-1-preview', '2018-10', 'pytorch', 'PyTorch 1.0 preview', 'text', 'bhutani-2018'],
  ['pytorch-1', '2018-12', 'pytorch', 'PyTorch 1.0 stable', 'text', 'csdn-pytorch-1'],
  ['tensorflow-2-alpha', '2019-03', 'tensorflow', 'TensorFlow 2.0 alpha', 'text', 'tensorflow-faq-2019'],
  ['tensorflow-2', '2019-09-30', 'tensorflow', 'TensorFlow 2.0 stable, eager by default', 'data', 'tensorflow-docs-2', 'tensorflow-release-2'],
  ['he-article', '2019-10', 'other', 'He: The State of Machine Learning Frameworks', 'text', 'he-2019'],
  ['chainer-pytorch', '2019-12-05', 'pytorch', 'Preferred Networks moves from Chainer to PyTorch', 'text', 'preferred-2019', 'pytorch-2019-preferred'],
  ['openai', '2020-01-30', 'pytorch', 'OpenAI standardises on PyTorch', 'text', 'kdnuggets-2020', 'devclass-2020'],
  ['report', '2020-12-09', 'other', 'The report is published', 'text', 'report-2020'],
  ['pytorch-foundation', '2022-09-12', 'pytorch', 'PyTorch moves to the Linux Foundation', 'text', 'linux-foundation-2022'],
  ['pytorch-2', '2023-03-15', 'pytorch', 'PyTorch 2.0 stable: torch.compile', 'data', 'pytorch-2023-release'],
  ['keras-3', '2023-11-27', 'keras', 'Keras 3: on JAX, TensorFlow and PyTorch', 'data', 'keras-3'],
]

const rows = events.map(([key, date, framework, event, grade, ...sources]): Row => ({ key, date, framework, event, grade, sources }))

/** What happened when, from the first Torch to Keras 3. */
export const timeline: Timeline = {
  kind: 'timeline',
  key: 'timeline',
  title: 'From Torch to Keras 3, in dates',
  population: 'frameworks for deep learning',
  unit: 'dated events',
  definition: 'Each event has the day, month or year that its source gives, and no more.',
  period: { from: rows[0]!.date, to: rows.at(-1)!.date },
  sources: [...new Set(rows.flatMap(row => row.sources))],
  accessed: '2026-11-15',
  grade: 'text',
  caveats: [
    'A selection, and only of what a source’s own text, or a dated record of the project itself, says.',
    'TensorFlow 2.0 alpha has the month in which the project’s FAQ, which says that it is out, was last updated.',
    'OpenAI’s own post was not read: two news sites report it.',
  ],
  rows,
}
