import type { Guess } from './guess.ts'
import type { PlacedGuess } from './place-guess.ts'
import { lineHeight, SIZE } from './layout.ts'

/** From a mark to the name of its line, px. */
const TO_NAME = 12

/** The line of a guess as the `d` of a path: it joins years that follow one another, and leaves a gap where one was not drawn. */
export function lineOfGuess({ columns, toY }: PlacedGuess, guess: Guess): string {
  return columns.map(({ year, x }, i) => {
    const value = guess[year]
    const before = columns[i - 1] && guess[columns[i - 1]!.year]
    return value === undefined ? '' : `${before === undefined ? 'M' : 'L'}${x} ${toY(value)}`
  }).join('')
}

/**
 * Where the name of the guess stands, px: right of its last mark. Beside the data it keeps clear of their label, which
 * stands at the last year; before, it does not know of them.
 */
export function labelOfGuess({ columns, toY, full: { plot } }: PlacedGuess, guess: Guess, revealed: boolean): { x: number, y: number } | undefined {
  const last = columns.findLast(({ year }) => guess[year] !== undefined)
  if (!last)
    return undefined
  const [own, other, gap] = [toY(guess[last.year]!), toY(last.truth), lineHeight(SIZE.label)]
  const isFree = !revealed || last !== columns.at(-1) || Math.abs(own - other) >= gap
  const below = own >= other ? other + gap <= plot.y + plot.height : other - gap < plot.y
  return { x: last.x + TO_NAME, y: isFree ? own : below ? other + gap : other - gap }
}
