/** Rows of the reading view: where their marks are, in per cent of the plot, and what they say. */
import { describe, expect, it } from 'vitest'
import { crossingRows, ratioRows, shareRows } from '../../components/charts/reading-rows.ts'
import { facts } from '../../data/index.ts'

const near = (value: number) => expect.closeTo(value, 2) as number

describe('ratios', () => {
  const { rows, axis, from, ends, about } = ratioRows(facts.throughput)
  // A log axis from 1 / 2.5 to 2.5
  const at = (ratio: number) => near(50 + 50 * Math.log(ratio) / Math.log(2.5))

  it('are read from 1 in the middle of a log axis that says so', () => {
    expect(from).toBeCloseTo(50, 9)
    expect(axis).toEqual([0.5, 0.75, 1, 1.5, 2].map(tick => ({ at: at(tick), text: `${tick}×` })))
    expect(ends).toEqual(['TensorFlow faster', 'PyTorch faster'])
    expect(about).toBe('PyTorch ÷ TensorFlow, log scale')
  })

  it('have a whisker of the error and a dot, in the hue of the faster one, with both measurements', () => {
    // Errors of 17 in 463 and 15 in 216, in quadrature
    const [value, error] = [463 / 216, Math.hypot(17 / 463, 15 / 216)]
    expect(rows[0]).toEqual({
      key: 'mobilenet',
      label: 'MobileNet',
      quiet: '463 vs 216 images/s',
      marks: [
        { kind: 'whisker', from: at(value * (1 - error)), to: at(value * (1 + error)), color: 'var(--pytorch)' },
        { kind: 'dot', from: at(value), to: at(value), color: 'var(--pytorch)' },
      ],
      value: '2.14×',
      color: 'var(--pytorch)',
    })
    expect(rows.map(row => row.quiet)).toContain('5.4M vs 4.8M samples/s')
  })

  it('are grey where the error spans 1', () => {
    const open = rows.find(row => row.key === 'alexnet')!
    expect([open.color, ...open.marks.map(mark => mark.color)]).toEqual(['var(--muted)', 'var(--other)', 'var(--other)'])
  })
})

describe('shares', () => {
  const { rows, axis, from } = shareRows(facts['native-code'])

  it('have a bar for each stack from 0, and name their layer once', () => {
    expect(rows.slice(0, 2)).toEqual([
      { key: 'api pytorch', label: 'Python API', marks: [{ kind: 'bar', from: 0, to: 0.9, color: 'var(--pytorch)' }], value: 'PyTorch 0.9%', color: 'var(--pytorch)' },
      { key: 'api tensorflow', label: '', marks: [{ kind: 'bar', from: 0, to: 4.8, color: 'var(--tensorflow)' }], value: 'TensorFlow 4.8%', color: 'var(--tensorflow)' },
    ])
  })

  it('are read from the left, quarter by quarter', () => {
    expect(axis).toEqual([0, 25, 50, 75, 100].map(at => ({ at, text: `${at}%` })))
    expect(from).toBeUndefined()
  })
})

describe('crossings', () => {
  const { rows, axis, from, about } = crossingRows(facts.crossings)
  // Nine years, 2018 to 2026, are the whole width
  const at = (year: number) => near((year - 2018) / 9 * 100)
  const row = (key: string) => rows.find(one => one.key === key)!

  it('stand on an axis of years, read from the day of the report', () => {
    expect(axis.map(({ text }) => text)).toEqual(['’18', '’19', '’20', '’21', '’22', '’23', '’24', '’25', '’26'])
    expect(axis.map(tick => tick.at)).toEqual(axis.map((_, i) => at(2018.5 + i)))
    // 9 December 2020 is day 344 of 366
    expect(from).toEqual(at(2020 + 343 / 366))
    expect(about).toBe('After each name: its latest values, PyTorch to TensorFlow. Dashed: the day of the report, 9 Dec 2020')
  })

  it('have a bar between two months, a dot on a day, in the hue of PyTorch', () => {
    expect(row('search-interest')).toMatchObject({ label: 'Google searches', marks: [{ kind: 'bar', from: at(2021), to: at(2021.75), color: 'var(--pytorch)' }], value: '~ Jan to Sep 2021', color: 'var(--pytorch)' })
    expect(row('downloads').marks).toEqual([{ kind: 'dot', from: at(2024 + 80 / 366), to: at(2024 + 80 / 366), color: 'var(--pytorch)' }])
  })

  it('have a grey open mark where PyTorch has not passed', () => {
    expect(row('kaggle-survey')).toMatchObject({ marks: [{ kind: 'open', color: 'var(--muted)' }], value: 'not by 2022', color: 'var(--muted)' })
  })

  it('say after the name how the two stand, when, and of what', () => {
    expect(row('search-interest').quiet).toBe('78 to 39, Mar 2025; relative interest')
    // 5,191 and 7,953 of 23,997
    expect(row('kaggle-survey').quiet).toBe('21.6% to 33.1%, 2022; of respondents')
  })
})
