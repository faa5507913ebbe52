/** A fact as a CSV file. Apart from `tabulate.ts`, so that the browser loads it only when someone wants the file. */
import type { Fact, Source } from '../../data/schema.ts'
import { csvFormatRows } from 'd3-dsv'
import { citedBy } from './cited.ts'
import { tabulate } from './tabulate.ts'
import { errorInWords, gradeInWords, licenceOf, periodInWords, workInWords } from './words.ts'

/**
 * A fact as CSV after RFC 4180, but with the line ends of text files: first, each after `# `, where the numbers come from
 * and what to mind, then the names of the columns, then the rows. A value that the source does not have is an empty field.
 * Throws where the fact names a source that `sources` does not hold.
 */
export function toCsv(fact: Fact, sources: Readonly<Record<string, Source>>): string {
  const { fields, rows } = tabulate(fact)
  const table = csvFormatRows([fields.map(field => field.name), ...rows.map(row => row.map(value => value === null ? '' : String(value)))])
  return `${[...preamble(fact, sources).map(line => `# ${line}`), table].join('\n')}\n`
}

/** What stands around the figure on its slide, line by line. */
function preamble(fact: Fact, sources: Readonly<Record<string, Source>>): string[] {
  const error = errorInWords(fact)
  const works = citedBy(fact).map((key) => {
    const work = sources[key]
    if (!work)
      throw new Error(`The fact "${fact.key}" cites "${key}", which is no source.`)
    return `Source: ${workInWords(work)}${work.url ? `, ${work.url}` : ''}; ${licenceOf(work)}; accessed ${work.accessed}`
  })
  return [
    `Title: ${fact.title}`,
    `Definition: ${fact.definition}`,
    `Unit: ${fact.unit}`,
    `Counted: ${fact.population}`,
    `Period: ${periodInWords(fact)}`,
    `Evidence: ${gradeInWords(fact.grade)}`,
    ...error ? [`Error: ${error}`] : [],
    ...works,
    ...marks(fact),
    ...fact.note ? [`Note: ${fact.note}`] : [],
    ...fact.caveats.map(caveat => `Caveat: ${caveat}`),
  ]
}

/** What the figure marks on its line: where values change their meaning, and what happened. */
function marks(fact: Fact): string[] {
  if (fact.kind !== 'trend')
    return []
  const { breaks = [], artefacts = [], events } = fact
  return [
    ...breaks.map(({ date, label }) => `Break of the series, ${date}: ${label}`),
    ...artefacts.map(({ from, to, label }) => `Artefact of collecting, ${from} to ${to}: ${label}`),
    ...events.map(({ date, label }) => `Event, ${date}: ${label}`),
  ]
}
