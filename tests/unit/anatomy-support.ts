import type { Rect } from '../../components/charts/layout.ts'
import type { Line } from '../../components/diagrams/place-anatomy.ts'
import { lineHeight } from '../../components/charts/layout.ts'
import { textWidth } from '../../components/charts/text-width.ts'

type Point = [number, number]

/** What a line of text covers: names and languages start at `x`, all others are centred on it. */
export function lineRect(line: Line, anchor: 'start' | 'middle'): Rect & { name: string } {
  // Only names of layers are set in semibold
  const width = textWidth(line.text, line.size, line.strong && anchor === 'start')
  const height = lineHeight(line.size)
  return { x: anchor === 'start' ? line.x : line.x - width / 2, y: line.y - height / 2, width, height, name: line.text }
}

export const segments = (points: Point[]) => points.slice(1).map((point, i): [Point, Point] => [points[i]!, point])

/** Whether a point lies on the outline of a rectangle. */
export function onEdge([x, y]: Point, rect: Rect): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6
  const within = (v: number, from: number, length: number) => v > from - 1e-6 && v < from + length + 1e-6
  return (near(x, rect.x) || near(x, rect.x + rect.width)) && within(y, rect.y, rect.height)
    || (near(y, rect.y) || near(y, rect.y + rect.height)) && within(x, rect.x, rect.width)
}

/** The ids of the rectangles whose inside an axis-parallel segment enters; to touch an edge is not to enter. */
export function crossed([a, b]: [Point, Point], rects: (Rect & { id: string })[]): string[] {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])]
  const [top, foot] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])]
  const slack = 1e-6
  return rects.filter(r => right > r.x + slack && left < r.x + r.width - slack && foot > r.y + slack && top < r.y + r.height - slack).map(r => r.id)
}
