import type { LineSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import type { PlacedTrend } from '../../components/charts/place-trend.ts'
import { formatDate } from '../../components/charts/format.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import { facts } from '../../data/index.ts'
import type { Trend } from '../../data/schema.ts'
import { expectLegible, expectTokenColors } from './support.ts'
import { endLabels, expectPlaced } from './trend-support.ts'

const keys = ['paper-share', 'paper-mentions', 'search-interest', 'questions'] as const
const trends = keys.map((key): [string, Trend] => [key, facts[key]])
const drawnOf = (fact: Trend) => fact.series.filter(s => s.role !== 'table')

describe.each(trends)('placing %s', (_, fact) => {
  const panels = placeTrend(fact)

  it('keeps labels apart, and labels and plots inside panels that fit 868 × 332', () => {
    expectPlaced(panels)
  })

  it('gives panels one scale, which starts at 0 and holds every value', () => {
    for (const panel of panels) {
      expect(panel.x).toEqual(panels[0]!.x)
      expect(panel.y).toEqual(panels[0]!.y)
      expect(panel.plot.width).toBeCloseTo(panels[0]!.plot.width, 9)
      expect(panel.y[0]).toBe(0)
      for (const point of panel.series.flatMap(s => s.drawn)) {
        expect(point.value).toBeLessThanOrEqual(panel.y[1])
        expect(point.x > panel.x[0] && point.x < panel.x[1]).toBe(true)
      }
    }
  })

  it('names the y axis on the first panel only', () => {
    expect(panels.map(panel => panel.named)).toEqual(panels.map((_, i) => i === 0))
  })

  it('puts the labels of line ends in the order of the line ends', () => {
    for (const panel of panels) {
      const ends = endLabels(panel).map((label, i) => ({ y: label.y, value: panel.series[i]!.drawn.findLast(p => !p.partial)!.value }))
      const down = ends.toSorted((a, b) => a.y - b.y).map(end => end.value)
      expect(down).toEqual(down.toSorted((a, b) => b - a))
    }
  })

  it('draws every series but those of the table, once, and labels each', () => {
    expect(panels.flatMap(panel => panel.series.map(s => s.key)).sort()).toEqual(drawnOf(fact).map(s => s.key).sort())
    for (const panel of panels)
      expect(endLabels(panel).map(label => label.text.startsWith(`${panel.series[endLabels(panel).indexOf(label)]!.label} `))).toEqual(panel.series.map(() => true))
  })

  it('leads from each line end to its own label, but where open marks stand between them', () => {
    for (const panel of panels) {
      expect(endLabels(panel).map(label => label.leader === undefined)).toEqual(panel.series.map(s => s.points.some(p => p.partial)))
      for (const label of endLabels(panel).filter(l => l.leader)) {
        const [, end] = label.leader!
        expect(end![1]).toBeCloseTo(label.y + label.height / 2, 9)
        expect(end![0]).toBeLessThanOrEqual(label.x)
      }
    }
  })

  it('draws bands of error for digitised values only, one for each run without a gap', () => {
    for (const panel of panels) {
      for (const s of panel.series) {
        const runs = s.points.map(p => p.value === null ? ' ' : 'x').join('').split(/ +/).filter(run => run.length > 1)
        expect(s.bands).toHaveLength(fact.grade === 'digitised' ? runs.length : 0)
        const { plot } = panel
        expect(s.bands.flat().filter(([, y]) => y < plot.y - 1e-6 || y > plot.y + plot.height + 1e-6)).toEqual([])
      }
    }
  })

  it('says of each event in at most five words what happened, then when', () => {
    for (const panel of panels) {
      const labels = panel.labels.filter(label => label.dashed)
      expect(labels.map(label => label.text.split(', ')[1]).toSorted()).toEqual([...fact.events, ...fact.breaks ?? []].map(event => formatDate(event.date)).toSorted())
      expect(labels.filter(label => label.text.split(', ')[0]!.split(' ').length > 5)).toEqual([])
    }
  })

  it('leads from no event through the words of another', () => {
    for (const { labels } of panels) {
      const crossed = labels.filter(label => label.dashed).flatMap(({ text, leader }) => labels
        .filter(other => other.dashed && other.text !== text && leader![0]![0] > other.x && leader![0]![0] < other.x + other.width && leader![0]![1] < other.y + other.height)
        .map(other => `${text} through ${other.text}`))
      expect(crossed).toEqual([])
    }
  })
})

describe.each(trends)('the option of %s', (_, fact) => {
  const panels = placeTrend(fact)
  const options = panels.map(panel => ({ panel, option: trendOption(panel) }))
  const lines = (panel: PlacedTrend) => (trendOption(panel).series as LineSeriesOption[]).slice(0, panel.series.length)

  it('has no legend, one x axis and one y axis that starts at 0', () => {
    for (const { option, panel } of options) {
      expect(option).not.toHaveProperty('legend')
      expect(Array.isArray(option.xAxis) || Array.isArray(option.yAxis)).toBe(false)
      expect(option.yAxis).toMatchObject({ min: 0, max: panel.y[1], interval: panel.step })
      expect(option.xAxis).toMatchObject({ min: panel.x[0], max: panel.x[1] })
    }
  })

  it('leaves a gap where the fact has no value, and never bridges it', () => {
    for (const panel of panels) {
      panel.series.forEach((s, i) => {
        const line = lines(panel)[i]!
        const data = line.data as { value: [number, number | null] }[]
        expect(line).toMatchObject({ type: 'line', name: s.label, connectNulls: false })
        expect(data.map(point => point.value[1])).toEqual(s.points.map(p => p.partial ? null : p.value))
      })
    }
  })

  it('shows a mark for each sample where samples are irregular, and none on a line of months', () => {
    for (const line of panels.flatMap(lines)) {
      expect(line.symbol).not.toBe('none')
      expect(line.showSymbol).toBe(true)
      expect(line.itemStyle?.opacity).toBe(fact.samples === 'line' ? 0 : 1)
    }
  })

  it('tells lines of one colour apart by the shape of the marks that it shows', () => {
    // Nobody sees the marks of a line of months: there the label at the line's end tells
    for (const panel of fact.samples === 'line' ? [] : panels)
      expect(new Set(lines(panel).map(line => `${String(line.lineStyle?.color)} ${String(line.symbol)}`)).size).toBe(panel.series.length)
  })

  it('shows a period that is not complete as a mark beside the line', () => {
    for (const { panel, option } of options) {
      const apart = (option.series as LineSeriesOption[]).slice(panel.series.length).filter(s => panel.series.some(own => own.label === s.name))
      expect(apart.flatMap(s => s.data)).toEqual(panel.series.flatMap(s => s.drawn.filter(p => p.partial).map(p => ({ name: p.date, value: [p.x, p.value] }))))
    }
  })

  it('names colours of the tokens only', () => {
    for (const { option } of options)
      expectTokenColors(option)
  })

  it('has no text below 12 px and no animation', () => {
    for (const { option } of options)
      expectLegible(option)
  })
})

describe('a period that is not complete', () => {
  it('says how far it goes, and what it counts beside each mark that has room', () => {
    const labels = (fact: Trend) => placeTrend(fact).flatMap(panel => panel.labels).filter(label => label.onLine).map(label => label.text)
    expect(labels(facts.questions)).toEqual(['9,340', '5,899', '2,429', 'to 12 June 2020'])
    expect(labels(facts['stars-gained'])).toEqual(expect.arrayContaining(['4,078', 'to 22 Aug 2026']))
    expect(labels(facts['search-interest'])).toEqual([])
  })
})
