/** A trend for a column of any width: heights in px, places across in per cent, so that it redraws itself with the page. */
import type { Trend } from '../../data/schema.ts'
import type { PlacedSeries, PlacedTrend } from './place-trend.ts'
import { decimalYear, formatDate, formatDates, formatTick, formatValue, startOf, endOf } from './format.ts'
import { dodge, scale } from './layout.ts'
import { endLabel, placeTrend } from './place-trend.ts'
import { textWidth } from './text-width.ts'
import { yearAxis } from './trend-option.ts'

/** The size of all text, CSS px. */
const TEXT = 14
/** A line of an end label, and the least from one label to the next, px. */
const LINE = 17
/** From the plot to the values at its left, px. */
const GAP = 10
/** From the plot to the labels at its right, px: room for their leaders. */
export const LEAD = 20
/** As narrow as a plot gets: on a window of 320 px. */
const NARROW = { width: 288, height: 220 }

/** What the years of a plot may fill, px: that of a narrow one, less what letters take that a reader has set wider apart. */
const YEARS = 105

/** Something that happened at a time: a line with a number, or a shade, and its words below the plot. */
export interface PlotNote { n: number, at: number, to?: number, text: string }

/** A line with its marks: `x` in per cent of the plot, `y` in px from its top. */
export interface PlotLine {
  key: string
  color: string
  symbol: PlacedSeries['symbol']
  width: number
  /** One path for each run without a gap. */
  d: string
  bands: string[]
  points: { x: number, y: number, open: boolean, said: string }[]
  /** `from`: the end of the line, to which a leader leads where the label cannot stand beside it. */
  label: { lines: string[], y: number, bold: boolean, from?: { x: number, y: number } | undefined }
}

/** One panel of a trend. */
export interface ReadingPanel {
  title: string | undefined
  height: number
  /** Room left and right of the plot, px. */
  left: number
  right: number
  values: { y: number, text: string }[]
  years: { x: number, text: string }[]
  ticks: number[]
  level: { y: number, label: string } | undefined
  lines: PlotLine[]
  printed: { x: number, y: number, color: string, said: string }[]
  notes: PlotNote[]
}

/** The panels of a trend, `height` px high each. */
export function readingTrend(fact: Trend, height = NARROW.height): ReadingPanel[] {
  const panels = placeTrend(fact, { ...NARROW, height })
  return panels.map(panel => readingPanel(panel, fact, height))
}

function readingPanel(panel: PlacedTrend, fact: Trend, height: number): ReadingPanel {
  const px = scale(panel.x, [0, 100])
  const py = scale(panel.y, [height, 0])
  const { step, y: [, top] } = panel
  const values = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => ({ y: py(i * step), text: formatTick(i * step, fact.unit, step) }))
  const labels = panel.series.map(series => endLabel(series, fact))
  // A name, its value and its year under one another take less from the plot than beside one another.
  const lines = labels.map(({ name, value }) => textWidth(`${name} ${value}`, TEXT, true) > 84 ? [name, ...value.split(/ (?=in )/)] : [`${name} ${value}`])
  const ends = panel.series.map((series) => {
    const { x, value } = series.drawn.findLast(point => !point.partial) ?? series.drawn.at(-1)!
    return { x: round(px(x)), y: round(py(value)) }
  })
  const high = lines.map(text => text.length * LINE)
  const margin = Math.max(...high) / 2
  const centres = dodge(ends.map(end => end.y), high.map(px => px + 2), [margin, height - margin])
  const axis = yearAxis({ x: panel.x, plot: { ...panel.plot, width: YEARS } })
  return {
    title: panel.title,
    height,
    left: Math.max(...values.map(({ text }) => textWidth(text, TEXT))) + GAP,
    right: Math.max(...lines.flat().map(text => textWidth(text, TEXT, true))) + LEAD + 4,
    values,
    years: axis.labels.map(x => ({ x: px(x), text: String(Math.floor(x)) })),
    ticks: axis.ticks.map(px),
    level: fact.level && { y: py(fact.level.value), label: fact.level.label },
    lines: panel.series.map((series, i) => readingLine(series, fact, { lines: lines[i]!, y: centres[i]!, bold: series.role === 'focus', from: ends[i]!.x < 97 || Math.abs(ends[i]!.y - centres[i]!) > 6 ? ends[i]! : undefined }, px, py, panel)),
    printed: panel.printed.map(({ x, value, color, label, date }) => ({ x: px(x), y: py(value), color, said: `${label}, ${formatDate(date)}: ${formatValue(value, fact.unit, 1)} as printed` })),
    notes: notesOf(fact, panel).map((note, i) => ({ ...note, n: i + 1, at: px(note.at), ...note.to !== undefined && { to: px(note.to) } })),
  }
}

type Scale = (value: number) => number

function readingLine(series: PlacedSeries, fact: Trend, label: PlotLine['label'], px: Scale, py: Scale, panel: PlacedTrend): PlotLine {
  let isDown = false
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`
  const d = series.points.map((point) => {
    // What is not whole, such as a year that is not over, is no part of the line.
    if (point.value === null || point.partial) {
      isDown = false
      return ''
    }
    const move = `${isDown ? 'L' : 'M'}${at(px(decimalYear(point.date)), py(point.value))}`
    isDown = true
    return move
  }).join('')
  const back = scale([panel.plot.x, panel.plot.x + panel.plot.width], [0, 100])
  const down = scale([panel.plot.y, panel.plot.y + panel.plot.height], [0, panel.plot.height])
  const stretch = scale([0, panel.plot.height], [0, py(0)])
  return {
    key: series.key,
    color: series.color,
    symbol: series.symbol,
    width: series.role === 'context' ? 1.5 : 2.25,
    d,
    bands: series.bands.map(points => `M${points.map(([x, y]) => at(back(x), stretch(down(y)))).join('L')}Z`),
    // A line of months needs no marks.
    points: series.drawn.filter(point => fact.samples === 'markers' || point.partial).map(({ x, value, date, partial }) => ({ x: round(px(x)), y: round(py(value)), open: partial !== undefined, said: `${series.label}, ${formatDate(date)}: ${formatValue(value, fact.unit, 1)}${partial ? `, ${partial}` : ''}` })),
    label,
  }
}

const round = (value: number) => Math.round(value * 100) / 100

/** Events, breaks and artefacts in the years shown, and what open marks stand for, in the order of time. */
function notesOf(fact: Trend, { x: [from, to], series }: PlacedTrend): Omit<PlotNote, 'n'>[] {
  const open = series.flatMap(s => s.drawn).filter(point => point.partial)
  return [
    ...fact.events.map(({ date, label }) => ({ at: decimalYear(date), text: `${label}, ${formatDate(date)}` })),
    ...(fact.breaks ?? []).map(({ date, label }) => ({ at: startOf(date), text: `${label}, ${formatDate(date)}` })),
    ...(fact.artefacts ?? []).map(({ from, to, label }) => ({ at: startOf(from), to: endOf(to), text: `${label}, ${formatDates(from, to)}` })),
    ...open.slice(0, 1).map(({ x, partial }) => ({ at: x, text: `Open: ${partial!}` })),
  ].filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at)
}

