/** Pieces of text in one look each. */
import type { Box, PageElement } from './page.ts'
import { toPaint } from './colors.ts'

/** A piece of text in one look; sizes in px. */
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

/** Where text stands: in which element, and block, and what holds for it since further out. */
export interface Context { element: PageElement, block: PageElement, link?: string, underline: boolean, strike: boolean }

/** A length that CSS computed, in px. */
export const px = (length: string): number => Number.parseFloat(length) || 0

/** Lines through and under text hold for all that is in an element, and so does a link. */
export function within(element: PageElement, block: PageElement, around?: Context): Context {
  const line = element.style.textDecorationLine
  return {
    element,
    block,
    link: element.href ?? around?.link,
    underline: line.includes('underline') || around?.underline === true,
    strike: line.includes('line-through') || around?.strike === true,
  }
}

/** How text looks there. Office knows no weights between regular and bold by number. */
export function lookOf({ element: { style }, link, underline, strike }: Context): Omit<Run, 'text'> {
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

/** A link that goes on in another line as one text a line: LibreOffice breaks it nowhere else but amid words. */
export function byLine(text: string, words: readonly Box[]): string[] {
  const parts = text.match(/ *[^ ]+ */g) ?? []
  // A word that is broken itself has more than one box.
  if (parts.length !== words.length)
    return [text]
  const lines = ['']
  parts.forEach((part, i) => {
    if (i && words[i]!.x < words[i - 1]!.x)
      lines.push('')
    lines.push(lines.pop()! + part)
  })
  return lines.map((line, i) => i < lines.length - 1 ? line.trimEnd() : line)
}

/** Neighbours of one look as one run, but for links, without the blank that a browser leaves out at the end. */
export function joined(runs: readonly Run[]): Run[] {
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
