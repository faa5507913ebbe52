/** Where the words of the crossings stand, reckoned by hand: eight years from 2018 on 396 px, from 252 px on. */
import { describe, expect, it } from 'vitest'
import { decimalYear } from '../../components/charts/format.ts'
import { lastValues, placeCrossings } from '../../components/charts/place-crossings.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { facts } from '../../data/index.ts'
import type { Crossings } from '../../data/schema.ts'

type Row = Crossings['rows'][number]
const near = (value: number) => expect.closeTo(value, 6) as number
const px = (year: number) => 252 + (year - 2018) * 49.5
// 9 December 2020 is day 344 of 366
const REPORT = px(2020 + 343 / 366)
const row = (key: string, label: string, passed: Row['passed'], more: Partial<Row> = {}): Row => ({ ...facts.crossings.rows[0]!, key, label, passed, until: '2025', pytorch: 3, tensorflow: 2, unit: 'stars', grade: 'data', ...more })
const ROWS = [
  row('early', 'Short', { from: '2018-01', to: '2018-12' }),
  row('long', 'A measure of so long a name', { from: '2018-01', to: '2018-12' }),
  row('middle', 'Middle', { from: '2022', to: '2022' }, { grade: 'digitised' }),
  row('late', 'Late', { from: '2025-11-01', to: '2025-11-01' }),
  row('open', 'Open', null),
]
const { labels, plot, x } = placeCrossings({ ...facts.crossings, rows: ROWS })
const bandOf = (i: number) => 24 + 286 / 5 * (i + 0.5)
/** The three labels of a row: its name, when, and its last values. */
const of = (i: number) => labels.slice(3 * i, 3 * i + 3)

describe('the labels of a row', () => {
  it('stand in the middle of its band: the name at the left, the last values right of the plot', () => {
    expect([plot, x]).toEqual([{ x: 252, y: 24, width: 396, height: 286 }, [2018, 2026]])
    ROWS.forEach(({ label }, i) => {
      const [name, , values] = of(i)
      expect(name).toMatchObject({ text: label, x: 0, y: near(bandOf(i) - 9), size: 14 })
      expect(values).toMatchObject({ text: '3 to 2, 2025', x: 660, y: near(bandOf(i) - 8), size: 12, bold: false, color: 'var(--muted)' })
    })
  })

  it('are bold and in the hue of PyTorch where it passed, and quiet where not', () => {
    expect(of(0).map(({ bold, color }) => [bold, color])).toEqual([[true, 'var(--ink)'], [false, 'var(--pytorch)'], [false, 'var(--muted)']])
    expect(of(4).map(({ bold, color }) => [bold, color])).toEqual([[false, 'var(--muted)'], [false, 'var(--muted)'], [false, 'var(--muted)']])
  })

  it('say when 12 px after the mark, on a ground of their own', () => {
    expect(of(2)[1]).toMatchObject({ text: '~ 2022', x: near(px(2022.5) + 12), y: near(bandOf(2) - 8), size: 12, onLine: true })
    expect([of(0)[0]!.onLine, of(0)[2]!.onLine]).toEqual([undefined, undefined])
  })

  it('say it before the mark where it would leave the plot, or stand on the line of the report', () => {
    const before = (text: string, from: number) => near(px(from) - 16 - textWidth(text, 12))
    expect(of(3)[1]).toMatchObject({ text: '1 Nov 2025', x: before('1 Nov 2025', 2025 + 304 / 365) })
    expect(of(0)[1]).toMatchObject({ text: 'Jan to Dec 2018', x: before('Jan to Dec 2018', 2018) })
    // A long name leaves no room before it
    expect(of(1)[1]!.x).toBeCloseTo(px(2019) + 12, 6)
  })

  it('say it after the mark wherever it keeps 4 px from the line of the report', () => {
    const days = Array.from({ length: 120 }, (_, i) => new Date(Date.UTC(2019, 0, 1 + 7 * i)).toISOString().slice(0, 10))
    const sides = days.map((day) => {
      const [name, when] = placeCrossings({ ...facts.crossings, rows: [row('a', 'A', { from: day, to: day }), ...ROWS] }).labels
      const mark = px(decimalYear(day))
      const after = mark + 12
      const isClear = after - 4 >= REPORT || after + when!.width + 4 <= REPORT
      expect([name!.text, when!.x]).toEqual(['A', near(isClear ? after : mark - 16 - when!.width)])
      return isClear
    })
    expect(new Set(sides).size).toBe(2)
  })
})

describe('above the plot', () => {
  it('stand the report, over its dashed line from there to the foot, and what the values are', () => {
    const [report, latest] = labels.slice(-2)
    expect(report).toMatchObject({ text: 'report, Dec 2020', x: near(REPORT - textWidth('report, Dec 2020', 12) / 2), y: 10 - 8, size: 12, color: 'var(--muted)', dashed: true })
    expect(report!.leader).toEqual([[near(REPORT), 20], [near(REPORT), 310]])
    expect(latest).toMatchObject({ text: 'latest, PyTorch to TensorFlow', x: 660, y: 2, size: 12, color: 'var(--muted)' })
  })
})

it('the last values are shares, counts, or millions cut short', () => {
  expect(lastValues(row('a', 'A', null, { pytorch: 1e6, tensorflow: 999_999, until: '2024-05-06' }))).toBe('1.0M to 999,999, 6 May 2024')
  expect(lastValues(row('a', 'A', null, { pytorch: 12.34, tensorflow: 5, unit: '% of people' }))).toBe('12.3% to 5.0%, 2025')
})
