import type { Trend } from '../../data/schema.ts'
import type { Column } from './guess.ts'
import type { PlacedTrend } from './place-trend.ts'
import { startOf } from './format.ts'
import { scale } from './layout.ts'
import { levelLabel } from './place-labels.ts'
import { placeTrend, shareAxis } from './place-trend.ts'

/** A chart to draw a guess on: with its data and without, on the same axes; scales in px of the canvas. */
export interface PlacedGuess {
  full: PlacedTrend
  empty: PlacedTrend
  columns: Column[]
  /** Width of a year, px. */
  span: number
  /** The highest value that can be drawn. */
  top: number
  toY: (value: number) => number
  toValue: (y: number) => number
}

/**
 * Places a trend of one line with a row a year on whole years, each in the middle of its own. `right`: room for the label of
 * its end, px; by default as much as it needs. Throws where there are more lines or panels.
 */
export function placeGuess(fact: Trend, size: { width: number, height: number }, right?: number): PlacedGuess {
  const years = fact.series[0]!.points.map(point => startOf(point.date))
  const x: [number, number] = [Math.min(...years), Math.max(...years) + 1]
  const [full, ...others] = placeTrend(fact, size, { ...shareAxis([fact], size), ...(right !== undefined && { right }), x })
  if (!full || others.length || full.series.length !== 1)
    throw new Error(`${fact.key}: a guess needs one line to be compared with, not ${fact.series.length}`)
  const { plot, y } = full
  const px = scale(x, [plot.x, plot.x + plot.width])
  const toY = scale(y, [plot.y + plot.height, plot.y])
  return {
    full,
    empty: { ...full, series: [], shades: [], printed: [], labels: levelLabel(fact, plot, toY) },
    columns: full.series[0]!.drawn.map(point => ({ year: point.date, x: px(point.x), truth: point.value })),
    span: px(x[0] + 1) - plot.x,
    top: y[1],
    toY,
    toValue: scale([plot.y + plot.height, plot.y], y),
  }
}
