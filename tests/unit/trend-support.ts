import { expect } from 'vitest'
import type { Label } from '../../components/charts/place-labels.ts'
import type { PlacedTrend } from '../../components/charts/place-trend.ts'
import { inside, overlaps } from './support.ts'

/** The labels at line ends, one for each series and in their order: they stand right of the plot. */
export const endLabels = (panel: PlacedTrend): Label[] => panel.labels.filter(label => label.x >= panel.plot.x + panel.plot.width)

/** What holds for every placed trend: labels apart, all inside its panel, the panels side by side on 868 × 332. */
export function expectPlaced(panels: PlacedTrend[]) {
  expect(panels.length).toBeGreaterThan(0)
  for (const panel of panels) {
    const canvas = { x: 0, y: 0, width: panel.width, height: panel.height }
    expect(panel.plot.width).toBeGreaterThan(0)
    expect([...panel.y, ...panel.x, panel.step].every(Number.isFinite)).toBe(true)
    expect(panel.y[1]).toBeGreaterThan(panel.y[0])
    expect(inside(panel.plot, canvas)).toBe(true)
    expect(endLabels(panel)).toHaveLength(panel.series.length)
    expect(panel.labels.filter(label => !inside(label, canvas)).map(label => label.text)).toEqual([])
    // A value on its line takes the height of its letters, not of a line of text
    const boxes = panel.labels.map(label => label.onLine ? { ...label, y: label.y + (label.height - label.size) / 2, height: label.size } : label)
    expect(overlaps(boxes.map((label, i) => ({ ...label, name: panel.labels[i]!.text })))).toEqual([])
    expect(panel.height).toBeLessThanOrEqual(332)
  }
  // At least a letter's width between neighbours
  const room = 868 - 12 * (panels.length - 1)
  expect(panels.reduce((sum, panel) => sum + panel.width, 0)).toBeLessThanOrEqual(room + 1e-6)
}
