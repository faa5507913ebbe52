/** What a printed page tells the program that prints it, which sees no more than the page. */
import type { Configs, Frontmatter } from '@slidev/client'
import type { SlideRoute } from '@slidev/types'
import { labelOf, partOf } from '../slides'

/** A slide as it is printed. */
export interface PrintedSlide {
  /** Its place among all slides, from 1. */
  no: number
  alias: string
  title: string
  /** How the slide counts itself: its page in the talk, or `A1` in the appendix. */
  label: string
  /** The section that it stands in, or the appendix; undefined before the first. */
  section?: string
  /** The keys of the facts that it shows. */
  facts: string[]
  /** The notes as HTML, with marks where clicks fall. */
  notes: string
}

/** The deck, as its frontmatter describes it, and its slides in order. */
export interface PrintedDeck {
  title: string
  author: string
  /** In a sentence. */
  subject: string
  keywords: string[]
  slides: PrintedSlide[]
}

declare global {
  interface Window {
    printed?: PrintedDeck
    /** Sets the page of each anchor in the contents of the handout. */
    paginate?: (pages: Record<string, number>) => Promise<void>
  }
}

/** What the deck says of itself; `info` may be marked up. */
export function printed(configs: Configs, slides: SlideRoute[]): PrintedDeck {
  return {
    title: configs.title,
    author: configs.author,
    subject: configs.info.replace(/<[^>]+>/g, '').trim(),
    keywords: configs.keywords.split(/,\s*/),
    slides: slides.map(printedSlide),
  }
}

function printedSlide({ no, meta }: SlideRoute, _: number, slides: SlideRoute[]): PrintedSlide {
  const { title, noteHTML, frontmatter } = meta.slide as { title?: string, noteHTML?: string, frontmatter: Frontmatter }
  return {
    no,
    alias: frontmatter.routeAlias ?? String(no),
    // As it is read: a title may hold code.
    title: (title ?? '').replaceAll('`', ''),
    label: labelOf(slides, no),
    section: partOf(slides, no),
    facts: frontmatter.facts ?? [],
    notes: noteHTML ?? '',
  }
}
