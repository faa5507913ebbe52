import type { Conference, PaperCounts } from './paper-share-series.ts'
import type { Trend } from './schema.ts'
import { shown } from './moving-history.ts'
import { namingOne, paperShareSeries } from './paper-share-series.ts'

// month of the conference, papers naming only PyTorch, papers naming only TensorFlow, all papers
const rows: Record<Conference, PaperCounts[]> = {
  ACL: [
    ['2017-08', 1, 41, 302],
    ['2018-08', 32, 41, 381],
    ['2019-08', 127, 50, 720],
    ['2020-08', 172, 36, 778],
  ],
  EMNLP: [
    ['2017-11', 5, 44, 323],
    ['2018-11', 60, 48, 549],
    ['2019-11', 146, 38, 687],
  ],
  NAACL: [
    ['2018-06', 18, 50, 330],
    ['2019-06', 73, 33, 451],
  ],
  CVPR: [
    ['2015-06', 0, 0, 602],
    ['2016-06', 0, 3, 643],
    ['2017-06', 0, 63, 783],
    ['2018-06', 89, 137, 979],
    ['2019-06', 294, 148, 1294],
    ['2020-06', 418, 113, 1467],
  ],
  ECCV: [
    ['2018-09', 105, 109, 776],
  ],
  ICCV: [
    ['2017-11', 3, 56, 621],
    ['2019-11', 263, 112, 1075],
  ],
  ICLR: [
    ['2018-05', 28, 95, 337],
    ['2019-05', 86, 86, 502],
    ['2020-05', 169, 95, 687],
  ],
  ICML: [
    ['2017-06', 4, 55, 434],
    ['2018-06', 27, 64, 621],
    ['2019-06', 76, 76, 773],
    ['2020-06', 142, 71, 1084],
  ],
  NeurIPS: [
    ['2015-12', 0, 0, 403],
    ['2016-12', 0, 21, 569],
    ['2017-12', 12, 85, 679],
    ['2018-12', 74, 127, 1009],
    ['2019-12', 182, 104, 1427],
  ],
}

/** The part of a conference's papers that the figure counts. */
export const counted = namingOne(rows)
const { lowest, highest } = counted
const series = paperShareSeries(rows)

/** The shares of one conference that the page showed, one version after the other. */
const inTurn = `${shown.slice(0, -1).map(share => `${share}%`).join(', ')} and ${shown.at(-1)}%`

/** Figure 3 of the report: PyTorch's share of the papers that name one of the two, by conference. */
export const paperShare: Trend = {
  kind: 'trend',
  key: 'paper-share',
  title: 'Figure 3: PyTorch papers as a share of PyTorch and TensorFlow papers',
  population: `of papers that name just one of the two, ${series.length} conferences`,
  unit: '% naming PyTorch',
  definition: 'Papers that name PyTorch but not TensorFlow, divided by the papers that name exactly one of the two. A paper names a framework if the full text of its PDF holds the name, or that of one of a few libraries built on it.',
  period: { from: '2015-06', to: '2020-08' },
  sources: ['he-data', 'he-2019'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    `Papers that name both, or neither, are left out: only ${lowest} to ${highest}% of the papers of a conference since 2018 name exactly one.`,
    'As PyTorch count the words pytorch, allennlp, opennmt-py, torchvision and fairseq; as TensorFlow the words tensorflow, opennmt-tf and, from the data of 26 Apr 2020 on, keras.',
    'Papers from Google and Facebook were left out up to the data of 10 June 2020, and counted from those of 28 July 2020 on.',
    `The past moved too, by these changes of rule and by papers that were added: for NeurIPS 2019 the page showed ${inTurn} in turn.`,
    'Shown is the data of 22 Oct 2020, the version on the page when the report appeared.',
    'The month is the usual month of the conference. Its author had been an intern on PyTorch’s JIT team.',
  ],
  note: `Since 2018, ${lowest} to ${highest}% of a conference’s papers name just one; the rules of counting changed in 2020. Data of 22 Oct 2020.`,
  ceiling: 100,
  level: { value: 50, label: 'half' },
  samples: 'markers',
  series,
  printed: [],
  events: [],
}
