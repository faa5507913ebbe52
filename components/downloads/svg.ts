/** A figure as one SVG file that needs neither the page nor its stylesheets. */
import type { Fact, Source } from '../../data/schema.ts'
import type { Rect } from '../charts/layout.ts'
import type { Drawing } from './drawings.ts'
import type { Content } from './frame-svg.ts'
import type { Surface, TextLine } from './texts.ts'
import { sources } from '../../data/sources.ts'
import { citedBy } from '../datasets/cited.ts'
import { drawingsIn } from './drawings.ts'
import { fontFaces } from './fonts.ts'
import { escapeXml } from '../charts/escape.ts'
import { frameSvg, numberIds, resolveVars } from './frame-svg.ts'
import { surfacesIn, textsIn } from './texts.ts'

/** What a stylesheet may say of a shape or a text. Those that are inherited are written only where they change. */
const INHERITED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'] as const

/** The drawing in the body of a figure, as it is now, with title, sources and licences. Throws where a font cannot be fetched. */
export async function composeSvg(fact: Fact, body: HTMLElement, note: string): Promise<string> {
  const content = contentOf(body)
  const root = getComputedStyle(document.documentElement)
  const valueOf = (name: string) => root.getPropertyValue(name)
  const colors = { surface: valueOf('--surface'), ink: valueOf('--ink'), muted: valueOf('--muted') }
  const works = citedBy(fact).map((key): Source => sources[key as keyof typeof sources])
  const around = { fact, works, note, colors }
  const fonts = await fontFaces(frameSvg(content, { ...around, fonts: '' }))
  return resolveVars(frameSvg(content, { ...around, fonts }), valueOf)
}

/** All that a figure shows, without the room above it where its controls stood. */
function contentOf(body: HTMLElement): Content {
  const [surfaces, drawings, texts] = [surfacesIn(body), drawingsIn(body), textsIn(body)]
  const bounds = [...surfaces, ...drawings, ...texts.map(({ x, y, size }): Rect => ({ x, y: y - Number.parseFloat(size), width: 0, height: Number.parseFloat(size) * 1.25 }))]
  const top = Math.min(...bounds.map(({ y }) => y))
  const markup = [...surfaces.map(writeSurface), ...drawings.map(standalone), ...texts.map(writeText)].join('\n')
  return {
    markup: numberIds(`<g transform="translate(0 ${-top})">${markup}</g>`),
    width: Math.max(...bounds.map(({ x, width }) => x + width)),
    height: Math.max(...bounds.map(({ y, height }) => y + height)) - top,
  }
}

const writeSurface = ({ x, y, width, height, color, radius }: Surface) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${color}"/>`

const writeText = ({ text, x, y, size, weight, family, color }: TextLine) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" font-family="${escapeXml(family)}" fill="${color}">${escapeXml(text)}</text>`

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
  if (own.transform !== 'none')
    copy.setAttribute('transform', own.transform)
  // What still waits for its click is drawn too: a file has no clicks.
  if (own.opacity !== '1' && !original.matches('.waiting'))
    copy.setAttribute('opacity', own.opacity)
  for (const name of [...copy.attributes].map(attribute => attribute.name).filter(name => /^(?:class|style|role|aria-.*|data-.*)$/.test(name)))
    copy.removeAttribute(name)
}
