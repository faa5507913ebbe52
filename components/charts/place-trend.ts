import type { Point, Series, Trend } from '../../data/schema.ts'
import type { Rect } from './layout.ts'
import type { Label } from './place-labels.ts'
import { decimalYear, endOf, formatTick, formatValue, startOf } from './format.ts'
import { withGaps } from './gaps.ts'
import { dodge, FIGURE, lineHeight, niceStep, scale, SIZE } from './layout.ts'
import { COLOR, frameworkColor, SYMBOLS } from './palette.ts'
import { eventLabels, labelAt, levelLabel, noteRows, openLabels } from './place-labels.ts'
import { cutText, textWidth } from './text-width.ts'

/** A series on its panel: in px, coloured, with its label. */
export interface PlacedSeries extends Series {
  color: string
  symbol: typeof SYMBOLS[number]
  /** Its rows, with an empty one wherever the line is lifted. */
  points: Point[]
  /** Rows with a value, `x` in decimal years. */
  drawn: { x: number, value: number, date: string, partial?: string | undefined }[]
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
  /** The panel names the years; else a chart below it does. */
  years: boolean
  fact: Trend
  series: PlacedSeries[]
  labels: Label[]
  /** Times in which the values were disturbed, from and to in px. */
  shades: [number, number][]
  /** Values that a text prints for a drawn point, in data units. */
  printed: { label: string, date: string, x: number, value: number, color: string }[]
}

/** Above the plot: room for a heading or for events; else for half a line of text. */
const TOP = 28
const BARE_TOP = 10
/** Between two gridlines, px: less, and the labels of the axis touch. */
const TO_GRIDLINE = 20
const BOTTOM = 24
const BARE_BOTTOM = 6
/** From a value on the y axis to the plot, px. */
const TO_AXIS = 10
/** Left of a panel without an axis of its own: half a year's label. */
const INNER = 14
const GAP = 24
/** From the plot to a label at a line's end, px. */
const TO_LABEL = 12
const MONTH = 1 / 12
/** A longer name would leave no room for the plot, px. */
const LONGEST = 160

/** The first and the last moment of what is drawn of a trend, decimal years. */
export function timeOf(fact: Trend): [number, number] {
  const years = drawnSeries(fact).flatMap(s => s.points).filter(p => p.value !== null).map(p => decimalYear(p.date))
  return [Math.min(...years) - MONTH, Math.max(...years) + MONTH]
}

const drawnSeries = (fact: Trend) => fact.series.filter(s => s.role !== 'table' && s.points.some(p => p.value !== null))

/** What charts that stand above one another have in common: their time in decimal years, and the ends of their plots in px. */
export interface Shared { x: [number, number], left: number, right: number }

/** The time and the margins that hold all of these facts. */
export function shareAxis(facts: Trend[], size: { width: number, height: number }): Shared {
  const times = facts.map(timeOf)
  const margins = facts.map(fact => marginsOf(fact, drawnSeries(fact), scaleOf(fact, size)))
  return {
    x: [Math.min(...times.map(t => t[0])), Math.max(...times.map(t => t[1]))],
    left: Math.max(...margins.map(m => m.left)),
    right: Math.max(...margins.map(m => m.right)),
  }
}

/** The value axis: from 0 to the ceiling of the unit or above the highest value, in steps that leave room for their labels. */
function scaleOf(fact: Trend, { height }: { height: number }): { y: [number, number], step: number } {
  const top = fact.ceiling ?? Math.max(...drawnSeries(fact).flatMap(s => s.points).map(p => p.value ?? 0))
  const step = niceStep(top, Math.max(2, Math.min(5, Math.floor((height - TOP - BARE_BOTTOM) / TO_GRIDLINE))))
  return { y: [0, Math.max(step, Math.ceil(top / step) * step)], step }
}

/** Room for the labels of the value axis, and for those at the ends of lines, px. */
function marginsOf(fact: Trend, series: Series[], { y, step }: { y: [number, number], step: number }): { left: number, right: number } {
  const ticks = Array.from({ length: Math.round(y[1] / step) + 1 }, (_, i) => textWidth(formatTick(i * step, fact.unit, step), SIZE.small))
  return { left: Math.max(...ticks) + TO_AXIS, right: TO_LABEL + Math.max(...series.map(s => textWidth(endText(s, fact), SIZE.label, s.role === 'focus'))) }
}

/**
 * Places a trend on `size`: one panel for each group of series, with common scales. Charts that stand above one another
 * are placed on what they `share`; all but the last leave the years to it.
 */
export function placeTrend(fact: Trend, size: { width: number, height: number } = FIGURE, share?: Shared, years = true): PlacedTrend[] {
  const drawn = drawnSeries(fact)
  const groups = [...new Set(drawn.map(s => s.group))]
  const { y, step } = scaleOf(fact, size)
  const x = share?.x ?? timeOf(fact)
  const panels = groups.map((group, i) => {
    const series = drawn.filter(s => s.group === group)
    const { left, right } = share ?? marginsOf(fact, series, { y, step })
    // Panels share one scale, so only the first names it.
    return { group, series, right, left: i === 0 ? left : INNER }
  })
  const margins = panels.reduce((sum, p) => sum + p.left + p.right, GAP * (panels.length - 1))
  const plotWidth = (size.width - margins) / panels.length
  const rows = Math.max(...panels.map(({ left, right }) => noteRows(fact, { x: left, width: plotWidth }, left + plotWidth + right, x)))
  const above = rows ? TOP + (rows - 1) * lineHeight(SIZE.small) : groups[0] === undefined ? BARE_TOP : TOP
  return panels.map(({ group, series, left, right }, i) => {
    const plot = { x: left, y: above, width: plotWidth, height: size.height - above - (years ? BOTTOM : BARE_BOTTOM) }
    return placePanel(fact, series, { title: group, width: left + plotWidth + right, height: size.height, plot, x, y, step, named: i === 0, years })
  })
}

/** What stands at a line's end: the name, and the last value: with one decimal where shares stay low, and so have no ceiling. */
function endText(series: Series, fact: Trend): string {
  const { name, value } = endLabel(series, fact)
  return value ? `${cutText(name, SIZE.label, LONGEST)} ${value}` : name
}

/** The two parts of an end label; without a value where a series has none that is whole. */
export function endLabel(series: Series, fact: Trend): { name: string, value: string } {
  const last = series.points.findLast(p => p.value !== null && !p.partial)
  const decimals = fact.unit.startsWith('%') && fact.ceiling === undefined ? 1 : 0
  if (!last)
    return { name: series.label, value: '' }
  // The last value may not be the latest: then its year says so.
  const year = series.points.at(-1)!.partial ? ` in ${last.date.slice(0, 4)}` : ''
  return { name: series.label, value: `${formatValue(last.value!, fact.unit, decimals)}${year}` }
}

type Frame = Pick<PlacedTrend, 'title' | 'width' | 'height' | 'plot' | 'x' | 'y' | 'step' | 'named' | 'years'>

function placePanel(fact: Trend, list: Series[], frame: Frame): PlacedTrend {
  const { plot } = frame
  const px = scale(frame.x, [plot.x, plot.x + plot.width])
  const py = scale(frame.y, [plot.y + plot.height, plot.y])
  const series = list.map((s, i): PlacedSeries => ({
    ...s,
    points: withGaps(s.points, fact),
    color: s.role === 'context' ? COLOR.other : frameworkColor(s.framework),
    symbol: SYMBOLS[i % SYMBOLS.length]!,
    drawn: s.points.flatMap(p => p.value === null ? [] : [{ x: decimalYear(p.date), value: p.value, date: p.date, partial: p.partial }]),
    bands: fact.grade === 'digitised' ? bands(withGaps(s.points, fact), fact.error!.plusMinus, frame.y[1], px, py) : [],
  }))
  const ends = series.map((s) => {
    const last = s.drawn.findLast(p => !p.partial) ?? s.drawn.at(-1)!
    return [px(last.x), py(last.value)] as [number, number]
  })
  const centres = dodge(ends.map(end => end[1]), lineHeight(SIZE.label), [plot.y, plot.y + plot.height])
  const left = plot.x + plot.width + TO_LABEL
  const endLabels = series.map((s, i): Label => {
    return {
      ...labelAt(endText(s, fact), left, centres[i]!, { color: s.color, bold: s.role === 'focus' }),
      // Open marks stand between a line's end and its label: a leader would cross their values.
      leader: s.drawn.some(p => p.partial) ? undefined : [[ends[i]![0] + 6, ends[i]![1]], [left - 3, centres[i]!]],
    }
  })
  return {
    ...frame,
    fact,
    series,
    labels: [...endLabels, ...levelLabel(fact, plot, py), ...eventLabels(fact, frame, px), ...openLabels(fact, series, plot, px, py)],
    shades: (fact.artefacts ?? []).map(({ from, to }) => [px(startOf(from)), px(endOf(to))]),
    printed: fact.printed.flatMap((p) => {
      const owner = series.find(s => s.key === p.series && s.role === 'focus')
      return owner ? [{ label: owner.label, date: p.date, x: decimalYear(p.date), value: p.value, color: owner.color }] : []
    }),
  }
}

/** Outlines of value ± error, from 0 to the axis' end, one for each run of rows without a gap. */
function bands(points: Point[], error: number, top: number, px: (x: number) => number, py: (y: number) => number): [number, number][][] {
  const runs: [number, number][][] = []
  let run: { x: number, value: number }[] = []
  const close = () => {
    if (run.length > 1)
      runs.push([...run.map(p => [px(p.x), py(Math.min(top, p.value + error))]), ...run.toReversed().map(p => [px(p.x), py(Math.max(0, p.value - error))])] as [number, number][])
    run = []
  }
  for (const p of points) {
    if (p.value === null)
      close()
    else
      run.push({ x: decimalYear(p.date), value: p.value })
  }
  close()
  return runs
}
