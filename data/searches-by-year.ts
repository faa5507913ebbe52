import type { Point, Trend } from './schema.ts'
import { byKey } from './rows.ts'
import { searchInterest } from './search-interest.ts'

/** Up to the year before Google changed how it collects the data. */
const years = ['2017', '2018', '2019', '2020', '2021']
const MONTHS = 12

/** The mean of the months of a year. Throws where one is not known. */
function mean(key: string, year: string): Point {
  const values = byKey(searchInterest.series, key).points.flatMap(p => p.date.startsWith(year) && p.value !== null ? [p.value] : [])
  if (values.length !== MONTHS)
    throw new Error(`data/search-interest.ts has ${values.length} months of ${key} in ${year}, not ${MONTHS}`)
  return { date: year, value: values.reduce((sum, value) => sum + value, 0) / MONTHS }
}

/** Search interest in PyTorch by year, computed from Figure 5: what the class guesses in the appendix. */
export const searchesByYear: Trend = {
  kind: 'trend',
  key: 'searches-by-year',
  title: 'Google search interest in PyTorch by year',
  population: 'Google searches, mean of twelve months',
  unit: searchInterest.unit,
  definition: 'Mean of the twelve months of a year. A month’s interest is relative to the highest month of TensorFlow or PyTorch in 2016 to 2025, which is 100. It counts neither searches nor results.',
  period: { from: years[0]!, to: years.at(-1)! },
  sources: searchInterest.sources,
  accessed: searchInterest.accessed,
  grade: searchInterest.grade,
  error: searchInterest.error,
  caveats: [
    'It ends with 2021, as Google changed how it collects the data in January 2022: later years do not compare safely.',
    'The error is that of a month: a mean of months is at least as exact.',
    ...searchInterest.caveats,
  ],
  note: 'It ends before January 2022, when Google changed how it collects the data.',
  ceiling: searchInterest.ceiling,
  samples: 'markers',
  series: [{ key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus', points: years.map(year => mean('pytorch', year)) }],
  printed: [],
  events: [],
}
