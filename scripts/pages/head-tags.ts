/** What a page says of itself to search engines and to those who share it. */
import type { PrintedDeck, PrintedSlide } from '../../components/print/printed.ts'
import type { Absolute } from './json-ld.ts'
import type { About } from './page.ts'
import { pageTitle } from '../../components/slides.ts'
import { cardOf } from './cards.ts'
import { description } from './description.ts'
import { escape } from './escape.ts'
import { datasetsOf, jsonLd, presentation } from './json-ld.ts'

const property = (name: string, content: string) => `<meta property="${name}" content="${escape(content)}">`

/** The tags of a card, and the address that is the page's own; `path` is below the base. A site without a public address has no address to name. */
export function cardTags(about: { title: string, description: string }, path: string, card: string, absolute: Absolute | undefined): string[] {
  return [
    property('og:type', 'article'),
    property('og:title', about.title),
    property('og:description', about.description),
    '<meta name="twitter:card" content="summary_large_image">',
    ...absolute
      ? [
          `<link rel="canonical" href="${escape(absolute(path))}">`,
          property('og:url', absolute(path)),
          property('og:image', absolute(card)),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', about.title),
        ]
      : [],
  ]
}

/** What the page of a slide says of itself. */
export function aboutSlide(slide: PrintedSlide, deck: PrintedDeck, absolute: Absolute | undefined): About {
  const isCover = slide.no === 1
  const about = { title: pageTitle(slide.title, deck.title), description: isCover ? deck.subject : description(slide.notes, deck.subject) }
  const data = absolute ? [...isCover ? [presentation(deck, absolute)] : [], ...datasetsOf(slide, deck, absolute)] : []
  return { ...about, tags: [...cardTags(about, isCover ? '' : `${slide.alias}/`, cardOf(slide.section), absolute), ...data.map(jsonLd)] }
}

/** What the reading view says of itself. */
export function aboutReading(deck: PrintedDeck, absolute: Absolute | undefined): About {
  const about = { title: `${deck.title}, to read`, description: deck.subject }
  return { ...about, tags: cardTags(about, 'read/', cardOf(undefined), absolute) }
}
