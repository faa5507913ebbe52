/** A guess that is drawn on an empty chart, and how far off it is. */
import { formatCount, formatNumber } from './format.ts'

/** What was drawn: values by year, whole numbers in the unit of the fact; a year without one is not there. */
export type Guess = Readonly<Record<string, number>>

/** Whether a value from elsewhere is a guess. */
export const isGuess = (value: unknown): value is Guess =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(Number.isFinite)

/** A year of the chart: its middle in px of the canvas, and what the fact says of it, in its unit. */
export interface Column { year: string, x: number, truth: number }

/** Where a pointer is: px across the chart, and the value at its height. */
export interface At { x: number, value: number }

/** A line being drawn: where the pointer is, and how near to the middle of each year it has come, px. */
export interface Stroke { at: At, nearest: Readonly<Record<string, number>> }

/** How much further off than its nearest a pointer may go and still be followed, px: a hand that moves up and down wavers. */
const WAVER = 12

/** The year whose middle is nearest to `x`, px. */
export function nearestColumn(columns: readonly Column[], x: number): Column {
  return columns.reduce((best, column) => Math.abs(column.x - x) < Math.abs(best.x - x) ? column : best)
}

/** A value that can be drawn: whole, from 0 up to `top`. */
export const within = (value: number, top: number): number => Math.round(Math.max(0, Math.min(top, value)))

/** The first press of a line: the nearest year takes the value under the pointer. */
export function begin(columns: readonly Column[], at: At): { stroke: Stroke, drawn: Guess } {
  const { year, x } = nearestColumn(columns, at.x)
  return { stroke: { at, nearest: { [year]: Math.abs(at.x - x) } }, drawn: { [year]: at.value } }
}

/**
 * The line goes on to `to`. Each year whose middle was passed takes the value at which it was passed, also where a fast move
 * skipped it; the nearest year follows the pointer, but not away from its middle, so that the marks lie on the line.
 */
export function goOn(columns: readonly Column[], { at: from, nearest }: Stroke, to: At): { stroke: Stroke, drawn: Guess } {
  const drawn: Record<string, number> = {}
  const best: Record<string, number> = { ...nearest }
  for (const { year, x } of columns) {
    if (from.x !== to.x && (x - from.x) * (x - to.x) <= 0) {
      drawn[year] = from.value + (to.value - from.value) * (x - from.x) / (to.x - from.x)
      best[year] = 0
    }
  }
  const { year, x } = nearestColumn(columns, to.x)
  const off = Math.abs(to.x - x)
  if (off <= (best[year] ?? Infinity) + WAVER) {
    drawn[year] = to.value
    best[year] = Math.min(off, best[year] ?? off)
  }
  return { stroke: { at: to, nearest: best }, drawn }
}

/** How far off each guessed year is, in order: the guess less the fact, in the fact's unit. */
export function misses(columns: readonly Column[], guess: Guess): { year: string, by: number }[] {
  return columns.flatMap(({ year, truth }) => guess[year] === undefined ? [] : [{ year, by: guess[year] - truth }])
}

/** The mean of the misses without their signs, and the largest of them, the first of equals; undefined without a guess. */
export function score(columns: readonly Column[], guess: Guess): { mean: number, most: { year: string, by: number } } | undefined {
  const all = misses(columns, guess)
  const [first] = all
  return first && {
    mean: all.reduce((sum, { by }) => sum + Math.abs(by), 0) / all.length,
    most: all.reduce((most, miss) => Math.abs(miss.by) > Math.abs(most.by) ? miss : most, first),
  }
}

/** Points as one says them: 14 points, 1 point. */
const points = (value: number) => `${formatNumber(value)} ${Math.round(value) === 1 ? 'point' : 'points'}`

/** The sentence after the reveal: how far off the guess was on average, and where most. */
export function verdictOn(columns: readonly Column[], guess: Guess): string {
  const found = score(columns, guess)
  if (!found)
    return 'No guess was drawn.'
  const { mean, most } = found
  const count = misses(columns, guess).length
  const what = count === columns.length ? 'Your guess' : `Your guess for ${formatCount(count)} of ${formatCount(columns.length)} years`
  const size = Math.abs(most.by)
  if (Math.round(size) === 0)
    return `${what} was right, to the point.`
  const side = `${points(size)} too ${most.by < 0 ? 'low' : 'high'}`
  const years = formatCount(count)
  // Brief, as it stands on one line.
  const who = count === columns.length ? `${what} was` : `${years.charAt(0).toUpperCase()}${years.slice(1)} of ${formatCount(columns.length)} years:`
  return count === 1 ? `Your guess for ${most.year} was ${side}.` : `${who} off by ${Math.round(mean) === 0 ? 'less than a point' : points(mean)} on average; most in ${most.year}, by ${side}.`
}
