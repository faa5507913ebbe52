import type { Line, Paragraph } from './gather-text.ts'
import type { Box } from './page.ts'

/** A text in a box of its own. */
export interface TextItem extends Box {
  kind: 'text'
  paragraphs: (Paragraph & { before: number })[]
  /** Whether it breaks into lines at the width of its box. */
  wraps: boolean
  /** The slide's title. */
  isTitle?: boolean
}

/**
 * The width, in px, at which a text breaks into these lines: half way between the longest line, and the shortest that
 * would take in the next word. So it breaks alike in a font, or a program, that draws letters a little wider or narrower.
 */
export function breadth(lines: readonly Line[]): number {
  const longest = Math.max(...lines.map(({ left, right }) => right - left))
  const next = Math.min(...lines.slice(0, -1).map(({ left, right }, i) => right - left + lines[i + 1]!.first))
  return lines.length > 1 ? (longest + Math.max(next, longest)) / 2 : longest
}

/**
 * How far letters reach below the foot of their line, in parts of their size. A browser centres letters in a line;
 * PowerPoint sets them on a fifth of it, LibreOffice on their own depth. Between these, neither is off by more than a px.
 */
const BELOW = 0.045

const footOf = ({ runs }: Paragraph, line: Line): number => line.bottom - BELOW * runs[0]!.size

/** How far each paragraph stands below the one before, the top of the first and the foot of the last, in px. */
export function stack(paragraphs: readonly Paragraph[]): { top: number, foot: number, paragraphs: TextItem['paragraphs'] } {
  const tops = paragraphs.map(paragraph => footOf(paragraph, paragraph.lines[0]!) - paragraph.lineHeight)
  const feet = paragraphs.map(paragraph => footOf(paragraph, paragraph.lines.at(-1)!))
  return {
    top: tops[0]!,
    foot: feet.at(-1)!,
    paragraphs: paragraphs.map((paragraph, i) => ({ ...paragraph, before: i ? Math.max(0, tops[i]! - feet[i - 1]!) : 0 })),
  }
}

/** Puts paragraphs, which share an alignment, in a box where they stand. */
export function placeText(paragraphs: readonly Paragraph[]): TextItem {
  const lines = paragraphs.flatMap(paragraph => paragraph.lines)
  const left = Math.min(...lines.map(line => line.left))
  const right = Math.max(...lines.map(line => line.right))
  const wraps = paragraphs.some(paragraph => paragraph.lines.length > 1)
  const width = Math.max(right - left, ...paragraphs.map(paragraph => breadth(paragraph.lines)))
  const slack = width - (right - left)
  const { top, foot, paragraphs: stacked } = stack(paragraphs)
  return {
    kind: 'text',
    x: { left, center: left - slack / 2, right: left - slack }[paragraphs[0]!.align],
    y: top,
    width,
    height: foot - top,
    paragraphs: stacked,
    wraps,
  }
}
