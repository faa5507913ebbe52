/** The order of the booklet: the sections of the deck, each with the foot of its pages. */
import type { SlideRoute } from '@slidev/types'
import type { PrintedSlide } from '../print/printed'

/** A slide with what Slidev needs to draw it. */
export interface Entry extends PrintedSlide { route: SlideRoute }

/** Slides of one section, which follow one another. */
export interface Part { name: string, entries: Entry[] }

/** What stands before the first section. */
const OPENING = 'Introduction'

/** The slides by section, in order; the appendix is one. */
export function partsOf(entries: Entry[]): Part[] {
  const parts: Part[] = []
  for (const entry of entries) {
    const name = entry.section ?? OPENING
    if (parts.at(-1)?.name !== name)
      parts.push({ name, entries: [] })
    parts.at(-1)!.entries.push(entry)
  }
  return parts
}

/** The name of the kind of page on which a part is printed; a part so begins on a page of its own. */
export const pageOf = (part: string): string => `handout-${part.toLowerCase().replace(/[^a-z]+/g, '-')}`

/** The paper, for a style in the page's body: it has to come after Slidev's own, which is that of a slide, whenever that comes. */
const PAPER = '@page { size: A4; margin: 20mm 19mm 22mm }'

/** The rules of print: the paper, and the title and the part's name at the foot of its pages, as CSS knows no other way to a text that changes. */
export function pageRules(title: string, parts: string[]): string {
  return [PAPER, ...parts.map(name => `@page ${pageOf(name)} { @bottom-left { content: ${JSON.stringify(`${title} · ${name}`)} } }`)].join('\n')
}
