/** Whether a drawing of one version has its marks, rings and lines where the rows of the CSV say. */
import type { Locator } from 'playwright/test'
import { yearOf } from './read-chart.ts'

/** A row of the CSV of a fact with versions. */
export interface VersionRow { version: string, series: string, group: string, date: string, value: string, before: string, moved_by: string }
type Place = [x: number, y: number]
interface Panel { name: string, values: { text: string, y: number }[], years: { text: string, x: number }[], marks: Place[], rings: Place[], grey: boolean[], lines: Place[][], labels: string[], left: number, right: number }

/** Tolerance in px of the drawing: how exactly it can say a value. */
const HALF = 0.5

/** The drawing as it stands on the page, found by shape and by what its axes say, in px of its SVG. */
export function readPanels(figure: Locator): Promise<Panel[]> {
  return figure.locator('svg.versions').evaluate((svg: SVGSVGElement) => {
    const origin = svg.getBoundingClientRect()
    const scale = origin.width / svg.width.baseVal.value
    const box = (element: Element) => {
      const r = element.getBoundingClientRect()
      return { left: (r.left - origin.left) / scale, right: (r.right - origin.left) / scale, x: (r.left + r.width / 2 - origin.left) / scale, y: (r.top + r.height / 2 - origin.top) / scale }
    }
    const all = (panel: Element, selector: string) => [...panel.querySelectorAll(selector)].map(element => ({ element, ...box(element), text: element.textContent.trim() }))
    // Only the first panel names the values.
    const values = all(svg, 'text.axis.end').map(({ text, y }) => ({ text, y }))
    return [...svg.querySelectorAll('g[data-panel]')].map((panel) => {
      const rings = all(panel, 'circle')
      const [first] = all(panel, 'path.grid:not(.tick)')
      return {
        name: panel.getAttribute('data-panel')!,
        values,
        years: all(panel, 'text.axis.middle').map(({ text, x }) => ({ text, x })),
        marks: all(panel, 'path.mark').map(({ x, y }): [number, number] => [x, y]),
        rings: rings.map(({ x, y }): [number, number] => [x, y]),
        grey: rings.map(({ element }) => getComputedStyle(element).stroke !== getComputedStyle(panel.querySelector('path.mark')!).fill),
        lines: all(panel, 'path.line').map(({ element }) => {
          const shift = box(panel.querySelector('path.grid')!).left - Number(/^M([\d.]+)/.exec(panel.querySelector('path.grid')!.getAttribute('d')!)![1])
          return [...element.getAttribute('d')!.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((match): [number, number] => [Number(match[1]) + shift, Number(match[2])])
        }),
        labels: all(panel, 'text.label').map(({ text }) => text),
        left: first!.left,
        right: first!.right,
      }
    })
  })
}

/** Messages on every mark, ring and line that is not where the rows of its version, and those alone, put it. */
export function versionDiffers(panels: Panel[], rows: VersionRow[], version: string): string[] {
  const own = rows.filter(row => row.version === version && row.value !== '')
  if (own.length === 0)
    return [`there is no version of ${version}`]
  return [...new Set(own.map(row => row.group))].flatMap((group) => {
    const panel = panels.find(one => one.name === group)
    if (!panel)
      return [`${version}: there is no panel ${group}`]
    const here = own.filter(row => row.group === group)
    const place = placing(panel)
    const full = here.map(row => place(row.date, row.value))
    const moved = here.filter(row => row.before !== '')
    const ringed = (by: string) => moved.filter(row => row.moved_by === by).map(row => place(row.date, row.before))
    const names = [...new Set(here.map(row => row.series))]
    return [
      ...differ(`${version}, ${group}`, full, panel.marks),
      ...differ(`${version}, ${group}, rings`, ringed('rule'), panel.rings.filter((_, i) => !panel.grey[i])),
      ...differ(`${version}, ${group}, grey rings`, ringed('not recorded'), panel.rings.filter((_, i) => panel.grey[i])),
      ...names.flatMap((name) => {
        const last = here.filter(row => row.series === name).at(-1)!
        const label = `${name} ${Math.round(Number(last.value))}%`
        return panel.labels.includes(label) ? [] : [`${version}: no label says "${label}"`]
      }),
      ...differ(`${version}, ${group}, vertices`, full, panel.lines.flatMap(line => line.filter((vertex, i) => vertex.join() !== line[i - 1]?.join()))),
    ]
  })
}

/** From the labels of the axes: where a month and a share belong. Years are labelled in the middle of what is seen of them. */
function placing({ values, years, left, right }: Panel): (date: string, value: string) => Place {
  const [low, high] = [values.find(label => label.text === '0%')!, values.find(label => label.text === '100%')!]
  const whole = years.filter(({ text }) => ![years[0]!.text, years.at(-1)!.text].includes(text))
  const [from, to] = [whole[0]!, whole.at(-1)!]
  const perYear = (to.x - from.x) / (Number(to.text) - Number(from.text))
  return (date, value) => {
    const x = from.x + (yearOf(date) - Number(from.text) - 0.5) * perYear
    if (x < left || x > right)
      throw new Error(`${date} lies outside the plot`)
    return [x, low.y + Number(value) / 100 * (high.y - low.y)]
  }
}

function differ(what: string, expected: Place[], found: Place[]): string[] {
  if (expected.length !== found.length)
    return [`${what}: ${found.length} drawn for ${expected.length} rows`]
  const left = [...found]
  return expected.flatMap(([x, y]) => {
    const at = left.findIndex(([a, b]) => Math.abs(a - x) <= HALF && Math.abs(b - y) <= HALF)
    if (at < 0)
      return [`${what}: nothing stands at ${x.toFixed(1)}, ${y.toFixed(1)} px`]
    left.splice(at, 1)
    return []
  })
}
