/** What search engines read of the deck: JSON-LD in the terms of schema.org. */
import type { Fact, Source } from '../../data/schema.ts'
import type { PrintedDeck, PrintedSlide } from '../../components/print/printed.ts'
import { citedBy } from '../../components/datasets/cited.ts'
import { namedLicence } from '../../components/datasets/licences.ts'
import { tabulate } from '../../components/datasets/tabulate.ts'
import { gradeInWords, workInWords } from '../../components/datasets/words.ts'
import { facts } from '../../data/index.ts'
import { sources } from '../../data/sources.ts'

/** Which address a path under the base has for everybody. */
export type Absolute = (path: string) => string

const author = (deck: PrintedDeck) => ({ '@type': 'Organization', 'name': deck.author })

/** The deck as a whole, with its slides. */
export function presentation(deck: PrintedDeck, absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'PresentationDigitalDocument',
    'name': deck.title,
    'description': deck.subject,
    'inLanguage': 'en',
    'url': absolute(''),
    'keywords': deck.keywords,
    'license': 'https://opensource.org/license/mit',
    'author': author(deck),
    'hasPart': deck.slides.map(slide => ({ '@type': 'CreativeWork', 'name': slide.title, 'position': slide.no, 'url': absolute(`${slide.alias}/`) })),
  }
}

/** The table behind a figure, as a dataset that a dataset search finds. A corrected cell or a caveat is in its description. */
function dataset(fact: Fact, deck: PrintedDeck, slide: PrintedSlide, absolute: Absolute): object {
  const works = [...new Set(citedBy(fact))].map(key => sources[key as keyof typeof sources] as Source)
  const licences = [...new Set(works.flatMap(work => namedLicence(work.licence)?.path ?? []))]
  const { from, to } = fact.period
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    'name': fact.title,
    'description': `${fact.definition} Unit: ${fact.unit}. Evidence: ${gradeInWords(fact.grade)}. Behind the slide “${slide.title}”.`,
    'url': absolute(`${slide.alias}/`),
    'creator': author(deck),
    'isAccessibleForFree': true,
    'temporalCoverage': from === to ? from : `${from}/${to}`,
    ...licences.length && { license: licences },
    'isBasedOn': works.map(work => ({ '@type': 'CreativeWork', 'name': workInWords(work), ...work.url && { url: work.url } })),
    'variableMeasured': tabulate(fact).fields.map(({ name, title, description }) => ({ '@type': 'PropertyValue', name, 'description': description ?? title })),
    'distribution': { '@type': 'DataDownload', 'encodingFormat': 'text/csv', 'contentUrl': absolute(`data/${fact.key}.csv`) },
  }
}

/** The datasets that a slide is the first to show; those that none shows as a figure are with the cover. */
export function datasetsOf(slide: PrintedSlide, deck: PrintedDeck, absolute: Absolute): object[] {
  const homeOf = (key: string) => deck.slides.find(other => other.facts.includes(key)) ?? deck.slides[0]
  return Object.values(facts as Record<string, Fact>).filter(fact => homeOf(fact.key) === slide).map(fact => dataset(fact, deck, slide, absolute))
}

/** JSON-LD as a tag: data, which no browser runs. */
export const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003C')}</script>`
