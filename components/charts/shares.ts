import type { BarSeriesOption, EChartsOption } from 'echarts'
import type { Shares } from '../../data/schema.ts'
import { AXIS_LABEL, BASE, BELOW_LABEL, GRID, GRID_LINE, TOOLTIP } from './base-option.ts'
import { escapeXml } from './escape.ts'
import { formatNumber, formatPercent } from './format.ts'
import { FIGURE, SIZE } from './layout.ts'
import { COLOR, frameworkColor } from './palette.ts'

const STACKS = [['pytorch', 'PyTorch'], ['tensorflow', 'TensorFlow']] as const
const LEFT = 140
const RIGHT = 140
const TOP = 4
const BOTTOM = 24
const BAR = 16

/** Room: for a layer's name at the left, px, and for so many layers, each with two bars and a little between it and the next. */
export const SHARES = { label: LEFT - 12, most: Math.floor((FIGURE.height - TOP - BOTTOM) / (2.2 * BAR + BAR / 4)) } as const

/** The ECharts option of shares: two bars a layer, from 0 to 100 %, each labelled with its stack. */
export function sharesOption(fact: Shares, size: { width: number, height: number } = FIGURE): EChartsOption {
  const series = STACKS.map(([key, name]): BarSeriesOption => ({
    type: 'bar',
    name,
    barWidth: BAR,
    barGap: '20%',
    data: fact.rows.map(row => row[key].native),
    itemStyle: { color: frameworkColor(key) },
    label: {
      show: true,
      position: 'right',
      distance: 8,
      color: frameworkColor(key),
      fontSize: SIZE.label,
      fontFamily: BASE.textStyle.fontFamily,
      formatter: item => `${name} ${formatPercent(item.value as number)}`,
    },
    emphasis: { disabled: true },
  }))
  return {
    ...BASE,
    grid: { left: LEFT, top: TOP, width: size.width - LEFT - RIGHT, height: size.height - TOP - BOTTOM, ...GRID },
    xAxis: { type: 'value', min: 0, max: 100, interval: 25, axisLabel: { ...BELOW_LABEL, formatter: (v: number) => formatPercent(v, 0) }, splitLine: GRID_LINE },
    yAxis: {
      type: 'category',
      inverse: true,
      data: fact.rows.map(row => row.label),
      axisLine: { lineStyle: { color: COLOR.muted } },
      axisTick: { show: false },
      axisLabel: { ...AXIS_LABEL, color: COLOR.ink, fontSize: SIZE.label, align: 'left', margin: LEFT, interval: 0 },
    },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (item) => {
        const { seriesName, dataIndex } = Array.isArray(item) ? item[0]! : item
        const share = fact.rows[dataIndex]?.[seriesName === 'PyTorch' ? 'pytorch' : 'tensorflow']
        return share ? `<b>${seriesName}</b> ${escapeXml(share.label)}<br>${formatPercent(share.native)} of ${formatNumber(share.bytes)} bytes` : ''
      },
    },
    series,
  }
}
