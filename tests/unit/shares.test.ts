import type { BarSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { SHARES, sharesOption } from '../../components/charts/shares.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { facts } from '../../data/index.ts'
import { expectLegible, expectTokenColors } from './support.ts'

const fact = facts['native-code']
const option = sharesOption(fact)
const series = option.series as BarSeriesOption[]

describe('sharesOption', () => {
  it('starts bars at 0 and ends the axis at 100, with a tick at both', () => {
    expect(option.xAxis).toMatchObject({ type: 'value', min: 0, max: 100 })
    expect(100 % (option.xAxis as { interval: number }).interval).toBe(0)
  })

  it('has one bar for each layer and stack, with the values of the fact', () => {
    expect(series.map(s => [s.type, s.name, s.data])).toEqual([
      ['bar', 'PyTorch', [0.9, 100, 98.2, 66.4]],
      ['bar', 'TensorFlow', [4.8, 100, 100, 67]],
    ])
    expect(option.yAxis).toMatchObject({ type: 'category', inverse: true, data: fact.rows.map(row => row.label) })
  })

  it('labels bars and has no legend', () => {
    expect(option).not.toHaveProperty('legend')
    for (const s of series)
      expect(s.label).toMatchObject({ show: true, position: 'right' })
  })

  it('has room right of the longest bar for its label', () => {
    const { left, width } = option.grid as { left: number, width: number }
    for (const s of series) {
      const longest = textWidth(`${String(s.name)} 100.0%`, 14)
      expect(left + width + (s.label?.distance ?? 0) + longest).toBeLessThanOrEqual(868)
    }
  })

  it('has room for a name of 128 px, and for as many layers as fit', () => {
    // 304 px of plot; two bars of 16 px, a fifth of one between them, and a quarter between layers
    expect(SHARES).toEqual({ label: 128, most: Math.floor(304 / (16 + 3.2 + 16 + 4)) })
  })

  it('colours each stack with its own hue', () => {
    expect(series.map(s => s.itemStyle?.color)).toEqual(['var(--pytorch)', 'var(--tensorflow)'])
    expectTokenColors(option)
  })

  it('has no text below 12 px and no animation', () => {
    expectLegible(option)
  })
})
