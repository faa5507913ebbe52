import { describe, expect, it } from 'vitest'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import { facts } from '../../data/index.ts'
import type { Trend } from '../../data/schema.ts'
import { endLabels, expectPlaced } from './trend-support.ts'

type Change = (fact: Trend) => void

/** Places and draws a copy of a fact after a change to it. */
function place(key: 'paper-share' | 'paper-mentions' | 'search-interest' | 'questions', change: Change) {
  const fact: Trend = structuredClone(facts[key])
  change(fact)
  const panels = placeTrend(fact)
  expect(() => panels.map(trendOption)).not.toThrow()
  return panels
}

/** Keeps one row of the first series, so that nothing else is known. */
const oneValue: Change = (fact) => {
  const kept = fact.series[0]!.points.findLast(p => p.value !== null)
  for (const point of fact.series.flatMap(s => s.points))
    point.value = point === kept ? point.value : null
}

describe.each(['paper-share', 'paper-mentions', 'search-interest', 'questions'] as const)('%s', (key) => {
  it.each([0, 0.1, 7, 50, 99.9, 100])('keeps labels apart where all lines end at %s of 100 parts of the highest value', (percent) => {
    const top = facts[key].ceiling ?? Math.max(...facts[key].series.flatMap(s => s.points.map(p => p.value ?? 0)))
    expectPlaced(place(key, (fact) => {
      for (const s of fact.series)
        s.points.findLast(p => p.value !== null && !p.partial)!.value = top * percent / 100
    }))
  })

  it('makes room for a long label, or shortens it but keeps its value', () => {
    const label = 'PyTorch with torchvision and fairseq'
    const panels = place(key, fact => Object.assign(fact.series[0]!, { label }))
    expectPlaced(panels)
    const [, value] = / ([\d.,]+%?)(?: in \d{4})?$/.exec(placeTrend(facts[key])[0]!.labels[0]!.text)!
    expect(panels[0]!.labels[0]!.text).toMatch(/^PyTorch with /)
    expect(panels[0]!.labels[0]!.text).toContain(` ${value}`)
  })

  it('draws a single series of a single row', () => {
    const panels = place(key, (fact) => {
      const [first] = fact.series
      fact.series = [{ ...first!, points: [first!.points.findLast(p => p.value !== null && !p.partial)!] }]
    })
    expectPlaced(panels)
    expect(panels.flatMap(panel => panel.series.flatMap(s => s.drawn))).toHaveLength(1)
  })

  it('draws series of which each knows one value', () => {
    expectPlaced(place(key, (fact) => {
      for (const s of fact.series) {
        const kept = s.points.findLast(p => p.value !== null)
        for (const point of s.points)
          point.value = point === kept ? point.value : null
      }
    }))
  })

  it('draws the one value that is known, and labels no line that is not there', () => {
    const panels = place(key, oneValue)
    expectPlaced(panels)
    expect(panels.flatMap(endLabels)).toHaveLength(1)
  })

  it('has an axis where every value is zero', () => {
    expectPlaced(place(key, (fact) => {
      for (const point of fact.series.flatMap(s => s.points))
        point.value = point.value === null ? null : 0
    }))
  })
})

describe('events', () => {
  it.each([['a month apart', '2018-12', '2019-01'], ['half a year apart', '2018-06', '2018-12'], ['at the start', '2016-01', '2016-03'], ['at the end', '2025-01', '2025-03']])(
    'keep their labels apart and on the canvas: %s',
    (_, first, second) => expectPlaced(place('search-interest', (fact) => {
      fact.events = [first, second].map((date, i) => ({ ...fact.events[i]!, date }))
    })),
  )
})
