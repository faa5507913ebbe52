import type { Paint } from './colors.ts'
import type { Box, PageElement } from './page.ts'
import { toPaint } from './colors.ts'

/** A line of a border; its width in px. */
export interface Stroke extends Paint { width: number, dashed: boolean }

/** An area, with an outline or without; `radius` of its corners in px. */
export interface ShapeItem extends Box { kind: 'shape', fill?: Paint, stroke?: Stroke, radius: number }

/** A straight line, horizontal or vertical: its box has no height, or no width. */
export interface LineItem extends Box { kind: 'line', stroke: Stroke }

export const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

/** The border of an element on one side, if one is seen. */
export function borderOf({ style }: PageElement, side: typeof SIDES[number]): Stroke | undefined {
  const paint = toPaint(style[`border${side}Color`])
  const width = Number.parseFloat(style[`border${side}Width`])
  const kind = style[`border${side}Style`]
  return paint && width > 0 && kind !== 'none' && kind !== 'hidden' ? { ...paint, width, dashed: kind !== 'solid' } : undefined
}

/** What an element paints behind its text: an area, an outline, or single lines. Lines of Office have their middle on the edge, borders lie inside. */
export function placeShapes(element: PageElement): (ShapeItem | LineItem)[] {
  const { x, y, width, height, style } = element
  const fill = toPaint(style.backgroundColor)
  const borders = SIDES.map(side => borderOf(element, side))
  const [stroke] = borders
  const radius = style.borderTopLeftRadius.endsWith('%') ? Infinity : Number.parseFloat(style.borderTopLeftRadius)
  if (stroke && borders.every(border => JSON.stringify(border) === JSON.stringify(stroke))) {
    const inset = stroke.width / 2
    return [{ kind: 'shape', x: x + inset, y: y + inset, width: width - stroke.width, height: height - stroke.width, fill, stroke, radius }]
  }
  const [top, right, bottom, left] = borders
  return [
    ...fill ? [{ kind: 'shape' as const, x, y, width, height, fill, radius }] : [],
    ...top ? [{ kind: 'line' as const, x, y: y + top.width / 2, width, height: 0, stroke: top }] : [],
    ...right ? [{ kind: 'line' as const, x: x + width - right.width / 2, y, width: 0, height, stroke: right }] : [],
    ...bottom ? [{ kind: 'line' as const, x, y: y + height - bottom.width / 2, width, height: 0, stroke: bottom }] : [],
    ...left ? [{ kind: 'line' as const, x: x + left.width / 2, y, width: 0, height, stroke: left }] : [],
  ]
}
