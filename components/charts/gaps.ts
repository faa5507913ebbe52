import type { Point, Trend } from '../../data/schema.ts'
import { decimalYear, startOf } from './format.ts'

/**
 * The rows of a series with an empty row wherever its line must not go on: at a change of definition, and where no row
 * stands for longer than the fact's `longestGap`. An empty row has the date of the row after it.
 */
export function withGaps(points: Point[], { breaks = [], longestGap }: Pick<Trend, 'breaks' | 'longestGap'>): Point[] {
  // Where the length of a gap counts, a row without a value is only a part of it.
  const rows = longestGap === undefined ? points : points.filter(point => point.value !== null)
  return rows.flatMap((point, i) => {
    const before = rows[i - 1]
    if (!before)
      return [point]
    const [from, to] = [decimalYear(before.date), decimalYear(point.date)]
    const days = (Date.parse(point.date) - Date.parse(before.date)) / 864e5
    const lifted = days > (longestGap ?? Infinity) || breaks.some(b => from < startOf(b.date) && startOf(b.date) <= to)
    return lifted ? [{ date: point.date, value: null }, point] : [point]
  })
}
