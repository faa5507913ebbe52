/** Texts of a slide as paragraphs with runs, and the lines that they fill. */
import type { Box, PageElement, PageText } from './page.ts'
import { toPaint } from './colors.ts'
import { isText } from './page.ts'

type Node = PageElement | PageText

/** A piece of text in one style; sizes in px. */
export interface Run {
  text: string
  font: string
  size: number
  bold: boolean
  italic: boolean
  color: string
  spacing: number
  underline: boolean
  strike: boolean
  link?: string
}

/** A line as it stands on the slide: its ends, the foot of its letters, and how wide its first word is. */
export interface Line { left: number, right: number, bottom: number, first: number }

export interface Paragraph { runs: Run[], lines: Line[], lineHeight: number, align: 'left' | 'center' | 'right' }

/** A box on a line: a word, or a drawing between words. */
interface Piece extends Box { drawing?: boolean }

interface Context { element: PageElement, block: PageElement, link?: string, underline: boolean, strike: boolean }

/** What blocks and lines do with text: these are its parts, every other display begins anew. */
export const isInline = ({ style }: PageElement): boolean => style.display.startsWith('inline')

/** As wide as its letters are high, in any font. */
const BLANK = '\u2003'

/** Whether there is any text in it that can be read. */
export const hasText = (node: Node): boolean => isText(node) ? node.words.length > 0 : node.children.some(hasText)

const px = (length: string): number => Number.parseFloat(length) || 0

/** The lines of an ordered list of boxes: a box whose middle lies below the foot of the last line begins another. */
export function toLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  for (const { x, y, width, height, drawing } of pieces) {
    const line = lines.at(-1)
    if (!line || y + height / 2 > line.bottom)
      lines.push({ left: x, right: x + width, bottom: y + height, first: width })
    else
      Object.assign(line, { left: Math.min(line.left, x), right: Math.max(line.right, x + width), bottom: drawing ? line.bottom : Math.max(line.bottom, y + height) })
  }
  return lines
}

/** The paragraphs in `nodes`, which stand in `parent`. A drawing between words leaves a blank of its width. */
export function gatherText(nodes: readonly Node[], parent: PageElement): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let runs: Run[] = []
  let pieces: Piece[] = []
  let drawing: Box | undefined

  function end(block: PageElement): void {
    // A drawing at the start of a single line is simply left of it.
    if (pieces[0]?.drawing && toLines(pieces).length === 1) {
      runs.shift()
      pieces.shift()
    }
    const shown = joined(runs)
    if (shown.length)
      paragraphs.push({ runs: shown, lines: toLines(pieces), lineHeight: px(block.style.lineHeight) || 1.3 * px(block.style.fontSize), align: alignOf(block) })
    runs = []
    pieces = []
    drawing = undefined
  }

  function addText({ text, words }: PageText, context: Context): void {
    const { block, element: { style } } = context
    const keeps = style.whiteSpace.startsWith('pre')
    if (keeps && text === '\n')
      return end(block)
    const [word] = words
    if (drawing && word) {
      const { x, y, height } = drawing
      if (Math.abs(y + height / 2 - word.y - word.height / 2) < word.height / 2 && word.x > x) {
        runs.push({ ...lookOf(context), text: BLANK, size: word.x - x, underline: false, strike: false, link: undefined })
        pieces.push({ ...drawing, drawing: true })
      }
      drawing = undefined
    }
    const { text: before = ' ' } = runs.at(-1) ?? {}
    const said = keeps ? text : text.replace(/[ \t\n]+/g, ' ').replace(/[ \u2003]$/.test(before) ? /^ / : '', '')
    // A margin sets words apart as a blank does.
    if (word && /\S$/.test(before) && /^\S/.test(said) && isApart(pieces.at(-1)!, word))
      runs.push({ ...lookOf({ ...context, element: block, underline: false, strike: false, link: undefined }), text: ' ' })
    for (const part of context.link ? byLine(said, words) : [said])
      runs.push({ ...lookOf(context), text: part })
    pieces.push(...words)
  }

  function visit(node: Node, context: Context): void {
    const { block } = context
    if (isText(node))
      return addText(node, context)
    if (node.tag === 'br')
      return end(block)
    if (node.picture !== undefined || (isInline(node) && !hasText(node) && node.width > 0)) {
      drawing = node
      return
    }
    if (!hasText(node))
      return
    const isBlock = !isInline(node)
    const inner = within(node, isBlock ? node : block, context)
    if (isBlock)
      end(block)
    node.children.forEach(child => visit(child, inner))
    if (isBlock)
      end(node)
  }

  const context = within(parent, parent)
  nodes.forEach(node => visit(node, context))
  end(parent)
  return paragraphs
}

/** Lines through and under text hold for all that is in an element, and so does a link. */
function within(element: PageElement, block: PageElement, around?: Context): Context {
  const line = element.style.textDecorationLine
  return {
    element,
    block,
    link: element.href ?? around?.link,
    underline: line.includes('underline') || around?.underline === true,
    strike: line.includes('line-through') || around?.strike === true,
  }
}

function alignOf({ style: { textAlign } }: PageElement): Paragraph['align'] {
  return textAlign === 'center' ? 'center' : textAlign === 'right' || textAlign === 'end' ? 'right' : 'left'
}

function lookOf({ element: { style }, link, underline, strike }: Context): Omit<Run, 'text'> {
  return {
    font: style.fontFamily.split(',')[0]!.replaceAll('"', ''),
    size: px(style.fontSize),
    bold: Number(style.fontWeight) >= 600,
    italic: style.fontStyle === 'italic',
    color: toPaint(style.color)!.color,
    spacing: px(style.letterSpacing),
    underline,
    strike,
    link,
  }
}

/** Whether two words next to each other in the text are not so on the slide. */
const isApart = (before: Box, word: Box): boolean => word.x < before.x || word.x - before.x - before.width > 0.1 * word.height

/** A link that goes on in another line as one text a line: LibreOffice breaks it nowhere else but amid words. */
function byLine(text: string, words: readonly Box[]): string[] {
  const parts = text.match(/\s*\S+\s*$|\s*\S+\s+/g) ?? [text]
  return parts.length === words.length ? parts.reduce<string[]>((lines, part, i) => words[i - 1] && words[i]!.x > words[i - 1]!.x ? [...lines.slice(0, -1), lines.at(-1)! + part] : [...lines, part], []) : [text]
}

/** Neighbours of one look as one run, but for links, without the blank that a browser leaves out at the end. */
function joined(runs: readonly Run[]): Run[] {
  const shown: Run[] = []
  for (const { text, ...look } of runs.filter(run => run.text)) {
    const { text: before = '', ...last } = shown.at(-1) ?? {}
    if (!look.link && JSON.stringify(last) === JSON.stringify(look))
      shown.at(-1)!.text = before + text
    else
      shown.push({ ...look, text })
  }
  const last = shown.at(-1)
  if (last)
    last.text = last.text.replace(/ $/, '')
  return shown.filter(run => run.text)
}
