import { describe, expect, it } from 'vitest'
import { decimalYear, endOf, formatBytes, formatCompact, formatCount, formatDate, formatDates, formatInput, formatNumber, formatPercent, formatQuantity, formatRatio, formatTick, formatValue, startOf } from '../../components/charts/format.ts'

describe('numbers', () => {
  it('groups thousands and has the places asked for', () => {
    expect(formatNumber(15_586)).toBe('15,586')
    expect(formatNumber(130_372_462)).toBe('130,372,462')
    expect(formatNumber(3.845_1, 1)).toBe('3.8')
    expect(formatNumber(3, 1)).toBe('3.0')
    expect(formatNumber(82.69)).toBe('83')
    expect(formatNumber(0)).toBe('0')
  })

  it('joins the percent sign, with one place unless told otherwise', () => {
    expect(formatPercent(63.636)).toBe('63.6%')
    expect(formatPercent(67)).toBe('67.0%')
    expect(formatPercent(63.636, 0)).toBe('64%')
    expect(formatPercent(100, 2)).toBe('100.00%')
  })

  it('gives ratios two places', () => {
    expect(formatRatio(212 / 200)).toBe('1.06×')
    expect(formatRatio(1.8)).toBe('1.80×')
  })

  it('joins a percent sign to a value, and leaves other units out', () => {
    expect(formatValue(15.2, '% naming the framework', 1)).toBe('15.2%')
    expect(formatValue(39, 'relative interest, 0 to 100', 0)).toBe('39')
    expect(formatValue(15_586, 'questions a year', 0)).toBe('15,586')
  })

  it('says the size of a file without less than it takes', () => {
    expect([1, 1000, 1001, 820_400, 999_000].map(formatBytes)).toEqual(['1 kB', '1 kB', '2 kB', '821 kB', '999 kB'])
    expect([999_001, 1_600_000, 1_600_001, 14_612_345].map(formatBytes)).toEqual(['1.0 MB', '1.6 MB', '1.7 MB', '14.7 MB'])
  })

  it('says counts as one says them, up to twelve', () => {
    expect(Array.from({ length: 13 }, (_, i) => formatCount(i)).join(' ')).toBe('no one two three four five six seven eight nine ten eleven twelve')
    expect([13, 1400, -1, 2.5].map(formatCount)).toEqual(['13', '1,400', '-1', '3'])
  })

  it('shortens millions of a value, but not those of a percentage', () => {
    expect(formatValue(69_755_346, 'downloads in the last month', 0)).toBe('69.8M')
    expect([formatValue(1_000_000, 'stars', 0), formatValue(999_999, 'stars', 0)]).toEqual(['1.0M', '999,999'])
    expect(formatValue(0, 'downloads in the last month', 0)).toBe('0')
    expect(formatValue(10.57, '% of respondents', 1)).toBe('10.6%')
  })

  it('says values of an axis as exactly as its steps', () => {
    const ticks = (step: number, unit = 'stars') => [0, 1, 2].map(n => formatTick(n * step, unit, step))
    expect(ticks(2.5)).toEqual(['0.0', '2.5', '5.0'])
    expect(ticks(20, '% of papers')).toEqual(['0%', '20%', '40%'])
    expect(ticks(0.25, '% of papers')).toEqual(['0.00%', '0.25%', '0.50%'])
    expect(ticks(500_000)).toEqual(['0', '500,000', '1.0M'])
    expect(ticks(2_500_000)).toEqual(['0', '2.5M', '5.0M'])
    expect([formatTick(1_250_000, 'stars', 250_000), formatTick(1_000_000, 'stars', 1_000_000), formatTick(2e6, '% of papers', 1e6)]).toEqual(['1.25M', '1.0M', '2,000,000%'])
    expect(formatTick(0.000_002, 'stars', 0.000_001)).toBe('0.000002')
  })

  it('says computed quantities with a true minus, at most four decimals, and rows of them in brackets', () => {
    expect([-1.25, 0.123_46, -0.000_01, 0, 3].map(value => formatQuantity(value))).toEqual(['−1.25', '0.1235', '0', '0', '3'])
    expect(formatQuantity([0.5, -1])).toBe('[0.5, −1]')
    expect(formatQuantity([])).toBe('[]')
  })

  it('writes numbers for Python as floats', () => {
    expect(formatInput([1, 2.5, -3])).toBe('[1.0, 2.5, -3.0]')
  })

  it('shortens millions, and nothing below', () => {
    expect(formatCompact(5_400_000)).toBe('5.4M')
    expect(formatCompact(1_000_000)).toBe('1.0M')
    expect(formatCompact(999_999)).toBe('999,999')
    expect(formatCompact(15_512)).toBe('15,512')
    expect(formatCompact(66)).toBe('66')
  })
})

describe('dates', () => {
  it.each([
    ['2020-12-09', '9 Dec 2020'],
    ['2020-06-12', '12 Jun 2020'],
    ['2020-12', 'Dec 2020'],
    ['2015-01', 'Jan 2015'],
    ['2020-09', 'Sep 2020'],
    ['2020', '2020'],
  ])('%s is %s', (date, words) => {
    expect(formatDate(date)).toBe(words)
  })

  it.each([
    ['2021-01', '2021-04', 'Jan to Apr 2021'],
    ['2020-12', '2021-03', 'Dec 2020 to Mar 2021'],
    ['2021-07-15', '2023-09-07', '15 Jul 2021 to 7 Sep 2023'],
    ['2024-05-20', '2024-06-20', '20 May to 20 Jun 2024'],
    ['2024-03-21', '2024-03-21', '21 Mar 2024'],
    ['2018', '2020', '2018 to 2020'],
    ['2020', '2020', '2020'],
    ['2020', '2020-06', '2020 to Jun 2020'],
    ['2020', '2020-06-12', '2020 to 12 Jun 2020'],
  ])('%s and %s are %s', (from, to, words) => {
    expect(formatDates(from, to)).toBe(words)
  })

  it('names each month', () => {
    expect(Array.from({ length: 12 }, (_, i) => formatDate(`2020-${String(i + 1).padStart(2, '0')}`).split(' ')[0]).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec')
  })

  // Start, place and end on an axis of years: 2020 is a leap year
  it.each([
    ['2021', 2021, 2021.5, 2022],
    ['2021-01', 2021, 2021 + 1 / 24, 2021 + 1 / 12],
    ['2021-04', 2021.25, 2021 + 3.5 / 12, 2021 + 4 / 12],
    ['2021-12', 2021 + 11 / 12, 2021 + 11.5 / 12, 2022],
    ['2021-01-01', 2021, 2021, 2021],
    ['2021-07-02', 2021 + 182 / 365, 2021 + 182 / 365, 2021 + 182 / 365],
    ['2020-12-09', 2020 + 343 / 366, 2020 + 343 / 366, 2020 + 343 / 366],
    ['2020-12-31', 2020 + 365 / 366, 2020 + 365 / 366, 2020 + 365 / 366],
  ])('%s starts, stands and ends as decimal years', (date, start, middle, end) => {
    expect(startOf(date)).toBeCloseTo(start, 9)
    expect(decimalYear(date)).toBeCloseTo(middle, 9)
    expect(endOf(date)).toBeCloseTo(end, 9)
  })
})
