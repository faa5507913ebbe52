/** A trend whose places are easy to reckon: three years, 0, 50 and 100 %, a line of PyTorch. */
import { facts } from '../../data/index.ts'
import type { Point, Trend } from '../../data/schema.ts'

/** Rows of one date and value each. */
export const points = (...rows: [date: string, value: number | null, partial?: string][]): Point[] => rows.map(([date, value, partial]) => ({ date, value, ...partial && { partial } }))

/** The line of PyTorch with other rows. */
export const seriesOf = (rows: Point[], change: Partial<Trend['series'][number]> = {}): Trend['series'][number] => ({ key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus', points: rows, ...change })

export const smallTrend = (change: Partial<Trend> = {}): Trend => ({
  ...facts['papers-by-year'],
  unit: '% of papers',
  ceiling: 100,
  level: undefined,
  samples: 'markers',
  series: [seriesOf(points(['2018', 0], ['2019', 50], ['2020', 100]))],
  printed: [],
  events: [],
  ...change,
})
