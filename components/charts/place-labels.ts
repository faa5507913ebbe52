import type { Trend } from '../../data/schema.ts'
import type { Rect } from './layout.ts'
import type { PlacedSeries } from './place-trend.ts'
import { decimalYear, formatDate, formatDates, formatValue, startOf } from './format.ts'
import { dodge, lineHeight, overlap, scale, SIZE } from './layout.ts'
import { COLOR } from './palette.ts'
import { textWidth } from './text-width.ts'

/** A text on the canvas: its box, and a leader from the mark that it explains. `onLine`: it stands on a line, and covers it. */
export interface Label extends Rect { text: string, color: string, size: number, bold: boolean, leader?: [number, number][] | undefined, dashed?: boolean, onLine?: boolean }

type Scale = (value: number) => number

/** A label that starts at `x`, its middle at `y`, px. */
export function labelAt(text: string, x: number, y: number, { color = COLOR.ink, size = SIZE.label, bold = false }: Partial<Pick<Label, 'color' | 'size' | 'bold'>> = {}): Label {
  const height = lineHeight(size)
  return { text, color, size, bold, x, y: y - height / 2, width: textWidth(text, size, bold), height }
}

const small = (text: string, color: string, x: number, y: number) => labelAt(text, x, y, { color, size: SIZE.small })

/** The name of a level, on its line at the left. */
export function levelLabel(fact: Trend, plot: Rect, py: Scale): Label[] {
  return fact.level ? [small(fact.level.label, COLOR.muted, plot.x + 4, py(fact.level.value) - 9)] : []
}

interface Note { at: number, x: number, row: number, text: string, leader: boolean }

/**
 * Events, changes of definition and artefacts of the years shown, right of their leader, or left of it where that is
 * free; else right of it in a higher row, so that no leader runs through another's words. An artefact has no leader:
 * its time is shaded.
 */
function notesOf(fact: Trend, plot: Pick<Rect, 'x' | 'width'>, width: number, px: Scale): Note[] {
  const end = plot.x + plot.width
  const notes = [
    ...fact.events.map(({ date, label }) => ({ at: px(decimalYear(date)), text: `${label}, ${formatDate(date)}`, leader: true })),
    ...(fact.breaks ?? []).map(({ date, label }) => ({ at: px(startOf(date)), text: `${label}, ${formatDate(date)}`, leader: true })),
    ...(fact.artefacts ?? []).map(({ from, to, label }) => ({ at: px(startOf(from)), text: `${label}, ${formatDates(from, to)}`, leader: false })),
  ].filter(({ at }) => at >= plot.x && at <= end).toSorted((a, b) => a.at - b.at)
  // From the last to the first: a label that climbs a row stands above those right of it, whose leaders start below it.
  return notes.reduceRight<Note[]>((placed, { text, at, leader }, i) => {
    const wide = textWidth(text, SIZE.small)
    const [right, left] = [at - 4, at + 4 - wide]
    const start = Math.min(...placed.flatMap(other => other.row === 0 ? [other.x, other.at] : [other.at])) - 12
    if (right + wide <= Math.min(start, end, width))
      return [{ at, x: right, row: 0, text, leader }, ...placed]
    if (left >= (notes[i - 1]?.at ?? -12) + 12 && left + wide <= start)
      return [{ at, x: left, row: 0, text, leader }, ...placed]
    const x = Math.max(0, Math.min(right, width - wide))
    const under = placed.filter(other => Math.min(other.x, other.at) < x + wide + 8)
    return [{ at, x, row: Math.max(-1, ...under.map(other => other.row)) + 1, text, leader }, ...placed]
  }, [])
}

/** How many rows of such labels a plot needs above it. `x`: the time that the plot shows, decimal years. */
export function noteRows(fact: Trend, plot: Pick<Rect, 'x' | 'width'>, width: number, x: [number, number]): number {
  return Math.max(0, ...notesOf(fact, plot, width, scale(x, [plot.x, plot.x + plot.width])).map(note => note.row + 1))
}

/** Their labels, above the plot. */
export function eventLabels(fact: Trend, { plot, width }: { plot: Rect, width: number }, px: Scale): Label[] {
  return notesOf(fact, plot, width, px).map(({ text, at, x, row, leader }) => {
    const box = small(text, COLOR.muted, x, plot.y - 14 - row * lineHeight(SIZE.small))
    return { ...box, ...(leader && { leader: [[at, box.y + box.height], [at, plot.y + plot.height]], dashed: true }) }
  })
}

/**
 * Says of open marks how far their period goes, above the highest or under the lowest, and what they count, beside each: right of it, or
 * left of it, where no line runs. A value that has no room is left to the table.
 */
export function openLabels(fact: Trend, series: PlacedSeries[], plot: Rect, px: Scale, py: Scale): Label[] {
  const open = series.flatMap(s => s.drawn.filter(p => p.partial).map(p => ({ ...p, color: s.color }))).toSorted((a, b) => b.value - a.value)
  const [highest] = open
  if (!highest)
    return []
  const height = lineHeight(SIZE.small)
  const centres = dodge(open.map(p => py(p.value)), height, [plot.y + height, plot.y + plot.height - height / 2])
  const points = series.flatMap(s => s.drawn.map(p => ({ x: px(p.x) - 6, y: py(p.value) - 6, width: 12, height: 12 })))
  const isFree = (box: Rect) => box.x + box.width <= plot.x + plot.width + 4 && !points.some(point => overlap(point, box))
  const values = open.flatMap((p, i) => {
    const text = formatValue(p.value, fact.unit, 0)
    const wide = textWidth(text, SIZE.small)
    // Its ground begins 4 px before the text, which it moves to the right; left of a mark it would cover half of it.
    const sides = [px(p.x) + 10, px(p.x) - 14 - wide].map(x => ({ ...small(text, p.color, x, centres[i]!), onLine: true }))
    return sides.find(isFree) ?? []
  })
  const wide = textWidth(highest.partial!, SIZE.small)
  const top = Math.min(...centres) - height
  const under = Math.max(...centres) + height
  const places = ([[px(highest.x) - wide / 2, top], [px(highest.x) - wide / 2, under], [px(highest.x) + 10, top], [px(highest.x) - wide / 2, plot.y + height]] as const)
    .map(([x, y]) => ({ ...small(highest.partial!, COLOR.muted, Math.min(plot.x + plot.width - wide, x), y), onLine: true }))
    .filter(box => box.y + box.height <= plot.y + plot.height)
  return [...values, places.find(box => ![...points, ...values].some(other => overlap(other, box))) ?? places[0]!]
}
