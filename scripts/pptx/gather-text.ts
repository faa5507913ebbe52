/** Texts of a slide as paragraphs with runs, and the lines that they fill. */
import type { Box, PageElement, PageText } from './page.ts'
import type { Context, Run } from './runs.ts'
import { isText } from './page.ts'
import { byLine, joined, lookOf, px, within } from './runs.ts'

type Node = PageElement | PageText

/** A line as it stands on the slide, in px: its ends, the foot of its letters, and how wide its first word is. */
export interface Line { left: number, right: number, bottom: number, first: number }

export interface Paragraph { runs: Run[], lines: Line[], lineHeight: number, align: 'left' | 'center' | 'right' }

/** A box on a line: a word, or a drawing between words. */
interface Piece extends Box { drawing?: boolean }

/** As wide as its letters are high, in any font. */
const BLANK = '\u2003'

/** What lines are made of: every other display begins a block. */
export const isInline = ({ style }: PageElement): boolean => style.display.startsWith('inline')

/** Whether there is any text in it that can be read. */
export const hasText = (node: Node): boolean => isText(node) ? node.words.length > 0 : node.children.some(hasText)

/** The lines of boxes in order: one whose middle lies below the foot of the last line begins another. */
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
      if (isBeside(drawing, word)) {
        runs.push({ ...lookOf(within(block, block)), text: BLANK, size: word.x - drawing.x, underline: false, link: undefined })
        pieces.push({ ...drawing, drawing: true })
      }
      drawing = undefined
    }
    const { text: before = ' ' } = runs.at(-1) ?? {}
    const said = keeps ? text : text.replace(/[ \t\n]+/g, ' ').replace(/[ \u2003]$/.test(before) ? /^ / : '', '')
    const blank = { ...lookOf(within(block, block)), text: ' ' }
    // A margin sets words apart as a blank does.
    if (word && /\S$/.test(before) && /^\S/.test(said) && isApart(pieces.at(-1)!, word))
      runs.push(blank)
    const parts = context.link ? byLine(said, words) : [said]
    runs.push(...parts.flatMap((text, i) => [...i ? [blank] : [], { ...lookOf(context), text }]))
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

  nodes.forEach(node => visit(node, within(parent, parent)))
  end(parent)
  return paragraphs
}

/** Whether a word stands right of a drawing, on its line. */
const isBeside = (drawing: Box, word: Box): boolean => word.x > drawing.x && Math.abs(drawing.y + drawing.height / 2 - word.y - word.height / 2) < word.height / 2

/** Whether two words next to each other in the text are not so on the slide. */
const isApart = (before: Box, word: Box): boolean => word.x < before.x || word.x - before.x - before.width > 0.1 * word.height

function alignOf({ style: { textAlign } }: PageElement): Paragraph['align'] {
  return textAlign === 'center' ? 'center' : textAlign === 'right' || textAlign === 'end' ? 'right' : 'left'
}
