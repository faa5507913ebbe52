import type { Crossings, Grade } from '../../data/schema.ts'
import type { Rect } from './layout.ts'
import type { Label } from './place-labels.ts'
import { report } from '../../data/report.ts'
import { decimalYear, endOf, formatCompact, formatDate, formatDates, formatNumber, formatPercent, startOf } from './format.ts'
import { FIGURE, scale, SIZE } from './layout.ts'
import { COLOR, frameworkColor } from './palette.ts'
import { labelAt } from './place-labels.ts'
import { textWidth } from './text-width.ts'

type Row = Crossings['rows'][number]

/** One measure: a dot where the date is known, a bar where only an interval is, an open mark where it was not passed. */
export interface PlacedCrossing {
  key: string
  label: string
  mark: 'dot' | 'bar' | 'open'
  /** Ends in decimal years; the same for a dot and an open mark. */
  from: number
  to: number
  /** The row's own words: when, and how the last values stand. */
  text: string
  y: number
  grade: Grade
}

export interface PlacedCrossings {
  width: number
  height: number
  plot: Rect
  x: [number, number]
  /** The day of the report, decimal years. */
  report: number
  rows: PlacedCrossing[]
  labels: Label[]
}

const LEFT = 252
const RIGHT = 220
const TOP = 24
const BOTTOM = 22
const TO_LABEL = 12

/** Places the crossings, one row a measure, on a common axis of years. */
export function placeCrossings(fact: Crossings, size: { width: number, height: number } = FIGURE): PlacedCrossings {
  const plot = { x: LEFT, y: TOP, width: size.width - LEFT - RIGHT, height: size.height - TOP - BOTTOM }
  const band = plot.height / fact.rows.length
  const ends = fact.rows.flatMap(row => [startOf(row.passed?.from ?? row.until), endOf(row.passed?.to ?? row.until)])
  const x: [number, number] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))]
  const px = scale(x, [plot.x, plot.x + plot.width])
  const rows = fact.rows.map((row, i): PlacedCrossing => {
    const { passed } = row
    const interval = passed !== null && passed.from !== passed.to
    return {
      key: row.key,
      label: row.label,
      grade: row.grade,
      mark: passed === null ? 'open' : interval ? 'bar' : 'dot',
      from: interval ? startOf(passed.from) : decimalYear(passed?.from ?? row.until),
      to: interval ? endOf(passed.to) : decimalYear(passed?.to ?? row.until),
      text: `${row.grade === 'data' ? '' : '~ '}${passed ? when(passed) : `not by ${formatDate(row.until)}`}`,
      y: plot.y + band * (i + 0.5),
    }
  })
  const day = decimalYear(report.date)
  const head = (text: string, at: number) => labelAt(text, at, TOP / 2 - 2, { size: SIZE.small, color: COLOR.muted })
  const published = `report, ${formatDate(report.date.slice(0, 7))}`
  return {
    ...size,
    plot,
    x,
    report: day,
    rows,
    labels: [
      ...rows.flatMap((row, i) => rowLabels(row, fact.rows[i]!, plot, px, px(day))),
      { ...head(published, px(day) - textWidth(published, SIZE.small) / 2), leader: [[px(day), TOP - 4], [px(day), plot.y + plot.height]], dashed: true },
      head('latest, PyTorch to TensorFlow', plot.x + plot.width + TO_LABEL),
    ],
  }
}

/** The day on which it passed, or the months between which it did. */
const when = ({ from, to }: { from: string, to: string }) => from === to ? formatDate(from) : formatDates(from.slice(0, 7), to.slice(0, 7))

/** How the last values stand: PyTorch, TensorFlow, and when. */
export function lastValues({ pytorch, tensorflow, unit, until }: Row): string {
  const value = (n: number) => unit.startsWith('%') ? formatPercent(n) : n >= 1e6 ? formatCompact(n) : formatNumber(n)
  return `${value(pytorch)} to ${value(tensorflow)}, ${formatDate(until)}`
}

/** The measure at the left, the date beside the mark, the last values at the right. `at`: the line of the report, px. */
function rowLabels(row: PlacedCrossing, fact: Row, plot: Rect, px: (x: number) => number, at: number): Label[] {
  const name = labelAt(row.label, 0, row.y, { bold: row.mark !== 'open', color: row.mark === 'open' ? COLOR.muted : COLOR.ink })
  const right = px(row.to) + TO_LABEL
  const wide = textWidth(row.text, SIZE.small)
  const left = px(row.from) - TO_LABEL - 4 - wide
  // On the other side of the mark where it would leave the plot, or stand on the line of the report, if there is room after the name.
  const isOnLine = right - 4 < at && right + wide + 4 > at && left > name.x + name.width + TO_LABEL
  const x = right + wide > plot.x + plot.width || isOnLine ? left : right
  return [
    name,
    { ...labelAt(row.text, x, row.y, { size: SIZE.small, color: row.mark === 'open' ? COLOR.muted : frameworkColor('pytorch') }), onLine: true },
    labelAt(lastValues(fact), plot.x + plot.width + TO_LABEL, row.y, { size: SIZE.small, color: COLOR.muted }),
  ]
}
