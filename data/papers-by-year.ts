import type { Point, Trend } from './schema.ts'
import { paperShare } from './paper-share.ts'
import { sharePoint } from './paper-share-series.ts'

const years = ['2017', '2018', '2019', '2020']

/** The edition of a year, if it has one in which a paper counts. */
const edition = (points: Point[], year: string) => points.find(point => point.date.startsWith(year) && point.value !== null)

/** One and the same conferences in every year: those with an edition in each. */
const constant = paperShare.series.filter(series => years.every(year => edition(series.points, year)))
const names = constant.map(series => series.label)
const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** All papers of a year at these conferences, as if it were one conference. */
function added(year: string): Point {
  const counts = constant.map(series => edition(series.points, year)!.counts!)
  const sum = (part: 'part' | 'whole' | 'all') => counts.reduce((total, count) => total + count[part], 0)
  return sharePoint([year, sum('part'), sum('whole') - sum('part'), sum('all')])
}

/** PyTorch's share of papers by year, computed from Figure 3: what the class guesses before it sees that figure. */
export const papersByYear: Trend = {
  kind: 'trend',
  key: 'papers-by-year',
  title: 'PyTorch’s share of papers by year',
  population: `of papers that name just one of the two, ${listed}`,
  unit: paperShare.unit,
  definition: `Papers of a year at ${listed} that name PyTorch but not TensorFlow, divided by those that name exactly one of the two. Counts are added up before they are divided.`,
  period: { from: years[0]!, to: years.at(-1)! },
  sources: paperShare.sources,
  accessed: paperShare.accessed,
  grade: paperShare.grade,
  caveats: [
    `Of the conferences of Figure 3 only ${listed} have data for each of these years. Others would come and go, and move the line by that alone.`,
    'A large conference counts for more than a small one.',
    ...paperShare.caveats,
  ],
  note: `${listed}, which have data for each of these years. Data of 22 Oct 2020.`,
  ceiling: paperShare.ceiling,
  level: paperShare.level,
  samples: 'markers',
  series: [{ key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus', points: years.map(added) }],
  printed: [],
  events: [],
}
