/** Figures for a column of any width: all of the data is there, inside the plot, and labels keep apart. */
import { describe, expect, test } from 'vitest'
import { crossingRows, ratioRows, shareRows } from '../../components/charts/reading-rows.ts'
import { readingTrend } from '../../components/charts/reading-trend.ts'
import { facts } from '../../data/index.ts'

/** What a window of 320 px leaves for a figure. */
const NARROWEST = 288
const trends = Object.values(facts).filter(fact => fact.kind === 'trend')

describe.each(trends.map(fact => [fact.key, fact] as const))('%s', (_, fact) => {
  const panels = readingTrend(fact)

  test('has each series that is drawn, and each of its values', () => {
    const drawn = fact.series.filter(series => series.role !== 'table' && series.points.some(point => point.value !== null))
    expect(panels.flatMap(panel => panel.lines.map(line => line.key)).sort()).toEqual(drawn.map(series => series.key).sort())
    for (const line of panels.flatMap(panel => panel.lines)) {
      const { points } = drawn.find(series => series.key === line.key)!
      expect(line.d.match(/[ML]/g)?.length ?? 0).toBe(points.filter(point => point.value !== null && !point.partial).length)
    }
  })

  test('stays inside the plot', () => {
    for (const { height, lines, notes, years } of panels) {
      for (const [, x, y] of lines.flatMap(line => [...line.d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)])) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x)).toBeLessThanOrEqual(100)
        expect(Number(y)).toBeGreaterThanOrEqual(-0.01)
        expect(Number(y)).toBeLessThanOrEqual(height + 0.01)
      }
      for (const { at } of notes)
        expect(at >= 0 && at <= 100).toBe(true)
      for (const { x } of years)
        expect(x > 0 && x < 100).toBe(true)
    }
  })

  test('lifts the line at a gap', () => {
    for (const line of panels.flatMap(panel => panel.lines))
      expect(line.d === '' || line.d.startsWith('M')).toBe(true)
  })

  test('leaves a plot at 320 px, and labels that do not touch', () => {
    for (const { left, right, lines, height } of panels) {
      expect(NARROWEST - left - right).toBeGreaterThan(90)
      const boxes = lines.map(({ label }) => ({ top: label.y - label.lines.length * 8.5, bottom: label.y + label.lines.length * 8.5 })).sort((a, b) => a.top - b.top)
      boxes.slice(1).forEach((box, i) => expect(box.top).toBeGreaterThanOrEqual(boxes[i]!.bottom - 0.01))
      expect(boxes[0]!.top).toBeGreaterThanOrEqual(-0.01)
      expect(boxes.at(-1)!.bottom).toBeLessThanOrEqual(height + 0.01)
    }
  })
})

test.each([
  ['ratios', ratioRows(facts.throughput), facts.throughput.rows.map(row => row.label)],
  ['shares', shareRows(facts['native-code']), facts['native-code'].rows.flatMap(row => [row.label, ''])],
  ['crossings', crossingRows(facts.crossings), facts.crossings.rows.map(row => row.label)],
] as const)('%s have each row, marks inside the axis, and their value in words', (_, { rows, axis }, labels) => {
  expect(rows.map(row => row.label).sort()).toEqual([...labels].sort())
  for (const { marks, value } of rows) {
    expect(value).not.toBe('')
    expect(marks.length).toBeGreaterThan(0)
    for (const { from, to } of marks)
      expect(0 <= from && from <= to && to <= 100).toBe(true)
  }
  expect(axis.every(({ at }) => at >= 0 && at <= 100)).toBe(true)
})
