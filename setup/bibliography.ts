/**
 * The works as a bibliography: by Citation.js, which formats with the style sheets of CSL. It is large, so it runs
 * at build time alone; the browser gets the finished text by way of `bibliography-plugin.ts`.
 */
import type { CSL } from '@citation-js/core'
import type { Source } from '../data/schema.ts'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'

const { format } = plugins.config.get('@bibtex')
format.useIdAsLabel = true
// Keys of ours are keys of BibTeX as they are; checked, they would lose their hyphens.
format.checkLabel = false
// Today's LaTeX reads UTF-8, and so do people.
format.asciiOnly = false

/** Kinds that stand by themselves: where they appeared is who put them out, not a whole that they are a part of. */
const WHOLE: Source['type'][] = ['report', 'dataset', 'software', 'post']
/** BibTeX knows these as `misc`, which has no place for a whole either, but for how it was published. */
const MISC: Source['type'][] = ['webpage', 'post-weblog']
/** They belong to the family name that they stand before. */
const PARTICLES = ['da', 'de', 'del', 'den', 'der', 'di', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von']

/** A work in the form of CSL-JSON. An undated work has no `issued`, and a site is not named again after its own name. */
export function toCsl(source: Source): CSL {
  const { key, authors, body, year, title, type, publisher, pages, url, accessed } = source
  const container = authors.includes(source.container ?? '') ? undefined : source.container
  return {
    id: key,
    type,
    title,
    author: authors.map(name => body ? { literal: name } : personal(name)),
    ...year && { issued: { 'date-parts': [[year]] } },
    ...container && { [WHOLE.includes(type) ? 'publisher' : 'container-title']: container },
    ...publisher && { publisher },
    ...pages && { page: pages },
    ...url && { URL: url, accessed: { 'date-parts': [accessed.split('-').map(Number) as [number, number, number]] } },
  }
}

/** `Eli Stevens` as family and given name. The last word is the family name, with the particles before it. */
function personal(name: string): { family: string, given?: string } {
  const words = name.split(' ')
  const last = words.findLastIndex((word, i) => i < words.length - 1 && !PARTICLES.includes(word)) + 1
  return { family: words.slice(last).join(' '), ...last > 0 && { given: words.slice(0, last).join(' ') } }
}

/** A BibTeX file with one entry a work, under the key of the work, in the order given. */
export function toBibtex(sources: readonly Source[]): string {
  const works = sources.map((source) => {
    const { 'container-title': container, ...work } = toCsl(source)
    return {
      ...work,
      // The library doubles the hyphen, as BibTeX wants it, but not the dash.
      ...source.pages && { page: source.pages.replace('–', '-') },
      ...container && { [MISC.includes(source.type) ? 'publisher' : 'container-title']: container },
    }
  })
  return `${new Cite(works).format('bibtex').trim().replace(/^@misc\{[^]*?^\}$/gm, entry => entry.replace(/^\tpublisher = /m, '\thowpublished = ')).replace(/^\ttitle = .*$/gm, protect)}\n`
}

/** Braces that the library leaves out: around TensorFlow where a title or its second part starts, and around the whole of Migdał. */
function protect(title: string): string {
  return title
    .replace(/(?<== \{|[^{\p{L}])\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}{2})[\p{L}\d]*/gu, '{$&}')
    .replace(/\{(\p{L}+)\}(\p{L}+)/gu, '{$1$2}')
}

/**
 * The works in the style of APA, 7th edition, by key: HTML in which only titles are marked, by `<i>`.
 * The address, with which an entry ends, is left out, so that it can stand as a link.
 */
export function toApa(sources: readonly Source[]): Record<string, string> {
  return Object.fromEntries(sources.map((source) => {
    const { 'container-title': container, ...work } = toCsl(source)
    // A name of a site such as keras.io is no headline, whose words would get capitals.
    const entry = new Cite([{ ...work, ...container && { 'container-title': `<span class="nocase">${container}</span>` } }]).format('bibliography', { style: 'apa', format: 'html', lang: 'en-US' })
    const html = entry.replace(/<\/?div[^>]*>/g, '').trim()
    const address = source.url?.replaceAll('&', '&#38;') ?? ''
    if (!html.endsWith(address))
      throw new Error(`The entry of "${source.key}" should end with its address: ${html}`)
    return [source.key, html.slice(0, html.length - address.length).trim()]
  }))
}
