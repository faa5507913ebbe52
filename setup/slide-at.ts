import type { SlideRoute } from '@slidev/types'
import { slides } from '#slidev/slides'
import { infoOf } from '../components/slides'

/** All slides in order. */
export const allSlides = (): SlideRoute[] => slides.value as SlideRoute[]

/** The slide that an address names, by its number or its alias; undefined where it names none. */
export const slideAt = (no: unknown): SlideRoute | undefined => allSlides().find(slide => [String(slide.no), infoOf(slide).frontmatter.routeAlias].includes(no as string))
