/** What the data files hold, for machines: a descriptor after the Data Package standard, version 2, of the Frictionless project. */
import type { Fact, Source } from '../../data/schema.ts'
import type { Field } from './dataset.ts'
import type { Licence } from './licences.ts'
import { citedBy } from './cited.ts'
import { namedLicence } from './licences.ts'
import { tabulate } from './tabulate.ts'
import { gradeInWords, licenceOf, workInWords } from './words.ts'

interface Origin { title: string, path?: string }

/** One table: where its file stands, how to read it, what its columns are, and whose data it holds. */
export interface Resource {
  name: string
  type: 'table'
  title: string
  description: string
  path: string
  format: 'csv'
  mediatype: 'text/csv'
  encoding: 'utf-8'
  dialect: { delimiter: ',', commentChar: '#', header: true }
  schema: { fields: Field[], missingValues: [''] }
  sources: Origin[]
  licenses?: Licence[]
}

export interface DataPackage {
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json'
  name: string
  title: string
  description: string
  homepage?: string
  version: string
  sources: Origin[]
  licenses?: Licence[]
  resources: Resource[]
}

/** What the descriptor cannot take from the facts. */
export interface About { name: string, title: string, version: string, homepage?: string }

type Sources = Readonly<Record<string, Source>>

/** Describes the CSV files of all facts, each beside the descriptor as `<key>.csv`. Throws where a fact cites what is no source. */
export function dataPackage(facts: readonly Fact[], sources: Sources, about: About): DataPackage {
  const works = worksOf(facts.flatMap(citedBy), sources)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    title: about.title,
    description: `The facts behind the slides: one table a figure, each with its sources. Numbers are facts of their sources, under the licence that each source states; where it states none, nothing is granted here. The sources stand in references.bib.`,
    ...about.homepage && { homepage: about.homepage },
    version: about.version,
    sources: works.map(origin),
    ...licensesOf(works),
    resources: facts.map(fact => resource(fact, sources)),
  }
}

function resource(fact: Fact, sources: Sources): Resource {
  const works = worksOf(citedBy(fact), sources)
  return {
    name: fact.key,
    type: 'table',
    title: fact.title,
    description: `${fact.definition} Unit: ${fact.unit}. Evidence: ${gradeInWords(fact.grade)}.${silent(works)}`,
    path: `${fact.key}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', commentChar: '#', header: true },
    schema: { fields: tabulate(fact).fields, missingValues: [''] },
    sources: works.map(origin),
    ...licensesOf(works),
  }
}

function worksOf(keys: string[], sources: Sources): Source[] {
  return [...new Set(keys)].map((key) => {
    if (!sources[key])
      throw new Error(`A fact cites "${key}", which is no source.`)
    return sources[key]
  })
}

const origin = (work: Source): Origin => ({ title: `${workInWords(work)} (${licenceOf(work)})`, ...work.url && { path: work.url } })

/** The standard knows no empty list of licences. */
function licensesOf(works: Source[]): { licenses?: Licence[] } {
  const licenses = [...new Set(works.flatMap(work => namedLicence(work.licence) ?? []))]
  return licenses.length ? { licenses } : {}
}

/** The sources under no licence that can be named, as a sentence. */
function silent(works: Source[]): string {
  const names = works.filter(work => !namedLicence(work.licence)).map(work => `${workInWords(work)} (${licenceOf(work)})`)
  return names.length ? ` Without a licence that can be named: ${names.join('; ')}.` : ''
}
