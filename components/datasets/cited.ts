import type { Fact, Grade } from '../../data/schema.ts'

/** A work named by a fact, and how well what it is named for is known; no grade where the work is only listed. */
export interface Citation { source: string, grade?: Grade }

/**
 * Every work that a fact names, at any depth: its own sources first, then those of its rows in their order.
 * A row with a grade of its own speaks for the works that it names; a list of references says nothing of them.
 */
export function citations(fact: Fact): Citation[] {
  const within = namedIn(fact, fact.grade, fact.sources).map(({ source, grade }): Citation => fact.kind === 'references' ? { source } : { source, grade })
  const graded = (source: string) => within.some(citation => citation.source === source && citation.grade)
  return [
    ...fact.sources.flatMap(source => graded(source) ? within.filter(citation => citation.source === source) : [{ source, grade: fact.grade }]),
    ...within.filter(({ source }) => !fact.sources.includes(source)),
  ]
}

/** The keys of the works that a fact names, each once, its own sources first. */
export function citedBy(fact: Fact): string[] {
  return [...new Set(citations(fact).map(citation => citation.source))]
}

function namedIn(value: unknown, above: Grade, own: unknown): Required<Citation>[] {
  if (typeof value !== 'object' || value === null)
    return []
  if (Array.isArray(value))
    return value.flatMap(item => namedIn(item, above, own))
  const { grade = above, source, sources = [] } = value as { grade?: Grade, source?: string, sources?: string[] }
  const here = [...source ? [source] : [], ...sources === own ? [] : sources].map(key => ({ source: key, grade }))
  return [...here, ...Object.values(value).flatMap(inner => namedIn(inner, grade, own))]
}
