/** Charts as ECharts draws them: every mark, line, label and tick stands where it was placed, in its colour. */
import { describe, expect, it } from 'vitest'
import { formatRatio } from '../../components/charts/format.ts'
import { scale } from '../../components/charts/layout.ts'
import { crossingsOption } from '../../components/charts/crossings-option.ts'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { placeRatios, ratioOption, TICKS } from '../../components/charts/ratio.ts'
import { sharesOption } from '../../components/charts/shares.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import type { TrendKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'
import type { DrawnShape } from './drawn.ts'
import { drawn } from './drawn.ts'

/** Places in the SVG have a few decimals. */
const near = (value: number) => expect.closeTo(value, 1) as number
/** Lines of one px are moved to the middle of a pixel. */
const onPixels = (found: number[], wanted: number[]) => expect([...new Set(found)].toSorted((a, b) => a - b).map((line, i) => Math.abs(line - wanted[i]!) <= 1.05)).toEqual(wanted.map(() => true))
const hairlines = (shapes: DrawnShape[]) => shapes.filter(shape => shape.stroke === 'var(--hairline)' && shape.at.length === 4 && shape.width === 1)
const across = (shapes: DrawnShape[]) => hairlines(shapes).filter(({ at: [x, y, x2, y2] }) => y === y2 && x !== x2)
const upright = (shapes: DrawnShape[]) => hairlines(shapes).filter(({ at: [x, , x2] }) => x === x2)
const marksOf = (shapes: DrawnShape[], series: number) => shapes.filter(shape => shape.of?.[0] === series && shape.mark)

describe.each<TrendKey>(['stars-gained', 'paper-share', 'search-interest', 'paper-mentions', 'downloads', 'questions'])('%s', (key) => {
  const fact = facts[key]
  const panels = placeTrend(fact).map(panel => ({ panel, ...drawn(trendOption(panel), panel) }))
  const scales = ({ plot, x, y }: typeof panels[number]['panel']) => ({ px: scale(x, [plot.x, plot.x + plot.width]), py: scale(y, [plot.y + plot.height, plot.y]) })

  it('has each label where it was placed, in its colour and weight, its middle on its height', () => {
    for (const { panel, texts } of panels) {
      for (const { text, x, y, height, color, size, bold } of panel.labels)
        expect(texts).toContainEqual({ text, x: near(x), y: near(y + height / 2), color, anchor: 'start', size, bold })
    }
  })

  it('has its title above the plot, and values and years beside and below it, small and quiet', () => {
    for (const { panel, texts } of panels) {
      const { plot } = panel
      const { py } = scales(panel)
      const quiet = texts.filter(text => text.color === 'var(--muted)' && text.size === 12 && !panel.labels.some(label => label.text === text.text))
      const values = quiet.filter(text => text.anchor === 'end')
      expect(values.map(({ x, y }) => [x, y])).toEqual(panel.named ? Array.from({ length: Math.round(panel.y[1] / panel.step) + 1 }, (_, i) => [near(plot.x - 8), near(py(i * panel.step))]) : [])
      const years = quiet.filter(text => text.anchor === 'middle')
      expect(years.length).toBeGreaterThan(0)
      expect(years.map(text => text.y)).toEqual(years.map(() => near(plot.y + plot.height + 14)))
      expect(years.every(text => /^20\d\d$/.test(text.text))).toBe(true)
      expect(texts.filter(text => text.color === 'var(--ink)')).toEqual(panel.title ? [{ text: panel.title, x: near(plot.x), y: 11, color: 'var(--ink)', anchor: 'start', size: 14, bold: true }] : [])
    }
  })

  it('has a hairline at each value across the plot, and a tick at the start of each year', () => {
    for (const { panel, shapes } of panels) {
      const { plot } = panel
      const { px, py } = scales(panel)
      const values = Array.from({ length: Math.round(panel.y[1] / panel.step) + 1 }, (_, i) => py(i * panel.step))
      onPixels(across(shapes).map(({ at }) => at[1]!), values.toReversed())
      expect(across(shapes).map(({ at }) => [at[0], at[2]])).toEqual(across(shapes).map(() => [near(plot.x), near(plot.x + plot.width)]))
      const starts = Array.from({ length: 30 }, (_, i) => 2000 + i).filter(year => year >= panel.x[0] && year <= panel.x[1])
      onPixels(upright(shapes).map(({ at }) => at[0]!), starts.map(px))
    }
  })

  it('has a mark at each value of a series, in its shape and colour, and lines through them that leave gaps', () => {
    for (const { panel, shapes } of panels) {
      const { px, py } = scales(panel)
      const lines = shapes.filter(shape => shape.fill === 'none' && [1.5, 2, 2.5].includes(shape.width) && shape.dash === '')
      panel.series.forEach((series, i) => {
        const known = series.drawn.filter(point => !point.partial)
        const marks = marksOf(shapes, i)
        expect(marks.map(({ mark }) => [mark!.x, mark!.y])).toEqual(known.map(({ x, value }) => [near(px(x)), near(py(value))]))
        expect(new Set(marks.map(shape => shape.fill))).toEqual(new Set([series.color]))
        expect(new Set(marks.map(shape => shape.opacity))).toEqual(new Set([fact.samples === 'line' ? 0 : 1]))
        expect(new Set(marks.map(shape => shape.mark!.size)).size === 1 || fact.samples === 'line').toBe(true)
        expect(marks[0]!.mark!.size).toBe(fact.samples === 'line' ? 6 : 9)
        // A run of one has no line
        const runs = `${series.points.map(point => point.value === null || point.partial ? ' ' : 'x').join('')} `.match(/x{2,}/g) ?? []
        const own = lines.filter(shape => shape.stroke === series.color && shape.width === (series.role === 'focus' ? fact.grade === 'digitised' ? 2 : 2.5 : 1.5) && shape.at.length >= 4)
        expect(own.some(shape => (shape.d.match(/M/g) ?? []).length >= runs.length && shape.opacity === (fact.grade === 'digitised' ? 0.85 : 1))).toBe(true)
      })
    }
  })

  it('has a hollow mark for what is not complete, and for what a text prints', () => {
    for (const { panel, shapes } of panels) {
      const { px, py } = scales(panel)
      const hollow = shapes.filter(shape => shape.fill === 'var(--surface)' && shape.mark)
      const wanted = [...panel.printed.map(p => ({ ...p, size: 11 })), ...panel.series.flatMap(s => s.drawn.filter(p => p.partial).map(p => ({ ...p, color: s.color, size: 10 })))]
      expect(hollow.map(({ stroke, width, mark }) => [stroke, Math.round(width * mark!.size / 2), mark!.size, mark!.x, mark!.y])).toEqual(wanted.map(({ color, size, x, value }) => [color, 2, size, near(px(x)), near(py(value))]))
    }
  })

  it('has its level dashed across the plot, its bands pale, and what was disturbed shaded', () => {
    for (const { panel, shapes } of panels) {
      const { py } = scales(panel)
      const { plot } = panel
      const level = shapes.filter(shape => shape.stroke === 'var(--muted)' && shape.at.length === 4 && shape.at[1] === shape.at[3] && shape.dash !== '')
      expect(level.map(({ at, width }) => [...at, width])).toEqual(fact.level ? [[near(plot.x), near(py(fact.level.value)), near(plot.x + plot.width), near(py(fact.level.value)), 1]] : [])
      const bands = shapes.filter(shape => shape.opacity === 0.18)
      expect(bands.map(shape => [shape.fill, shape.at.length])).toEqual(panel.series.flatMap(s => s.bands.map(points => [s.color, 2 * points.length])))
      const shades = shapes.filter(shape => shape.fill === 'var(--hairline)')
      expect(shades.map(({ at, opacity }) => [at[0], at[1], at[2], opacity])).toEqual(panel.shades.map(([from, to]) => [near(from), near(plot.y), near(to - from), 0.6]))
    }
  })

  it('has leaders to labels: dashed and quiet for an event, pale in its colour for a line', () => {
    for (const { panel, shapes } of panels) {
      for (const { leader, color, dashed } of panel.labels) {
        if (leader)
          expect(shapes.map(({ at, stroke, dash, opacity, fill, width }) => ({ at, stroke, dash, opacity, fill, width }))).toContainEqual({ at: leader.flat().map(value => expect.closeTo(value, 0) as number), stroke: dashed ? 'var(--muted)' : color, dash: dashed ? '3,3' : '', opacity: dashed ? 1 : 0.5, fill: 'none', width: 1 })
      }
    }
  })
})

describe('the crossings', () => {
  const placed = placeCrossings(facts.crossings)
  const { texts, shapes } = drawn(crossingsOption(placed, facts.crossings), placed)
  const px = scale(placed.x, [placed.plot.x, placed.plot.x + placed.plot.width])

  it('have a hairline for each row from end to end, and a year in the middle of each of its ticks', () => {
    const { plot } = placed
    expect(across(shapes).map(({ at }) => at)).toEqual(expect.arrayContaining(placed.rows.map(row => [plot.x, near(row.y), plot.x + plot.width, near(row.y)])))
    expect(across(shapes)).toHaveLength(placed.rows.length + 1)
    onPixels(across(shapes).map(({ at }) => at[1]!), [...placed.rows.map(row => row.y), plot.y + plot.height])
    const years = texts.filter(text => text.anchor === 'middle')
    expect(years.map(({ text, x, y }) => [text, x, y])).toEqual(Array.from({ length: placed.x[1] - placed.x[0] }, (_, i) => [String(placed.x[0] + i), near(px(placed.x[0] + i + 0.5)), near(plot.y + plot.height + 14)]))
    onPixels(upright(shapes).map(({ at }) => at[0]!), Array.from({ length: placed.x[1] - placed.x[0] + 1 }, (_, i) => px(placed.x[0] + i)))
  })

  it('have a dot, a bar with an unseen mark, or an open mark', () => {
    const marks = shapes.filter(shape => shape.mark)
    expect(marks.map(({ mark, fill, stroke, opacity }) => [mark!.x, mark!.y, mark!.size, fill, stroke, opacity])).toEqual(placed.rows.map(row => [
      near(px((row.from + row.to) / 2)), near(row.y), row.mark === 'bar' ? 8 : 13,
      row.mark === 'open' ? 'var(--surface)' : 'var(--pytorch)', row.mark === 'open' ? 'var(--other)' : '', row.mark === 'bar' ? 0 : 1,
    ]))
    expect(shapes.filter(shape => shape.width === 8).map(({ at, stroke }) => [...at, stroke])).toEqual(placed.rows.filter(row => row.mark === 'bar').map(row => [near(px(row.from)), near(row.y), near(px(row.to)), near(row.y), 'var(--pytorch)']))
  })
})

describe('the ratios', () => {
  const placed = placeRatios(facts.throughput)
  const { texts, shapes } = drawn(ratioOption(placed), placed)
  const { plot, domain } = placed
  const log = scale([Math.log(domain[0]), Math.log(domain[1])], [plot.x, plot.x + plot.width])
  const px = (value: number) => log(Math.log(value))

  it('have a dot on a pale whisker, in the hue of the faster one, grey where it is open', () => {
    const hue = (row: typeof placed.rows[number]) => row.clear ? 'var(--pytorch)' : 'var(--other)'
    expect(shapes.filter(shape => shape.mark).map(({ mark, fill, opacity }) => [mark!.x, mark!.y, mark!.size, fill, opacity])).toEqual(placed.rows.map(row => [near(px(row.value)), near(row.y), 13, hue(row), 0.8]))
    expect(shapes.filter(shape => shape.width === 3).map(({ at, stroke, opacity }) => [...at, stroke, opacity])).toEqual(placed.rows.map(row => [near(px(row.low)), near(row.y), near(px(row.high)), near(row.y), hue(row), 0.45]))
  })

  it('have a line at each tick, at 1 a stronger one, and say what the axis is', () => {
    const rules = shapes.filter(({ at: [x, y, x2, y2], width }) => width === 1 && x === x2 && Math.abs(y! - y2!) > 200)
    expect(rules.map(({ at, stroke }) => [at[0], stroke])).toEqual(TICKS.map(tick => [near(px(tick)), tick === 1 ? 'var(--muted)' : 'var(--hairline)']))
    expect(texts.filter(text => text.anchor === 'middle').map(({ text, x, color, size }) => [text, x, color, size])).toEqual([
      ['PyTorch ÷ TensorFlow, log scale', near(plot.x + plot.width / 2), 'var(--muted)', 12], ...TICKS.map(tick => [`${tick}×`, near(px(tick)), 'var(--muted)', 12]),
    ])
    // Neither ticks nor a line of the axis
    expect([...across(shapes), ...upright(shapes).filter(({ at: [, y, , y2] }) => Math.abs(y! - y2!) < 20)]).toEqual([])
  })

  it('have each label where it was placed, the value in the hue of its dot', () => {
    for (const { text, x, y, height, color, size, bold } of placed.labels)
      expect(texts).toContainEqual({ text, x: near(x), y: near(y + height / 2), color, anchor: 'start', size, bold })
    const value = placed.labels.find(label => label.text === formatRatio(placed.rows[0]!.value))!
    expect([value.color, value.bold]).toEqual(['var(--pytorch)', true])
  })
})

describe('the shares', () => {
  const fact = facts['native-code']
  const { texts, shapes } = drawn(sharesOption(fact), { width: 868, height: 332 })

  it('have two bars of 16 px a layer, a little apart, from 0 on, as long as the share', () => {
    const bars = shapes.filter(shape => shape.of && !shape.mark)
    expect(bars.map(({ at, fill }) => [at[0], at[2], fill])).toEqual((['pytorch', 'tensorflow'] as const).flatMap(stack => fact.rows.map(row => [140, near(588 * row[stack].native / 100), `var(--${stack})`])))
    const [first, second] = [bars[0]!, bars[fact.rows.length]!]
    expect([first.at[5], second.at[1]! - first.at[1]!]).toEqual([16, near(16 * 1.2)])
  })

  it('say their value 8 px after their end, their layer at the left, and the percentages below', () => {
    expect(texts.filter(text => /^(PyTorch|TensorFlow) /.test(text.text)).map(({ text, x, color, size }) => [text, x, color, size])).toEqual((['pytorch', 'tensorflow'] as const).flatMap(stack => fact.rows.map(row =>
      [`${stack === 'pytorch' ? 'PyTorch' : 'TensorFlow'} ${row[stack].native.toFixed(1)}%`, near(140 + 588 * row[stack].native / 100 + 8), `var(--${stack})`, 14])))
    expect(texts.filter(text => text.color === 'var(--ink)').map(({ text, x, anchor, size }) => [text, x, anchor, size])).toEqual(fact.rows.map(row => [row.label, 0, 'start', 14]))
    expect(texts.filter(text => text.anchor === 'middle').map(({ text, x, y, size }) => [text, x, y, size])).toEqual([0, 25, 50, 75, 100].map(value => [`${value}%`, 140 + 5.88 * value, 322, 12]))
  })

  it('stand on a line at 0, with hairlines at each quarter', () => {
    onPixels(upright(shapes).map(({ at }) => at[0]!), [140, 287, 434, 581, 728])
    expect(shapes.filter(shape => shape.stroke === 'var(--muted)').map(({ at }) => at)).toEqual([[140.5, 4, 140.5, 308]])
  })
})
