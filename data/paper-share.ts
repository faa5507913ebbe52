import type { Trend } from './schema.ts'
import { shown } from './moving-history.ts'
import { namingOne, paperShareSeries } from './paper-share-series.ts'
import { rowsOn } from './paper-share-versions.ts'

/** The version on the page when the report appeared. */
const rows = rowsOn('2020-10-22')
const months = Object.values(rows).flat().map(([date]) => date).toSorted()

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
  period: { from: months[0]!, to: months.at(-1)! },
  sources: ['he-data', 'he-2019'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    `Papers that name both, or neither, are left out: only ${lowest} to ${highest}% of the papers of a conference since 2018 name exactly one.`,
    'As PyTorch count the words pytorch, allennlp, opennmt-py, torchvision and fairseq; as TensorFlow the words tensorflow, opennmt-tf and, from the data of 26 Apr 2020 on, keras.',
    'Papers from Google and Facebook were left out up to the data of 10 June 2020, and counted from those of 28 July 2020 on.',
    `The past moved too, by these changes of rule, and once for a cause that is not recorded: for NeurIPS 2019 the page showed ${inTurn} in turn.`,
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
