/** Where the parts of a trend stand, reckoned by hand for a line of three years on 400 × 200 px. */
import { describe, expect, it } from 'vitest'
import { endLabel, placeTrend, shareAxis, timeOf } from '../../components/charts/place-trend.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import type { Trend } from '../../data/schema.ts'
import { points, seriesOf, smallTrend } from './small-trend.ts'

const size = { width: 400, height: 200 }
const near = (value: number) => expect.closeTo(value, 6) as number
const panelOf = (change: Partial<Trend> = {}) => placeTrend(smallTrend(change), size)[0]!
const rows = points(['2018', 0], ['2019', 50], ['2020', 100])
const keras = seriesOf(rows, { key: 'keras', label: 'Keras', framework: 'keras', role: 'context' })
const event = (date: string) => ({ date, label: 'note', source: 'report-2020' })

describe('a plot', () => {
  it('leaves the widest value at its left, the longest label at its right, the years below', () => {
    const { plot, x, y, step, title, named, years } = panelOf()
    const left = textWidth('100%', 12) + 10
    expect(plot).toEqual({ x: near(left), y: 10, width: near(400 - left - 12 - textWidth('PyTorch 100%', 14, true)), height: 200 - 10 - 24 })
    // A month before the middle of 2018, and one after that of 2020
    expect(x).toEqual([near(2018.5 - 1 / 12), near(2020.5 + 1 / 12)])
    expect({ y, step, title, named, years }).toEqual({ y: [0, 100], step: 20, title: undefined, named: true, years: true })
  })

  it('starts lower where something stands above it: a title, a row of notes, or more', () => {
    const above = (change: Partial<Trend>) => panelOf(change).plot.y
    expect(above({ series: [seriesOf(rows, { group: 'Vision' })] })).toBe(28)
    expect(above({ events: [event('2019')] })).toBe(28)
    // What is of the same moment stands in rows of 16 px
    expect(above({ events: [event('2019'), event('2019'), event('2019')] })).toBe(28 + 2 * 16)
  })

  it('ends lower where another chart names the years', () => {
    const [panel] = placeTrend(smallTrend(), size, undefined, false)
    expect([panel!.plot.height, panel!.years]).toEqual([200 - 10 - 6, false])
  })

  it('follows the values where their unit has no ceiling', () => {
    const high = (...values: number[]) => panelOf({ ceiling: undefined, unit: 'stars', series: [seriesOf(points(...values.map((value, i): [string, number] => [String(2018 + i), value])))] })
    expect([high(3, 11).y, high(3, 11).step]).toEqual([[0, 12.5], 2.5])
    expect(high(0, 0).y).toEqual([0, 1])
    // Nothing of what is only in the table counts
    expect(panelOf({ ceiling: undefined, series: [seriesOf(points(['2018', 4])), seriesOf(points(['2018', 90]), { key: 'b', label: 'B', role: 'table' })] }).y).toEqual([0, 4])
  })

  it('has fewer lines where it is low: 20 px for each, but two at least', () => {
    const step = (height: number) => placeTrend(smallTrend(), { width: 400, height })[0]!.step
    expect([34 + 100, 34 + 80, 34 + 79, 34 + 40, 34 + 10].map(step)).toEqual([20, 25, 50, 50, 50])
  })
})

describe('panels of groups', () => {
  const grouped = placeTrend(smallTrend({ series: [seriesOf(rows, { group: 'Vision' }), { ...keras, group: 'Language' }] }), size)

  it('have plots of one width side by side, 24 px apart, and one value axis', () => {
    const [first, second] = grouped
    expect(grouped.map(({ title, named }) => [title, named])).toEqual([['Vision', true], ['Language', false]])
    expect(second!.plot.x).toBe(14)
    expect(second!.plot.width).toBeCloseTo(first!.plot.width, 9)
    expect(first!.width + 24 + second!.width).toBeCloseTo(400, 9)
    // Keras is not bold
    expect(second!.width - second!.plot.width).toBeCloseTo(14 + 12 + textWidth('Keras 100%', 14), 9)
  })

  it('have the first shape for the first line of each', () => {
    expect(grouped.map(panel => panel.series.map(s => s.symbol))).toEqual([['circle'], ['circle']])
    expect(panelOf({ series: ['a', 'b', 'c', 'd', 'e'].map(key => seriesOf(rows, { key, label: key })) }).series.map(s => s.symbol)).toEqual(['circle', 'rect', 'triangle', 'diamond', 'circle'])
  })
})

describe('charts above one another', () => {
  it('share the time of all, and the widest margin at each side', () => {
    const early = smallTrend({ series: [seriesOf(points(['2015', 1], ['2016', 2]), { label: 'A' })] })
    const wide = smallTrend({ unit: 'stars', ceiling: 10_000_000, series: [seriesOf(rows)] })
    const share = shareAxis([early, wide], size)
    expect(share.x).toEqual([timeOf(early)[0], timeOf(wide)[1]])
    expect(share.left).toBeCloseTo(textWidth('10.0M', 12) + 10, 9)
    expect(share.right).toBeCloseTo(12 + textWidth('PyTorch 100', 14, true), 9)
    const [panel] = placeTrend(early, size, share)
    expect([panel!.x, panel!.plot.x, panel!.width]).toEqual([share.x, share.left, near(400)])
  })
})

describe('the label of a line', () => {
  it('stands 12 px right of the plot at the height of its last value, with a leader to it', () => {
    const { labels: [label], plot } = panelOf({ series: [seriesOf(points(['2018', 0], ['2019', 50], ['2020', 40]))] })
    const y = plot.y + plot.height * 0.6
    const right = plot.x + plot.width
    expect(label).toMatchObject({ text: 'PyTorch 40%', x: near(right + 12), y: near(y - 9), height: 18, bold: true, color: 'var(--pytorch)' })
    expect(label!.leader).toEqual([[near(right - plot.width / 26 + 6), near(y)], [near(right + 9), near(y)]])
  })

  it('belongs to the last whole value, without a leader where an open mark stands between them', () => {
    const open = panelOf({ series: [seriesOf(points(['2018', 0], ['2019', 50], ['2020', 100, 'to June 2020']))] })
    expect(open.labels[0]).toMatchObject({ text: 'PyTorch 50% in 2019', y: near(open.plot.y + open.plot.height / 2 - 9), leader: undefined })
  })

  it('is quiet for a line of the context, and moved off another', () => {
    const { labels: [first, second], plot } = panelOf({ series: [seriesOf(rows), keras] })
    expect([second!.bold, second!.color]).toEqual([false, 'var(--other)'])
    expect([first!.y + 9, second!.y + 9]).toEqual([near(plot.y), near(plot.y + 18)])
  })

  it('is there for no line without a value', () => {
    expect(panelOf({ series: [seriesOf(points(['2018', null])), keras] }).series.map(s => s.key)).toEqual(['keras'])
  })

  it('keeps its value where the name is too long', () => {
    const [label] = panelOf({ series: [seriesOf(rows, { label: 'A framework with a name that goes on' })] }).labels
    expect(label!.text).toMatch(/^A framework with.*… 100%$/)
    expect(textWidth(label!.text.replace(' 100%', ''), 14, true)).toBeLessThanOrEqual(160)
  })

  it.each<[string, Partial<Trend>, ReturnType<typeof points>, string]>([
    ['no decimals of shares that may reach 100', {}, rows, '100%'],
    ['one decimal of shares that stay low', { ceiling: undefined }, points(['2018', 4.25], ['2019', 3.17]), '3.2%'],
    ['no decimals of a count', { ceiling: undefined, unit: 'stars' }, points(['2018', 5], ['2019', 3]), '3'],
    ['no year where the last row has no value', {}, points(['2018', 5], ['2019', 3], ['2020', null]), '3%'],
    ['the year of a month where a later row is not complete', {}, points(['2019-03', 3], ['2019-06', 5, 'to June 2019']), '3% in 2019'],
    ['no value where none is whole', {}, points(['2019', 3, 'to June 2019']), ''],
  ])('has %s', (_, change, list, value) => {
    expect(endLabel(seriesOf(list), smallTrend(change))).toEqual({ name: 'PyTorch', value })
    expect(panelOf({ ...change, series: [seriesOf(list)] }).labels[0]!.text).toBe(`PyTorch ${value}`.trim())
  })
})

describe('what is drawn besides', () => {
  const px = ({ plot, x }: ReturnType<typeof panelOf>, at: number) => near(plot.x + plot.width * (at - x[0]) / (x[1] - x[0]))

  it('is a shade from the first to the last day of what was disturbed', () => {
    const panel = panelOf({ artefacts: [{ from: '2019-01', to: '2019-03', label: 'disturbed', source: 'report-2020' }] })
    expect(panel.shades).toEqual([[px(panel, 2019), px(panel, 2019.25)]])
  })

  it('is a value as a text prints it, for a line that the figure is about', () => {
    const printed = [{ series: 'pytorch', date: '2019', value: 48, source: 'report-2020' }, { series: 'keras', date: '2019', value: 7, source: 'report-2020' }]
    expect(panelOf({ series: [seriesOf(rows), keras], printed }).printed).toEqual([{ label: 'PyTorch', date: '2019', x: 2019.5, value: 48, color: 'var(--pytorch)' }])
  })

  it('is a band of error only for runs of two values or more', () => {
    const list = points(['2016', 5], ['2017', null], ['2018', 0], ['2019', 50], ['2020', null], ['2021', 100])
    const panel = panelOf({ grade: 'digitised', error: { plusMinus: 10, from: 'an image' }, series: [seriesOf(list)] })
    const py = (value: number) => near(panel.plot.y + panel.plot.height * (1 - value / 100))
    expect(panel.series[0]!.bands).toEqual([[[px(panel, 2018.5), py(10)], [px(panel, 2019.5), py(60)], [px(panel, 2019.5), py(40)], [px(panel, 2018.5), py(0)]]])
  })

  it('is the name of a level, on it at the left', () => {
    const { labels, plot } = panelOf({ level: { value: 50, label: 'half' } })
    expect(labels[1]).toMatchObject({ text: 'half', x: plot.x + 4, y: near(plot.y + plot.height / 2 - 9 - 8), size: 12, color: 'var(--muted)' })
  })
})
