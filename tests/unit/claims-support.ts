import type { Facts } from '../../data/index.ts'
import { facts } from '../../data/index.ts'

/** A copy of the facts without what came after a day: rows of series, measures passed later, the benchmark of 2024. */
export function trendsUpTo(day: string): Facts {
  const copy = structuredClone(facts)
  const reached = (date: string) => date <= day.slice(0, date.length)
  for (const fact of Object.values(copy)) {
    if (fact.kind === 'trend') {
      for (const series of fact.series)
        series.points = series.points.filter(point => reached(point.date))
    }
  }
  for (const row of copy.crossings.rows)
    row.passed = row.passed && reached(row.passed.to) ? row.passed : null
  if (!reached(copy['benchmarks-2024'].period.to))
    copy['benchmarks-2024'].rows = []
  return copy
}

/** A copy of the facts after a change. */
export function changed(change: (copy: Facts) => void): Facts {
  const copy = structuredClone(facts)
  change(copy)
  return copy
}
