/** What ECharts makes of an option, without a browser: the texts and shapes of its SVG, with their places in px. */
import type { EChartsOption } from 'echarts'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { init } from 'echarts/core'
import '../../components/charts/echarts.ts'

export interface DrawnText { text: string, x: number, y: number, color: string, anchor: string, size: number, bold: boolean }
export interface DrawnShape {
  d: string
  /** The numbers of the path. */
  at: number[]
  fill: string
  stroke: string
  width: number
  dash: string
  opacity: number
  /** Of a mark: its middle, and how large it is, px. */
  mark?: { x: number, y: number, size: number } | undefined
  /** What a pointer is told of it: its series and its place among the data. */
  of?: [series: number, datum: number] | undefined
}

/** Draws an option on a canvas of that size. */
export function drawn(option: EChartsOption, { width, height }: { width: number, height: number }): { texts: DrawnText[], shapes: DrawnShape[] } {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = new DOMParser().parseFromString(chart.renderToSVGString(), 'text/xml')
  chart.dispose()
  return { texts: [...svg.getElementsByTagName('text')].map(textOf), shapes: ['path', 'polygon', 'polyline'].flatMap(name => [...svg.getElementsByTagName(name)]).filter(element => element.parentNode!.nodeName !== 'clipPath').map(shapeOf) }
}

const numbers = (text: string) => (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number)

function textOf(element: Element): DrawnText {
  const style = element.getAttribute('style') ?? ''
  const moved = numbers(element.getAttribute('transform') ?? '')
  return {
    text: element.textContent ?? '',
    x: moved.at(-2) ?? Number(element.getAttribute('x')),
    y: moved.at(-1) ?? Number(element.getAttribute('y')),
    color: element.getAttribute('fill')!,
    anchor: element.getAttribute('text-anchor')!,
    size: Number(/font-size:(\d+)px/.exec(style)?.[1]),
    bold: style.includes('font-weight:600'),
  }
}

function shapeOf(element: Element): DrawnShape {
  const attribute = (name: string) => element.getAttribute(name) ?? ''
  const [size, , , , x, y] = numbers(attribute('transform'))
  const d = attribute('d') || attribute('points')
  return {
    d,
    at: numbers(d),
    fill: attribute('fill'),
    stroke: attribute('stroke'),
    width: Number(attribute('stroke-width') || 1),
    dash: attribute('stroke-dasharray'),
    opacity: Number(attribute('opacity') || attribute('fill-opacity') || attribute('stroke-opacity') || 1),
    mark: x === undefined ? undefined : { x, y: y!, size: 2 * size! },
    of: attribute('ecmeta_series_index') ? [Number(attribute('ecmeta_series_index')), Number(attribute('ecmeta_data_index'))] : undefined,
  }
}
