import { describe, expect, it } from 'vitest'
import { dodge, lineHeight, niceStep, overlap, scale } from '../../components/charts/layout.ts'

describe('dodge', () => {
  const bounds = [0, 200] as const
  const cases: [string, number[]][] = [
    ['apart already', [20, 60, 120]],
    ['all at one place', [100, 100, 100, 100, 100, 100]],
    ['all at the top', [0, 0, 0]],
    ['all at the foot', [200, 200, 200, 200]],
    ['out of order', [150, 20, 148, 22, 21]],
    ['outside the bounds', [-40, 260, 100]],
    ['as many as fit', Array.from({ length: 11 }, () => 50)],
  ]

  it.each(cases)('keeps a gap between labels, inside the bounds: %s', (_, centres) => {
    const placed = dodge(centres, 20, bounds)
    const down = placed.toSorted((a, b) => a - b)
    expect(placed).toHaveLength(centres.length)
    expect(down.slice(1).filter((y, i) => y - down[i]! < 20 - 1e-9)).toEqual([])
    expect(down[0]).toBeGreaterThanOrEqual(0)
    expect(down.at(-1)).toBeLessThanOrEqual(200)
  })

  it.each(cases)('keeps labels in their order: %s', (_, centres) => {
    const placed = dodge(centres, 20, bounds)
    centres.forEach((a, i) => centres.forEach((b, j) => {
      if (a < b || a === b && i < j)
        expect(placed[i]!).toBeLessThan(placed[j]!)
    }))
  })

  it('moves nothing that is apart already', () => {
    expect(dodge([120, 20, 60], 20, bounds)).toEqual([120, 20, 60])
    expect(dodge([], 20, bounds)).toEqual([])
  })
})

describe('niceStep', () => {
  it.each([[100, 20], [15.2, 5], [15_586, 5000], [5, 1], [6, 2], [12, 2.5], [50, 10], [0.3, 0.1], [1, 0.2]])('divides %f by %f', (max, step) => {
    expect(niceStep(max)).toBeCloseTo(step, 12)
  })

  it('makes at most five steps, each 1, 2, 2.5 or 5 by a power of ten', () => {
    for (let max = 0.07; max < 1e7; max *= 1.37) {
      const step = niceStep(max)
      expect(max / step).toBeLessThanOrEqual(5)
      expect(max / step).toBeGreaterThan(1.5)
      expect([1, 2, 2.5, 5, 10]).toContain(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toFixed(6)))
    }
  })
})

describe('scale', () => {
  it('leads from a domain to px, also upwards', () => {
    const y = scale([0, 100], [308, 28])
    expect([0, 25, 100].map(y)).toEqual([308, 238, 28])
    expect(scale([2016, 2020], [0, 400])(2017)).toBe(100)
  })
})

describe('overlap and lineHeight', () => {
  const a = { x: 0, y: 0, width: 10, height: 10 }

  it.each([
    ['apart', { x: 20, y: 0 }, false],
    ['side by side', { x: 10, y: 0 }, false],
    ['one on the other', { x: 0, y: 10 }, false],
    ['by a corner', { x: 9, y: 9 }, true],
    ['the same', { x: 0, y: 0 }, true],
    ['left and above', { x: -5, y: -5 }, true],
    ['beside, at another height', { x: 5, y: 30 }, false],
  ])('tells whether two rectangles share an area: %s', (_, at, shared) => {
    const b = { ...a, ...at }
    expect([overlap(a, b), overlap(b, a)]).toEqual([shared, shared])
  })

  it('gives a line of text more height than its size', () => {
    expect([12, 14, 16].map(lineHeight)).toEqual([16, 18, 21])
  })
})
