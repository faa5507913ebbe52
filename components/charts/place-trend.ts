import type { Series, Trend } from '../../data/schema.ts'
import type { Rect } from './layout.ts'
import { formatDate, formatValue } from './format.ts'
import { dodge, FIGURE, lineHeight, niceStep, scale, SIZE } from './layout.ts'
import { COLOR, frameworkColor, SYMBOLS } from './palette.ts'
import { textWidth } from './text-width.ts'

/** A text on the canvas: its box, and a leader from the mark that it explains. */
export interface Label extends Rect { text: string, color: string, size: number, bold: boolean, leader?: [number, number][] | undefined, dashed?: boolean }

/** A series on its panel: in px, coloured, with its label. */
export interface PlacedSeries extends Series {
  color: string
  symbol: typeof SYMBOLS[number]
  /** Rows with a value, `x` in decimal years. */
  drawn: { x: number, value: number, month: string, partial?: string | undefined }[]
  /** Outlines of the error band in px, one for each run without a gap. */
  bands: [number, number][][]
}

/** One panel of a trend chart, placed: everything but the axes' own ticks is in px. */
export interface PlacedTrend {
  title: string | undefined
  width: number
  height: number
  plot: Rect
  x: [number, number]
  y: [number, number]
  step: number
  /** The panel names the y axis; its neighbours share it. */
  named: boolean
  fact: Trend
  series: PlacedSeries[]
  labels: Label[]
  /** Values that a text prints for a drawn point, in data units. */
  printed: { label: string, x: number, value: number, color: string }[]
  events: { x: number }[]
}

const TOP = 28
const BOTTOM = 24
const LEFT = 46
/** Left of a panel without an axis of its own: half a year's label. */
const INNER = 14
const GAP = 24
/** From the plot to a label at a line's end, px. */
const TO_LABEL = 12
const MONTH = 1 / 12

/** `2019-06` as 2019.458, the middle of the month. */
export const decimalYear = (month: string) => Number(month.slice(0, 4)) + (Number(month.slice(5)) - 0.5) / 12

/** Places a trend on `size`: one panel for each group of series, with common scales. */
export function placeTrend(fact: Trend, size: { width: number, height: number } = FIGURE): PlacedTrend[] {
  const drawn = fact.series.filter(s => s.role !== 'table')
  const groups = [...new Set(drawn.map(s => s.group))]
  const points = drawn.flatMap(s => s.points).filter(p => p.value !== null)
  const years = points.map(p => decimalYear(p.month))
  const x: [number, number] = [Math.min(...years) - MONTH, Math.max(...years) + MONTH]
  const top = fact.ceiling ?? Math.max(...points.map(p => p.value!))
  const step = niceStep(top)
  const y: [number, number] = [0, Math.ceil(top / step) * step]
  const panels = groups.map((group, i) => {
    const series = drawn.filter(s => s.group === group)
    const right = TO_LABEL + Math.max(...series.map(s => textWidth(endText(s, fact), SIZE.label, s.role === 'focus')))
    // Panels share one scale, so only the first names it.
    return { group, series, right, left: i === 0 ? LEFT : INNER }
  })
  const margins = panels.reduce((sum, p) => sum + p.left + p.right, GAP * (panels.length - 1))
  const plotWidth = (size.width - margins) / panels.length
  return panels.map(({ group, series, left, right }, i) => {
    const plot = { x: left, y: TOP, width: plotWidth, height: size.height - TOP - BOTTOM }
    return placePanel(fact, series, { title: group, width: left + plotWidth + right, height: size.height, plot, x, y, step, named: i === 0 })
  })
}

/** What stands at a line's end: the name, and the last value with one decimal where the unit is a share. */
function endText(series: Series, fact: Trend): string {
  const last = series.points.findLast(p => p.value !== null && !p.partial)
  const decimals = fact.unit.startsWith('%') && fact.ceiling === undefined ? 1 : 0
  if (!last)
    return series.label
  // The last value may not be the latest: then its year says so.
  const year = last === series.points.at(-1) || !series.points.at(-1)!.partial ? '' : ` in ${last.month.slice(0, 4)}`
  return `${series.label} ${formatValue(last.value!, fact.unit, decimals)}${year}`
}

type Frame = Pick<PlacedTrend, 'title' | 'width' | 'height' | 'plot' | 'x' | 'y' | 'step' | 'named'>

function placePanel(fact: Trend, list: Series[], frame: Frame): PlacedTrend {
  const { plot } = frame
  const px = scale(frame.x, [plot.x, plot.x + plot.width])
  const py = scale(frame.y, [plot.y + plot.height, plot.y])
  const series = list.map((s, i): PlacedSeries => ({
    ...s,
    color: s.role === 'context' ? COLOR.other : frameworkColor(s.framework),
    symbol: SYMBOLS[i % SYMBOLS.length]!,
    drawn: s.points.flatMap(p => p.value === null ? [] : [{ x: decimalYear(p.month), value: p.value, month: p.month, partial: p.partial }]),
    bands: fact.grade === 'digitised' ? bands(s, fact.error!.plusMinus, frame.y[1], px, py) : [],
  }))
  const ends = series.map((s) => {
    const last = s.drawn.findLast(p => !p.partial) ?? s.drawn.at(-1)!
    return [px(last.x), py(last.value)] as [number, number]
  })
  const height = lineHeight(SIZE.label)
  const centres = dodge(ends.map(end => end[1]), height, [plot.y, plot.y + plot.height])
  const left = plot.x + plot.width + TO_LABEL
  const endLabels = series.map((s, i): Label => {
    const text = endText(s, fact)
    return {
      text,
      color: s.color,
      size: SIZE.label,
      bold: s.role === 'focus',
      x: left,
      y: centres[i]! - height / 2,
      width: textWidth(text, SIZE.label, s.role === 'focus'),
      height,
      // Open marks stand between a line's end and its label: a leader would cross their values.
      leader: s.drawn.some(p => p.partial) ? undefined : [[ends[i]![0] + 6, ends[i]![1]], [left - 3, centres[i]!]],
    }
  })
  return {
    ...frame,
    fact,
    series,
    labels: [...endLabels, ...levelLabel(fact, plot, py), ...eventLabels(fact, plot, px), ...partialLabels(fact, series, plot, px, py)],
    printed: fact.printed.flatMap((p) => {
      const owner = series.find(s => s.key === p.series && s.role === 'focus')
      return owner ? [{ label: owner.label, x: decimalYear(p.month), value: p.value, color: owner.color }] : []
    }),
    events: fact.events.map(e => ({ x: decimalYear(e.month) })),
  }
}

/** Outlines of value ± error, from 0 to the axis' end, one for each run of rows without a gap. */
function bands(series: Series, error: number, top: number, px: (x: number) => number, py: (y: number) => number): [number, number][][] {
  const runs: [number, number][][] = []
  let run: { x: number, value: number }[] = []
  const close = () => {
    if (run.length > 1)
      runs.push([...run.map(p => [px(p.x), py(Math.min(top, p.value + error))]), ...run.toReversed().map(p => [px(p.x), py(Math.max(0, p.value - error))])] as [number, number][])
    run = []
  }
  for (const p of series.points) {
    if (p.value === null)
      close()
    else
      run.push({ x: decimalYear(p.month), value: p.value })
  }
  close()
  return runs
}

function levelLabel(fact: Trend, plot: Rect, py: (y: number) => number): Label[] {
  if (!fact.level)
    return []
  const width = textWidth(fact.level.label, SIZE.small)
  return [{ text: fact.level.label, color: COLOR.muted, size: SIZE.small, bold: false, x: plot.x + 4, y: py(fact.level.value) - 17, width, height: lineHeight(SIZE.small) }]
}

/** Event labels stand above the plot: right of their leader, or left of it where the plot ends or the next event is near. */
function eventLabels(fact: Trend, plot: Rect, px: (x: number) => number): Label[] {
  return fact.events.map((event, i) => {
    const text = `${event.label}, ${formatDate(event.month)}`
    const width = textWidth(text, SIZE.small)
    const at = px(decimalYear(event.month))
    const next = fact.events[i + 1]
    const room = next ? px(decimalYear(next.month)) - 12 : plot.x + plot.width
    const x = at - 4 + width > room ? at + 4 - width : at - 4
    return { text, color: COLOR.muted, size: SIZE.small, bold: false, x, y: plot.y - 22, width, height: lineHeight(SIZE.small), leader: [[at, plot.y - 5], [at, plot.y + plot.height]], dashed: true }
  })
}

/** Says of open marks what they count, left of each, and how far their period goes, above the highest. */
function partialLabels(fact: Trend, series: PlacedSeries[], plot: Rect, px: (x: number) => number, py: (y: number) => number): Label[] {
  const open = series.flatMap(s => s.drawn.filter(p => p.partial).map(p => ({ ...p, color: s.color }))).toSorted((a, b) => b.value - a.value)
  const height = lineHeight(SIZE.small)
  const label = (text: string, color: string, right: number, y: number): Label => {
    const width = textWidth(text, SIZE.small)
    return { text, color, size: SIZE.small, bold: false, x: right - width, y, width, height }
  }
  return [
    ...open.map(p => label(formatValue(p.value, fact.unit, 0), p.color, px(p.x) - 10, py(p.value) - height / 2)),
    ...open.slice(0, 1).map(p => label(p.partial!, COLOR.muted, plot.x + plot.width, py(p.value) - 12 - height)),
  ]
}
