/** What the deck knows of its own slides, read from their frontmatter. */
import type { Frontmatter } from '@slidev/client'
import type { SlideRoute } from '@slidev/types'

/** A section of the talk, as its opening slide declares it. */
export interface Section { name: string, question: string, alias: string, page: number }

/** What a slide says of itself in `slides.md`. */
export interface SlideInfo { title?: string, frontmatter: Frontmatter }

/** What `slides.md` says of a slide; Slidev's own type leaves it open. */
export const infoOf = ({ meta }: Pick<SlideRoute, 'meta'>): SlideInfo => meta.slide as SlideInfo

const frontmatterOf = (slide: SlideRoute) => infoOf(slide).frontmatter

/** The slides of the talk itself: without the appendix, which stands after the last of them. */
export const mainPath = (slides: SlideRoute[]): SlideRoute[] => slides.filter(slide => frontmatterOf(slide).layout !== 'appendix')

/** The address of the first slide that shows a fact; `setup/preparser.ts` notes on each slide which facts it shows. */
export function slideOf(slides: SlideRoute[], fact: string): string | undefined {
  return slides.map(frontmatterOf).find(frontmatter => frontmatter.facts?.includes(fact))?.routeAlias
}

/** The address of the slide that corrects a section of the report: its frontmatter has `corrects`. */
export function correctionsOf(slides: SlideRoute[], section: string): string | undefined {
  return slides.map(frontmatterOf).find(frontmatter => frontmatter.corrects?.includes(section))?.routeAlias
}

/** Slides of the appendix that belong to a slide of the talk, by its alias: their `back` names it. Each with its alias in words. */
export function appendixOf(slides: SlideRoute[], alias: string | undefined): { alias: string, name: string }[] {
  return slides.map(frontmatterOf).flatMap(({ layout, back, routeAlias }) =>
    layout === 'appendix' && back === alias && routeAlias ? [{ alias: routeAlias, name: routeAlias.replaceAll('-', ' ') }] : [])
}

/** The sections in order: every slide whose frontmatter has `section`, `question` and `routeAlias`. */
export function sectionsOf(slides: SlideRoute[]): Section[] {
  return slides.flatMap((slide) => {
    const { section, question, routeAlias } = frontmatterOf(slide)
    return section && question && routeAlias ? [{ name: section, question, alias: routeAlias, page: slide.no }] : []
  })
}

/** The section that a page stands in; undefined before the first. */
export function sectionAt(slides: SlideRoute[], page: number): Section | undefined {
  return sectionsOf(slides).findLast(section => section.page <= page)
}

/** What a window that shows a slide is called: after the slide and the deck, whose cover has its name. A title may hold code. */
export function pageTitle(title: string, deck: string): string {
  const read = title.replaceAll('`', '')
  return read === deck ? deck : `${read} · ${deck}`
}

/** How a slide counts itself: the talk from 1, the appendix from A1. */
export function labelOf(slides: SlideRoute[], no: number): string {
  const talk = mainPath(slides).length
  return no > talk ? `A${no - talk}` : String(no)
}

/** The section of a slide by name; the appendix is one. */
export function partOf(slides: SlideRoute[], no: number): string | undefined {
  return no > mainPath(slides).length ? 'Appendix' : sectionAt(slides, no)?.name
}
