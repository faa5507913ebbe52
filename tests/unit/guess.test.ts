import type { Column, Guess, Stroke } from '../../components/charts/guess.ts'
import type { PlacedGuess } from '../../components/charts/place-guess.ts'
import { describe, expect, it } from 'vitest'
import { begin, goOn, misses, nearestColumn, score, verdictOn, within } from '../../components/charts/guess.ts'
import { labelOfGuess, lineOfGuess } from '../../components/charts/guess-marks.ts'
import { FIGURE } from '../../components/charts/layout.ts'
import { placeGuess } from '../../components/charts/place-guess.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import { facts } from '../../data/index.ts'
import { expectLegible, expectTokenColors } from './support.ts'

const columns: Column[] = [
  { year: '2017', x: 100, truth: 3.05 },
  { year: '2018', x: 200, truth: 37.95 },
  { year: '2019', x: 300, truth: 64.46 },
  { year: '2020', x: 400, truth: 76.89 },
]

/** Draws a line through these places, and says what it leaves. */
function drawn(...places: [x: number, value: number][]): Guess {
  const [first, ...rest] = places.map(([x, value]) => ({ x, value }))
  const start = begin(columns, first!)
  return rest.reduce<{ stroke: Stroke, guess: Guess }>(({ stroke, guess }, at) => {
    const next = goOn(columns, stroke, at)
    return { stroke: next.stroke, guess: { ...guess, ...next.drawn } }
  }, { stroke: start.stroke, guess: start.drawn }).guess
}

describe('drawing', () => {
  it('sets the nearest year at a press', () => {
    expect(nearestColumn(columns, -50).year).toBe('2017')
    expect(nearestColumn(columns, 149).year).toBe('2017')
    expect(nearestColumn(columns, 150).year).toBe('2017')
    expect(nearestColumn(columns, 151).year).toBe('2018')
    expect(nearestColumn(columns, 900).year).toBe('2020')
    expect(drawn([260, 40])).toEqual({ 2019: 40 })
  })

  it('sets each year that a fast move skips, as high as the line passes it', () => {
    expect(drawn([100, 10], [400, 70])).toEqual({ 2017: 10, 2018: 30, 2019: 50, 2020: 70 })
    expect(drawn([400, 70], [100, 10])).toEqual({ 2017: 10, 2018: 30, 2019: 50, 2020: 70 })
  })

  it('leaves marks on the line, however slow: a year does not follow away from its middle', () => {
    const slow = Array.from({ length: 301 }, (_, i): [number, number] => [100 + i, i / 5])
    const line = drawn(...slow)
    for (const { year, x } of columns)
      expect(Math.abs(line[year]! - (x - 100) / 5)).toBeLessThanOrEqual(12 / 5)
  })

  it('lets a press be moved up and down, where it was or nearer to the middle', () => {
    expect(drawn([240, 40], [240, 60])).toEqual({ 2018: 60 })
    expect(drawn([240, 40], [248, 70])).toEqual({ 2018: 70 })
    expect(drawn([240, 40], [230, 80], [235, 20])).toEqual({ 2018: 20 })
  })

  it('follows a press no further than 12 px from where it came nearest to the middle of its year', () => {
    expect(begin(columns, { x: 230, value: 40 }).stroke.nearest).toEqual({ 2018: 30 })
    expect([drawn([230, 40], [242, 60]), drawn([230, 40], [243, 60])]).toEqual([{ 2018: 60 }, { 2018: 40 }])
  })

  it('goes on in a year that it comes near to, before its middle', () => {
    expect(drawn([100, 10], [160, 20])).toEqual({ 2017: 10, 2018: 20 })
    expect(drawn([100, 10], [160, 20], [165, 30])).toEqual({ 2017: 10, 2018: 30 })
  })

  it('keeps to whole values from 0 up', () => {
    expect([within(-3, 100), within(49.5, 100), within(130, 100)]).toEqual([0, 50, 100])
  })
})

describe('how far off a guess is', () => {
  it('counts the years that were drawn, with their signs', () => {
    expect(misses(columns, {})).toEqual([])
    expect(misses(columns, { 2018: 15, 2020: 80 }).map(({ year, by }) => [year, Number(by.toFixed(2))])).toEqual([['2018', -22.95], ['2020', 3.11]])
  })

  it('is the mean without signs, and the largest', () => {
    // |10 - 3.05| + |15 - 37.95| + |50 - 64.46| + |80 - 76.89| = 6.95 + 22.95 + 14.46 + 3.11 = 47.47; a fourth is 11.8675
    const found = score(columns, { 2017: 10, 2018: 15, 2019: 50, 2020: 80 })!
    expect(found.mean).toBeCloseTo(11.8675, 6)
    expect(found.most.year).toBe('2018')
    expect(found.most.by).toBeCloseTo(-22.95, 6)
    expect(score(columns, {})).toBeUndefined()
    // The first of equals
    const even = [1, 2, 3].map(n => ({ year: String(n), x: n, truth: 50 }))
    expect(score(even, { 1: 51, 2: 55, 3: 45 })!.most).toEqual({ year: '2', by: 5 })
  })

  it.each<[Guess, string]>([
    [{}, 'No guess was drawn.'],
    [{ 2017: 10, 2018: 15, 2019: 50, 2020: 80 }, 'Your guess was off by 12 points on average; most in 2018, by 23 points too low.'],
    [{ 2017: 30, 2019: 64 }, 'Two of four years: off by 14 points on average; most in 2017, by 27 points too high.'],
    [{ 2019: 63 }, 'Your guess for 2019 was 1 point too low.'],
    [{ 2017: 4, 2018: 38, 2019: 64, 2020: 77 }, 'Your guess was off by less than a point on average; most in 2017, by 1 point too high.'],
    [{ 2017: 3, 2018: 38, 2019: 64, 2020: 77 }, 'Your guess was right, to the point.'],
    [{ 2017: 3 }, 'Your guess for one of four years was right, to the point.'],
  ])('is said of %o in a sentence', (guess, sentence) => {
    expect(verdictOn(columns, guess)).toBe(sentence)
  })
})

describe.each(['papers-by-year', 'searches-by-year'] as const)('the chart to draw %s on', (key) => {
  const placed = placeGuess(facts[key], FIGURE)
  const { full, empty, columns: years, span } = placed

  it('has the same axes with the data and without', () => {
    const axes = ({ grid, xAxis, yAxis }: ReturnType<typeof trendOption>) => JSON.stringify([grid, xAxis, yAxis])
    expect(axes(trendOption(empty))).toBe(axes(trendOption(full)))
    expect([full.y, empty.y]).toEqual([[0, 100], [0, 100]])
  })

  it('keeps the data to itself before the reveal', () => {
    expect(JSON.stringify(trendOption(empty))).not.toContain('pytorch')
    expect([empty.series, empty.shades, empty.printed]).toEqual([[], [], []])
    expect(empty.labels.map(label => label.text)).toEqual(facts[key].level ? ['half'] : [])
  })

  it('gives each year the same room, and its mark the middle', () => {
    expect(years.map(({ year }) => year)).toEqual(facts[key].series[0]!.points.map(p => p.date))
    years.forEach(({ x }, i) => expect(x).toBeCloseTo(full.plot.x + span * (i + 0.5), 6))
    expect(span * years.length).toBeCloseTo(full.plot.width, 6)
  })

  it('names its colours and its sizes as every chart does', () => {
    expectTokenColors(trendOption(empty))
    expectLegible(trendOption(empty))
  })

  it('turns px to values and back', () => {
    for (const value of [0, 35, 100])
      expect(placed.toValue(placed.toY(value))).toBeCloseTo(value, 9)
  })

  it('draws no line over a year without a guess', () => {
    const [a, b, c, d] = years
    const line = lineOfGuess(placed, { [a!.year]: 1, [b!.year]: 2, [d!.year]: 3 })
    expect(line.replace(/[^ML]/g, '')).toBe('MLM')
    expect(line).not.toContain(String(c!.x))
  })

  it('names the guess at its last mark, clear of the label of the data once they are shown', () => {
    const last = years.at(-1)!
    const near = Math.round(last.truth)
    const at = (revealed: boolean, value: number) => labelOfGuess(placed, { [last.year]: value }, revealed)!
    expect(labelOfGuess(placed, {}, true)).toBeUndefined()
    expect(at(false, near).y).toBe(placed.toY(near))
    expect(Math.abs(at(true, near).y - placed.toY(last.truth))).toBeGreaterThanOrEqual(18)
    expect(at(true, 5).y).toBe(placed.toY(5))
  })
})

describe('the marks of a guess', () => {
  // A plot of 100 px, a px for each per cent; a line of text takes 18
  const marks = (truth: number) => ({ columns: columns.map(column => ({ ...column, truth })), toY: (value: number) => 100 - value, full: { plot: { x: 50, y: 0, width: 400, height: 100 } } }) as unknown as PlacedGuess

  it('are joined where years follow one another', () => {
    expect(lineOfGuess(marks(0), { 2017: 10, 2018: 20, 2020: 30 })).toBe('M100 90L200 80M400 70')
    expect(lineOfGuess(marks(0), { 2018: 20 })).toBe('M200 80')
  })

  it.each<[string, number, number, number]>([
    ['a line of text off already', 50, 68, 50],
    ['under the data', 50, 55, 63],
    ['at the data', 50, 50, 68],
    ['over the data', 60, 55, 27],
    ['under the data at the foot of the plot, where only above is room', 1, 3, 79],
    ['under the data, with just the room', 12, 18, 100],
    ['over the data at the top, where only below is room', 99, 97, 21],
    ['over the data, with just the room', 85, 82, 0],
  ])('have their name 12 px right of the last, clear of the data: %s', (_, value, truth, y) => {
    expect(labelOfGuess(marks(truth), { 2020: value }, true)).toEqual({ x: 412, y })
    expect(labelOfGuess(marks(truth), { 2020: value }, false)).toEqual({ x: 412, y: 100 - value })
    expect(labelOfGuess(marks(truth), { 2019: value }, true)).toEqual({ x: 312, y: 100 - value })
  })
})

it('the chart to draw on leaves the room that it is told for the name of the guess', () => {
  const placed = placeGuess(facts['papers-by-year'], FIGURE, 200)
  const room = ({ full: { width, plot } }: PlacedGuess) => width - plot.x - plot.width
  expect(room(placed)).toBeCloseTo(200, 9)
  // As much as the label of the data needs, where it is told nothing
  expect(room(placeGuess(facts['papers-by-year'], FIGURE))).toBeCloseTo(12 + textWidth('PyTorch 77%', 14, true), 9)
})

it('a fact with several lines has no chart to draw on', () => {
  expect(() => placeGuess(facts['search-interest'], FIGURE)).toThrow('search-interest: a guess needs one line to be compared with, not 2')
  const [line] = facts['papers-by-year'].series
  expect(() => placeGuess({ ...facts['papers-by-year'], series: [{ ...line!, group: 'A' }, { ...line!, key: 'b', group: 'B' }] }, FIGURE)).toThrow('papers-by-year: a guess needs one line to be compared with, not 2')
})
