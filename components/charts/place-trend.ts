import type { Series, Trend } from '../../data/schema.ts'
import type { Rect } from './layout.ts'
import type { Label } from './place-labels.ts'
import { decimalYear, formatValue } from './format.ts'
import { dodge, FIGURE, lineHeight, niceStep, scale, SIZE } from './layout.ts'
import { COLOR, frameworkColor, SYMBOLS } from './palette.ts'
import { eventLabels, labelAt, levelLabel, openLabels } from './place-labels.ts'
import { cutText, textWidth } from './text-width.ts'

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
}

const TOP = 28
const BOTTOM = 24
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

/** Places a trend on `size`: one panel for each group of series, with common scales. */
export function placeTrend(fact: Trend, size: { width: number, height: number } = FIGURE): PlacedTrend[] {
  const drawn = fact.series.filter(s => s.role !== 'table' && s.points.some(p => p.value !== null))
  const groups = [...new Set(drawn.map(s => s.group))]
  const points = drawn.flatMap(s => s.points).filter(p => p.value !== null)
  const years = points.map(p => decimalYear(p.month))
  const x: [number, number] = [Math.min(...years) - MONTH, Math.max(...years) + MONTH]
  const top = fact.ceiling ?? Math.max(...points.map(p => p.value!))
  const step = niceStep(top)
  const y: [number, number] = [0, Math.max(step, Math.ceil(top / step) * step)]
  const axis = textWidth(formatValue(y[1], fact.unit, 0), SIZE.small) + TO_AXIS
  const panels = groups.map((group, i) => {
    const series = drawn.filter(s => s.group === group)
    const right = TO_LABEL + Math.max(...series.map(s => textWidth(endText(s, fact), SIZE.label, s.role === 'focus')))
    // Panels share one scale, so only the first names it.
    return { group, series, right, left: i === 0 ? axis : INNER }
  })
  const margins = panels.reduce((sum, p) => sum + p.left + p.right, GAP * (panels.length - 1))
  const plotWidth = (size.width - margins) / panels.length
  return panels.map(({ group, series, left, right }, i) => {
    const plot = { x: left, y: TOP, width: plotWidth, height: size.height - TOP - BOTTOM }
    return placePanel(fact, series, { title: group, width: left + plotWidth + right, height: size.height, plot, x, y, step, named: i === 0 })
  })
}

/** What stands at a line's end: the name, and the last value: with one decimal where shares stay low, and so have no ceiling. */
function endText(series: Series, fact: Trend): string {
  const last = series.points.findLast(p => p.value !== null && !p.partial)
  const decimals = fact.unit.startsWith('%') && fact.ceiling === undefined ? 1 : 0
  if (!last)
    return series.label
  // The last value may not be the latest: then its year says so.
  const year = last === series.points.at(-1) || !series.points.at(-1)!.partial ? '' : ` in ${last.month.slice(0, 4)}`
  return `${cutText(series.label, SIZE.label, LONGEST)} ${formatValue(last.value!, fact.unit, decimals)}${year}`
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
    printed: fact.printed.flatMap((p) => {
      const owner = series.find(s => s.key === p.series && s.role === 'focus')
      return owner ? [{ label: owner.label, x: decimalYear(p.month), value: p.value, color: owner.color }] : []
    }),
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
