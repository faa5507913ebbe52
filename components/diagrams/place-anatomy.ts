import type { Anatomy, Box } from '../../data/schema.ts'
import type { Rect } from '../charts/layout.ts'
import type { Arrow } from './route-arrows.ts'
import { FIGURE, lineHeight, SIZE } from '../charts/layout.ts'
import { textWidth, wrapText } from '../charts/text-width.ts'
import { laneRoom, routeArrows } from './route-arrows.ts'

interface Text { text: string, size: number, strong: boolean }

/** A line of text centred on `x`, `y`, in a box or beside a band. */
export interface Line extends Text { x: number, y: number }

/** A box on the canvas with its lines of text. */
export interface PlacedBox extends Box, Rect { lines: Line[] }

/** A band: one layer, its boxes, its name at the left and its language at the right. */
export interface PlacedLayer extends Rect {
  id: string
  name: Line[]
  language: Line[]
  groups: Line[]
  boxes: PlacedBox[]
}

/** How a box wears the framework's hue: the figure is about it, a call was in it, or is in it. */
export type Mark = 'focus' | 'visited' | 'current'

/** An anatomy on the slide's canvas. */
export interface PlacedAnatomy { width: number, height: number, layers: PlacedLayer[], arrows: Arrow[] }

const NAME = 116
const LANGUAGE = 80
const PAD = 6
/** Room between a box's edge and its text, and between a label and the note beside it. */
const INSET = 6
const PAIR_GAP = 10
const BOX_GAP = 12
const ROW_GAP = 8
const GROUP = 18

/** Places an anatomy: bands of layers from top to foot, `gap` px apart, boxes on a grid of equal gaps. */
export function placeAnatomy(fact: Anatomy, size: { width: number, height: number, gap?: number } = FIGURE): PlacedAnatomy {
  const lanes = laneRoom(fact)
  const inner = size.width - NAME - LANGUAGE - lanes
  // Arrows between boxes of two layers need room to bend; between layers, room for their heads.
  const gap = size.gap ?? (fact.layers.length > 4 ? 16 : 32)
  const rows = fact.layers.map(layer => layer.rows.length)
  const groups = fact.layers.map((layer): number => layer.rows.some(row => row.some(box => box.group)) ? GROUP : 0)
  const fixed = gap * (fact.layers.length - 1)
    + rows.reduce((sum, n) => sum + 2 * PAD + ROW_GAP * (n - 1), 0)
    + groups.reduce((sum, g) => sum + g, 0)
  const rowHeight = Math.floor((size.height - fixed) / rows.reduce((sum, n) => sum + n, 0))
  let y = 0
  const layers = fact.layers.map((layer, i): PlacedLayer => {
    const height = 2 * PAD + groups[i]! + rows[i]! * rowHeight + ROW_GAP * (rows[i]! - 1)
    const top = y
    y += height + gap
    const boxes = layer.rows.flatMap((row, r) => placeRow(row, { x: NAME, y: top + PAD + groups[i]! + r * (rowHeight + ROW_GAP), width: inner, height: rowHeight }))
    const middle = top + height / 2
    return {
      id: layer.id,
      x: 0,
      y: top,
      width: NAME + inner + LANGUAGE,
      height,
      name: stack(wrapText(layer.label, SIZE.label, NAME - 20, true), 12, middle, SIZE.label, true),
      language: stack(wrapText(layer.language, SIZE.small, LANGUAGE - 20), NAME + inner + 12, middle, SIZE.small, false),
      groups: groupLines(boxes, top + PAD + GROUP / 2 - 1),
      boxes,
    }
  })
  return { width: size.width, height: size.height, layers, arrows: routeArrows(fact, layers) }
}

/** Boxes of one row: of one width where all labels fit, else each as wide as its label asks. Groups keep apart. */
function placeRow(row: Box[], { x, y, width, height }: Rect): PlacedBox[] {
  const gaps = row.map((box, i) => i === 0 ? 0 : box.group === row[i - 1]!.group ? BOX_GAP : 2 * BOX_GAP)
  const room = width - gaps.reduce((sum, gap) => sum + gap, 0)
  const wanted = row.map(box => textWidth(box.label, SIZE.label) + 2 * INSET)
  const slack = (room - wanted.reduce((sum, w) => sum + w, 0)) / row.length
  const equal = wanted.every(w => w <= room / row.length)
  let left = x
  const rects = row.map((_, i) => {
    left += gaps[i]!
    const rect = { x: left, y, width: equal ? room / row.length : wanted[i]! + slack, height }
    left += rect.width
    return rect
  })
  const lines = rowLines(row, rects)
  return row.map((box, i) => ({ ...box, ...rects[i]!, lines: lines[i]! }))
}

/** The labels of a row, with what the boxes do under or beside them where all of the row have room for it. */
function rowLines(row: Box[], rects: Rect[]): Line[][] {
  const labels = row.map((box, i) => wrapText(box.label, SIZE.label, rects[i]!.width - 2 * INSET).map(text => ({ text, size: SIZE.label, strong: true })))
  const notes = row.map((box, i) => {
    const note = box.gone ?? box.does
    return note ? wrapText(note, SIZE.small, rects[i]!.width - 2 * INSET).map(text => ({ text, size: SIZE.small, strong: false })) : []
  })
  const height = (lines: Text[]) => lines.reduce((sum, line) => sum + lineHeight(line.size), 0)
  if (row.every((_, i) => height([...labels[i]!, ...notes[i]!]) <= rects[i]!.height - 4))
    return row.map((_, i) => column([...labels[i]!, ...notes[i]!], rects[i]!))
  const pair = (i: number) => textWidth(row[i]!.label, SIZE.label) + PAIR_GAP + textWidth(row[i]!.gone ?? row[i]!.does ?? '', SIZE.small)
  return row.every((_, i) => pair(i) <= rects[i]!.width - 2 * INSET)
    ? row.map((box, i) => beside(box.label, box.gone ?? box.does, rects[i]!))
    : row.map((_, i) => column(labels[i]!, rects[i]!))
}

function column(lines: Text[], rect: Rect): Line[] {
  const total = lines.reduce((sum, line) => sum + lineHeight(line.size), 0)
  let y = rect.y + (rect.height - total) / 2
  return lines.map((line) => {
    const middle = y + lineHeight(line.size) / 2
    y += lineHeight(line.size)
    return { ...line, x: rect.x + rect.width / 2, y: middle }
  })
}

function beside(label: string, note: string | undefined, rect: Rect): Line[] {
  if (!note)
    return column([{ text: label, size: SIZE.label, strong: true }], rect)
  const [a, b] = [textWidth(label, SIZE.label), textWidth(note, SIZE.small)]
  const left = rect.x + (rect.width - a - PAIR_GAP - b) / 2
  const y = rect.y + rect.height / 2
  return [
    { text: label, x: left + a / 2, y, size: SIZE.label, strong: true },
    { text: note, x: left + a + PAIR_GAP + b / 2, y, size: SIZE.small, strong: false },
  ]
}

/** Lines that start at `x`, centred on `y` as a block. */
function stack(lines: string[], x: number, y: number, size: number, strong: boolean): Line[] {
  const first = y - (lines.length - 1) * lineHeight(size) / 2
  return lines.map((text, i) => ({ text, x, y: first + i * lineHeight(size), size, strong }))
}

function groupLines(boxes: PlacedBox[], y: number): Line[] {
  const names = [...new Set(boxes.flatMap(box => box.group ?? []))]
  return names.map((text) => {
    const own = boxes.filter(box => box.group === text)
    const right = own.at(-1)!
    return { text, x: (own[0]!.x + right.x + right.width) / 2, y, size: SIZE.small, strong: false }
  })
}
