/** Whether the marks of a trend are where its rows say: pure functions over what was read from page and file. */
import type { Chart, Mark } from './read-chart.ts'
import { valueAxis, yearAxis, yearOf } from './read-chart.ts'

/** A row of the CSV of a trend. */
export interface TrendRow { series: string, date: string, value: string, note?: string, printed_value?: string }

/** A series by its name, and whether the figure is about it. */
export interface DrawnSeries { label: string, focus: boolean }

interface Place { x: number, y: number, of: string }

/** Tolerance in px: how exactly a chart of this size can say a value. */
const HALF = 0.5
/** ECharts leaves out vertices nearer than this to the one before. */
const TINY = 0.75

/**
 * Messages on every mark that no row has, every row that has no mark, and every mark that stands more than half a px off.
 * `drawn` are the series that the chart draws; each must be named in its own hue beside its line. Values that a text prints
 * are shown for those in focus.
 */
export function trendDiffers(key: string, charts: Chart[], rows: TrendRow[], drawn: DrawnSeries[]): string[] {
  const own = charts.filter(chart => chart.figure === key)
  const placed = drawn.map(({ label: series, focus }) => {
    const owners = own.flatMap(chart => chart.texts.filter(t => t.text.startsWith(`${series} `) && t.fill !== 'var(--muted)').map(t => ({ chart, hue: t.fill })))
    return { series, focus, owners }
  })
  const unnamed = placed.filter(p => p.owners.length !== 1).map(p => `${key}: the series ${p.series} is named ${p.owners.length} times beside a line, not once`)
  if (unnamed.length || own.length === 0)
    return own.length ? unnamed : [`${key}: there is no chart`]
  return own.flatMap((chart) => {
    const [x, y] = [yearAxis(chart, charts), valueAxis(chart, charts)]
    const here = placed.filter(p => p.owners[0]!.chart === chart)
    const hues = new Set([...here.map(p => p.owners[0]!.hue), ...chart.marks.map(mark => mark.hue)])
    return [...hues].flatMap((hue) => {
      const series = here.filter(p => p.owners[0]!.hue === hue).map(p => p.series)
      const of = rows.filter(row => series.includes(row.series) && row.value !== '')
      const place = (row: TrendRow, value: string): Place => ({ x: x.toPx(yearOf(row.date)), y: y.toPx(Number(value)), of: `${row.series} ${row.date}: ${value}` })
      const full = of.filter(row => !row.note).map(row => place(row, row.value))
      const hollow = [...of.filter(row => row.note).map(row => place(row, row.value)), ...of.filter(row => row.printed_value && here.some(p => p.focus && p.series === row.series)).map(row => place(row, row.printed_value!))]
      const marks = chart.marks.filter(mark => mark.hue === hue)
      return [
        ...differ(`${key}, ${series.join(' and ')}`, full, marks.filter(mark => !mark.hollow)),
        ...differ(`${key}, open marks of ${series.join(' and ')}`, hollow, marks.filter(mark => mark.hollow)),
        ...invisible(key, chart, marks.filter(mark => mark.unseen)),
      ]
    })
  })
}

function differ(what: string, expected: Place[], marks: Mark[]): string[] {
  if (expected.length !== marks.length)
    return [`${what}: ${marks.length} marks for ${expected.length} rows`]
  const order = (a: { x: number, y: number }, b: { x: number, y: number }) => Math.abs(a.x - b.x) > 1e-3 ? a.x - b.x : a.y - b.y
  const sorted = marks.toSorted(order)
  return expected.toSorted(order).flatMap((place, i) => {
    const mark = sorted[i]!
    return Math.abs(place.x - mark.x) > HALF || Math.abs(place.y - mark.y) > HALF
      ? [`${what}: ${place.of} belongs at ${place.x.toFixed(1)}, ${place.y.toFixed(1)} px, the mark stands at ${mark.x.toFixed(1)}, ${mark.y.toFixed(1)}`]
      : []
  })
}

/** A mark that is there only to point at needs a line through it: else its row is not seen. */
function invisible(key: string, { lines }: Chart, marks: Mark[]): string[] {
  const onLine = (mark: Mark) => lines.some(line => line.hue === mark.hue && line.vertices.length > 1 && line.vertices.some(([x, y]) => Math.hypot(x - mark.x, y - mark.y) < TINY))
  return marks.filter(mark => !onLine(mark)).map(mark => `${key}: a ${mark.hue} mark at ${mark.x.toFixed(1)}, ${mark.y.toFixed(1)} px cannot be seen, and no line runs through it`)
}
