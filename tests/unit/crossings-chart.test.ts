import type { LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { crossingsOption } from '../../components/charts/crossings-option.ts'
import { scale } from '../../components/charts/layout.ts'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import { facts } from '../../data/index.ts'
import type { Crossings } from '../../data/schema.ts'
import { expectLegible, expectTokenColors, inside, overlaps } from './support.ts'

const placed = placeCrossings(facts.crossings)
const option = crossingsOption(placed, facts.crossings)
const canvas = { x: 0, y: 0, width: 868, height: 332 }
const row = (key: string) => placed.rows.find(r => r.key === key)!

/** What holds for any crossings. */
function expectPlaced({ labels, plot, rows, x }: typeof placed) {
  expect(inside(plot, canvas)).toBe(true)
  expect(labels.filter(label => !inside(label, canvas)).map(label => label.text)).toEqual([])
  expect(overlaps(labels.map(label => ({ ...label, name: `${label.text} at ${label.y}` })))).toEqual([])
  expect(rows.filter(r => r.y < plot.y || r.y > plot.y + plot.height || r.from < x[0] || r.to > x[1] || r.from > r.to)).toEqual([])
}

/** The crossings with other dates of the first row. */
function changed(change: Partial<Crossings['rows'][number]>) {
  const fact = structuredClone(facts.crossings)
  Object.assign(fact.rows[0]!, change)
  return fact
}

describe('placing the crossings', () => {
  it('keeps rows in the plot, and labels on the canvas and apart', () => {
    expect(placed.rows).toHaveLength(10)
    expectPlaced(placed)
  })

  it('names measures left of the plot', () => {
    const names = placed.labels.filter(label => facts.crossings.rows.some(r => r.label === label.text))
    expect(names).toHaveLength(10)
    expect(names.filter(label => label.x + label.width > placed.plot.x - 8).map(label => label.text)).toEqual([])
  })

  it('has a dot for a date, a bar for an interval, an open mark for none', () => {
    expect(Object.fromEntries(placed.rows.map(r => [r.key, r.mark]))).toEqual({
      'paper-share-2021': 'bar', 'search-interest': 'bar', 'dependents': 'bar', 'stars-gained': 'dot', 'contributors': 'dot',
      'downloads': 'dot', 'developer-survey': 'dot', 'job-listings': 'open', 'kaggle-survey': 'open', 'stars': 'open',
    })
  })

  it('reads from top to bottom in time, first what was passed, then what was not', () => {
    const starts = (open: boolean) => placed.rows.filter(r => (r.mark === 'open') === open).map(r => r.from)
    for (const list of [starts(false), starts(true)])
      expect(list).toEqual(list.toSorted((a, b) => a - b))
    expect(placed.rows.findIndex(r => r.mark === 'open')).toBe(7)
    expect(placed.rows.map(r => r.y)).toEqual(placed.rows.map(r => r.y).toSorted((a, b) => a - b))
  })

  it('draws a bar over whole months, and a mark on its day or in the middle of its year', () => {
    // January to September 2021; 15 July is day 196, 7 September day 250; 21 March 2024 is day 81 of 366
    expect([row('search-interest').from, row('search-interest').to]).toEqual([2021, 2021.75])
    expect(row('dependents').from).toBeCloseTo(2021 + 195 / 365, 9)
    expect(row('dependents').to).toBeCloseTo(2023 + 249 / 365, 9)
    expect(row('downloads').from).toBeCloseTo(2024 + 80 / 366, 9)
    expect(row('stars-gained').from).toBe(2023.5)
  })

  it('says when, and marks what was read off an image', () => {
    expect(row('dependents').text).toBe('Jul 2021 to Sep 2023')
    expect(row('contributors').text).toBe('23 Nov 2023')
    expect(row('kaggle-survey').text).toBe('not by 2022')
    expect(placed.rows.filter(r => /^\W/.test(r.text)).map(r => r.key)).toEqual(['search-interest', 'job-listings'])
  })

  it('leads from the day of the report through all rows', () => {
    const label = placed.labels.find(l => l.text.startsWith('report'))!
    const [top, foot] = label.leader as [[number, number], [number, number]]
    // 9 December 2020 is day 344 of 366
    const at = scale(placed.x, [placed.plot.x, placed.plot.x + placed.plot.width])(2020 + 343 / 366)
    expect([top[0], foot[0]]).toEqual([expect.closeTo(at, 6), expect.closeTo(at, 6)])
    expect(top[1]).toBeLessThan(placed.rows[0]!.y)
    expect(foot[1]).toBeGreaterThan(placed.rows.at(-1)!.y)
  })

  it('keeps the words of a row off its own mark', () => {
    const px = scale(placed.x, [placed.plot.x, placed.plot.x + placed.plot.width])
    for (const r of placed.rows) {
      const label = placed.labels.find(l => l.text === r.text && l.onLine)!
      expect(label.x > px(r.to) + 7 || label.x + label.width < px(r.from) - 7).toBe(true)
    }
  })

  it('keeps them off the line of the report as well, where there is room', () => {
    const at = placed.labels.find(l => l.text.startsWith('report'))!.leader![0]![0]
    const onLine = placed.rows.map(r => placed.labels.find(l => l.text === r.text && l.onLine)!).filter(l => l.x < at && l.x + l.width > at)
    expect(onLine.map(l => l.text)).toEqual([])
    expect(placed.labels.find(l => l.text === 'Nov 2018 to Jun 2020')!.x).toBeGreaterThan(placed.labels.find(l => l.text === 'Conference papers')!.width)
  })

  it.each<[string, Crossings]>([
    ['a bar at the end of the axis', changed({ passed: { from: '2025-10', to: '2026-11' } })],
    ['a bar at its start', changed({ passed: { from: '2018-01', to: '2018-02' } })],
    ['a measure from long ago', changed({ passed: { from: '2009-02-28', to: '2009-02-28' } })],
    ['an open mark of a year', changed({ passed: null, until: '2018' })],
    ['large numbers', changed({ pytorch: 999_999, tensorflow: 999_999, until: '2026-08-22' })],
  ])('places %s as well', (_, fact) => {
    const other = placeCrossings(fact)
    expectPlaced(other)
    expect(() => crossingsOption(other, fact)).not.toThrow()
  })
})

describe('the option of the crossings', () => {
  const series = option.series as (LineSeriesOption | ScatterSeriesOption)[]
  const marks = series.at(-1) as { type: string, data: { value: [number, number] }[] }

  it('has one axis of years, one hidden axis of rows, and no legend', () => {
    expect(Array.isArray(option.xAxis) || Array.isArray(option.yAxis)).toBe(false)
    expect(option.xAxis).toMatchObject({ min: placed.x[0], max: placed.x[1] })
    expect(option.yAxis).toMatchObject({ show: false })
    expect(option).not.toHaveProperty('legend')
  })

  it('has a mark a row, where the row is, and a bar for each interval', () => {
    expect(marks.type).toBe('scatter')
    const py = scale([1, 0], [placed.plot.y, placed.plot.y + placed.plot.height])
    expect(marks.data.map(d => py(d.value[1]))).toEqual(placed.rows.map(r => expect.closeTo(r.y, 6)))
    expect(marks.data.map(d => d.value[0])).toEqual(placed.rows.map(r => (r.from + r.to) / 2))
    expect(series.filter(s => s.type === 'line' && s.lineStyle?.width === 8)).toHaveLength(3)
  })

  it('names colours of the tokens only, has no text below 12 px and no animation', () => {
    expectTokenColors(option)
    expectLegible(option)
  })
})
