/**
 * The one measurement of the slide that is shown. Everything is plain data in px of the 980 × 552 canvas, whatever the
 * window, so that `rules.ts` can judge it without a browser.
 */
import type { Page } from 'playwright/test'

export interface Box { x: number, y: number, width: number, height: number }

/** A line of text: where its letters stand, without the room above and below that its font keeps. */
export interface TextRun {
  text: string
  tag: string
  size: number
  /** Code inside a sentence, which is set a little smaller than the sentence. */
  inlineCode: boolean
  /** In the foot of the slide, which stands below the content. */
  foot: boolean
  box: Box
}

/** A figure: its drawing, the name that a screen reader says, and the line that tells its sources. */
export interface Figure {
  key: string
  body: Box
  name: string
  source: string
  /** Its rows, each with the works that it names, where rows name their own and not the figure all. */
  rows?: { text: string, works: string }[]
}

/** A content that its box cuts off. */
export interface Clipped { what: string, by: number }

export interface Slide {
  /** For messages: "slide fig-3 at click 0". */
  where: string
  layout: string
  canvas: { width: number, height: number }
  titles: string[]
  texts: TextRun[]
  clipped: Clipped[]
  figures: Figure[]
  /** Links and buttons whose middle something else stands on, and what. */
  covered: { link: string, by: string }[]
}

/** Measures the slide that is shown, which must be settled. */
export function measure(page: Page): Promise<Slide> {
  return page.evaluate(measureInPage)
}

/** Runs in the page, so it may use nothing from outside itself. */
function measureInPage(): Slide {
  const canvas = document.querySelector<HTMLElement>('#slide-content')!
  const origin = canvas.getBoundingClientRect()
  const scale = origin.width / canvas.offsetWidth
  const toBox = (r: DOMRect): Box => ({ x: (r.x - origin.x) / scale, y: (r.y - origin.y) / scale, width: r.width / scale, height: r.height / scale })
  // Slidev keeps the neighbours of a slide mounted, but hidden.
  const page = [...document.querySelectorAll<HTMLElement>('.slidev-page')].find(p => p.checkVisibility())!
  const elements = [...page.querySelectorAll<HTMLElement | SVGElement>('*')]
  const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

  const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isForReaders(element)
  /** For screen readers alone: in a box of a pixel. */
  const isForReaders = (element: Element): boolean =>
    element !== page && ((element instanceof HTMLElement && element.offsetWidth <= 1 && getComputedStyle(element).overflow === 'hidden')
      || (element.parentElement !== null && isForReaders(element.parentElement)))

  /** A font keeps room above and below its letters, which lines of text share without touching: the letters fill one em. */
  const letters = (box: Box, size: number): Box => ({ ...box, y: box.y + (box.height - size) / 2, height: size })

  const linesOf = (node: Text, element: Element): DOMRect[] => {
    if (element instanceof SVGElement)
      return [element.getBoundingClientRect()]
    const range = document.createRange()
    range.selectNodeContents(node)
    return [...range.getClientRects()].filter(r => r.width > 0)
  }
  /** The size as it is drawn: an SVG may scale what is in it. */
  const sizeOf = (element: Element) => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const svg = element instanceof SVGElement ? element.ownerSVGElement : null
    const inner = svg && (svg.viewBox.baseVal?.width || svg.width.baseVal.value)
    return svg && inner ? size * svg.getBoundingClientRect().width / scale / inner : size
  }

  const texts: TextRun[] = []
  const clipped: Clipped[] = []
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const element = node.parentElement!
    const text = words(node.data)
    if (!text || !isShown(element) || ['STYLE', 'SCRIPT', 'title', 'desc'].includes(element.tagName))
      continue
    const size = sizeOf(element)
    const inlineCode = element.closest('code') !== null && element.closest('pre') === null
    for (const rect of linesOf(node, element))
      texts.push({ text, tag: element.tagName.toLowerCase(), size, inlineCode, foot: element.closest('footer') !== null, box: letters(toBox(rect), size) })
    // An SVG cuts off what stands outside it.
    const svg = element instanceof SVGElement ? element.ownerSVGElement : null
    if (svg) {
      const [inner, outer] = [letters(toBox(element.getBoundingClientRect()), size), toBox(svg.getBoundingClientRect())]
      const by = Math.max(outer.x - inner.x, outer.y - inner.y, inner.x + inner.width - outer.x - outer.width, inner.y + inner.height - outer.y - outer.height)
      if (by > 0.5)
        clipped.push({ what: `"${text}" of its SVG`, by })
    }
  }

  for (const element of elements) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const by = Math.max(overflowX === 'visible' ? 0 : element.scrollWidth - element.clientWidth, overflowY === 'visible' ? 0 : element.scrollHeight - element.clientHeight)
    if (by > 1 && element instanceof HTMLElement && isShown(element))
      clipped.push({ what: `<${element.tagName.toLowerCase()} class="${element.className}">`, by })
  }

  /** What a row says of its sources, less its links to other slides. */
  const worksOf = (row: Element) => words([...row.querySelectorAll('.work, .works')].map((works) => {
    const copy = works.cloneNode(true) as Element
    copy.querySelectorAll('a:not([target])').forEach(link => link.remove())
    return copy.textContent.replace('·', '')
  }).join(' '))
  const figures = elements.filter(e => e.matches('figure[data-figure]')).map((figure): Figure => ({
    key: (figure as HTMLElement).dataset.figure!,
    body: toBox(figure.querySelector('.body')!.getBoundingClientRect()),
    name: words(figure.querySelector('.body :is([role="img"]:not(.mark), ul, ol)[aria-label]')?.getAttribute('aria-label') ?? figure.querySelector('caption')?.textContent),
    source: words(figure.querySelector('figcaption')?.textContent),
    ...figure.matches('.rows') && { rows: [...figure.querySelectorAll('.body tbody tr, .body li')].map(row => ({ text: words(row.textContent), works: worksOf(row) })) },
  }))

  const covered = elements.filter(e => e.matches('a, button') && isShown(e)).flatMap((link) => {
    const rect = link.getClientRects()[0]!
    const top = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2)
    return top && !link.contains(top) ? [{ link: words(link.textContent), by: `<${top.tagName.toLowerCase()} class="${top.getAttribute('class') ?? ''}">` }] : []
  })

  const layout = [...page.querySelector('.slide')!.classList].find(name => name.startsWith('slide-'))!.slice('slide-'.length)
  const alias = location.pathname.split('/').at(-1)!
  return {
    where: `slide ${alias} at click ${new URLSearchParams(location.search).get('clicks') ?? 0}`,
    layout,
    canvas: { width: canvas.offsetWidth, height: canvas.offsetHeight },
    titles: elements.filter(e => e.matches('h1') && isShown(e)).map(e => words(e.textContent)),
    texts,
    clipped,
    figures,
    covered,
  }
}
