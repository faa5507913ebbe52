import type { Point, Series, Trend } from './schema.ts'

/** Between which dates one line passed another for good, both the same where the date itself is known; null: not by the last row. */
export type Passing = { from: string, to: string } | null

interface Pair { date: string, lead: number, days: number }

/**
 * When PyTorch passed TensorFlow in a fact that has a series of each, and stayed ahead up to the last row.
 * Rows that are not complete do not count. Where values carry an error, the passing lasts as long as the order of the
 * two lies within it; where rows are missing for longer than `longestGap`, as long as the gap.
 */
export function passing(fact: Trend): Passing {
  const margin = 2 * (fact.error?.plusMinus ?? 0)
  const pairs = pairsOf(fact)
  const notAhead = pairs.findLastIndex(pair => pair.lead <= margin)
  const first = pairs[notAhead + 1]
  if (!first)
    return null
  const lastBehind = pairs.findLastIndex((pair, i) => i <= notAhead && pair.lead < -margin)
  const before = pairs[notAhead]
  if (before && margin === 0 && first.days - before.days > (fact.longestGap ?? Infinity))
    return { from: before.date, to: first.date }
  return { from: margin > 0 ? pairs[lastBehind + 1]!.date : first.date, to: first.date }
}

/**
 * The same for shares of PyTorch, one series a conference: from the first edition at which it leads for good
 * to that of the last conference. A conference at whose last edition it does not lead leaves the end open only
 * where the others go on without it, so it is not counted.
 */
export function passingShares(series: Series[]): Passing {
  const dates = series.flatMap((s) => {
    const points = s.points.filter(p => p.value !== null)
    return points[points.findLastIndex(p => p.value! <= 50) + 1]?.date ?? []
  }).toSorted()
  return dates.length ? { from: dates[0]!, to: dates.at(-1)! } : null
}

/** The rows at which both have a complete value, by how far PyTorch leads. */
function pairsOf(fact: Trend): Pair[] {
  const points = (key: string) => fact.series.find(s => s.key === key)?.points.filter(complete) ?? []
  const tensorflow = new Map(points('tensorflow').map(p => [p.date, p.value!]))
  return points('pytorch').flatMap(({ date, value }) => {
    const other = tensorflow.get(date)
    return other === undefined ? [] : [{ date, lead: value! - other, days: Date.parse(date) / 864e5 }]
  })
}

const complete = (point: Point) => point.value !== null && point.partial === undefined
