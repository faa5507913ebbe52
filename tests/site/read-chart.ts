/**
 * Charts as they are drawn: marks, lines and labels found in the SVG by their shape, and scales found from the labels of
 * the axes. Nothing is asked of the chart itself.
 */
import type { Locator } from 'playwright/test'

export interface Text { text: string, x: number, y: number, fill: string, anchor: string }
/** A symbol; a hollow one has its hue in its outline. */
export interface Mark { x: number, y: number, hue: string, hollow: boolean, unseen: boolean }
export interface Line { hue: string, vertices: [number, number][] }

export interface Chart {
  figure: string
  texts: Text[]
  marks: Mark[]
  lines: Line[]
  /** From the gridlines. */
  left: number
  right: number
  gridlines: number[]
  /** Of the axis of years, from left to right. */
  ticks: number[]
}

/** A linear scale and back, found from what the axis says. */
export interface Axis { toPx: (value: number) => number, anchors: [value: number, px: number][] }

/** Every chart of a slide that can be seen, in the order of the page, in px of its own SVG. */
export function readCharts(slide: Locator): Promise<Chart[]> {
  return slide.evaluate(element => [...element.querySelectorAll('.chart-canvas svg')].filter(svg => svg.checkVisibility({ visibilityProperty: true })).map((svg) => {
    const numbers = (text: string | null) => (text ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
    const paths = [...svg.querySelectorAll('path')].filter(path => !path.closest('defs'))
    const strokes = paths.filter(path => !path.hasAttribute('transform') && path.getAttribute('fill') === 'none').map(path => ({
      hue: path.getAttribute('stroke') ?? '',
      runs: (path.getAttribute('d') ?? '').split('M').filter(Boolean).map((run) => {
        const flat = numbers(run)
        return Array.from({ length: Math.floor(flat.length / 2) }, (_, i): [number, number] => [flat[2 * i]!, flat[2 * i + 1]!])
      }),
      clipped: path.closest('[clip-path]') !== null,
    }))
    const thin = strokes.filter(s => s.hue === 'var(--hairline)' && s.runs.length === 1 && s.runs[0]!.length === 2).map(s => s.runs[0]!)
    const level = thin.filter(([a, b]) => a![1] === b![1])
    return {
      figure: svg.closest<HTMLElement>('[data-figure]')!.dataset.figure!,
      texts: [...svg.querySelectorAll('text')].map((text) => {
        const [x = 0, y = 0] = numbers(text.getAttribute('transform'))
        return { text: text.textContent.trim(), x, y, fill: text.getAttribute('fill') ?? '', anchor: text.getAttribute('text-anchor') ?? '' }
      }),
      marks: paths.filter(path => path.getAttribute('transform')?.startsWith('matrix')).map((path) => {
        const [, , , , x, y] = numbers(path.getAttribute('transform'))
        const hollow = path.getAttribute('fill') === 'var(--surface)'
        return { x: x!, y: y!, hollow, hue: path.getAttribute(hollow ? 'stroke' : 'fill') ?? '', unseen: path.getAttribute('fill-opacity') === '0' }
      }),
      lines: strokes.filter(s => s.clipped).flatMap(s => s.runs.map(vertices => ({ hue: s.hue, vertices }))),
      left: Math.min(...level.map(([a]) => a![0])),
      right: Math.max(...level.map(([, b]) => b![0])),
      gridlines: [...new Set(level.map(([a]) => a![1]))].sort((a, b) => b - a),
      ticks: thin.filter(([a, b]) => a![0] === b![0]).map(([a]) => a![0]).sort((a, b) => a - b),
    }
  }))
}

/** 20%, 5.0M, 15,000 as numbers. */
const valueOf = (label: string) => Number(label.replace(/[%,M]/g, '')) * (label.endsWith('M') ? 1e6 : 1)

/** The line through the first and the last of the anchors. Throws where the rest do not lie on it within half a px. */
function linear(anchors: [value: number, px: number][], of: string): Axis {
  const sorted = anchors.toSorted((a, b) => a[0] - b[0])
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last || first[0] === last[0])
    throw new Error(`${of}: an axis needs two labels, found ${anchors.length}`)
  const toPx = (value: number) => first[1] + (value - first[0]) / (last[0] - first[0]) * (last[1] - first[1])
  const off = sorted.filter(([value, px]) => Math.abs(toPx(value) - px) > 0.5)
  if (off.length)
    throw new Error(`${of}: the labels of an axis are not evenly spaced: ${off.map(([value, px]) => `${value} at ${px} px, not ${toPx(value)}`).join('; ')}`)
  return { toPx, anchors: sorted }
}

/** The value axis; a panel without labels of its own has those of the first panel of its figure. */
export function valueAxis(chart: Chart, all: Chart[]): Axis {
  const labels = (c: Chart) => c.texts.filter(t => t.anchor === 'end' && t.fill === 'var(--muted)')
  const owner = labels(chart).length ? chart : all.find(c => c.figure === chart.figure && labels(c).length)
  if (!owner || owner.gridlines.join() !== chart.gridlines.join())
    throw new Error(`${chart.figure}: a panel without values on its axis must share its gridlines with one that has them`)
  return linear(labels(owner).map(t => [valueOf(t.text), t.y]), `${chart.figure}, values`)
}

/**
 * The axis of years, each of which is labelled in the middle of what is seen of it; a chart without labels of its own
 * has those of a chart of the same width further down the slide.
 */
export function yearAxis(chart: Chart, all: Chart[]): Axis {
  const labels = (c: Chart) => c.texts.filter(t => t.anchor === 'middle' && /^\d{4}$/.test(t.text))
  const owner = labels(chart).length ? chart : all.find(c => labels(c).length && c.left === chart.left && c.right === chart.right)
  if (!owner || owner.ticks.join() !== chart.ticks.join())
    throw new Error(`${chart.figure}: a chart without years on its axis must share its ticks with one that has them`)
  const { ticks, left, right } = owner
  return linear(labels(owner).map(({ text, x }): [number, number] => {
    const year = Number(text)
    if (!ticks.some(tick => tick < x))
      return [year + 1, 2 * x - left]
    return ticks.some(tick => tick > x) ? [year + 0.5, x] : [year, 2 * x - right]
  }), `${chart.figure}, years`)
}

/** A date as decimal years: the day itself, else the middle of its month or year. */
export function yearOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  if (month === undefined)
    return year + 0.5
  if (day === undefined)
    return year + (month - 0.5) / 12
  const [start, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)]
  return year + (Date.UTC(year, month - 1, day) - start) / (end - start)
}
