/** Sums over the numbers of each fact, as bookkeepers take them: a slip of the finger in any row changes one. Other tests say what the rows are. */
import { expect, it } from 'vitest'
import type { FactKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []

// Taken when the rows were compared with what was published
const TOTALS: [FactKey, count: number, sum: number][] = [
  ['call-pytorch', 1, 53],
  ['call-tensorflow', 4, 5884],
  ['native-code', 16, 237730874.3],
  ['comparison-table', 12, 19],
  ['graph-modes', 104, 452.75],
  ['throughput', 50, 10559905.779],
  ['papers-by-year', 18, 13607.349993],
  ['paper-share', 120, 29801.724985],
  ['paper-mentions', 227, 774.9],
  ['search-interest', 224, 12165],
  ['searches-by-year', 7, 283.333333],
  ['questions', 18, 92839],
  ['downloads', 409, 7257170279],
  ['dependents', 311, 116911227],
  ['contributors', 396, 1690328],
  ['stars', 64, 7353539],
  ['stars-gained', 16, 158777],
  ['developer-survey', 19, 159.1923],
  ['kaggle-survey', 60, 779319.811932],
  ['job-listings', 3, 17183],
  ['paper-share-2021', 140, 46265.53876],
  ['crossings', 20, 97618795.463513],
  ['moving-history', 1130, 287833.233956],
  ['benchmarks-2024', 78, 92281.64],
  ['references', 6, 21],
]

it.each(TOTALS)('%s has %i numbers, whose sum is %f', (key, count, sum) => {
  const numbers = numbersIn(facts[key])
  expect([numbers.length, Number(numbers.reduce((a, b) => a + b, 0).toFixed(6))]).toEqual([count, sum])
})

it('no other fact has any', () => {
  const without = Object.keys(facts).filter(key => !TOTALS.some(([total]) => total === key))
  expect(without.filter(key => numbersIn(facts[key as FactKey]).length > 0)).toEqual([])
})
