import { describe, expect, it } from 'vitest'
import { withGaps } from '../../components/charts/gaps.ts'
import { scale } from '../../components/charts/layout.ts'
import type { PlacedTrend } from '../../components/charts/place-trend.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import { facts } from '../../data/index.ts'
import type { Point, Trend } from '../../data/schema.ts'
import { leaves } from './support.ts'

const points = (...rows: [string, number | null][]): Point[] => rows.map(([date, value]) => ({ date, value }))
const brk = (date: string) => ({ breaks: [{ date, label: 'new base', source: 'so-survey' }] })
/** Dates of the rows, a stroke where the line is lifted. */
const dates = (list: Point[]) => list.map(p => p.value === null ? '|' : p.date).join(' ')
const [only] = placeTrend(facts.downloads) as [PlacedTrend]

describe('withGaps', () => {
  it('leaves rows as they are where nothing interrupts them', () => {
    const rows = points(['2019', 1], ['2020', null], ['2021', 2])
    expect(withGaps(rows, {})).toEqual(rows)
    expect(withGaps([], { longestGap: 60, ...brk('2020') })).toEqual([])
  })

  it('lifts it before a row of the very day of the change, and not after it', () => {
    expect(dates(withGaps(points(['2021-02-01', 1], ['2021-03-01', 2], ['2021-04-01', 3]), brk('2021-03-01')))).toBe('2021-02-01 | 2021-03-01 2021-04-01')
  })

  it.each([
    ['a year, before its row', '2021', '2019 2020 | 2021 2022'],
    ['a month between two rows', '2020-09', '2019 2020 | 2021 2022'],
    ['a month before the first row', '2018-01', '2019 2020 2021 2022'],
    ['the year of the first row: there is nothing to part', '2019', '2019 2020 2021 2022'],
    ['a month after the last row', '2023-01', '2019 2020 2021 2022'],
  ])('lifts the line at a change of definition: %s', (_, date, expected) => {
    expect(dates(withGaps(points(['2019', 1], ['2020', 2], ['2021', 3], ['2022', 4]), brk(date)))).toBe(expected)
  })

  it('dates the empty row like the row after it', () => {
    expect(withGaps(points(['2019', 1], ['2020', 2]), brk('2020'))).toEqual(points(['2019', 1], ['2020', null], ['2020', 2]))
  })

  // 60 and 61 days from 1 January, in a year without a leap day
  it('lifts the line where no row stands for longer than the longest gap', () => {
    const rows = (to: string) => points(['2021-01-01', 1], [to, 2], ['2021-03-10', 3])
    expect(dates(withGaps(rows('2021-03-02'), { longestGap: 60 }))).toBe('2021-01-01 2021-03-02 2021-03-10')
    expect(dates(withGaps(rows('2021-03-03'), { longestGap: 60 }))).toBe('2021-01-01 | 2021-03-03 2021-03-10')
  })

  it('takes a row without a value for a part of the gap, not for one of its own', () => {
    const short = points(['2021-01-01', 1], ['2021-01-08', null], ['2021-01-15', 2])
    expect(dates(withGaps(short, { longestGap: 60 }))).toBe('2021-01-01 2021-01-15')
    expect(dates(withGaps(short, {}))).toBe('2021-01-01 | 2021-01-15')
    expect(dates(withGaps(points(['2021-01-01', 1], ['2021-02-08', null], ['2021-04-15', 2]), { longestGap: 60 }))).toBe('2021-01-01 | 2021-04-15')
  })
})

describe('facts with gaps', () => {
  const lifts = (fact: Trend, key: string) => {
    const drawn = placeTrend(fact).flatMap(panel => panel.series).find(s => s.key === key)!
    return drawn.points.filter(p => p.value === null).map(p => p.date)
  }

  it('lift their lines where the published tables have none, and nowhere else', () => {
    expect(lifts(facts['developer-survey'], 'pytorch')).toEqual(['2021', '2023'])
    expect(lifts(facts['kaggle-survey'], 'tensorflow')).toEqual(['2019'])
    // 26 Aug to 17 Nov 2021 is 83 days, 6 Jun to 5 Sep 2024 is 91; three weeks of 2025 without downloads are 28
    expect(lifts(facts.downloads, 'pytorch')).toEqual(['2021-11-17', '2024-09-05'])
    expect(lifts(facts.dependents, 'pytorch')).toEqual(['2023-09-07', '2024-09-05'])
    expect(lifts(facts.stars, 'pytorch')).toEqual([])
  })

  it('interrupt the error band as well', () => {
    const bands = (of: Trend) => placeTrend(of)[0]!.series.map(s => s.bands.length)
    expect(bands({ ...facts['search-interest'], breaks: [] })).toEqual([1, 1])
    expect(bands(facts['search-interest'])).toEqual([2, 2])
    const [before, after] = placeTrend(facts['search-interest'])[0]!.series[0]!.bands as [[number, number][], [number, number][]]
    // 72 months, then 39; there and back
    expect([before.length, after.length]).toEqual([144, 78])
    expect(Math.max(...before.map(([x]) => x))).toBeLessThan(Math.min(...after.map(([x]) => x)))
  })
})

describe('shades', () => {
  it('cover the artefact inside the plot, from the first day of its first month to the last of its last', () => {
    const { plot, shades, x } = only
    const px = scale(x, [plot.x, plot.x + plot.width])
    expect(shades).toHaveLength(1)
    expect(shades[0]![0]).toBeCloseTo(px(2021), 6)
    expect(shades[0]![1]).toBeCloseTo(px(2021 + 4 / 12), 6)
    expect(shades.flat().filter(at => at < plot.x || at > plot.x + plot.width)).toEqual([])
  })

  it('stand behind the lines, as high as the plot, and only where there is an artefact', () => {
    const rects = (of: PlacedTrend) => (trendOption(of).graphic as { type: string, shape: object }[]).filter(g => g.type === 'rect')
    expect(rects(only)).toMatchObject([{ silent: true, z: 0, shape: { y: only.plot.y, height: only.plot.height } }])
    expect(leaves(rects(only)).filter(leaf => leaf.key === 'fill').map(leaf => leaf.value)).toEqual(['var(--hairline)'])
    expect(placeTrend(facts.stars)[0]!.shades).toEqual([])
  })
})
