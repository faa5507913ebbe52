import type { Anatomy, Box } from '../../data/schema.ts'
import type { Rect } from '../charts/layout.ts'
import type { Arrow } from './route-arrows.ts'
import { FIGURE, lineHeight, SIZE } from '../charts/layout.ts'
import { textWidth, wrapText } from '../charts/text-width.ts'
import { routeArrows } from './route-arrows.ts'

/** A line of text centred on `x`, `y`, in a box or beside a band. */
export interface Line { text: string, x: number, y: number, size: number, strong: boolean }

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

/** An anatomy on the slide's canvas. */
export interface PlacedAnatomy { width: number, height: number, layers: PlacedLayer[], arrows: Arrow[] }

const NAME = 116
const LANGUAGE = 84
const PAD = 6
const BOX_GAP = 12
const ROW_GAP = 8
const GROUP = 18
/** Room at the right for arrows from layer to layer, where they skip one. */
const LANES = 118

/** Places an anatomy: bands of layers from top to foot, boxes on a grid of equal gaps. */
export function placeAnatomy(fact: Anatomy, size: { width: number, height: number } = FIGURE): PlacedAnatomy {
  const lanes = fact.arrows.some(a => a.label) ? LANES : 0
  const inner = size.width - NAME - LANGUAGE - lanes
  // Arrows between boxes of two layers need room to bend; between layers, room for their heads.
  const gap = fact.layers.length > 4 ? 16 : 32
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
  return { ...size, layers, arrows: routeArrows(fact, layers) }
}

/** Boxes of one row, all of one width; a group takes the room of its boxes and keeps apart from the next. */
function placeRow(row: Box[], { x, y, width, height }: Rect): PlacedBox[] {
  const breaks = row.filter((box, i) => i > 0 && box.group !== row[i - 1]!.group).length
  const each = (width - BOX_GAP * (row.length - 1 + breaks)) / row.length
  let left = x
  return row.map((box, i) => {
    if (i > 0)
      left += each + BOX_GAP * (box.group !== row[i - 1]!.group ? 2 : 1)
    const rect = { x: left, y, width: each, height }
    return { ...box, ...rect, lines: boxLines(box, rect) }
  })
}

/** The label, and what the box does where there is room for it. */
function boxLines(box: Box, rect: Rect): Line[] {
  const room = rect.width - 12
  const label = wrapText(box.label, SIZE.label, room).map(text => ({ text, size: SIZE.label, strong: true }))
  const note = box.gone ?? box.does
  const small = note ? wrapText(note, SIZE.small, room).map(text => ({ text, size: SIZE.small, strong: false })) : []
  const tall = [...label, ...small]
  const heightOf = (lines: typeof tall) => lines.reduce((sum, line) => sum + lineHeight(line.size), 0)
  const fits = heightOf(tall) <= rect.height - 4 && small.every(line => textWidth(line.text, line.size) <= room)
  if (fits)
    return column(tall, rect)
  const inline = [...label, ...small].length === 2 && textWidth(`${box.label}  ${note}`, SIZE.label) <= room
  return inline ? row(box.label, note!, rect) : column(label, rect)
}

function column(lines: { text: string, size: number, strong: boolean }[], rect: Rect): Line[] {
  const total = lines.reduce((sum, line) => sum + lineHeight(line.size), 0)
  let y = rect.y + (rect.height - total) / 2
  return lines.map((line) => {
    const middle = y + lineHeight(line.size) / 2
    y += lineHeight(line.size)
    return { ...line, x: rect.x + rect.width / 2, y: middle }
  })
}

function row(label: string, note: string, rect: Rect): Line[] {
  const [a, b] = [textWidth(label, SIZE.label), textWidth(note, SIZE.small)]
  const left = rect.x + (rect.width - a - 10 - b) / 2
  const y = rect.y + rect.height / 2
  return [
    { text: label, x: left + a / 2, y, size: SIZE.label, strong: true },
    { text: note, x: left + a + 10 + b / 2, y, size: SIZE.small, strong: false },
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
