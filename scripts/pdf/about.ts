import type { PrintedDeck } from '../../components/print/printed.ts'
import type { About } from './describe.ts'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'

/** The day of what is exported from a site: what SOURCE_DATE_EPOCH names, in seconds, else that of the site's build. */
export const dateOf = (folder: string): Date =>
  env.SOURCE_DATE_EPOCH ? new Date(Number(env.SOURCE_DATE_EPOCH) * 1000) : statSync(join(folder, 'index.html')).mtime

/** What a PDF says of itself: as the deck does. */
export const aboutOf = ({ title, author, subject, keywords }: PrintedDeck, folder: string): About =>
  ({ title, author, subject, keywords, language: 'en', date: dateOf(folder) })

/** What the anchors of the slides are called, for who cannot see where a link leads. */
export const placesOf = ({ slides }: PrintedDeck): Record<string, string> =>
  Object.fromEntries(slides.map(({ alias, title, label }) => [`slide-${alias}`, `Slide ${label}: ${title}`]))
