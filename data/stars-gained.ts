import type { Point, Trend } from './schema.ts'
import { valueAt } from './rows.ts'
import { stars } from './stars.ts'

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]

/** The last year is not over: its gain goes up to the last day known. */
const partial = { year: 2026, end: '2026-08-22', until: 'to 22 Aug 2026' }

/** Stars at the end of a year less those at its start. */
function gains(key: string): Point[] {
  return years.map((year) => {
    const over = year !== partial.year
    return {
      date: String(year),
      value: valueAt(stars.series, key, over ? `${year + 1}-01-01` : partial.end) - valueAt(stars.series, key, `${year}-01-01`),
      ...(!over && { partial: partial.until }),
    }
  })
}

/** Stars that each repository gained in a year, computed from the totals. */
export const starsGained: Trend = {
  kind: 'trend',
  key: 'stars-gained',
  title: 'GitHub stars gained in a year',
  population: 'the repository of each on GitHub',
  unit: 'stars a year',
  definition: 'Stars on 1 January of the next year less those on 1 January of the year.',
  period: { from: '2019', to: partial.end },
  sources: stars.sources,
  accessed: stars.accessed,
  grade: 'data',
  caveats: [
    '2026 goes up to 22 August only.',
    'TensorFlow’s start of 2025 was counted on 8 January: a week of its stars stands under 2024 instead of 2025.',
    'Stars taken back lower a year’s gain, whenever they were given.',
  ],
  samples: 'markers',
  series: stars.series.map(series => ({ ...series, points: gains(series.key) })),
  printed: [],
  events: [],
}
