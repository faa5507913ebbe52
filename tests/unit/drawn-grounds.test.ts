/** What is drawn in whole: a label that stands on a line covers it, and no other label covers anything; all is in colours of the deck. */
import { expect, it } from 'vitest'
import type { EChartsOption } from 'echarts'
import { crossingsOption } from '../../components/charts/crossings-option.ts'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import type { Label } from '../../components/charts/place-labels.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { placeRatios, ratioOption } from '../../components/charts/ratio.ts'
import { sharesOption } from '../../components/charts/shares.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import { facts } from '../../data/index.ts'
import { drawn } from './drawn.ts'

interface Placed { width: number, height: number, labels: Label[] }
const crossings = placeCrossings(facts.crossings)
const ratios = placeRatios(facts.throughput)
const [questions] = placeTrend(facts.questions) as [Placed & Parameters<typeof trendOption>[0]]

const charts: [string, Placed, EChartsOption][] = [
  ['crossings', crossings, crossingsOption(crossings, facts.crossings)],
  ['questions', questions, trendOption(questions)],
  ['ratios', ratios, ratioOption(ratios)],
]

it.each(charts)('%s: a label on a line stands on a ground', (_, placed, option) => {
  const grounds = drawn(option, placed).shapes.filter(shape => shape.fill === 'var(--surface)' && !shape.mark).map(({ at: [x, y, width, , , height] }) => ({ x, y, width, height }))
  const onLine = placed.labels.filter(label => label.onLine)
  // As high as its letters, around their middle, and with 4 px at either side
  expect(grounds.map(({ x, y, height }) => ({ x, y, height }))).toEqual(onLine.map(({ size }) => ({ x: 0, y: -size / 2, height: size })))
  for (const { width } of grounds)
    expect(width).toBeGreaterThan(8)
})

// ECharts would draw lines, ticks and texts that an option forgets in greys of its own
it.each([...charts, ['shares', { width: 868, height: 332 }, sharesOption(facts['native-code'])] as const])('%s: each line, area and text has a colour of the deck', (_, size, option) => {
  const { texts, shapes } = drawn(option, size)
  const used = new Set([...texts.map(text => text.color), ...shapes.flatMap(({ fill, stroke }) => [fill, stroke])])
  expect([...used].filter(color => !/^(?:none|transparent|var\(--[a-z]+\))?$/.test(color))).toEqual([])
})
