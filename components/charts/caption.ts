import type { Fact, Source } from '../../data/schema.ts'
import { formatDate } from './format.ts'

/** The licence of a work that grants none, as far as could be found. */
export const NOT_STATED = 'not stated'

/** A work as a source line names it: persons by surname and year; what a body wrote, or is undated, with its title. */
export function shortReference(source: Source): string {
  return source.year && !source.body
    ? `${shortAuthors(source)} ${source.year}`
    : `${shortAuthors(source)}, ${source.title}, ${source.year ?? 'undated'}`
}

/** A work by its authors and year alone, where a list of sources has the rest. */
export const briefReference = (source: Source): string => `${shortAuthors(source)} ${source.year ?? 'undated'}`

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
  if (fact.grade === 'digitised' && fact.error!.plusMinus === 0)
    return 'Numbers printed in an image.'
  if (fact.grade === 'digitised')
    return `Read off an image, ± ${fact.error!.plusMinus}${fact.unit.startsWith('%') ? ' points' : ''} (band).`
  return fact.grade === 'secondary' ? 'After secondary sources.' : ''
}
