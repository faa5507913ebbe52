/** Where a trend of the reading view has its lines, labels and notes, and what it says of them: reckoned by hand. */
import { describe, expect, it } from 'vitest'
import { LEAD, readingTrend } from '../../components/charts/reading-trend.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import type { Trend } from '../../data/schema.ts'
import { points, seriesOf, smallTrend } from './small-trend.ts'

const near = (value: number) => expect.closeTo(value, 2) as number
/** One panel of 200 px: a month stands before the first and after the last year, so 26 months are 100 %. */
const panelOf = (change: Partial<Trend> = {}) => readingTrend(smallTrend(change), 200)[0]!
const month = 100 / 26

describe('a panel of three years', () => {
  it('has its line through all values, from the foot to the top, with a mark that says each', () => {
    const [line] = panelOf().lines
    expect(line).toMatchObject({ key: 'pytorch', color: 'var(--pytorch)', symbol: 'circle', width: 2.25, d: 'M3.85 200L50 100L96.15 0', bands: [] })
    expect(line!.points).toEqual([
      { x: 3.85, y: 200, open: false, said: 'PyTorch, 2018: 0.0%' },
      { x: 50, y: 100, open: false, said: 'PyTorch, 2019: 50.0%' },
      { x: 96.15, y: 0, open: false, said: 'PyTorch, 2020: 100.0%' },
    ])
  })

  it('names values from the foot up, and each year in the middle of what is seen of it', () => {
    const { values, years, ticks, height } = panelOf()
    expect(values).toEqual([[200, '0%'], [160, '20%'], [120, '40%'], [80, '60%'], [40, '80%'], [0, '100%']].map(([y, text]) => ({ y: near(y as number), text })))
    expect(years).toEqual([{ x: near(3.5 * month), text: '2018' }, { x: near(50), text: '2019' }, { x: near(22.5 * month), text: '2020' }])
    expect(ticks).toEqual([near(7 * month), near(19 * month)])
    expect(height).toBe(200)
  })

  it('leaves room for the widest value at its left, and for its label and the leader at its right', () => {
    const { left, right } = panelOf()
    expect(left).toBeCloseTo(textWidth('100%', 14) + 10, 6)
    expect(right).toBeCloseTo(textWidth('PyTorch', 14, true) + LEAD + 4, 6)
  })

  it('has a level where the fact has one', () => {
    expect(panelOf().level).toBeUndefined()
    expect(panelOf({ level: { value: 25, label: 'a quarter' } }).level).toEqual({ y: 150, label: 'a quarter' })
  })

  it('has bands of error that end at 0 and at the ceiling', () => {
    const [line] = panelOf({ grade: 'digitised', error: { plusMinus: 10, from: 'an image' } }).lines
    expect(line!.bands).toEqual(['M3.85 180L50 80L96.15 0L96.15 20L50 120L3.85 200Z'])
  })

  it('has what a text prints of a value beside its mark', () => {
    const { printed } = panelOf({ printed: [{ series: 'pytorch', date: '2019', value: 48, source: 'report-2020' }] })
    expect(printed).toEqual([{ x: near(50), y: near(104), color: 'var(--pytorch)', said: 'PyTorch, 2019: 48.0% as printed' }])
  })

  it('has no marks on a line of months, but for what is not complete', () => {
    const series = [seriesOf(points(['2018', 0], ['2019', 50], ['2020', 100, 'to June 2020']))]
    expect(panelOf({ samples: 'line' }).lines[0]!.points).toEqual([])
    expect(panelOf({ samples: 'line', series }).lines[0]!.points.map(point => point.said)).toEqual(['PyTorch, 2020: 100.0%, to June 2020'])
  })
})

describe('the line of the reading view', () => {
  it('goes on only where values follow one another, and leaves out what is not complete', () => {
    const series = [seriesOf(points(['2017', 0], ['2018', null], ['2019', 50], ['2020', 100], ['2021', 20, 'to June 2021']))]
    const { lines: [line] } = panelOf({ series })
    expect(line!.d.replace(/[^ML]/g, '')).toBe('MML')
    expect(line!.points.map(point => point.open)).toEqual([false, false, false, true])
  })

  it('is thinner where it only stands beside', () => {
    const both = panelOf({ series: [seriesOf(points(['2018', 1], ['2020', 2])), seriesOf(points(['2018', 5], ['2020', 9]), { key: 'keras', label: 'Keras', framework: 'keras', role: 'context' })] })
    expect(both.lines.map(({ width, color, label }) => [width, color, label.bold])).toEqual([[2.25, 'var(--pytorch)', true], [1.5, 'var(--other)', false]])
  })
})

describe('a label at its end', () => {
  const years = (...values: number[]) => points(...values.map((value, i): [string, number] => [String(2015 + i), value]))
  const labelOf = (rows: ReturnType<typeof points>, label = 'PyTorch') => panelOf({ series: [seriesOf(rows, { label })] }).lines[0]!.label

  it('stands beside the end of a line that reaches the right, without a leader', () => {
    expect(labelOf(years(0, 10, 20, 30, 40, 50))).toEqual({ lines: ['PyTorch', '50%'], y: 100, bold: true, from: undefined })
  })

  it('has a leader where it is moved into the plot, or the line ends earlier', () => {
    // Half of its two lines of 17 px from the top
    expect(labelOf(years(0, 10, 20, 30, 40, 100))).toMatchObject({ y: 17, from: { x: near(100 - 100 / 62), y: 0 } })
    expect(labelOf(points(['2018', 0], ['2019', 50]))).toMatchObject({ y: 100, from: { x: near(1300 / 14), y: 100 } })
  })

  it('breaks before the value and before its year where it would take too much', () => {
    expect(labelOf(years(0, 50), 'Keras').lines).toEqual(['Keras 50%'])
    expect(labelOf(years(0, 50), 'Stack Overflow').lines).toEqual(['Stack Overflow', '50%'])
    expect(labelOf(points(['2018', 0], ['2019', 50], ['2020', 80, 'to June 2020']), 'Stack Overflow').lines).toEqual(['Stack Overflow', '50%', 'in 2019'])
  })

  it('belongs to the last value that is complete, or to the last where none is', () => {
    expect(labelOf(points(['2018', 0], ['2019', 50], ['2020', 80, 'to June 2020'])).from).toEqual({ x: 50, y: 100 })
    expect(labelOf(points(['2018', 20, 'to May 2018'], ['2019', 30, 'to May 2019'], ['2020', 50, 'to May 2020'])).from).toMatchObject({ y: 100 })
  })

  it('keeps its distance from others by their lines: half of each, and 2 px', () => {
    const close = panelOf({ series: [seriesOf(years(0, 50), { label: 'Stack Overflow' }), seriesOf(years(0, 52), { key: 'other', label: 'Kaggle' })] })
    const [stack, kaggle] = close.lines.map(line => line.label)
    expect([stack!.lines.length, kaggle!.lines.length]).toEqual([2, 1])
    expect(stack!.y - kaggle!.y).toBeCloseTo((2 * 17 + 2 + 17 + 2) / 2, 6)
  })
})

describe('notes', () => {
  const event = (date: string, label: string) => ({ date, label, source: 'report-2020' })

  it('are numbered in the order of time: events on their day, breaks and artefacts from their start', () => {
    const { notes } = panelOf({
      events: [event('2020', 'a year'), event('2019-07-02', 'a day')],
      breaks: [event('2019', 'a break')],
      artefacts: [{ from: '2020-01', to: '2020-03', label: 'disturbed', source: 'report-2020' }],
    })
    expect(notes).toEqual([
      { n: 1, at: near(7 * month), text: 'a break, 2019' },
      { n: 2, at: near((7 + 12 * 182 / 365) * month), text: 'a day, 2 Jul 2019' },
      { n: 3, at: near(19 * month), to: near(22 * month), text: 'disturbed, Jan to Mar 2020' },
      { n: 4, at: near(25 * month), text: 'a year, 2020' },
    ])
  })

  it('leave out what was before or after', () => {
    expect(panelOf({ events: [event('2018-01', 'before'), event('2020-09', 'after')] }).notes).toEqual([])
  })

  it('say once what open marks stand for', () => {
    const rows = points(['2018', 0], ['2019', 50], ['2020', 80, 'to June 2020'])
    const { notes } = panelOf({ series: [seriesOf(rows), seriesOf(rows, { key: 'other', label: 'Other' })] })
    expect(notes).toEqual([{ n: 1, at: near(25 * month), text: 'Open: to June 2020' }])
  })
})
