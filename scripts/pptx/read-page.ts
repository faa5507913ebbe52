import type { Box, PageDeck, PageElement, PageStyle, PageText } from './page.ts'

/**
 * Runs in the print page, and reads every slide with no knowledge of what it shows. Generated content becomes elements
 * first, as nothing else tells where it stands; a drawing is marked with its number, equal ones with the same.
 */
export function readPage(styles: readonly (keyof PageStyle)[]): PageDeck {
  const pictures = new Map<string, number>()
  let origin = new DOMRect()

  const boxOf = ({ x, y, width, height }: DOMRect): Box => ({ x: x - origin.x, y: y - origin.y, width, height })

  function materialise(element: Element, which: '::before' | '::after'): void {
    const style = getComputedStyle(element, which)
    if (['none', 'normal'].includes(style.content) || style.display === 'none')
      return
    const copy = document.createElement('span')
    for (const property of style)
      copy.style.setProperty(property, style.getPropertyValue(property))
    copy.textContent = style.content.slice(1, -1)
    element.insertAdjacentElement(which === '::before' ? 'afterbegin' : 'beforeend', copy)
  }

  function backgroundOf(element: Element): string {
    const { backgroundColor } = getComputedStyle(element)
    return element.parentElement && backgroundColor === 'rgba(0, 0, 0, 0)' ? backgroundOf(element.parentElement) : backgroundColor
  }

  /** Where line breaks are kept, each stands as a text of its own. */
  function readText(node: Text): PageText[] {
    const { textTransform, whiteSpace } = getComputedStyle(node.parentElement!)
    const startsHigh = !node.previousSibling && getComputedStyle(node.parentElement!, '::first-letter').textTransform === 'uppercase'
    const range = document.createRange()
    return [...node.data.matchAll(whiteSpace.startsWith('pre') ? /\n|[^\n]+/g : /[^]+/g)].map(({ index: start, 0: text }) => ({
      text: textTransform === 'uppercase' ? text.toUpperCase() : startsHigh ? text.replace(/\S/, letter => letter.toUpperCase()) : text,
      words: [...text.matchAll(/[^ \n]+/g)].flatMap(({ index, 0: word }) => {
        range.setStart(node, start + index)
        range.setEnd(node, start + index + word.length)
        return [...range.getClientRects()].map(boxOf)
      }),
    }))
  }

  function readElement(element: Element): PageElement[] {
    const computed = getComputedStyle(element)
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && computed.clipPath === 'none'
    if (!isShown && element.tagName !== 'BR')
      return []
    const isPicture = element.matches('svg, img, canvas, [role=img]')
    const read: PageElement = {
      tag: element.tagName.toLowerCase(),
      ...boxOf(element.getBoundingClientRect()),
      style: Object.fromEntries(styles.map(name => [name, computed[name]])) as PageStyle,
      href: element.getAttribute('href') ?? undefined,
      name: element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? undefined,
      ...element instanceof HTMLTableCellElement && { colSpan: element.colSpan, rowSpan: element.rowSpan },
      children: isPicture ? [] : [...element.childNodes].flatMap<PageElement | PageText>(node => node instanceof Text ? readText(node) : node instanceof Element ? readElement(node) : []),
    }
    if (isPicture) {
      const look = [element.outerHTML, computed.color, backgroundOf(element), read.width, read.height].join()
      read.picture = pictures.get(look) ?? pictures.size
      pictures.set(look, read.picture)
      element.setAttribute('data-picture', String(read.picture))
    }
    return [read]
  }

  function readNotes(html: string): string[] {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    for (const mark of body.querySelectorAll('[data-clicks]'))
      mark.textContent = '[click]'
    return [...body.children].map(paragraph => paragraph.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean)
  }

  const containers = [...document.querySelectorAll('.print-slide-container')]
  const drawn = containers.flatMap(slide => [...slide.querySelectorAll('*')]).filter(element => !element.closest('svg'))
  for (const element of drawn) {
    materialise(element, '::before')
    materialise(element, '::after')
  }
  document.head.append(Object.assign(document.createElement('style'), { textContent: '*::before, *::after { content: none !important }' }))

  return {
    title: window.printed!.title,
    author: window.printed!.author,
    subject: window.printed!.subject,
    slides: containers.map((container, i) => {
      origin = container.getBoundingClientRect()
      const { alias, title, notes } = window.printed!.slides[i]!
      return {
        alias,
        title,
        layout: /slide-(\w+)/.exec(container.querySelector('.slide')!.className)![1]!,
        notes: readNotes(notes),
        root: readElement(container)[0]!,
      }
    }),
    pictures: pictures.size,
  }
}
