import type { EChartsOption, SeriesOption } from 'echarts'
import type { Throughput } from '../../data/schema.ts'
import type { Label } from './place-labels.ts'
import { ratio } from '../../data/throughput.ts'
import { BELOW_LABEL, BASE, GRID, GRID_LINE, labelGraphics, TOOLTIP } from './base-option.ts'
import { escapeXml } from './escape.ts'
import { formatCompact, formatRatio } from './format.ts'
import { FIGURE, scale, SIZE } from './layout.ts'
import { COLOR, frameworkColor } from './palette.ts'
import { labelAt } from './place-labels.ts'
import { textWidth } from './text-width.ts'

/** One model: its ratio with the published error, in px and in words. */
export interface PlacedRatio { key: string, label: string, value: number, low: number, high: number, y: number, clear: boolean }

export interface PlacedRatios {
  width: number
  height: number
  plot: { x: number, y: number, width: number, height: number }
  /** Ends of the axis: the same distance from 1 on a log scale. */
  domain: [number, number]
  rows: PlacedRatio[]
  labels: Label[]
}

/** The axis reaches this far from 1 to either side, and further where a row does. */
const REACH = 2.5
/** Where the axis has its lines. */
export const TICKS = [0.5, 0.75, 1, 1.5, 2]
const LEFT = 270
const RIGHT = 66
const TOP = 34
const BOTTOM = 44

/** Places PyTorch relative to TensorFlow, one row a model, on a log axis whose middle is 1. */
export function placeRatios(fact: Throughput, size: { width: number, height: number } = FIGURE): PlacedRatios {
  const plot = { x: LEFT, y: TOP, width: size.width - LEFT - RIGHT, height: size.height - TOP - BOTTOM }
  const band = plot.height / fact.rows.length
  const reach = Math.max(REACH, ...fact.rows.map(ratio).map(r => 1.05 * Math.max(r.high, 1 / r.low)))
  const domain: [number, number] = [1 / reach, reach]
  const px = scale([Math.log(domain[0]), Math.log(domain[1])], [plot.x, plot.x + plot.width])
  const sorted = fact.rows.toSorted((a, b) => ratio(b).value - ratio(a).value)
  const rows = sorted.map((row, i): PlacedRatio => {
    const r = ratio(row)
    return { key: row.key, label: row.label, ...r, y: plot.y + band * (i + 0.5), clear: r.low > 1 || r.high < 1 }
  })
  const labels = rows.flatMap((row, i) => {
    const { pytorch, tensorflow, unit } = sorted[i]!
    const counts = `${formatCompact(pytorch.value)} vs ${formatCompact(tensorflow.value)} ${unit}`
    return [
      labelAt(row.label, 0, row.y, { bold: true }),
      labelAt(counts, 92, row.y, { size: SIZE.small, color: COLOR.muted }),
      labelAt(formatRatio(row.value), plot.x + plot.width + 12, row.y, { bold: row.clear, color: row.clear ? toneOf(row) : COLOR.muted }),
    ]
  })
  const faster = (text: string, x: number, color: string) => labelAt(text, x, 10, { color, bold: true })
  const left = 'TensorFlow faster'
  const right = 'PyTorch faster'
  return {
    ...size,
    plot,
    domain,
    rows,
    labels: [
      ...labels,
      faster(left, px(0) - 12 - textWidth(left, SIZE.label, true), frameworkColor('tensorflow')),
      faster(right, px(0) + 12, frameworkColor('pytorch')),
    ],
  }
}

/** The ECharts option of the placed ratios: a dot for each model, a whisker for its error. */
export function ratioOption(placed: PlacedRatios): EChartsOption {
  const { plot, rows } = placed
  const at = (row: PlacedRatio) => (row.y - plot.y) / plot.height
  return {
    ...BASE,
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, ...GRID },
    xAxis: {
      type: 'log',
      logBase: 2,
      min: placed.domain[0],
      max: placed.domain[1],
      name: 'PyTorch ÷ TensorFlow, log scale',
      nameLocation: 'middle',
      nameGap: 34,
      nameTextStyle: { color: COLOR.muted, fontSize: SIZE.small, verticalAlign: 'middle' },
      axisLine: { show: false },
      axisTick: { show: false, customValues: TICKS },
      axisLabel: { ...BELOW_LABEL, customValues: TICKS, formatter: (v: number) => `${Number(v.toFixed(2))}×` },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 0, max: 1, inverse: true, show: false },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (item) => {
        const row = rows[(Array.isArray(item) ? item[0]! : item).dataIndex]!
        return `<b>${escapeXml(row.label)}</b><br>${formatRatio(row.value)}, with the published error ${formatRatio(row.low)} to ${formatRatio(row.high)}`
      },
    },
    graphic: labelGraphics(placed.labels),
    series: [
      ...TICKS.map(tick => rule(tick)),
      ...rows.map((row): SeriesOption => ({
        type: 'line',
        silent: true,
        symbol: 'none',
        data: [[row.low, at(row)], [row.high, at(row)]],
        lineStyle: { color: toneOf(row), width: 3, opacity: 0.45 },
        emphasis: { disabled: true },
      })),
      {
        type: 'scatter',
        symbolSize: 13,
        data: rows.map(row => ({ value: [row.value, at(row)], itemStyle: { color: toneOf(row) } })),
        emphasis: { disabled: true },
        z: 4,
      },
    ],
  }
}

/** The hue of the faster one; grey where the error spans 1. */
export const toneOf = (row: PlacedRatio) => row.clear ? frameworkColor(row.value > 1 ? 'pytorch' : 'tensorflow') : COLOR.other

/** A gridline as a series, as ECharts draws none at the custom ticks of a log axis; that at 1 is the one to read from. */
function rule(tick: number): SeriesOption {
  return { type: 'line', silent: true, symbol: 'none', data: [[tick, 0], [tick, 1]], lineStyle: { color: tick === 1 ? COLOR.muted : GRID_LINE.lineStyle.color, width: 1 }, emphasis: { disabled: true }, z: 1 }
}
