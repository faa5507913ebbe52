import { Ajv } from 'ajv'
import { csvParseRows } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import type { Field } from '../../components/datasets/dataset.ts'
import type { DataPackage } from '../../components/datasets/datapackage.ts'
import { citedBy } from '../../components/datasets/cited.ts'
import { dataPackage } from '../../components/datasets/datapackage.ts'
import { namedLicence } from '../../components/datasets/licences.ts'
import { facts } from '../../data/index.ts'
import type { Fact } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { dataFiles } from '../../setup/data-files.ts'
import { read } from './support.ts'

const files = await dataFiles({ name: 'a-deck', version: '1.2.3', homepage: 'https://example.org/deck/' })
const descriptor = JSON.parse(files['datapackage.json']!) as DataPackage
const matches = new Ajv({ allErrors: true }).compile(JSON.parse(read('tests/unit/datapackage-profile.json')))
const all: Fact[] = Object.values(facts)

/** How the standard writes a value of each type. */
const LEXICAL: Record<Field['type'], RegExp> = {
  string: /^[^]*$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  integer: /^-?\d+$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

describe('the data files', () => {
  it('are one table a fact, their descriptor and the bibliography', () => {
    expect(Object.keys(files).toSorted()).toEqual([...Object.keys(facts).map(key => `${key}.csv`), 'datapackage.json', 'references.bib'].toSorted())
    expect(Object.values(files).filter(text => !text.endsWith('\n') || text.includes('\r') || /undefined|NaN|\[object/.test(text))).toEqual([])
  })

  it('are described after the Data Package standard', () => {
    matches(descriptor)
    expect(matches.errors ?? []).toEqual([])
    expect(descriptor).toMatchObject({ name: 'a-deck', version: '1.2.3', homepage: 'https://example.org/deck/' })
    expect(new Set(descriptor.resources.map(resource => resource.name)).size).toBe(descriptor.resources.length)
    expect(descriptor.resources.map(resource => resource.path).filter(path => !files[path])).toEqual([])
  })

  it('are told apart from what breaks the standard', () => {
    const broken: [string, (data: DataPackage) => unknown][] = [
      ['a type that no field can have', data => Object.assign(data.resources[0]!.schema.fields[0]!, { type: 'text' })],
      ['a path out of the folder', data => Object.assign(data.resources[0]!, { path: '../secret.csv' })],
      ['an empty list of licences', data => Object.assign(data, { licenses: [] })],
      ['a property that nobody knows', data => Object.assign(data, { licence: 'MIT' })],
      ['no resources', data => Object.assign(data, { resources: [] })],
    ]
    for (const [name, spoil] of broken) {
      const copy = structuredClone(descriptor)
      spoil(copy)
      expect(matches(copy), name).toBe(false)
    }
  })

  it('have no home page where no address is known', () => {
    expect(dataPackage(all, sources, { name: 'a', title: 'A', version: '1.0.0' })).not.toHaveProperty('homepage')
  })

  it.each(descriptor.resources.map(resource => [resource.path, resource] as const))('%s reads as its schema says', (path, { schema, dialect }) => {
    const text = files[path]!.split('\n').filter(line => !line.startsWith(dialect.commentChar)).join('\n')
    const [header, ...rows] = csvParseRows(text)
    expect(header).toEqual(schema.fields.map(field => field.name))
    expect(rows.length).toBeGreaterThan(0)
    const wrong = rows.flatMap(row => schema.fields.filter(({ type }, i) => row[i] !== schema.missingValues[0] && !LEXICAL[type].test(row[i] ?? '\u0000')).map(({ name, type }) => `${name}: no ${type} in ${row.join()}`))
    expect(wrong).toEqual([])
    expect(rows.filter(row => row.length !== schema.fields.length)).toEqual([])
  })
})

describe('licences', () => {
  it.each(all.map(fact => [fact.key, fact] as const))('of %s are those of its sources, and what has none is said', (key, fact) => {
    const resource = descriptor.resources.find(({ name }) => name === key)!
    for (const source of citedBy(fact)) {
      const { licence, title } = sources[source as keyof typeof sources]
      const named = namedLicence(licence)
      if (named)
        expect(resource.licenses).toContainEqual(named)
      else
        expect(resource.description).toContain(`${title} (licence ${licence})`)
    }
  })

  it('with a name of SPDX are all known, so that none goes unsaid', () => {
    const stated = new Set(Object.values(sources).map(({ licence }) => licence))
    expect([...stated].filter(licence => !namedLicence(licence)).toSorted()).toEqual(['BSD-style', 'not stated'])
  })
})
