import type { Pair } from './rows.ts'
import type { Trend } from './schema.ts'
import { pairSeries } from './rows.ts'

// site, listings that name TensorFlow, PyTorch
const rows: [site: string, tensorflow: number, pytorch: number][] = [
  ['Indeed', 3358, 1706],
  ['Monster', 1440, 716],
  ['SimplyHired', 2532, 1332],
  ['LinkedIn', 4126, 1973],
]

const date = '2020-01-26'

const sum = (column: 1 | 2) => rows.reduce((total, row) => total + row[column], 0)
const inAll: Pair = [date, sum(1), sum(2)]

/** What employers asked for, on the one day for which a count was found. */
export const jobListings: Trend = {
  kind: 'trend',
  key: 'job-listings',
  title: 'Job listings that name TensorFlow or PyTorch',
  population: `job listings in the USA on ${rows.length} sites`,
  unit: 'listings',
  definition: `Listings that a search for the framework’s name finds on ${rows.map(row => row[0]).join(', ')}, added up.`,
  period: { from: date, to: date },
  sources: ['hale-2020'],
  accessed: '2026-11-15',
  grade: 'digitised',
  error: { plusMinus: 0, from: 'numbers printed on the bars of an image' },
  caveats: [
    'One job may be listed on several sites, and one listing may name both: the sums hold overlaps.',
    'The USA only, and one day: no later count was found, so nothing is known of how it went on.',
  ],
  samples: 'markers',
  series: pairSeries([inAll]),
  printed: [],
  events: [],
}
