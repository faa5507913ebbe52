/** What holds for every figure that is drawn, read from what is drawn and not from how it was placed. */
import type { EChartsOption, GraphicComponentOption } from 'echarts'
import { expect } from 'vitest'
import { crossingsOption } from '../../components/charts/crossings-option.ts'
import type { Rect } from '../../components/charts/layout.ts'
import { FIGURE } from '../../components/charts/layout.ts'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import { placeTrend, shareAxis } from '../../components/charts/place-trend.ts'
import { placeVersion } from '../../components/charts/place-versions.ts'
import { placeRatios, ratioOption } from '../../components/charts/ratio.ts'
import { sharesOption } from '../../components/charts/shares.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import { allMoves, allTrends, VERSIONS } from '../../components/charts/versions.ts'
import { placeAnatomy } from '../../components/diagrams/place-anatomy.ts'
import { beatsOf, stateOf } from '../../components/diagrams/step-graph.ts'
import type { Anatomy, Fact, Trend } from '../../data/schema.ts'
import { inside, leaves } from './support.ts'

/** The figure of a fact has all of its numbers at their places, finite, on the canvas, and its texts inside. */
export function expectSound(fact: Fact) {
  switch (fact.kind) {
    case 'trend': return expectTrend(fact)
    case 'versions': return allTrends(fact).forEach((_, step) => {
      const panels = placeVersion(fact, step, allMoves(fact), VERSIONS, shareAxis(allTrends(fact), VERSIONS))
      expectFinite(panels)
      expect(panels.reduce((sum, panel) => sum + panel.marks.length, 0)).toBe(fact.versions[step]!.series.filter(s => s.role !== 'table').flatMap(s => s.points).filter(p => p.value !== null).length)
      expect(panels.flatMap(panel => panel.marks.filter(({ x, y }) => !inside({ x, y, width: 0, height: 0 }, panel.plot)))).toEqual([])
    })
    case 'throughput': return expectOption(ratioOption(placeRatios(fact)), FIGURE)
    case 'shares': return expectOption(sharesOption(fact), FIGURE)
    case 'crossings': return expectOption(crossingsOption(placeCrossings(fact), fact), FIGURE)
    case 'anatomy': return expectAnatomy(fact)
    case 'graph': return Object.keys(fact.walks).forEach(walk => beatsOf(fact, walk).forEach(({ scene, left, right, input }) => {
      const states = [stateOf(fact, scene.left, left, fact.model.inputs[input]!), stateOf(fact, scene.right, right, fact.model.inputs[input]!)]
      expect(states.flatMap(state => state.slots.map(slot => slot.value ?? '')).filter(value => /NaN|Infinity|e[+-]/.test(value))).toEqual([])
    }))
  }
}

function expectTrend(fact: Trend) {
  const panels = placeTrend(fact)
  const drawn = fact.series.filter(s => s.role !== 'table')
  expect(panels.reduce((sum, panel) => sum + panel.width, 0)).toBeLessThanOrEqual(FIGURE.width + 0.01)
  for (const panel of panels) {
    const option = trendOption(panel)
    expectOption(option, panel)
    expectTicks(option, panel.step)
  }
  // Each row with a value is in the chart, with its own value and on the axis.
  const shown = panels.flatMap(panel => panel.series.flatMap(s => s.drawn.map(p => ({ key: s.key, date: p.date, value: p.value, panel }))))
  const rows = drawn.flatMap(s => s.points.flatMap(p => p.value === null ? [] : [{ key: s.key, date: p.date, value: p.value }]))
  const text = ({ key, date, value }: typeof rows[number]) => `${key} ${date} ${value}`
  expect(shown.map(text).toSorted()).toEqual(rows.map(text).toSorted())
  expect(shown.filter(({ value, panel }) => value < panel.y[0] || value > panel.y[1]).map(text)).toEqual([])
}

/** What the value axis says at each of its lines is the value there. */
function expectTicks({ yAxis }: EChartsOption, step: number) {
  const { max, axisLabel } = yAxis as { max: number, axisLabel: { formatter: (value: number) => string } }
  const said = Array.from({ length: Math.round(max / step) + 1 }, (_, i) => ({ value: i * step, text: axisLabel.formatter(i * step) }))
  const read = (text: string) => Number(text.replace(/[,%M]/g, '')) * (text.endsWith('M') ? 1e6 : 1)
  expect(said.filter(({ value, text }) => Math.abs(read(text) - value) > 1e-6 * max)).toEqual([])
}

function expectFinite(value: object) {
  expect(leaves(value).filter(leaf => typeof leaf.value === 'number' && !Number.isFinite(leaf.value)).map(leaf => leaf.path)).toEqual([])
}

/** An option of ECharts: all numbers finite, its plot and its own texts on the canvas. */
function expectOption(option: EChartsOption, { width, height }: { width: number, height: number }) {
  expectFinite(option)
  expectTooltips(option)
  const canvas: Rect = { x: 0, y: 0, width, height }
  const grid = option.grid as unknown as { left: number, top: number, width: number, height: number }
  expect(grid.width).toBeGreaterThan(40)
  expect(grid.height).toBeGreaterThan(30)
  expect(inside({ x: grid.left, y: grid.top, width: grid.width, height: grid.height }, canvas)).toBe(true)
  const texts = ([option.graphic ?? []].flat() as GraphicComponentOption[]).filter(one => one.type === 'text') as unknown as { x: number, y: number, style: { text: string, fontSize: number, fontWeight: number } }[]
  const boxes = texts.map(({ x, y, style: { text, fontSize: size, fontWeight } }) => ({ text, x, y: y - size / 2, width: textWidth(text, size, fontWeight > 400), height: size }))
  expect(boxes.filter(box => !inside(box, canvas)).map(box => box.text)).toEqual([])
}

/** What a label holds is text where it is pointed at, too, and no tag. */
function expectTooltips({ tooltip, series }: EChartsOption) {
  const { formatter } = tooltip as { formatter: (item: object) => string }
  const items = ([series ?? []].flat() as { name?: string, silent?: boolean, data?: ({ name?: string, value?: unknown } | number)[] }[]).filter(one => !one.silent)
    .flatMap(({ name: seriesName, data = [] }) => data.map((one, dataIndex) => ({ seriesName, dataIndex, ...typeof one === 'object' && { name: one.name ?? '', value: one.value } })))
  expect(items.map(formatter).filter(html => /<(?!\/?b>|br>)/.test(html) || /undefined|NaN/.test(html))).toEqual([])
}

function expectAnatomy(fact: Anatomy) {
  const { layers, arrows, width, height } = placeAnatomy(fact)
  const canvas: Rect = { x: 0, y: 0, width, height }
  expectFinite(layers)
  expect(layers.flatMap(layer => layer.boxes).map(box => box.id)).toEqual(fact.layers.flatMap(layer => layer.rows.flat().map(box => box.id)))
  const boxes = layers.flatMap(layer => layer.boxes)
  expect([...layers, ...boxes].filter(box => !inside(box, canvas) || box.height <= 0).map(box => box.id)).toEqual([])
  expect(boxes.flatMap(box => box.lines.filter(line => textWidth(line.text, line.size, line.strong) > box.width).map(line => line.text))).toEqual([])
  expect(arrows.flatMap(arrow => arrow.points).filter(([x, y]) => !inside({ x, y, width: 0, height: 0 }, canvas))).toEqual([])
}
