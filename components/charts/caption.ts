import type { Fact, Source } from '../../data/schema.ts'
import { formatDate } from './format.ts'

/** A work as a source line names it: persons by surname and year; what a body wrote, or is undated, with its title. */
export function shortReference(source: Source): string {
  return source.year && !source.body
    ? `${shortAuthors(source)} ${source.year}`
    : `${shortAuthors(source)}, ${source.title}, ${source.year ?? 'undated'}`
}

/** Surnames of the authors: one, two, or the first and "et al.". Bodies keep their whole name. */
function shortAuthors(source: Source): string {
  const names = source.body ? source.authors : source.authors.map(name => name.split(' ').at(-1)!)
  return names.length > 2 ? `${names[0]} et al.` : names.join(' and ')
}

/** Unit, population and period: the line under a figure's title. */
export function subtitle(fact: Fact): string {
  const { from, to } = fact.period
  const period = from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`
  const unit = fact.unit.replace(/^%/, 'percent')
  return `${unit.charAt(0).toUpperCase()}${unit.slice(1)}, ${fact.population}, ${period}`
}

/** What a reader must know of how the values came to be; empty for plain data. */
export function qualifier(fact: Fact): string {
  if (fact.grade === 'digitised')
    return `Read off an image, ± ${fact.error!.plusMinus}${fact.unit.startsWith('%') ? ' points' : ''} (band).`
  return fact.grade === 'secondary' ? 'After secondary sources.' : ''
}

/** A reference in the manner of APA: authors, year, title, where it appeared. */
export function formatReference(source: Source): string {
  const names = source.body ? source.authors : source.authors.map(apaName)
  const shown = names.length > 7 ? `${names.slice(0, 6).join(', ')}, … ${names.at(-1)}` : names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}` : names[0]!
  const end = shown.endsWith('.') ? '' : '.'
  const stop = /[.?!]$/.test(source.title) ? '' : '.'
  return `${shown}${end} (${source.year ?? 'n.d.'}). ${source.title}${stop}${source.container ? ` ${source.container}.` : ''}`
}

/** `Eli Stevens` as Stevens, E. */
function apaName(name: string): string {
  const parts = name.split(' ')
  return `${parts.at(-1)}, ${parts.slice(0, -1).map(part => `${part.charAt(0)}.`).join(' ')}`
}
