/** What the deck knows of its own slides, read from their frontmatter. */
import type { Frontmatter } from '@slidev/client'
import type { SlideRoute } from '@slidev/types'

/** A section of the talk, as its opening slide declares it. */
export interface Section { name: string, question: string, alias: string, page: number }

/** The sections in order: every slide whose frontmatter has `section`, `question` and `routeAlias`. */
export function sectionsOf(slides: SlideRoute[]): Section[] {
  return slides.flatMap((slide) => {
    const { section, question, routeAlias } = (slide.meta.slide as { frontmatter: Frontmatter }).frontmatter
    return section && question && routeAlias ? [{ name: section, question, alias: routeAlias, page: slide.no }] : []
  })
}

/** The section that a page stands in; undefined before the first. */
export function sectionAt(slides: SlideRoute[], page: number): Section | undefined {
  return sectionsOf(slides).findLast(section => section.page <= page)
}
