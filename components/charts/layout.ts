/** Pixel geometry that all charts share. The slide's canvas is 980 × 552 px. */

/** A rectangle on the canvas of one figure, px from its top left corner. */
export interface Rect { x: number, y: number, width: number, height: number }

/** What a figure may fill: the slide without margins, title, subtitle and source lines. */
export const FIGURE = { width: 868, height: 332 } as const

/** One of four charts that stand above one another: the figure less its caption at the left. The last has the years as well. */
export const STRIP = { width: 628, height: 98 } as const

/** Type sizes inside figures, px; the same steps as in `styles/tokens.css`. */
export const SIZE = { small: 12, label: 14, subtitle: 16 } as const

/** Height of a line of text, px. */
export const lineHeight = (size: number) => Math.round(size * 1.3)

/** Whether two rectangles share any area. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** A linear scale from a domain to px. */
export function scale([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]) {
  return (value: number) => r0 + (value - d0) / (d1 - d0) * (r1 - r0)
}

/**
 * Moves the centres of labels apart until each has `gap` px, in their order and inside `[min, max]`; a list of gaps is one
 * for each label, half of it above and half below. Returns the centres in the order of the input.
 */
export function dodge(centres: number[], gap: number | number[], [min, max]: readonly [number, number]): number[] {
  const order = centres.map((_, i) => i).sort((a, b) => centres[a]! - centres[b]!)
  const after = (i: number) => typeof gap === 'number' ? gap : (gap[order[i]!]! + gap[order[i + 1]!]!) / 2
  const placed = order.map(i => centres[i]!)
  for (let i = 0; i < placed.length; i++)
    placed[i] = Math.max(placed[i]!, i ? placed[i - 1]! + after(i - 1) : min)
  for (let i = placed.length - 1; i >= 0; i--)
    placed[i] = Math.min(placed[i]!, i < placed.length - 1 ? placed[i + 1]! - after(i) : max)
  return centres.map((_, i) => placed[order.indexOf(i)]!)
}

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ that divides `max` into at most `most` steps, 2 to 5; 1 where there is nothing to divide. */
export function niceStep(max: number, most = 5): number {
  if (max <= 0)
    return 1
  const power = 10 ** Math.floor(Math.log10(max / most))
  return [1, 2, 2.5, 5, 10].map(m => m * power).find(step => max / step <= most)!
}
