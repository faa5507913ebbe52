/** Runs in the built deck: what of it has to stand in a page, so that the page looks like the deck before the deck is there. */
import type { Face } from './styles.ts'

/** A slide as it is drawn. */
export interface Drawn {
  markup: string
  /** What stands around the slide, with `<!--slide-->` in its place. */
  frame: string
  /** Which of the selectors apply to it. */
  applying: string[]
  /** The addresses of the fonts that its letters are set in. */
  fonts: string[]
}

/**
 * Captures the slide that is shown, or the reading view. Throws where something stands in for a part that failed. It names nothing outside itself, as it is handed to
 * the page as text.
 */
export function capture({ selectors, faces }: { selectors: string[], faces: Face[] }): Drawn {
  const reading = document.querySelector('.reading')
  const container = document.getElementById('slide-container')
  const content = document.getElementById('slide-content')
  const slide = reading ?? [...content!.querySelectorAll('.slidev-page')].find(one => one.checkVisibility())!
  const failed = slide.querySelector<HTMLElement>('[data-stand-in]')
  if (failed)
    throw new Error(`Slide ${(slide as HTMLElement).dataset.slidevNo} cannot be drawn: ${failed.dataset.standIn}`)
  const within = [...slide.querySelectorAll('*')]
  const outside = [document.documentElement, document.body, ...container && content ? [container, content] : [], slide]

  /** Without what comes later or is no element: a part before another, a hovered or focused one, another theme. */
  const bare = (selector: string) => selector
    .replace(/::?(before|after|first-letter|first-line|marker|selection|placeholder|backdrop|highlight\([\w-]+\)|-(webkit|moz)-[\w-]+)/g, '')
    .replace(/:(hover|focus-visible|focus-within|focus|active|visited|link)(?![\w-])/g, '')
    .replace(/\.(dark|light)(?![\w-])/g, '')
    .replace(/(^|[,\s>+~])(?=[,\s>+~]|$)/g, '$1*')
  const applies = (selector: string) => {
    try {
      const plain = bare(selector)
      return slide.querySelector(plain) !== null || outside.some(one => one.matches(plain))
    }
    catch {
      return true
    }
  }

  const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''
  const used = within.filter(one => [...one.childNodes].some(isText)).map((one) => {
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(one)
    return { family: fontFamily.split(',')[0]!.replaceAll(/["']/g, ''), weight: fontWeight, style: fontStyle, text: one.textContent }
  })
  const covers = (range: string, text: string) => range.split(',').some((part) => {
    const [from, to = from] = part.trim().slice(2).split('-').map(code => Number.parseInt(code, 16)) as [number, number?]
    return [...text].some(letter => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to!)
  })
  const draws = (face: Face) => used.some(({ family, weight, style, text }) => family === face.family && weight === face.weight && style === face.style && covers(face.range, text))

  /** An element without what is in it, and without what the deck says of it alone. */
  const around = (one: Element, inner: string) => {
    const copy = one.cloneNode() as HTMLElement
    copy.removeAttribute('id')
    copy.style.removeProperty('--slidev-slide-scale')
    return copy.outerHTML.replace('></', `>${inner}</`)
  }
  const copy = slide.cloneNode(true)
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT)
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode())
    (comment as Comment).remove()
  const drawn = copy as Element
  // What only a host knows, such as its own address.
  for (const one of drawn.querySelectorAll('[data-host]')) {
    one.parentElement!.dataset.incomplete = ''
    one.remove()
  }
  // Charts and Vue count in their ids what the window has shown before; here they count what stands in the slide.
  for (const chart of drawn.querySelectorAll('[_echarts_instance_]'))
    chart.removeAttribute('_echarts_instance_')
  const counted = [...new Set([...drawn.querySelectorAll('[id]')].flatMap(({ id }) => /^(?:zr\d+|v(?:-\d+)+)(?!\w)/.exec(id) ?? []))]
  for (const { attributes } of drawn.querySelectorAll('*')) {
    for (const attribute of attributes) {
      // Lines of a drawing have parts that look like such ids.
      if (attribute.name !== 'd' && counted.some(id => attribute.value.includes(id)))
        attribute.value = attribute.value.replace(/(?<![\w-])(?:zr\d+|v(?:-\d+)+)(?!\w)/g, id => counted.includes(id) ? `drawn-${counted.indexOf(id) + 1}` : id)
    }
  }
  return {
    markup: drawn.outerHTML,
    frame: container && content ? around(container, around(content, '<!--slide-->')) : '<!--slide-->',
    applying: selectors.filter(applies),
    fonts: [...new Set(faces.filter(draws).map(face => face.address))],
  }
}
