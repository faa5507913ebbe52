import type { Rect } from '../charts/layout.ts'

/** Where things stand in the body of a figure: from a rectangle of the window to px of the slide's canvas, which Slidev scales. */
export function placeIn(body: HTMLElement): (rect: DOMRect) => Rect {
  const origin = body.getBoundingClientRect()
  // An SVG, or a line of text, has no offset of its own.
  const scale = origin.width / body.offsetWidth
  const px = (value: number) => Math.round(value / scale * 100) / 100
  return ({ x, y, width, height }) => ({ x: px(x - origin.x), y: px(y - origin.y), width: px(width), height: px(height) })
}
