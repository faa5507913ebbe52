import type { Bounds } from './tree.ts'
import { MARK, operatorOf, PAINTS } from './marks.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

const SAME: Matrix = [1, 0, 0, 1, 0, 0]

/** First `a`, then `b`, as PDF multiplies its matrices (ISO 32000-1, 8.3.4). */
const after = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

/** To a hundredth of a unit, far below a pixel. */
const round = (value: number) => Math.round(value * 100) / 100

const moved = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [x * a + y * c + e, x * b + y * d + f]

/** The points that an operator of a path names. */
function pointsOf(operator: string, n: number[]): Point[] {
  if (operator === 're')
    return [[n[0]!, n[1]!], [n[0]! + n[2]!, n[1]! + n[3]!]]
  return ['m', 'l', 'c', 'v', 'y'].includes(operator) ? n.flatMap((x, i) => i % 2 ? [] : [[x, n[i + 1]!] as const]) : []
}

/**
 * The rectangle that each mark of a stream paints in: from the points of its paths, and of its glyphs a square of the
 * font's size. So it may be larger than the ink by part of a glyph, or smaller by half a stroke.
 */
export function boundsIn(stream: string): Map<number, Bounds> {
  const bounds = new Map<number, Bounds>()
  const stack: Matrix[] = []
  let matrix = SAME
  let text = SAME
  let mark: number | undefined
  let path: Point[] = []
  let size = 0

  const add = (points: Point[]) => {
    if (mark === undefined || !points.length)
      return
    const [xs, ys] = [0, 1].map(axis => points.map(point => moved(point, matrix)[axis as 0 | 1])) as [number[], number[]]
    const own: Bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    bounds.set(mark, around([own, ...bounds.has(mark) ? [bounds.get(mark)!] : []]))
  }
  for (const line of stream.split('\n')) {
    const begins = MARK.exec(line)
    const operator = operatorOf(line)
    const numbers = line.split(' ').slice(0, -1).map(Number)
    path.push(...pointsOf(operator, numbers))
    if (begins || operator === 'EMC')
      mark = begins ? Number(begins[1]) : undefined
    else if (operator === 'q')
      stack.push(matrix)
    else if (operator === 'Q')
      matrix = stack.pop() ?? SAME
    else if (operator === 'cm')
      matrix = after(numbers as unknown as Matrix, matrix)
    else if (operator === 'Tf')
      size = numbers[1]!
    else if (operator === 'Tm')
      text = numbers as unknown as Matrix
    if (PAINTS.has(operator))
      add(path)
    if (PAINTS.has(operator) || operator === 'n')
      path = []
    // The way to a glyph stands on its line.
    const step = /^(\S+) (\S+) Td /.exec(line)
    if (step)
      text = after([1, 0, 0, 1, Number(step[1]), Number(step[2])], text)
    if (/^T[jJ]$/.test(operator))
      add([moved([0, 0], text), moved([size, size], text)])
  }
  return bounds
}

/** The rectangle around several. */
export const around = (all: Bounds[]): Bounds => [
  round(Math.min(...all.map(one => one[0]))),
  round(Math.min(...all.map(one => one[1]))),
  round(Math.max(...all.map(one => one[2]))),
  round(Math.max(...all.map(one => one[3]))),
]
