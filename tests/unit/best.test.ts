/** Which cells of the table are green. */
import { expect, it } from 'vitest'
import { isBest } from '../../components/charts/best.ts'
import type { Cell } from '../../data/schema.ts'

/** The best of cells by their ranks; `x` is one without a rank, `wrong` a wrong one of the first. */
const best = (...ranks: (number | 'x' | 'wrong')[]) => {
  const cells = ranks.map(rank => ({ text: '', ...rank === 'wrong' ? { rank: 1, right: 'so' } : rank !== 'x' && { rank } })) as unknown as Cell[]
  return cells.flatMap((_, i) => isBest(cells, i) ? [i] : [])
}

it.each<[string, (number | 'x' | 'wrong')[], number[]]>([
  ['the first', [2, 1, 3], [1]],
  ['all that are first', [1, 2, 1], [0, 2]],
  ['none where all are equal', [1, 1, 1], []],
  ['none where only one is ranked', ['x', 1, 'x'], []],
  ['the first of those that are ranked', ['x', 1, 2], [1]],
  ['none that is wrong, as good as it may be', ['wrong', 1, 2], [1]],
  ['none where nothing is ranked', ['x', 'x'], []],
  ['the second where the first is wrong, as that ranks nothing', ['wrong', 2, 3], [1]],
  ['none beside a wrong one alone', ['wrong', 2], []],
])('is best of a row: %s', (_, ranks, found) => {
  expect(best(...ranks)).toEqual(found)
})
