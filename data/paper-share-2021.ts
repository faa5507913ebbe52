import type { Trend } from './schema.ts'
import { namingOne, paperShareSeries } from './paper-share-series.ts'
import { paperVersions, rowsOn } from './paper-share-versions.ts'

/** The last version. */
const rows = rowsOn(paperVersions.at(-1)!.date)
const months = Object.values(rows).flat().map(([date]) => date).toSorted()

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
  period: { from: months[0]!, to: months.at(-1)! },
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
