import { describe, expect, it } from 'vitest'
import { formatCompact } from '../../components/charts/format.ts'
import { placeRatios, ratioOption } from '../../components/charts/ratio.ts'
import { facts } from '../../data/index.ts'
import { expectLegible, expectTokenColors, inside, overlaps } from './support.ts'

const placed = placeRatios(facts.throughput)
const option = ratioOption(placed)

describe('placeRatios', () => {
  it('has its axis symmetric about 1, at the middle of the plot', () => {
    const [low, high] = placed.domain
    expect(low).toBeLessThan(1)
    expect(Math.log(low)).toBeCloseTo(-Math.log(high), 12)
    const middle = placed.plot.x + placed.plot.width / 2
    const [left, right] = ['TensorFlow faster', 'PyTorch faster'].map(text => placed.labels.find(label => label.text === text)!)
    expect(middle - (left!.x + left!.width)).toBeCloseTo(right!.x - middle, 9)
  })

  it('holds every whisker', () => {
    const [low, high] = placed.domain
    expect(placed.rows).toHaveLength(6)
    expect(placed.rows.filter(row => row.low <= low || row.high >= high || row.low >= row.value || row.value >= row.high)).toEqual([])
  })

  it('calls all but AlexNet clear, whose error reaches past 1', () => {
    expect(Object.fromEntries(placed.rows.map(row => [row.key, row.clear]))).toEqual({
      'alexnet': false, 'vgg-19': true, 'resnet-50': true, 'mobilenet': true, 'gnmtv2': true, 'ncf': true,
    })
  })

  it('calls a model clear on the other side of 1 too', () => {
    const swapped = structuredClone(facts.throughput)
    for (const row of swapped.rows)
      [row.pytorch, row.tensorflow] = [row.tensorflow, row.pytorch]
    expect(placeRatios(swapped).rows.filter(row => !row.clear).map(row => row.key)).toEqual(['alexnet'])
  })

  it('gives a ratio to the faster of the two, and an axis that holds it', () => {
    const slower = structuredClone(facts.throughput)
    Object.assign(slower.rows[0]!.pytorch, { value: 100, error: 1 })
    const { rows, labels, domain } = placeRatios(slower)
    const last = rows.at(-1)!
    expect(last.key).toBe('alexnet')
    expect(labels.find(label => label.text === '0.07×')?.color).toBe('var(--tensorflow)')
    expect(domain[0]).toBeLessThan(last.low)
    expect(domain[0] * domain[1]).toBeCloseTo(1)
  })

  it('keeps labels apart, inside 868 × 332 and off the plot', () => {
    const canvas = { x: 0, y: 0, width: 868, height: 332 }
    expect(placed.labels.filter(label => !inside(label, canvas)).map(label => label.text)).toEqual([])
    expect(inside(placed.plot, canvas)).toBe(true)
    expect(overlaps([...placed.labels.map(label => ({ ...label, name: label.text })), { ...placed.plot, name: 'plot' }])).toEqual([])
  })

  it('has the model with the largest lead on top', () => {
    expect(placed.rows.map(row => row.key)).toEqual(['mobilenet', 'vgg-19', 'gnmtv2', 'ncf', 'alexnet', 'resnet-50'])
  })

  it('writes beside each model its own two measurements', () => {
    for (const { key, y } of placed.rows) {
      const row = facts.throughput.rows.find(r => r.key === key)!
      const counts = placed.labels.find(label => label.text.endsWith(row.unit) && Math.abs(label.y + label.height / 2 - y) < 1e-6)
      expect(counts?.text.startsWith(`${formatCompact(row.pytorch.value)} `)).toBe(true)
      expect(counts?.text).toContain(` ${formatCompact(row.tensorflow.value)} `)
    }
  })

  it('has names bold, measurements small and quiet, and a value bold only where it is clear', () => {
    const of = (key: string) => placed.labels.slice(3 * placed.rows.findIndex(row => row.key === key)).slice(0, 3).map(({ size, bold, color }) => [size, bold, color])
    expect(of('mobilenet')).toEqual([[14, true, 'var(--ink)'], [12, false, 'var(--muted)'], [14, true, 'var(--pytorch)']])
    expect(of('alexnet')).toEqual([[14, true, 'var(--ink)'], [12, false, 'var(--muted)'], [14, false, 'var(--muted)']])
  })

  it('spaces rows evenly, each beside its name', () => {
    const steps = placed.rows.slice(1).map((row, i) => row.y - placed.rows[i]!.y)
    expect(Math.max(...steps)).toBeCloseTo(Math.min(...steps), 9)
    for (const row of placed.rows) {
      const name = placed.labels.find(label => label.text === row.label)!
      expect(name.y + name.height / 2).toBeCloseTo(row.y, 9)
    }
  })
})

describe('ratioOption', () => {
  it('has a log axis that says so, over the domain', () => {
    expect(option.xAxis).toMatchObject({ type: 'log', min: placed.domain[0], max: placed.domain[1], name: expect.stringContaining('log') })
  })

  it('has no legend', () => {
    expect(option).not.toHaveProperty('legend')
  })

  it('draws a dot for each model, and a whisker of the same height through it', () => {
    const series = option.series as { type: string, data: ([number, number] | { value: [number, number] })[] }[]
    const dots = series.find(s => s.type === 'scatter')!.data.map(d => 'value' in d ? d.value : d)
    const whiskers = series.filter(s => s.type === 'line').map(s => s.data as [number, number][])
    expect(dots.map(([x]) => x)).toEqual(placed.rows.map(row => row.value))
    placed.rows.forEach((row, i) => {
      const y = dots[i]![1]
      expect(y > 0 && y < 1).toBe(true)
      expect(whiskers).toContainEqual([[row.low, y], [row.high, y]])
    })
  })

  it('names colours of the tokens only', () => {
    expectTokenColors(option)
  })

  it('has no text below 12 px and no animation', () => {
    expectLegible(option)
  })
})
