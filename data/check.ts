/**
 * The check of every fact, at build and test time. It runs the schemas, resolves source keys, and turns each
 * breach into one sentence that says where it is, what is wrong there, and what was found.
 */
import type * as z from 'zod'
import type { Source } from './schema.ts'
import { nearest } from './nearest.ts'
import { factSchema, sourceSchema } from './schema.ts'

/** One breach: the file, the place in it, what stands there, and what would be right. */
export interface Problem {
  file: string
  where: string
  found: string
  message: string
}
type Found = Omit<Problem, 'file'>
type Fields = Record<PropertyKey, unknown>

/** Where the rows of versions are written, of which several facts are made. */
const VERSIONS = 'data/paper-share-versions.ts'

/** One readable line: `data/paper-share.ts, series "CVPR", row 3 (2017-06), value: must be …; found 680.` */
export function formatProblem({ file, where, found, message }: Problem): string {
  return `${join(file, oneLine(where, 300))}: ${oneLine(message, 1000)}; found ${oneLine(found, 200)}.`
}

/** A text that stays on its line and ends soon, whatever somebody has pasted: what cannot be seen by its number. */
function oneLine(text: string, most: number): string {
  const seen = text.slice(0, most).replace(/[\p{C}\u2028\u2029\uFFFD]/gu, sign => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`)
  return text.length > most ? `${seen}… (${text.length} letters)` : seen
}

/** Checks facts and sources: each a record by file name or key, as `data/index.ts` and `data/sources.ts` export them. */
export function checkFacts(facts: Record<string, unknown>, sources: Record<string, Source>): Problem[] {
  const inSources = Object.entries(sources).flatMap(([name, source]) =>
    [...bySchema(sourceSchema, source), ...byKey(source, name)]
      .map(p => ({ ...p, file: 'data/sources.ts', where: join(`source "${name}"`, p.where) })))
  const inFacts = Object.entries(facts).flatMap(([name, fact]) => {
    const problems = isFields(fact)
      ? [...bySchema(factSchema, fact), ...byKey(fact, name, facts), ...byPeriod(fact), ...byGrade(fact), ...bySource(fact, Object.keys(sources)), ...byAnatomy(fact, facts)]
      : [{ where: '', found: show(fact), message: 'must be a fact: an object with a kind' }]
    return problems.map(p => ({ ...p, file: isFields(fact) && fact.kind === 'versions' && p.where.startsWith('version ') ? VERSIONS : `data/${name}.ts` }))
  })
  return [...inSources, ...inFacts]
}

function bySchema(schema: z.ZodType, value: object): Found[] {
  return (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(k => problem(value, [...issue.path, k], 'must not be there: the schema knows no such field, so remove or rename it'))
    if (issue.code === 'invalid_union')
      return [problem(value, issue.path, `${issue.message}: ${factSchema.options.map(o => o.shape.kind.value).join(', ')}`)]
    // Where the schema gives no words of its own, Zod's say what was expected, but not as a demand
    return [problem(value, issue.path, issue.message.replace(/^.*: expected (?:\w+ to (be|have) )?/, (_, verb = 'be') => `must ${verb} `).replace(/, received .*/, ''))]
  })
}

/** A fact stands under the name of its file, and so does its key: else a slide that names the key finds another fact. */
function byKey(value: object, name: string, all: object = {}): Found[] {
  const { key } = value as Fields
  if (key === name || typeof key !== 'string')
    return []
  return [problem(value, ['key'], `must be "${name}", under which it is listed${key in all ? `, as "${key}" belongs to data/${key}.ts` : ''}`)]
}

function byPeriod(fact: Fields): Found[] {
  const { from, to } = isFields(fact.period) ? fact.period : {}
  if (typeof from !== 'string' || typeof to !== 'string' || !/^\d{4}/.test(from) || !/^\d{4}/.test(to))
    return []
  // A year beside a day compares as a year
  const length = Math.min(from.length, to.length)
  if (from.slice(0, length) > to.slice(0, length))
    return [problem(fact, ['period', 'to'], `must not be before the start of the period, ${from}`)]
  // A row outside the period would be drawn under a subtitle that denies it; a partial row stands where a whole one would
  const outside = ({ date, partial }: Fields) => typeof date === 'string' && /^\d{4}(-\d\d){0,2}$/.test(date) && partial === undefined
    && (date.slice(0, from.length) < from.slice(0, date.length) || date.slice(0, to.length) > to.slice(0, date.length))
  return rowsOf(fact).filter(({ row }) => outside(row)).map(({ path }) => problem(fact, [...path, 'date'], `must lie in the period of the fact, ${from} to ${to}: widen the period, or mend the date`))
}

/** A value that is read off an image is known no better than the reading. */
function byGrade(fact: Fields): Found[] {
  return fact.grade === 'digitised' && fact.error === undefined ? [problem(fact, ['error'], 'must be given: values read off an image carry their error')] : []
}

function rowsOf(fact: Fields): { row: Fields, path: PropertyKey[] }[] {
  return list(fact.series).flatMap((series, i) => isFields(series)
    ? list(series.points).flatMap((row, j) => isFields(row) ? [{ row, path: ['series', i, 'points', j] }] : [])
    : [])
}

/** Every `source`, and every member of `sources`, at any depth, must be a key of data/sources.ts. */
function bySource(fact: Fields, known: string[]): Found[] {
  const search = (value: unknown, path: PropertyKey[]): Found[] => {
    if (typeof value === 'string' && (path.at(-1) === 'source' || path.at(-2) === 'sources') && !known.includes(value))
      return [problem(fact, path, `must be a key of data/sources.ts; nearest: ${nearest(value, known)}`)]
    if (Array.isArray(value))
      return value.flatMap((v, i) => search(v, [...path, i]))
    return isFields(value) ? Object.entries(value).flatMap(([k, v]) => search(v, [...path, k])) : []
  }
  return search(fact, [])
}

/** What passes through an anatomy, step by step, names it by its key, and boxes of it by their ids. */
function byAnatomy(fact: Fields, all: Record<string, unknown>): Found[] {
  const { anatomy: name, steps } = fact
  if (fact.kind !== 'call' || typeof name !== 'string')
    return []
  const anatomy = all[name]
  const anatomies = Object.keys(all).filter(k => isFields(all[k]) && all[k].kind === 'anatomy')
  if (!isFields(anatomy) || anatomy.kind !== 'anatomy')
    return [problem(fact, ['anatomy'], `must be the key of an anatomy in data/index.ts; nearest: ${nearest(name, anatomies)}`)]
  const boxes = list(anatomy.layers).flatMap(layer => isFields(layer) ? list(layer.rows).flat() : []).flatMap(box => isFields(box) ? String(box.id) : [])
  return list(steps).flatMap((step, i) => isFields(step) && typeof step.box === 'string' && !boxes.includes(step.box)
    ? [problem(fact, ['steps', i, 'box'], `must be the id of a box of data/${name}.ts; nearest: ${nearest(step.box, boxes)}`)]
    : [])
}

/** Names the place that a path leads to, each list element by its number and its label, key, id or date. */
function problem(root: object, path: readonly PropertyKey[], message: string): Found {
  let value: unknown = root
  const steps = path.map((step, i) => {
    value = (value as Fields | undefined | null)?.[step]
    if (typeof step !== 'number')
      return typeof path[i + 1] === 'number' ? '' : String(step)
    const list = path[i - 1]
    if (typeof list === 'number')
      return `box ${step + 1}${nameOf(value, ' (', ')')}`
    if (list === 'series')
      return `series${nameOf(value, ' "', '"') || ` ${step + 1}`}`
    return `${list === 'points' ? 'row' : String(list).replace(/s$/, '')} ${step + 1}${nameOf(value, ' (', ')')}`
  })
  return { where: join(...steps), found: show(value), message }
}

function nameOf(value: unknown, before: string, after: string): string {
  const name = isFields(value) && ['label', 'key', 'id', 'date', 'source'].map(k => value[k]).find(n => typeof n === 'string' && n !== '')
  return name ? `${before}${oneLine(String(name), 60)}${after}` : ''
}

function show(value: unknown): string {
  if (Array.isArray(value) || isFields(value))
    return Array.isArray(value) ? `a list of ${value.length}` : 'an object'
  return value === undefined ? 'nothing' : typeof value === 'string' ? JSON.stringify(value) : String(value)
}

const list = (value: unknown) => Array.isArray(value) ? value as unknown[] : []
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const join = (...parts: string[]) => parts.filter(Boolean).join(', ')
