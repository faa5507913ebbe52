/** What a printed page tells the program that prints it, which sees no more than the page. */
import type { Frontmatter } from '@slidev/client'
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
  /** The notes as HTML, with marks where clicks fall. */
  notes: string
}

declare global {
  interface Window {
    printed?: PrintedSlide[]
    /** Sets the page of each anchor in the contents of the handout. */
    paginate?: (pages: Record<string, number>) => Promise<void>
  }
}

/** Every slide, in order. */
export function printed(slides: SlideRoute[]): PrintedSlide[] {
  return slides.map(({ no, meta }) => {
    const { title, noteHTML, frontmatter } = meta.slide as { title?: string, noteHTML?: string, frontmatter: Frontmatter }
    return {
      no,
      alias: frontmatter.routeAlias ?? String(no),
      title: title ?? '',
      label: labelOf(slides, no),
      section: partOf(slides, no),
      notes: noteHTML ?? '',
    }
  })
}
