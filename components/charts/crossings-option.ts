import type { EChartsOption, LineSeriesOption } from 'echarts'
import type { Crossings } from '../../data/schema.ts'
import type { PlacedCrossing, PlacedCrossings } from './place-crossings.ts'
import { BASE, BELOW_LABEL, GRID, labelGraphics, TOOLTIP } from './base-option.ts'
import { escapeXml } from './escape.ts'
import { COLOR, frameworkColor } from './palette.ts'

/** The ECharts option of placed crossings: dots, bars and open marks on an axis of years. */
export function crossingsOption(placed: PlacedCrossings, fact: Crossings): EChartsOption {
  const { plot, rows } = placed
  const at = ({ y }: PlacedCrossing) => 1 - (y - plot.y) / plot.height
  const years = Array.from({ length: placed.x[1] - placed.x[0] + 1 }, (_, i) => placed.x[0] + i)
  return {
    ...BASE,
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, ...GRID },
    xAxis: {
      type: 'value',
      min: placed.x[0],
      max: placed.x[1],
      axisLine: { lineStyle: { color: COLOR.hairline } },
      axisTick: { show: true, customValues: years },
      axisLabel: { ...BELOW_LABEL, customValues: years.map(year => year + 0.5), formatter: (v: number) => String(Math.floor(v)) },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (item) => {
        const { dataIndex } = Array.isArray(item) ? item[0]! : item
        const row = rows[dataIndex]!
        const { note } = fact.rows[dataIndex]!
        return `<b>${escapeXml(row.label)}</b><br>${row.text}${note ? `<br>${escapeXml(note)}` : ''}`
      },
      extraCssText: `${TOOLTIP.extraCssText} max-width: 340px; white-space: normal;`,
    },
    graphic: labelGraphics(placed.labels),
    series: [
      ...rows.map((row): LineSeriesOption => ({ type: 'line', silent: true, symbol: 'none', data: [[placed.x[0], at(row)], [placed.x[1], at(row)]], lineStyle: { color: COLOR.hairline, width: 1 }, emphasis: { disabled: true }, z: 1 })),
      ...rows.filter(row => row.mark === 'bar').map((row): LineSeriesOption => ({ type: 'line', silent: true, symbol: 'none', data: [[row.from, at(row)], [row.to, at(row)]], lineStyle: { color: frameworkColor('pytorch'), width: 8 }, emphasis: { disabled: true }, z: 2 })),
      {
        type: 'scatter',
        symbolSize: (_value, { dataIndex }) => rows[dataIndex]!.mark === 'bar' ? 8 : 13,
        // A bar has its mark in the middle, unseen, to point at.
        data: rows.map(row => ({
          value: [(row.from + row.to) / 2, at(row)],
          itemStyle: row.mark === 'open' ? { color: COLOR.surface, borderColor: COLOR.other, borderWidth: 2, opacity: 1 } : { color: frameworkColor('pytorch'), opacity: row.mark === 'bar' ? 0 : 1 },
        })),
        emphasis: { disabled: true },
        z: 4,
      },
    ],
  }
}
