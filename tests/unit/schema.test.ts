/** The rules of facts at their limits: what is just allowed passes, what is just beyond is refused in these words. */
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import type { FactKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'
import { brief, count, date, day, few, finite, key, percent, positive, sourceSchema, text, words } from '../../data/schema-base.ts'
import { factSchema } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'

const issues = (schema: z.ZodType, value: unknown) => (schema.safeParse(value).error?.issues ?? []).map(issue => [issue.path.join('.'), issue.message].filter(Boolean).join(': '))
const SIZE = 'must be 0, or of a size from 0.0001 to 1000000000000: choose another unit'
const DATE = 'must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD'
const DAY = 'must be a date that exists, as YYYY-MM-DD'
const KEY = 'must be a key: small letters, digits, "-" and "."'
const ADDRESS = 'must hold no blank, and no letter beyond those of English: write it as the browser copies it'
const url = sourceSchema.shape.url

describe('a value', () => {
  it.each<[string, z.ZodType, unknown[]]>([
    ['a text', text, ['a', ' a ', 'Größe ± 中文 😀', 'x'.repeat(500)]],
    ['a key', key, ['a', '9', 'vgg-19', 'torch.nn']],
    ['a short text', brief(3), ['abc']],
    ['few words', words(2), ['one two', 'one  two']],
    ['a day', day, ['1900-01-01', '2099-12-31', '2024-02-29']],
    ['a date', date, ['1900', '2099', '2020-01', '2020-09', '2020-10', '2020-12', '2020-02-29']],
    ['a number', finite, [0, 0.0001, -0.0001, 1e12, -1e12]],
    ['a count', count, [0, 1e12]],
    ['a percentage', percent, [0, 100]],
    ['a positive number', positive, [0.0001]],
    ['an address', url, ['https://example.org/a?b=(c)~!', 'http://example.org', undefined]],
  ])('that is %s is allowed up to its limits', (_, schema, values) => {
    expect(values.flatMap(value => issues(schema, value).map(message => [value, message]))).toEqual([])
  })

  it.each<[string, z.ZodType, unknown, string[]]>([
    ['no text', text, 5, ['must be a text']],
    ['an empty text', text, ' \n ', ['must hold no sign that cannot be seen, such as U+000A: type it anew, and save the file as UTF-8', 'must not be empty']],
    ['a text with half a letter', text, 'a\uD83D', ['must hold no sign that cannot be seen, such as U+D83D: type it anew, and save the file as UTF-8']],
    ['a text with a blank of no width', text, 'a\u200Bb', ['must hold no sign that cannot be seen, such as U+200B: type it anew, and save the file as UTF-8']],
    ['a text that was read wrong', text, 'Gr\uFFFD\u00DFe', ['must hold no sign that cannot be seen, such as U+FFFD: type it anew, and save the file as UTF-8']],
    ['a text too long', text, 'x'.repeat(501), ['must have at most 500 letters']],
    ['no key', key, undefined, ['must be a key']],
    ['a key with a capital', key, 'PyTorch', [KEY]],
    ['a key that begins with a sign', key, '-a', [KEY]],
    ['a key with a blank at its end', key, 'a ', [KEY]],
    ['a text longer than its place', brief(3), 'abcd', ['must have at most 3 letters, to fit its place']],
    ['a word too much', words(2), 'one two three', ['must have at most 2 words']],
    ['no day', day, '2020-13-01', [DAY]],
    ['a day of another time', day, '1899-12-31', ['must be a date from 1900 to 2099']],
    ['a day that ends with a year', day, '2100-01-19', ['must be a date from 1900 to 2099']],
    ['no date', date, 2020, ['must be a date, as YYYY, YYYY-MM or YYYY-MM-DD']],
    ['a month 0', date, '2020-00', [DATE]],
    ['a month 13', date, '2020-13', [DATE]],
    ['a month of one digit', date, '2020-1', [DATE]],
    ['a day that there is not', date, '2021-02-29', [DATE]],
    ['a date with more before it', date, 'c. 2020', [DATE]],
    ['a year of another time', date, '1899', [DATE]],
    ['a year with more after it', date, '20201', [DATE]],
    ['no number', finite, '1', ['must be a finite number, or null where the source has no value']],
    ['a number too small', finite, 0.00009, [SIZE]],
    ['a number too small, below 0', finite, -0.00009, [SIZE]],
    ['a number too large', finite, 1.1e12, [SIZE]],
    ['a number too large, below 0', finite, -1.1e12, [SIZE]],
    ['half a count', count, 0.5, ['must be a whole number']],
    ['a count below 0', count, -1, ['must be a count: a whole number from 0 up']],
    ['a count too large', count, 1e12 + 1, ['must be a count up to a million millions']],
    ['a percentage below 0', percent, -1, ['must be a percentage from 0 up']],
    ['a percentage above 100', percent, 100.1, ['must be a percentage up to 100']],
    ['0, where that is no measure', positive, 0, ['must be above 0']],
    ['half an address', url, 'example.org', ['must be a whole address, with https://', ADDRESS].slice(0, 1)],
    ['an address of another kind', url, 'ftp://example.org', ['must be a whole address, with https://']],
    ['an address with a blank', url, 'https://example.org/a b', [ADDRESS]],
    ['an address with another letter', url, 'https://example.org/ü', [ADDRESS]],
  ])('that is %s is refused', (_, schema, value, messages) => {
    expect(issues(schema, value)).toEqual(messages)
  })

  it('names how many rows fit', () => {
    expect(few(12)).toEqual([12, 'must have at most 12, to fit a slide'])
  })
})

describe('a source', () => {
  it.each<[string, object, string[]]>([
    ['nobody as its author', { authors: [] }, ['authors: must name at least one author or body']],
    ['a type that there is not', { type: 'blog' }, ['type: must be one of book, chapter, paper-conference, article-journal, report, webpage, post-weblog, post, software, dataset']],
    ['a year before there was any', { year: 1989 }, ['year: Too small: expected number to be >=1990']],
    ['a year to come', { year: 2101 }, ['year: Too big: expected number to be <=2100']],
    ['no licence', { licence: '' }, ['licence: must not be empty']],
    ['no body, said twice', { body: false }, ['body: Invalid input: expected true']],
    ['another field', { doi: '10.1' }, ['Unrecognized key: "doi"']],
    ['no year', { year: null }, []],
    ['the first and the last year', { year: 1990 }, []],
  ])('with %s', (_, change, messages) => {
    expect(issues(sourceSchema, { ...sources['he-2019'], ...change })).toEqual(messages)
  })
})

describe('a fact', () => {
  /** What the schema says of a copy after a change. */
  function check<K extends FactKey>(name: K, change: (fact: typeof facts[K]) => unknown): string[] {
    const fact = structuredClone(facts[name])
    change(fact)
    return issues(factSchema, fact)
  }
  const point = { date: '2015', value: 1 }

  it.each<[string, () => string[], string[]]>([
    ['of a series without rows', () => check('questions', fact => fact.series[0]!.points.splice(0)), ['series.0.points: must have at least one row']],
    ['of a series of another role', () => check('questions', fact => Object.assign(fact.series[0]!, { role: 'main' })), ['series.0.role: must be one of focus, context, table']],
    ['of another framework', () => check('questions', fact => Object.assign(fact.series[0]!, { framework: 'jax' })), ['series.0.framework: must be one of pytorch, tensorflow, keras, other']],
    ['without series', () => check('questions', fact => fact.series.splice(0)), ['series: must have at least one series', 'series: must have a series that is drawn (its role is not "table") and has a value']],
    ['with nothing that is drawn', () => check('questions', fact => fact.series.forEach(s => Object.assign(s, { role: 'table' }))), ['series: must have a series that is drawn (its role is not "table") and has a value']],
    ['with no value in what is drawn', () => check('questions', fact => fact.series.forEach(s => s.points.forEach(p => Object.assign(p, { value: null })))), ['series: must have a series that is drawn (its role is not "table") and has a value']],
    ['with one label twice', () => check('questions', fact => Object.assign(fact.series[0]!, { label: fact.series[1]!.label })), [`series: must not hold the label "${facts.questions.series[1]!.label}" twice`]],
    ['with an artefact that ends before it starts', () => check('downloads', fact => Object.assign(fact.artefacts![0]!, { to: '2020-12' })), ['artefacts.0.to: must not be before its start, 2021-01']],
    ['with an artefact of one month', () => check('downloads', fact => Object.assign(fact.artefacts![0]!, { to: '2021-01' })), []],
    ['with a printed value of no series', () => check('paper-mentions', fact => Object.assign(fact.printed[0]!, { series: 'jax' })), ['printed.0.series: must be a series of this fact, not "jax"']],
    ['with a value above its ceiling', () => check('search-interest', fact => Object.assign(fact.series[0]!.points[0]!, { value: 100.5 })), ['series.0.points.0.value: must not exceed 100, the ceiling of its unit']],
    ['with a value at its ceiling', () => check('search-interest', fact => Object.assign(fact.series[0]!.points[0]!, { value: 100 })), []],
    ['in percent above 100, without a ceiling', () => check('developer-survey', fact => (delete fact.ceiling, Object.assign(fact.series[0]!.points[0]!, { value: 101 }))), ['series.0.points.0.value: must not exceed 100, the ceiling of its unit']],
    ['of counts without a ceiling', () => check('downloads', fact => Object.assign(fact.series[0]!.points[0]!, { value: 1e11 })), []],
    ['with samples of no kind', () => check('questions', fact => Object.assign(fact, { samples: 'dots' })), ['samples: must be one of markers, line']],
    ['with a gap of 0 days', () => check('downloads', fact => Object.assign(fact, { longestGap: 0 })), ['longestGap: must be above 0']],
    ['with an error below 0', () => check('search-interest', fact => Object.assign(fact.error!, { plusMinus: -1 })), ['error.plusMinus: must not be below 0']],
    ['without a source', () => check('questions', fact => Object.assign(fact, { sources: [] })), ['sources: must name at least one source, by its key in data/sources.ts']],
    ['with a row before the one above', () => check('timeline', fact => Object.assign(fact.rows[1]!, { date: '2001' })), ['rows.1.date: must not come before the row above it (2002)']],
    ['with a row of the same day as the one above', () => check('timeline', fact => Object.assign(fact.rows[1]!, { date: fact.rows[0]!.date })), []],
    ['with an event that is only said', () => check('timeline', fact => Object.assign(fact.rows[0]!, { grade: 'secondary' })), ['rows.0.grade: must be text or data: what is only recalled, or said by others, stays out']],
    ['with an event of no source', () => check('timeline', fact => Object.assign(fact.rows[0]!, { sources: [] })), ['rows.0.sources: must name at least one source, by its key in data/sources.ts']],
    ['with a correction of no section', () => check('corrections', fact => Object.assign(fact.rows[0]!, { section: 'Preface' })), ['rows.0.section: must be a section of the report']],
    ['with a correction twice', () => check('corrections', fact => Object.assign(fact.rows[0]!, { key: fact.rows[1]!.key })), [`rows: must not hold the key "${facts.corrections.rows[1]!.key}" twice`]],
    ['with a benchmark of no phase', () => check('benchmarks-2024', fact => Object.assign(fact.rows[0]!, { phase: 'test' })), ['rows.0.phase: must be training or inference']],
    ['with a value too few', () => check('benchmarks-2024', fact => delete fact.rows[0]!.values['keras-3-tensorflow']), [`rows.0.values: must have one value, or null, for each column: ${facts['benchmarks-2024'].columns.map(c => c.key).join(', ')}`]],
    ['with a value of another column', () => check('benchmarks-2024', (fact) => {
      delete fact.rows[0]!.values['keras-3-tensorflow']
      fact.rows[0]!.values.jax = 1
    }), [`rows.0.values: must have one value, or null, for each column: ${facts['benchmarks-2024'].columns.map(c => c.key).join(', ')}`]],
    ['with a value of a million', () => check('benchmarks-2024', fact => Object.assign(fact.rows[0]!.values, { 'keras-3-tensorflow': 1e6 })), ['rows.0.values.keras-3-tensorflow: must be below a million, to fit its column: choose another unit']],
    ['with a passing that ends before it starts', () => check('crossings', fact => Object.assign(fact.rows[0]!, { passed: { from: '2020-07', to: '2020-06' } })), [`rows.0.passed: must be dates in ascending order, up to the last value, ${facts.crossings.rows[0]!.until}`]],
    ['with a passing after the last value', () => check('crossings', fact => Object.assign(fact.rows[0]!, { passed: { from: '2020-07', to: '2030-01' } })), [`rows.0.passed: must be dates in ascending order, up to the last value, ${facts.crossings.rows[0]!.until}`]],
    ['with a passing at the last value', () => check('crossings', fact => Object.assign(fact.rows[0]!, { passed: { from: '2020-07', to: fact.rows[0]!.until } })), []],
    ['with an error as large as its value', () => check('throughput', fact => Object.assign(fact.rows[0]!.pytorch, { error: fact.rows[0]!.pytorch.value })), ['rows.0: must have errors below its values: with these their ratio may be anything']],
    ['with one label of a model twice', () => check('throughput', fact => Object.assign(fact.rows[0]!, { label: fact.rows[1]!.label })), [`rows: must not hold the label "${facts.throughput.rows[1]!.label}" twice`]],
    ['with one layer of shares twice', () => check('native-code', fact => Object.assign(fact.rows[0]!, { key: 'kernels' })), ['rows: must not hold the key "kernels" twice']],
    ['with a box twice', () => check('pytorch-figure-1', fact => Object.assign(fact.layers[0]!.rows[0]![0]!, { id: 'th' })), ['layers: must not hold the key "th" twice']],
    ['with an arrow from a box to a layer', () => check('pytorch-figure-1', fact => Object.assign(fact.arrows[0]!, { from: 'th', to: 'api' })), ['arrows.0: must lead from box to box, or from layer to layer']],
    ['with an arrow to where it comes from', () => check('pytorch-figure-1', fact => Object.assign(fact.arrows[0]!, { from: 'th', to: 'th' })), ['arrows.0: must lead to another box or layer than it comes from']],
    ['with a place of 0', () => check('comparison-table', fact => Object.assign(fact.rows[0]!.cells[0]!, { rank: 0 })), ['rows.0.cells.0.rank: must be a place from 1 up']],
    ['with a pair that is alike in no way', () => check('stack-mapping', fact => Object.assign(fact.rows[0]!.cells[0]!, { alike: 'maybe' })), ['rows.0.cells.0.alike: must be one of yes, partly, no']],
    ['with a line 0', () => check('call-pytorch', fact => Object.assign(fact.steps[0]!, { line: 0 })), ['steps.0.line: must be a line from 1 up']],
    ['with one step alone', () => check('call-pytorch', fact => fact.steps.splice(1)), ['steps: must have at least two steps']],
    ['with one version alone', () => check('moving-history', fact => (fact.versions.splice(1), Object.assign(fact.period, { to: fact.versions[0]!.date }))), ['versions: must have at least two versions']],
    ['with a series twice in a version', () => check('moving-history', fact => fact.versions[9]!.series.push(fact.versions[9]!.series[0]!)), ['versions.9.series: must not hold the key "acl" twice']],
    ['with a share of unknown counts', () => check('moving-history', fact => delete fact.versions[0]!.series[0]!.points[1]!.counts), ['versions.0.series.0.points.1.counts: must be given: a version says of how many papers a share is']],
    ['with a rule that is neither', () => check('moving-history', fact => Object.assign(fact.versions[0]!.rules, { companiesLeftOut: 1 })), ['versions.0.rules.companiesLeftOut: must be true or false']],
    ['of no first day', () => check('moving-history', fact => Object.assign(fact.period, { from: '2019-10-11' })), [`period.from: must be the day of the first version, ${facts['moving-history'].versions[0]!.date}`]],
    ['with a point of no value, of counts', () => check('paper-share', fact => Object.assign(fact.series[0]!.points[0]!, { value: null })), [expect.stringMatching(/^series\.0\.points\.0\.value: must be computed from its counts: \d/) as string]],
    ['with a part as large as its whole', () => check('paper-share', fact => Object.assign(fact.series[0]!.points[0]!, { value: 100, counts: { part: 5, whole: 5, all: 5 } })), []],
    ['with a whole above all', () => check('paper-share', fact => Object.assign(fact.series[0]!.points[0]!, { value: 50, counts: { part: 5, whole: 10, all: 9 } })), ['series.0.points.0.counts: must be part, whole and all in ascending order, not 5, 10, 9']],
    ['with two rows of one date', () => check('questions', fact => Object.assign(fact.series[0]!, { points: [point, point] })), ['series.0.points.1.date: must come after the row before it (2015): one row a date, in ascending order']],
  ])('%s', (_, found, messages) => {
    expect(found()).toEqual(messages)
  })
})
