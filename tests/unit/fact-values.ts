/** Reads the rows of a fact, for tests that compare them with published tables. */
import { byKey } from '../../data/rows.ts'
import type { Trend } from '../../data/schema.ts'

export const points = (fact: Trend, key: string) => byKey(fact.series, key).points
export const values = (fact: Trend, key: string) => points(fact, key).map(p => p.value)
export const known = (fact: Trend, key: string) => values(fact, key).filter(v => v !== null)
export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
export const dates = (fact: Trend, key: string) => points(fact, key).map(p => p.date)
export const round = (value: number | null, places = 2) => value === null ? null : Number(value.toFixed(places))
