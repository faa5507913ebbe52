import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import type { PlacedSeries, PlacedTrend } from './place-trend.ts'
import { AXIS_LABEL, BASE, BELOW_LABEL, GRID, GRID_LINE, labelGraphics, TOOLTIP } from './base-option.ts'
import { escapeXml } from './escape.ts'
import { decimalYear, formatDate, formatTick, formatValue } from './format.ts'
import { SIZE } from './layout.ts'
import { COLOR, FONT } from './palette.ts'

/** The ECharts option of one placed panel: lines over time, labelled at their ends. */
export function trendOption(panel: PlacedTrend): EChartsOption {
  const { plot, fact } = panel
  const axis = yearAxis(panel)
  return {
    ...BASE,
    title: panel.title
      ? { text: panel.title, left: plot.x, top: 11, padding: 0, textVerticalAlign: 'middle', textStyle: { color: COLOR.ink, fontFamily: FONT, fontSize: SIZE.label, fontWeight: 600 } }
      : undefined,
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, ...GRID },
    xAxis: {
      type: 'value',
      min: panel.x[0],
      max: panel.x[1],
      axisLine: { lineStyle: { color: COLOR.hairline } },
      axisTick: { show: true, customValues: axis.ticks, lineStyle: { color: COLOR.hairline } },
      axisLabel: { ...BELOW_LABEL, show: panel.years, customValues: axis.labels, formatter: (v: number) => String(Math.floor(v)) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: panel.y[0],
      max: panel.y[1],
      interval: panel.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...AXIS_LABEL, show: panel.named, formatter: (v: number) => formatTick(v, fact.unit, panel.step) },
      splitLine: GRID_LINE,
    },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (item) => {
        const { seriesName = '', name, value } = Array.isArray(item) ? item[0]! : item
        return tooltipText(panel, seriesName, name, (value as [number, number])[1])
      },
    },
    graphic: [
      ...panel.shades.map(([from, to]) => ({ type: 'rect' as const, silent: true, z: 0, shape: { x: from, y: plot.y, width: to - from, height: plot.height }, style: { fill: COLOR.hairline, opacity: 0.6 } })),
      ...panel.series.flatMap(s => s.bands.map(points => ({ type: 'polygon' as const, silent: true, z: 0, shape: { points }, style: { fill: s.color, opacity: 0.18 } }))),
      ...labelGraphics(panel.labels),
    ],
    series: [
      ...panel.series.map(s => line(s, panel)),
      ...(fact.level ? [level(fact.level.value, panel.x)] : []),
      ...(panel.printed.length ? [printed(panel)] : []),
      ...panel.series.filter(s => s.drawn.some(p => p.partial)).map(partial),
    ],
  }
}

/** Room that a year's label needs on the axis, px. */
const YEAR_LABEL = 40

/** A tick at the start of each year; its label in the middle of what is seen of the year, each or every other by the room; all in decimal years. */
export function yearAxis({ x: [from, to], plot }: Pick<PlacedTrend, 'x' | 'plot'>): { ticks: number[], labels: number[] } {
  const years = Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, i) => Math.floor(from) + i)
  const every = Math.ceil(YEAR_LABEL * (to - from) / plot.width)
  return {
    ticks: years.filter(year => year >= from),
    labels: years.flatMap((year) => {
      const [start, end] = [Math.max(year, from), Math.min(year + 1, to)]
      return year % every === 0 && end - start > 0.25 ? [(start + end) / 2] : []
    }),
  }
}

function tooltipText({ fact }: PlacedTrend, name: string, date: string, value: number): string {
  const counts = fact.series.find(s => s.label === name)?.points.find(p => p.date === date)?.counts
  const detail = counts ? `<br>${counts.part} of ${counts.whole} papers` : fact.error ? ` ± ${fact.error.plusMinus}` : ''
  return `<b>${escapeXml(name)}</b> ${formatDate(date)}<br>${formatValue(value, fact.unit, Number.isInteger(value) ? 0 : 1)}${detail}`
}

function line(s: PlacedSeries, { fact }: PlacedTrend): LineSeriesOption {
  const digitised = fact.grade === 'digitised'
  const lone = (i: number) => s.points[i - 1]?.value == null && s.points[i + 1]?.value == null
  return {
    type: 'line',
    name: s.label,
    data: s.points.map((p, i) => {
      return { name: p.date, value: [decimalYear(p.date), p.partial ? null : p.value] as [number, number], symbolSize: fact.samples === 'line' ? lone(i) ? 4 : 6 : 9 }
    }),
    connectNulls: false,
    symbol: s.symbol,
    // A line of months needs no marks, but each month must be there to point at.
    showSymbol: true,
    showAllSymbol: true,
    itemStyle: { color: s.color, opacity: fact.samples === 'line' ? 0 : 1 },
    lineStyle: { color: s.color, width: s.role === 'focus' ? (digitised ? 2 : 2.5) : 1.5, opacity: digitised ? 0.85 : 1 },
    emphasis: { disabled: true },
    z: s.role === 'focus' ? 3 : 2,
  }
}

function level(value: number, [from, to]: [number, number]): LineSeriesOption {
  return { type: 'line', silent: true, data: [[from, value], [to, value]], symbol: 'none', lineStyle: { color: COLOR.muted, width: 1, type: 'dashed' }, tooltip: { show: false }, emphasis: { disabled: true }, z: 1 }
}

function printed(panel: PlacedTrend): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: 'printed in the text',
    symbol: 'diamond',
    symbolSize: 11,
    data: panel.printed.map(p => ({ name: p.date, value: [p.x, p.value], itemStyle: { color: COLOR.surface, borderColor: p.color, borderWidth: 2 } })),
    emphasis: { disabled: true },
    z: 4,
  }
}

/** A period that is not complete: a hollow mark, joined to nothing. */
function partial(s: PlacedSeries): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: s.label,
    symbol: s.symbol,
    symbolSize: 10,
    data: s.drawn.filter(p => p.partial).map(p => ({ name: p.date, value: [p.x, p.value] })),
    itemStyle: { color: COLOR.surface, borderColor: s.color, borderWidth: 2 },
    emphasis: { disabled: true },
    z: 4,
  }
}
