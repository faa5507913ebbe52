import type { EChartsOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { STRIP } from '../../components/charts/layout.ts'
import type { PlacedTrend } from '../../components/charts/place-trend.ts'
import { placeTrend, shareAxis } from '../../components/charts/place-trend.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import type { TrendKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'
import { expectLegible, expectTokenColors, inside, overlaps, read } from './support.ts'

// As slides.md places them
const grids = [...read('slides.md').matchAll(/<TrendGrid facts="([^"]+)"/g)].map(([, keys]) => keys!)

/** As TrendGrid.vue places them: on one axis, the last higher by its years. */
function strips(list: string): { key: string, panel: PlacedTrend, option: EChartsOption }[] {
  const keys = list.split(' ') as TrendKey[]
  const share = shareAxis(keys.map(key => facts[key]), STRIP)
  return keys.map((key, i) => {
    const last = i === keys.length - 1
    const panels = placeTrend(facts[key], last ? { ...STRIP, height: STRIP.height + 18 } : STRIP, share, last)
    expect(panels).toHaveLength(1)
    return { key, panel: panels[0]!, option: trendOption(panels[0]!) }
  })
}

it('slides.md has two grids, and TrendGrid.vue makes the last strip 18 px higher', () => {
  expect(grids).toEqual(['downloads developer-survey stars-gained questions', 'dependents contributors stars kaggle-survey'])
  expect(read('components/TrendGrid.vue')).toContain('height: STRIP.height + 18')
})

describe.each(grids)('the strips of %s', (list) => {
  const all = strips(list)
  const [{ panel: first }] = all as [typeof all[number]]

  it('have one time, and plots under one another', () => {
    for (const { panel } of all) {
      expect(panel.x).toEqual(first.x)
      expect(panel.plot.x).toBe(first.plot.x)
      expect(panel.plot.width).toBeCloseTo(first.plot.width, 9)
      expect(panel.width).toBeCloseTo(STRIP.width, 9)
    }
  })

  it('hold every row of every fact', () => {
    for (const { panel } of all) {
      for (const point of panel.series.flatMap(s => s.drawn)) {
        expect(point.x > panel.x[0] && point.x < panel.x[1]).toBe(true)
        expect(point.value).toBeLessThanOrEqual(panel.y[1])
      }
    }
  })

  it('name the years once, at the foot', () => {
    expect(all.map(({ panel }) => panel.years)).toEqual([false, false, false, true])
    expect(all.map(({ option }) => (option.xAxis as { axisLabel: { show: boolean } }).axisLabel.show)).toEqual([false, false, false, true])
  })

  it.each(all.map(strip => [strip.key, strip] as const))('%s: labels and shades stay on the canvas, labels apart', (_, { panel }) => {
    const canvas = { x: 0, y: 0, width: panel.width, height: panel.height }
    expect(inside(panel.plot, canvas)).toBe(true)
    expect(panel.plot.height).toBeGreaterThan(60)
    expect(panel.labels.filter(label => !inside(label, canvas)).map(label => label.text)).toEqual([])
    expect(overlaps(panel.labels.map(label => ({ ...label, name: label.text })))).toEqual([])
    expect(panel.shades.flat().filter(at => at < panel.plot.x || at > panel.plot.x + panel.plot.width)).toEqual([])
  })

  it.each(all.map(strip => [strip.key, strip] as const))('%s: every line ends in its name, and gridlines have room for their labels', (_, { panel }) => {
    for (const s of panel.series)
      expect(panel.labels.filter(label => label.text.startsWith(`${s.label} `) && label.x > panel.plot.x + panel.plot.width)).toHaveLength(1)
    expect(panel.plot.height / ((panel.y[1] - panel.y[0]) / panel.step)).toBeGreaterThanOrEqual(12 * 1.3)
  })

  it.each(all.map(strip => [strip.key, strip] as const))('%s: has colours of the tokens, legible text and no second axis', (_, { option }) => {
    expectTokenColors(option)
    expectLegible(option)
    expect(Array.isArray(option.xAxis) || Array.isArray(option.yAxis)).toBe(false)
    expect(option.yAxis).toMatchObject({ min: 0 })
  })
})

describe('shareAxis', () => {
  it('takes the widest time and margins of all', () => {
    const alone = (key: TrendKey) => shareAxis([facts[key]], STRIP)
    const [a, b] = [alone('downloads'), alone('questions')]
    expect(shareAxis([facts.downloads, facts.questions], STRIP)).toEqual({
      x: [b.x[0], a.x[1]],
      left: Math.max(a.left, b.left),
      right: Math.max(a.right, b.right),
    })
    // From 2015, whose row stands in the middle of the year, to 30 Oct 2025, day 303 of 365, a month more on either side
    expect(b.x[0]).toBeCloseTo(2015.5 - 1 / 12, 9)
    expect(a.x[1]).toBeCloseTo(2025 + 302 / 365 + 1 / 12, 9)
  })
})
