import type { Paint } from './colors.ts'
import type { Box, PageElement } from './page.ts'
import type { Stroke } from './place-shapes.ts'
import type { TextItem } from './place-text.ts'
import { toPaint } from './colors.ts'
import { gatherText } from './gather-text.ts'
import { isText } from './page.ts'
import { borderOf, SIDES } from './place-shapes.ts'
import { breadth, stack } from './place-text.ts'

export interface Cell {
  paragraphs: TextItem['paragraphs']
  colSpan: number
  rowSpan: number
  /** Of its letters, in px: where there are none, the size still counts for the height of the row. */
  size: number
  fill?: Paint
  /** Top, right, bottom, left. */
  borders: (Stroke | undefined)[]
  /** From the edges of the cell to its text, in px: top, right, bottom, left. */
  margins: [number, number, number, number]
}

export interface TableItem extends Box {
  kind: 'table'
  /** Widths of the columns, in px. */
  columns: number[]
  rows: { height: number, cells: Cell[] }[]
  /** Whether the first row, and the first column, say what the others hold. */
  heads: { row: boolean, column: boolean }
}

const elementsIn = (element: PageElement): PageElement[] => element.children.flatMap(child => isText(child) ? [] : [child])

/** A table with rows and columns where they stand. */
export function placeTable(table: PageElement): TableItem {
  const sections = elementsIn(table).flatMap(part => part.tag === 'tr' ? [{ part: table, row: part }] : elementsIn(part).filter(row => row.tag === 'tr').map(row => ({ part, row })))
  const cells = sections.flatMap(({ row }) => elementsIn(row))
  const edges = [...new Set(cells.flatMap(({ x, width }) => [Math.round(x), Math.round(x + width)]))].sort((a, b) => a - b)
  const rows = sections.map(({ row, part }) => ({ height: row.height, cells: elementsIn(row).map(cell => placeCell(cell, row, part)) }))
  const { x, width } = table
  const [first] = sections
  return {
    kind: 'table',
    x,
    y: first!.row.y,
    width,
    height: rows.reduce((sum, row) => sum + row.height, 0),
    columns: edges.slice(1).map((edge, i) => edge - edges[i]!),
    rows,
    heads: {
      row: first!.part.tag === 'thead',
      column: sections.every(({ row, part }) => part.tag === 'thead' || elementsIn(row)[0]?.tag === 'th'),
    },
  }
}

function placeCell(cell: PageElement, row: PageElement, part: PageElement): Cell {
  const paragraphs = gatherText(cell.children, cell)
  return {
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    size: Number.parseFloat(cell.style.fontSize),
    fill: toPaint(cell.style.backgroundColor) ?? toPaint(row.style.backgroundColor) ?? toPaint(part.style.backgroundColor),
    borders: SIDES.map(side => borderOf(cell, side) ?? (side === 'Top' || side === 'Bottom' ? borderOf(row, side) : undefined)),
    ...paragraphs.length ? placeIn(cell, paragraphs) : { paragraphs: [], margins: [0, 0, 0, 0] },
  }
}

/** Sets the margins so that the text stands where it does. Its width is left free where nothing hinges on it. */
function placeIn(cell: PageElement, paragraphs: ReturnType<typeof gatherText>): Pick<Cell, 'paragraphs' | 'margins'> {
  const lines = paragraphs.flatMap(paragraph => paragraph.lines)
  const { top, paragraphs: stacked } = stack(paragraphs)
  const left = Math.min(...lines.map(line => line.left)) - cell.x
  const right = cell.x + cell.width - Math.max(...lines.map(line => line.right))
  const { align } = paragraphs[0]!
  const near = align === 'right' ? right : left
  const wrapped = paragraphs.filter(paragraph => paragraph.lines.length > 1)
  const far = wrapped.length ? Math.max(0, cell.width - near - Math.max(...wrapped.map(paragraph => breadth(paragraph.lines)))) : 0
  const sides = { left: [far, near], center: [0, 0], right: [near, far] }[align] as [number, number]
  return { paragraphs: stacked, margins: [Math.max(0, top - cell.y), sides[0], 0, sides[1]] }
}
