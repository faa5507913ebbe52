/** The works behind all facts, for a list of sources. */
import type { Grade, Source } from '../data/schema.ts'
import { facts } from '../data/index.ts'
import { sources } from '../data/sources.ts'
import { shortReference } from './charts/caption.ts'
import { wrapText } from './charts/text-width.ts'
import { citations } from './datasets/cited.ts'

/** A work with the grades of what it is cited for; none where it is only listed among the references. */
export interface CitedWork { work: Source, name: string, grades: Grade[] }

/** From the best known on. */
export const GRADES: readonly Grade[] = ['data', 'measured', 'text', 'secondary', 'digitised']

/** Room for text in the columns of the list, in px: what is longer wraps. */
export const ROOM = { name: 238, licence: 74, evidence: 90 }
const SIZE = 12

/** Every work that a fact cites, in the order in which the facts first cite them. */
export function citedWorks(): CitedWork[] {
  const grades = new Map<string, Set<Grade>>()
  for (const { source, grade } of Object.values(facts).flatMap(citations)) {
    const known = grades.get(source) ?? new Set()
    grades.set(source, grade ? known.add(grade) : known)
  }
  return [...grades].map(([key, of]) => {
    const work = sources[key as keyof typeof sources]
    return { work, name: shortReference(work), grades: GRADES.filter(grade => of.has(grade)) }
  })
}

/** What stands in the column of evidence. */
export const evidenceOf = ({ grades }: CitedWork): string => grades.join(', ') || 'only listed'

/** How many lines the row of a work takes. */
export function linesOf(row: CitedWork): number {
  return Math.max(wrapText(row.name, SIZE, ROOM.name).length, wrapText(evidenceOf(row), SIZE, ROOM.evidence).length)
}

/** The works in as many columns, in their order, of about as many lines each. */
export function columnsOf(works: readonly CitedWork[], count: number): CitedWork[][] {
  const total = works.reduce((sum, work) => sum + linesOf(work), 0)
  const columns = Array.from({ length: count }, (): CitedWork[] => [])
  let before = 0
  for (const work of works) {
    const lines = linesOf(work)
    columns[Math.floor((before + lines / 2) / total * count)]!.push(work)
    before += lines
  }
  return columns
}
