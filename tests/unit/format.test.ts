import { describe, expect, it } from 'vitest'
import { formatCompact, formatDate, formatNumber, formatPercent, formatRatio, formatValue } from '../../components/charts/format.ts'

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
})
