import type { Trend } from '../../data/schema.ts'
import type { Rect } from './layout.ts'
import type { PlacedSeries } from './place-trend.ts'
import { decimalYear, formatDate, formatValue } from './format.ts'
import { dodge, lineHeight, overlap, SIZE } from './layout.ts'
import { COLOR } from './palette.ts'
import { textWidth } from './text-width.ts'

/** A text on the canvas: its box, and a leader from the mark that it explains. */
export interface Label extends Rect { text: string, color: string, size: number, bold: boolean, leader?: [number, number][] | undefined, dashed?: boolean }

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

/** Events of the years shown, above the plot: right of their leader, else left of it; a row lower where they would touch. */
export function eventLabels(fact: Trend, { plot, width }: { plot: Rect, width: number }, px: Scale): Label[] {
  const end = plot.x + plot.width
  const events = fact.events.map(event => ({ ...event, at: px(decimalYear(event.month)) })).filter(({ at }) => at >= plot.x && at <= end)
  const placed: Label[] = []
  events.forEach(({ label, month, at }, i) => {
    const text = `${label}, ${formatDate(month)}`
    const wide = textWidth(text, SIZE.small)
    const room = (events[i + 1]?.at ?? end + 12) - 12
    const x = Math.max(0, Math.min(at - 4 + wide > room ? at + 4 - wide : at - 4, width - wide))
    const box = small(text, COLOR.muted, x, plot.y - 14)
    while (placed.some(other => overlap(other, box)))
      box.y += box.height
    placed.push({ ...box, leader: [[at, plot.y - 5], [at, plot.y + plot.height]], dashed: true })
  })
  return placed
}

/** Says of open marks what they count, left of each, and how far their period goes, above the highest. */
export function openLabels(fact: Trend, series: PlacedSeries[], plot: Rect, px: Scale, py: Scale): Label[] {
  const open = series.flatMap(s => s.drawn.filter(p => p.partial).map(p => ({ ...p, color: s.color }))).toSorted((a, b) => b.value - a.value)
  const [highest] = open
  if (!highest)
    return []
  const height = lineHeight(SIZE.small)
  const centres = dodge(open.map(p => py(p.value)), height, [plot.y + height, plot.y + plot.height])
  const toLeft = (text: string, color: string, right: number, y: number) => small(text, color, right - textWidth(text, SIZE.small), y)
  return [
    ...open.map((p, i) => toLeft(formatValue(p.value, fact.unit, 0), p.color, px(p.x) - 10, centres[i]!)),
    toLeft(highest.partial!, COLOR.muted, plot.x + plot.width, Math.min(...centres) - height),
  ]
}
