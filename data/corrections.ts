import type { Corrections } from './schema.ts'
import { shown } from './moving-history.ts'
import { nativeCode } from './native-code.ts'
import { paperMentions } from './paper-mentions.ts'
import { counted } from './paper-share.ts'
import { questions } from './questions.ts'
import { report } from './report.ts'
import { byKey, valueAt } from './rows.ts'
import { searchInterest } from './search-interest.ts'
import { ratio, throughput } from './throughput.ts'
import { timeline } from './timeline.ts'

// What the rows quote of other facts
const ratios = throughput.rows.map(row => ratio(row).value)
const kernels = byKey(nativeCode.rows, 'kernels')
const mentions = (key: string) => paperMentions.printed.find(p => p.series === key)!.value
const searches = (key: string) => valueAt(searchInterest.series, key, report.date.slice(0, 7))
const [opened, released] = ['tensorflow-open', 'pytorch-public'].map(key => byKey(timeline.rows, key).date)
const times = (year: string) => (valueAt(questions.series, 'tensorflow', year) / valueAt(questions.series, 'pytorch', year)).toPrecision(2)

/** Whole months from one day to another. */
function months(from: string, to: string): number {
  const [a, b] = [from, to].map(date => date.split('-').map(Number) as [number, number, number])
  return (b![0] - a![0]) * 12 + b![1] - a![1] - Number(b![2] < a![2])
}

const rows: Corrections['rows'] = [
  {
    key: 'similar-engine',
    section: 'Architecture',
    said: 'The engines and the low-level libraries of both are pretty similar.',
    right: `Alike in language: engines all native, kernels ${kernels.pytorch.native} and ${kernels.tensorflow.native}%. Not in design: TensorFlow 1 schedules a graph, PyTorch dispatches call by call.`,
    verdict: 'half true',
    grade: 'measured',
    sources: ['pytorch-repo', 'tensorflow-repo'],
    fact: 'stack-mapping',
  },
  {
    key: 'cpp-speed',
    section: 'Architecture',
    said: 'Both are basically C and C++, so in theory they are equally fast.',
    right: `The language does not set the speed. On a GPU both call cuDNN and cuBLAS, and still PyTorch trained ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} times as fast, by model.`,
    verdict: 'weak argument',
    grade: 'text',
    sources: ['paszke-2019', 'abadi-2016'],
    fact: 'throughput',
  },
  {
    key: 'fig1-old',
    section: 'Architecture',
    said: 'Figure 1: TH, THC, THNN and THCUNN are PyTorch’s low-level library.',
    right: 'THNN was deleted on 28 Feb 2020. Missing: c10, the dispatcher, ATen’s own kernels, the distributed layer.',
    verdict: 'out of date',
    grade: 'data',
    sources: ['pytorch-repo'],
    fact: 'pytorch-figure-1',
  },
  {
    key: 'fig2-old',
    section: 'Architecture',
    said: 'Figure 2 is the architecture of TensorFlow.',
    right: 'It is the design of 2016. By 2020 eager mode, Keras, Grappler, XLA, MLIR and TF Lite had come. Masters and workers exist only in distributed TensorFlow.',
    verdict: 'out of date',
    grade: 'text',
    sources: ['tensorflow-guide', 'tensorflow-repo'],
    fact: 'tensorflow-figure-2',
  },
  {
    key: 'python-analogy',
    section: 'Performance',
    said: 'Python is slower than C++, so the more flexible PyTorch should be slower too.',
    right: 'Both put Python over native code. PyTorch queues work for the GPU and runs ahead: for ResNet-50 the GPU takes about three times as long as the scheduling.',
    verdict: 'weak argument',
    grade: 'secondary',
    sources: ['paszke-2019'],
    fact: 'throughput',
  },
  {
    key: 'tf1-only',
    section: 'Performance',
    said: 'PyTorch’s dynamic graph makes it more flexible and easier to debug.',
    right: 'True against TensorFlow 1. Since version 2.0, of 2019, TensorFlow runs eagerly by default.',
    verdict: 'out of date',
    grade: 'text',
    sources: ['tensorflow-release-2'],
  },
  {
    key: 'table1-lua',
    section: 'Performance',
    said: 'Table 1, as it is copied: PyTorch is written in Lua.',
    right: 'Lua was the language of Torch7. PyTorch’s source of July 2020 holds one Lua file, a test, in 46.9 MB of code.',
    verdict: 'wrong',
    grade: 'data',
    sources: ['pytorch-repo', 'simplilearn'],
    fact: 'comparison-table',
  },
  {
    key: 'table1-keras',
    section: 'Performance',
    said: 'Table 1, as it is copied: Keras, TensorFlow and PyTorch are three rivals.',
    right: 'Keras is an API. Since TensorFlow 2.0 it is TensorFlow’s own high-level API.',
    verdict: 'wrong category',
    grade: 'text',
    sources: ['tensorflow-release-2'],
    fact: 'comparison-table',
  },
  {
    key: 'dataset',
    section: 'Performance',
    said: 'Both are equal in the data sets that they can handle.',
    right: 'No measurement stands behind it: the same wording is copied from page to page.',
    verdict: 'no evidence',
    grade: 'text',
    sources: ['simplilearn', 'atlas-systems', 'morioh'],
    fact: 'comparison-table',
  },
  {
    key: 'fig3-method',
    section: 'Popularity',
    said: 'Figure 3 shows how popular PyTorch is.',
    right: `It leaves out papers that name both or neither: since 2018 just ${counted.lowest} to ${counted.highest}% of a conference count. NeurIPS 2019 alone has read ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}%.`,
    verdict: 'method missing',
    grade: 'data',
    sources: ['he-repo', 'he-2019'],
    fact: 'paper-share',
  },
  {
    key: 'fig4-opposite',
    section: 'Popularity',
    said: 'Figures 3 to 5 show how popular PyTorch has lately become.',
    right: `Not Figure 4, which shows the opposite: TensorFlow ${mentions('tensorflow')}%, PyTorch ${mentions('pytorch')}%, in a chart from 2018. They are shares of its last month, not of six years.`,
    verdict: 'wrong',
    grade: 'text',
    sources: ['keraskorea', 'karpathy-2018'],
    fact: 'paper-mentions',
  },
  {
    key: 'fig5-trends',
    section: 'Popularity',
    said: 'Figure 5: Google search results of TensorFlow and PyTorch.',
    right: `Very likely Google Trends: relative interest from 0 to 100, not a count of results. In December 2020 TensorFlow was still ahead, ${searches('tensorflow')} to ${searches('pytorch')}.`,
    verdict: 'wrong label',
    grade: 'text',
    sources: ['google-trends-help', 'google-trends'],
    fact: 'search-interest',
  },
  {
    key: 'at-least-equal',
    section: 'Conclusion',
    said: 'PyTorch is at least equal in architecture and performance.',
    right: 'The report measures neither. By He’s article of 2019 researchers turned to PyTorch, while industry still chose TensorFlow.',
    verdict: 'overstated',
    grade: 'text',
    sources: ['report-2020', 'he-2019'],
  },
  {
    key: 'history',
    section: 'Conclusion',
    said: 'PyTorch’s history is too short, so books, code and discussions are few.',
    right: `Its history was just ${months(opened!, released!)} months shorter. Fewer it had, but ever less so: TensorFlow drew ${times('2017')} times its questions in 2017, ${times('2020')} times in 2020.`,
    verdict: 'half true',
    grade: 'text',
    sources: ['topcoder-2019', 'pytorch-2018-year', 'ai-index-2020'],
    fact: 'questions',
  },
  {
    key: 'retrieved',
    section: 'Reference',
    said: '[1] is by “Thomas, V.”; of [2] an “abstract” is cited.',
    right: 'The third author of [1] is Thomas Viehmann; [2] is a whole paper; [3], [5] and [6] print no address.',
    verdict: 'citation',
    grade: 'text',
    sources: ['report-2020', 'abadi-2016', 'stevens-2020'],
    fact: 'references',
  },
  {
    key: 'typo',
    section: 'Reference',
    said: '“PyTroch”, three times; “Tensorflow”, 18 times.',
    right: 'PyTorch, and TensorFlow with a capital F, as the report has it 8 times.',
    verdict: 'misspelt',
    grade: 'text',
    sources: ['report-2020'],
  },
]

/** What an expert in class would object to, and what is right. */
export const corrections: Corrections = {
  kind: 'corrections',
  key: 'corrections',
  title: 'What the report said, and what is right',
  population: 'each with what is right',
  unit: 'statements of the report',
  definition: 'Each row sets a statement of the report, in short, beside what the evidence says, in the order of the report’s sections.',
  period: { from: '2020-12-09', to: '2020-12-09' },
  sources: [...new Set(rows.flatMap(row => row.sources))],
  accessed: '2026-11-15',
  grade: 'text',
  caveats: [
    'The statements are shortened, not quoted, but for words in quotation marks.',
    'Figure 1 and Table 1 are taken to be those shown here: the report’s own could not be seen.',
    'How far PyTorch runs ahead of the GPU is given at second hand.',
  ],
  rows,
}
