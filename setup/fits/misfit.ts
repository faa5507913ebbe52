import type { Rect } from '../../components/charts/layout.ts'
import type { Label } from '../../components/charts/place-labels.ts'
import { overlap } from '../../components/charts/layout.ts'

/** What a figure has no room for: where it stands in its fact, what stands there, and what would be right. */
export interface Misfit { where: string, found: string, message: string }

/** A box of a figure with its place in the fact, such as `series "CVPR", label`. */
export interface Owned extends Rect { text: string, where: string }

/** Rounding of sums, px. */
const SLACK = 0.01

/** A misfit of a text. */
export const tooLong = (where: string, text: string, message: string): Misfit => ({ where, found: JSON.stringify(text), message })

/** Whether a box lies in another. A box that is nowhere lies in none. */
export function isInside(inner: Rect, outer: Rect): boolean {
  return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK
    && inner.x + inner.width <= outer.x + outer.width + SLACK && inner.y + inner.height <= outer.y + outer.height + SLACK
}

/** The height that the letters of a label take: where it stands on a line, a line of text is higher. */
export const lettersOf = ({ x, y, width, height, size, onLine }: Label): Rect => onLine ? { x, y: y + (height - size) / 2, width, height: size } : { x, y, width, height }

/** The first text that leaves the canvas, or else the first two that stand on one another. */
export function crowded(texts: readonly Owned[], canvas: Rect, remedy: string): Misfit[] {
  const outside = texts.find(text => !isInside(text, canvas))
  if (outside)
    return [tooLong(outside.where, outside.text, `must stay inside its figure: ${remedy}`)]
  for (const [i, text] of texts.entries()) {
    const other = texts.slice(i + 1).find(next => overlap(shrunk(text), shrunk(next)))
    if (other)
      return [tooLong(other.where, other.text, `must not stand on ${JSON.stringify(text.text)}: ${remedy}`)]
  }
  return []
}

const shrunk = ({ x, y, width, height }: Rect): Rect => ({ x: x + SLACK, y: y + SLACK, width: width - 2 * SLACK, height: height - 2 * SLACK })
