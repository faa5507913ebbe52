/** What a slide looks like in the browser, as far as it is rebuilt elsewhere: lengths in px of the canvas, from its top left corner. */

export interface Box { x: number, y: number, width: number, height: number }

/** A text, with a box for each of its words, or two where one is broken over a line's end. */
export interface PageText { text: string, words: Box[] }

/** The computed style, as CSS writes it. */
export type PageStyle = Record<(typeof STYLES)[number], string>

/** An element that can be seen, with what can be seen in it. */
export interface PageElement extends Box {
  tag: string
  style: PageStyle
  /** Where a link leads. */
  href?: string
  /** A drawing, which is a picture as a whole: its number among `PageSlides.pictures`. */
  picture?: number
  /** Its accessible name. */
  name?: string
  colSpan?: number
  rowSpan?: number
  children: (PageElement | PageText)[]
}

export interface PageSlide {
  alias: string
  title: string
  /** The layout of the deck that it uses, such as `figure`. */
  layout: string
  /** Paragraphs; `[click]` stands where one clicks. */
  notes: string[]
  root: PageElement
}

export interface PageDeck {
  title: string
  author: string
  subject: string
  slides: PageSlide[]
  /** How many different pictures there are; each stands in the page as `[data-picture="0"]` and so on. */
  pictures: number
}

/** The properties that are read of each element. */
export const STYLES = [
  'display', 'whiteSpace', 'textAlign', 'color', 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing', 'textDecorationLine',
  'backgroundColor', 'borderTopLeftRadius',
  'borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth',
  'borderTopStyle', 'borderRightStyle', 'borderBottomStyle', 'borderLeftStyle',
  'borderTopColor', 'borderRightColor', 'borderBottomColor', 'borderLeftColor',
] as const

/** Whether a part of an element is text. */
export const isText = (node: PageElement | PageText): node is PageText => 'words' in node
