/** A label that stands on a line covers it, and no other label covers anything. */
import { expect, it } from 'vitest'
import type { EChartsOption } from 'echarts'
import { crossingsOption } from '../../components/charts/crossings-option.ts'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import type { Label } from '../../components/charts/place-labels.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { placeRatios, ratioOption } from '../../components/charts/ratio.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import { facts } from '../../data/index.ts'
import { drawn } from './drawn.ts'

interface Placed { width: number, height: number, labels: Label[] }
const crossings = placeCrossings(facts.crossings)
const ratios = placeRatios(facts.throughput)
const [questions] = placeTrend(facts.questions) as [Placed & Parameters<typeof trendOption>[0]]

it.each<[string, Placed, EChartsOption]>([
  ['crossings', crossings, crossingsOption(crossings, facts.crossings)],
  ['questions', questions, trendOption(questions)],
  ['ratios', ratios, ratioOption(ratios)],
])('%s', (_, placed, option) => {
  const grounds = drawn(option, placed).shapes.filter(shape => shape.fill === 'var(--surface)' && !shape.mark).map(({ at: [x, y, width, , , height] }) => ({ x, y, width, height }))
  const onLine = placed.labels.filter(label => label.onLine)
  // As high as its letters, around their middle, and with 4 px at either side
  expect(grounds.map(({ x, y, height }) => ({ x, y, height }))).toEqual(onLine.map(({ size }) => ({ x: 0, y: -size / 2, height: size })))
  for (const { width } of grounds)
    expect(width).toBeGreaterThan(8)
})
