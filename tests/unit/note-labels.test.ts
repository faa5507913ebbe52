/** Where the words of events and of open marks stand, reckoned by hand. */
import { describe, expect, it } from 'vitest'
import { eventLabels, noteRows } from '../../components/charts/place-labels.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import type { Trend } from '../../data/schema.ts'
import { points, seriesOf, smallTrend } from './small-trend.ts'

const near = (value: number) => expect.closeTo(value, 6) as number
const plot = { x: 50, y: 60, width: 400, height: 100 }
/** 2018 to 2021, 100 px a year. */
const px = (year: number) => 50 + (year - 2018) * 100
const event = (date: string, label = 'note') => ({ date, label, source: 'report-2020' })
const labelsOf = (change: Partial<Trend>, width = 480) => eventLabels(smallTrend(change), { plot, width }, px)
const wide = (text: string) => textWidth(text, 12)

describe('the words of an event', () => {
  it('begin 4 px left of its leader, 14 px above the plot by their middle', () => {
    const [label] = labelsOf({ events: [event('2019')] })
    expect(label).toMatchObject({ text: 'note, 2019', x: 196, y: 60 - 14 - 8, size: 12, color: 'var(--muted)', dashed: true })
    expect(label!.leader).toEqual([[200, 54], [200, 160]])
  })

  it('end 4 px right of it where they would leave the canvas, or the plot', () => {
    const at = (date: string, width: number) => labelsOf({ events: [event(date)] }, width)[0]!.x
    const length = wide('note, 2020')
    expect([at('2020', 296 + length + 0.1), at('2020', 296 + length - 0.1)]).toEqual([296, near(304 - length)])
    // The plot ends at 450
    expect(at('2021', 480)).toBeCloseTo(404 - length, 9)
  })

  it('end there too where another event follows closely, if there is room before', () => {
    const [first, second] = labelsOf({ events: [event('2019'), event('2019-11-01')] })
    expect([first!.x, second!.x]).toEqual([near(204 - wide('note, 2019')), near(px(2019 + 304 / 365) - 4)])
    expect([first!.y, second!.y]).toEqual([38, 38])
    // 12 px after the leader of the one before it: else a row higher
    const room = (before: string) => labelsOf({ events: [event(before), event('2019'), event('2019-11-01')] })[1]!.y
    expect([room('2018-10-15'), room('2018-11-15')]).toEqual([38, 22])
  })

  it('climb a row for each that they would touch, and lead from there', () => {
    const labels = labelsOf({ events: [event('2019-07-02'), event('2019-08-01'), event('2019-09-01')] })
    expect(labels.map(label => label.y)).toEqual([38 - 32, 38 - 16, 38])
    expect(labels.map(label => label.x)).toEqual(labels.map(label => near(label.leader![0]![0] - 4)))
    expect(labels.map(label => label.leader!.map(([, y]) => y))).toEqual([[22, 160], [38, 160], [54, 160]])
    expect(noteRows(smallTrend({ events: [event('2019-07-02'), event('2019-08-01'), event('2019-09-01')] }), plot, 480, [2018, 2022])).toBe(3)
    expect(noteRows(smallTrend(), plot, 480, [2018, 2022])).toBe(0)
  })

  it('climb over no more than what is under them', () => {
    const labels = labelsOf({ events: ['2018-02-01', '2018-02-10', '2021-06-01', '2021-06-20', '2021-07-10'].map(date => event(date)) }, 470)
    expect(labels.map(label => (38 - label.y) / 16)).toEqual([1, 0, 2, 1, 0])
    // A higher one stays on the canvas
    expect(labels[2]!.x + labels[2]!.width).toBeCloseTo(470, 9)
  })

  it('are told in the order of time, and of what the plot shows only', () => {
    const events = [event('2020', 'later'), event('2017', 'before'), event('2018-01-01', 'start'), event('2022', 'after')]
    expect(labelsOf({ events }).map(label => label.text)).toEqual(['start, 1 Jan 2018', 'later, 2020'])
  })

  it('lead from the start of a break, and from no artefact: its time is shaded', () => {
    const [brk, artefact] = labelsOf({ breaks: [event('2019', 'break')], artefacts: [{ from: '2020-01', to: '2020-03', label: 'disturbed', source: 'report-2020' }] })
    expect([brk!.text, brk!.x, brk!.leader![0]![0]]).toEqual(['break, 2019', 146, 150])
    expect([artefact!.text, artefact!.x, artefact!.leader, artefact!.dashed]).toEqual(['disturbed, Jan to Mar 2020', 246, undefined, undefined])
  })
})

describe('open marks', () => {
  const open = (...series: Trend['series']) => {
    const panel = placeTrend(smallTrend({ series }), { width: 400, height: 200 })[0]!
    const { plot, x } = panel
    const at = (year: number) => plot.x + plot.width * (year - x[0]) / (x[1] - x[0])
    return { plot, at, top: (value: number) => plot.y + plot.height * (1 - value / 100) - 8, labels: panel.labels.filter(label => label.onLine) }
  }

  it('say their value right of them, and above it how far they go', () => {
    const { labels: [value, until], at, top } = open(seriesOf(points(['2018', 0], ['2019', 30, 'to June 2019'])), seriesOf(points(['2018', 70], ['2021', 80]), { key: 'b', label: 'B', role: 'context' }))
    expect(value).toMatchObject({ text: '30%', x: near(at(2019.5) + 10), y: near(top(30)), color: 'var(--pytorch)', size: 12 })
    expect(until).toMatchObject({ text: 'to June 2019', x: near(at(2019.5) - wide('to June 2019') / 2), y: near(value!.y - 16), color: 'var(--muted)' })
  })

  it('say it left of them where the plot ends, and stay inside it', () => {
    const { labels: [value, until], at, plot } = open(seriesOf(points(['2018', 0], ['2019', 50], ['2020', 40, 'to June 2020'])))
    expect(value!.x).toBeCloseTo(at(2020.5) - 14 - wide('40%'), 6)
    expect(until!.x + until!.width).toBeCloseTo(plot.x + plot.width, 6)
  })

  it('are told from the highest down, a line apart', () => {
    const late = points(['2018', 70], ['2019', 34, 'to May 2019'], ['2021', 80])
    const { labels } = open(seriesOf(points(['2018', 0], ['2019', 30, 'to June 2019'])), seriesOf(late, { key: 'b', label: 'B' }))
    expect(labels.map(label => label.text)).toEqual(['34%', '30%', 'to May 2019'])
    expect(labels[1]!.y - labels[0]!.y).toBeCloseTo(16, 9)
    expect(labels[0]!.y - labels[2]!.y).toBeCloseTo(16, 9)
  })

  it('leave a value out where another mark is on both sides, and say how far they go below where one is above', () => {
    const many = points(['2019-06', 30], ['2019-07', 30, 'to June'], ['2019-08', 30], ['2021', 30])
    expect(open(seriesOf(many)).labels.map(label => label.text)).toEqual(['to June'])
    const above = seriesOf(points(['2018', 0], ['2019', 40], ['2021', 0]), { key: 'b', label: 'B' })
    const { labels, top } = open(seriesOf(points(['2018', 0], ['2019', 30, 'to June 2019'])), above)
    expect(labels.at(-1)).toMatchObject({ text: 'to June 2019', y: near(top(30) + 16) })
  })
})
