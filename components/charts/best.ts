import type { Cell } from '../../data/schema.ts'

/**
 * The rule behind the green cells: by its own words best, or joint best, of a row that ranks the others too.
 * A wrong cell ranks nothing, and a row in which all are equal has no best.
 */
export function isBest(cells: Cell[], index: number): boolean {
  const ranks = cells.flatMap(cell => cell.rank === undefined || cell.right ? [] : [cell.rank])
  const cell = cells[index]!
  return cell.right === undefined && cell.rank === Math.min(...ranks) && new Set(ranks).size > 1
}
