/** The words about provenance that the dialog, the CSV files and the source list share. */
import type { Fact, Grade, Source } from '../../data/schema.ts'
import { NOT_STATED } from '../charts/caption.ts'
import { formatDate } from '../charts/format.ts'

const GRADES: Record<Grade, string> = {
  data: 'from the author’s own data file, or from git history',
  measured: 'counted or run for this deck',
  text: 'read in the source’s own text',
  secondary: 'said by another source',
  digitised: 'read off an image',
}

/** How well a number is known, as the end of a sentence. */
export function gradeInWords(grade: Grade): string {
  return GRADES[grade]
}

/** What a source grants. That it states nothing is said, as silence grants nothing. */
export function licenceOf({ licence }: Source): string {
  return licence === NOT_STATED ? 'licence not stated' : `licence ${licence}`
}

/** The period of a fact: one date, or the first and the last. */
export function periodInWords({ period: { from, to } }: Fact): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`
}

/** The largest error of a value with its unit, and where it comes from; nothing where the fact states none. */
export function errorInWords({ error, unit }: Fact): string | undefined {
  return error && (error.plusMinus ? `± ${error.plusMinus} (${unit}), ${error.from}` : `none: ${error.from}`)
}

/** Producer, year and title of a work, for a line of plain text. */
export function workInWords(source: Source): string {
  const [first, second] = source.authors
  const authors = source.authors.length > 2 ? `${first} et al.` : second ? `${first} and ${second}` : first!
  return `${authors} (${source.year ?? 'undated'}). ${source.title}`
}
