import type { Versions } from '../../data/schema.ts'
import type { Label } from './place-labels.ts'
import type { PlacedSeries, PlacedTrend, Shared } from './place-trend.ts'
import type { Move } from './versions.ts'
import { decimalYear, formatDate, formatTick, formatValue } from './format.ts'
import { scale } from './layout.ts'
import { labelAt } from './place-labels.ts'
import { placeTrend } from './place-trend.ts'
import { yearAxis } from './trend-option.ts'
import { asTrend } from './versions.ts'

/** A mark in px of its panel; `said` is what it says when pointed at. `key`: series and date, the same in every version. */
export interface PlacedMark { key: string, x: number, y: number, symbol: PlacedSeries['symbol'], color: string, said: string }
/** Where a point stood, in px, and how far it went. */
export interface PlacedMove { key: string, x: number, from: number, to: number, cause: Move['cause'], said: string }

/** One panel of a version, all of it in px: `left` in the figure, the rest in the panel. */
export interface PlacedVersion extends Pick<PlacedTrend, 'title' | 'plot' | 'labels'> {
  left: number
  values: { y: number, text: string }[]
  ticks: number[]
  years: { x: number, text: string }[]
  level: number | undefined
  /** The path of each line, with as many vertices in every version, so that one can turn into the other. */
  lines: { key: string, color: string, d: string }[]
  marks: PlacedMark[]
  moves: PlacedMove[]
}

/** Places a version on `size` with the moves that it is to show. `share` is what all versions have in common, so that only lines, marks and labels move. */
export function placeVersion(fact: Versions, step: number, moves: Move[], size: { width: number, height: number }, share: Shared): PlacedVersion[] {
  const panels = placeTrend(asTrend(fact, step), size, share)
  const gap = (size.width - panels.reduce((sum, panel) => sum + panel.width, 0)) / Math.max(1, panels.length - 1)
  const last = fact.versions.at(-1)!
  return panels.map((panel, i) => {
    const { plot } = panel
    const px = scale(panel.x, [plot.x, plot.x + plot.width])
    const py = scale(panel.y, [plot.y + plot.height, plot.y])
    const { ticks, labels: years } = yearAxis(panel)
    const said = (of: number) => formatValue(of, fact.unit, 1)
    return {
      title: panel.title,
      plot,
      labels: panel.labels,
      left: panels.slice(0, i).reduce((sum, before) => sum + before.width + gap, 0),
      values: Array.from({ length: Math.round(panel.y[1] / panel.step) + 1 }, (_, n) => ({ y: py(n * panel.step), text: panel.named ? formatTick(n * panel.step, fact.unit, panel.step) : '' })),
      ticks: ticks.map(px),
      years: years.map(year => ({ x: px(year), text: String(Math.floor(year)) })),
      level: fact.level && py(fact.level.value),
      lines: panel.series.map(s => ({ key: s.key, color: s.color, d: pathOf(s, last.series.find(one => one.key === s.key)!.points.length, px, py) })),
      marks: panel.series.flatMap(s => s.points.flatMap((p): PlacedMark[] => p.value === null
        ? []
        : [{ key: `${s.key} ${p.date}`, x: px(decimalYear(p.date)), y: py(p.value), symbol: s.symbol, color: s.color, said: `${s.label}, ${formatDate(p.date)}: ${said(p.value)}, ${p.counts!.part} of ${p.counts!.whole} papers` }])),
      moves: moves.filter(move => panel.series.some(s => s.key === move.series)).map(({ series, label, date, from, to, cause }) => ({
        key: `${series} ${date} ${cause}`,
        x: px(decimalYear(date)),
        from: py(from),
        to: py(to),
        cause,
        said: `${label}: ${said(from)} before, ${said(to)} after${cause === 'rule' ? '' : '; cause not recorded'}`,
      })),
    }
  })
}

/** A line as a path of `length` vertices: broken where a value is missing; those still to come lie on its last point. */
function pathOf(series: PlacedSeries, length: number, px: (x: number) => number, py: (y: number) => number): string {
  const vertices = series.points.flatMap((p, i) => p.value === null ? [] : [`${series.points[i - 1]?.value == null ? 'M' : 'L'}${px(decimalYear(p.date))} ${py(p.value)}`])
  // A series without any value is not drawn.
  const end = vertices.at(-1)!.replace('M', 'L')
  return [...vertices, ...Array.from({ length: length - series.points.length }, () => end)].join('')
}

/** The names of the panels: texts above their plots. */
export const panelTitle = ({ title = '', plot }: PlacedVersion): Label => labelAt(title, plot.x, 12, { bold: true })
