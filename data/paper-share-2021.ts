import type { Conference, PaperCounts } from './paper-share-series.ts'
import type { Trend } from './schema.ts'
import { namingOne, paperShareSeries } from './paper-share-series.ts'

// month of the conference, papers naming only PyTorch, papers naming only TensorFlow, all papers
const rows: Record<Conference, PaperCounts[]> = {
  ACL: [
    ['2017-08', 1, 41, 302], ['2018-08', 32, 41, 381], ['2019-08', 127, 50, 720], ['2020-08', 172, 36, 778],
  ],
  EMNLP: [
    ['2017-11', 5, 44, 323], ['2018-11', 60, 48, 549], ['2019-11', 146, 38, 687], ['2020-11', 247, 35, 751],
  ],
  NAACL: [
    ['2018-06', 18, 50, 330], ['2019-06', 73, 33, 451],
  ],
  CVPR: [
    ['2015-06', 0, 0, 602], ['2016-06', 0, 3, 643], ['2017-06', 0, 63, 783], ['2018-06', 89, 137, 979],
    ['2019-06', 294, 148, 1294], ['2020-06', 418, 113, 1467],
  ],
  ECCV: [
    ['2018-09', 105, 109, 776],
  ],
  ICCV: [
    ['2017-11', 3, 56, 621], ['2019-11', 263, 112, 1075],
  ],
  ICLR: [
    ['2018-05', 28, 95, 337], ['2019-05', 86, 86, 502], ['2020-05', 169, 95, 687], ['2021-05', 756, 217, 3012],
    ['2022-05', 1091, 208, 3388],
  ],
  ICML: [
    ['2017-06', 4, 55, 434], ['2018-06', 27, 64, 621], ['2019-06', 76, 76, 773], ['2020-06', 142, 71, 1084],
    ['2021-06', 202, 58, 1183],
  ],
  NeurIPS: [
    ['2015-12', 0, 0, 403], ['2016-12', 0, 21, 569], ['2017-12', 12, 85, 679], ['2018-12', 74, 127, 1009],
    ['2019-12', 182, 104, 1427], ['2020-12', 312, 94, 1898],
  ],
}

const { lowest, highest } = namingOne(rows)
const series = paperShareSeries(rows)

/** How Figure 3 went on: PyTorch's share in the last version of the data. */
export const paperShare2021: Trend = {
  kind: 'trend',
  key: 'paper-share-2021',
  title: 'Figure 3 a year later: PyTorch papers as a share of both',
  population: `of papers that name just one of the two, ${series.length} conferences`,
  unit: '% naming PyTorch',
  definition: 'Papers that name PyTorch but not TensorFlow, divided by the papers that name exactly one of the two. A paper names a framework if the full text of its PDF holds the name, or that of one of a few libraries built on it.',
  period: { from: '2015-06', to: '2022-05' },
  sources: ['he-repo', 'he-2019'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'Shown is the data of 22 October 2021, the last version; it counts by the same rules as the version that the report saw.',
    'For ICLR 2021 and 2022 the papers are all submissions, not those accepted.',
    `Papers that name both, or neither, are left out: only ${lowest} to ${highest}% of the papers of a conference since 2018 name exactly one.`,
    'The month is the usual month of the conference. Its author had been an intern on PyTorch’s JIT team.',
  ],
  note: `ICLR 2021 and 2022: all submissions. Since 2018, ${lowest} to ${highest}% of a conference’s papers name just one. Data of 22 Oct 2021.`,
  ceiling: 100,
  level: { value: 50, label: 'half' },
  samples: 'markers',
  series,
  printed: [],
  events: [],
}
