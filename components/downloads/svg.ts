/** A figure as one SVG file that needs neither the page nor its stylesheets. */
import type { Fact, Source } from '../../data/schema.ts'
import type { Drawing } from './drawings.ts'
import { sources } from '../../data/sources.ts'
import { citedBy } from '../datasets/cited.ts'
import { drawingsIn } from './drawings.ts'
import { fontFaces } from './fonts.ts'
import { frameSvg, resolveVars } from './frame-svg.ts'

/** What a stylesheet may say of a shape or a text. Those that are inherited are written only where they change. */
const INHERITED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'] as const

/** The drawing in the body of a figure, as it is now, with title, sources and licences. Throws where a font cannot be fetched. */
export async function composeSvg(fact: Fact, body: HTMLElement, note: string): Promise<string> {
  const drawings = drawingsIn(body)
  const content = {
    markup: drawings.map(standalone).join('\n'),
    width: Math.max(...drawings.map(d => d.x + d.width)),
    height: Math.max(...drawings.map(d => d.y + d.height)),
  }
  const root = getComputedStyle(document.documentElement)
  const valueOf = (name: string) => root.getPropertyValue(name)
  const colors = { surface: valueOf('--surface'), ink: valueOf('--ink'), muted: valueOf('--muted') }
  const works = citedBy(fact).map((key): Source => sources[key as keyof typeof sources])
  const around = { fact, works, note, colors }
  const fonts = await fontFaces(frameSvg({ ...content, markup: '' }, { ...around, fonts: '' }))
  return resolveVars(frameSvg(content, { ...around, fonts }), valueOf)
}

/** A copy of a drawing in which every shape carries its own looks. */
function standalone({ svg, x, y, width, height }: Drawing): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((original, i) => dress(copies[i]!, original, original === svg ? null : original.parentElement))
  copy.querySelectorAll('style').forEach(style => style.remove())
  Object.entries({ x, y, width, height }).forEach(([name, value]) => copy.setAttribute(name, String(value)))
  return new XMLSerializer().serializeToString(copy)
}

/** Writes the looks that the page gives to `original` into `copy`, whose class means nothing outside the page. */
function dress(copy: SVGElement, original: Element, parent: Element | null): void {
  const own = getComputedStyle(original)
  const above = parent && getComputedStyle(parent)
  for (const name of INHERITED) {
    copy.removeAttribute(name)
    if (own.getPropertyValue(name) !== above?.getPropertyValue(name))
      copy.setAttribute(name, own.getPropertyValue(name))
  }
  // What still waits for its click is drawn too: a file has no clicks.
  if (own.opacity !== '1' && !original.matches('.waiting'))
    copy.setAttribute('opacity', own.opacity)
  for (const name of [...copy.attributes].map(attribute => attribute.name).filter(name => /^(?:class|style|role|aria-.*|data-.*)$/.test(name)))
    copy.removeAttribute(name)
}
