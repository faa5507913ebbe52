import type { Frontmatter } from '@slidev/client'
import type { SlideRoute } from '@slidev/types'
import { slides } from '#slidev/slides'

/** What a slide says of itself in `slides.md`. */
export interface SlideInfo { title?: string, frontmatter: Frontmatter }

/** What `slides.md` says of a slide; Slidev's own type leaves it open. */
export const infoOf = ({ meta }: Pick<SlideRoute, 'meta'>): SlideInfo => meta.slide as SlideInfo

/** All slides in order. */
export const allSlides = (): SlideRoute[] => slides.value as SlideRoute[]

/** The slide that an address names, by its number or its alias; undefined where it names none. */
export const slideAt = (no: unknown): SlideRoute | undefined => allSlides().find(slide => [String(slide.no), infoOf(slide).frontmatter.routeAlias].includes(no as string))
