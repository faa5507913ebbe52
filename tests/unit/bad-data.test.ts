import { describe, expect, it } from 'vitest'
import { checkFacts, formatProblem } from '../../data/check.ts'
import type { FactKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'
import { sources } from '../../data/sources.ts'

type Facts = typeof facts

/** The report on the register with a copy of one fact after a change to it. */
function check<K extends FactKey>(key: K, change: (fact: Facts[K]) => void): string[] {
  const fact: Facts[K] = structuredClone(facts[key])
  change(fact)
  return checkFacts({ ...facts, [key]: fact }, sources).map(formatProblem)
}

/** The third row of CVPR, June 2017: 0 of 63 papers, 783 in all. Object.assign lets a test set what the types forbid. */
const row = (fact: Facts['paper-share']) => fact.series.find(s => s.key === 'cvpr')!.points[2]!
const paperRow = (change: object) => check('paper-share', fact => Object.assign(row(fact), change))
const where = 'data/paper-share.ts, series "CVPR", row 3 (2017-06)'

describe('a row outside the period', () => {
  it('is refused, as the subtitle would deny it', () => {
    const found = check('paper-share', fact => Object.assign(fact.period, { to: '2020-07' }))
    expect(found).toContain('data/paper-share.ts, series "ACL", row 4 (2020-08), date: must lie in the period of the fact, 2015-06 to 2020-07: widen the period, or mend the date; found "2020-08".')
  })
})

describe('a bad row', () => {
  it.each([
    ['text for a number', { value: '0' }, 'value: must be a finite number, or null where the source has no value; found "0".'],
    ['NaN', { value: Number.NaN }, 'value: must be a finite number, or null where the source has no value; found NaN.'],
    ['Infinity', { value: Infinity }, 'value: must be a finite number, or null where the source has no value; found Infinity.'],
    ['a missing value', { value: undefined }, 'value: must be a finite number, or null where the source has no value; found nothing.'],
    ['a negative value', { value: -1 }, 'value: must not be below 0; found -1.'],
    ['above 100 %', { value: 680, counts: undefined }, 'value: must not exceed 100, the ceiling of its unit; found 680.'],
    ['a share that its counts do not give', { value: 6.8 }, 'value: must be computed from its counts: 0.00; found 6.8.'],
    ['a zero where nothing counts', { value: 0, counts: { part: 0, whole: 0, all: 783 } }, 'value: must be computed from its counts: null, as no paper counts; found 0.'],
    ['a part above its whole', { counts: { part: 64, whole: 63, all: 783 } }, 'counts: must be part, whole and all in ascending order, not 64, 63, 783; found an object.'],
    ['a fraction of a paper', { counts: { part: 0.5, whole: 63, all: 783 } }, 'counts, part: must be a whole number; found 0.5.'],
    ['a negative count', { counts: { part: -1, whole: 63, all: 783 } }, 'counts, part: must be a count: a whole number from 0 up; found -1.'],
    ['a field of no schema', { colour: 'red' }, 'colour: must not be there: the schema knows no such field, so remove or rename it; found "red".'],
  ])('%s', (_, change, message) => {
    expect(paperRow(change)).toContain(`${where}, ${message}`)
  })

  it('month 13', () => {
    expect(paperRow({ date: '2017-13' })).toContain(
      'data/paper-share.ts, series "CVPR", row 3 (2017-13), date: must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD; found "2017-13".')
  })

  it.each([
    ['a month out of order', '2015-07'],
    ['a month twice', '2016-06'],
  ])('%s', (_, month) => {
    expect(paperRow({ date: month })).toEqual([
      `data/paper-share.ts, series "CVPR", row 3 (${month}), date: must come after the row before it (2016-06): one row a date, in ascending order; found "${month}".`,
    ])
  })

  it('a missing row list', () => {
    expect(check('questions', fact => Object.assign(fact.series[1]!, { points: undefined }))).toEqual([
      'data/questions.ts, series "Keras", points: must be array; found nothing.',
    ])
  })

  it('an error of zero in a table of measurements', () => {
    expect(check('throughput', fact => Object.assign(fact.rows[1]!.tensorflow, { error: 0 }))).toEqual([
      'data/throughput.ts, row 2 (VGG-19), tensorflow, error: must be above 0; found 0.',
    ])
  })

  it('a percentage above 100 in a layer', () => {
    expect(check('native-code', fact => Object.assign(fact.rows[0]!.pytorch!, { native: 101 }))).toEqual([
      'data/native-code.ts, row 1 (Python API), pytorch, native: must be a percentage up to 100; found 101.',
    ])
  })

  it('one cell too few', () => {
    expect(check('comparison-table', fact => fact.rows[7]!.cells.pop())).toEqual([
      'data/comparison-table.ts, row 8 (Written in), cells: must have one cell a column: 3, not 2; found a list of 2.',
    ])
  })

  it('a reference out of count', () => {
    expect(check('references', fact => Object.assign(fact.rows[3]!, { n: 5 }))).toEqual([
      'data/references.ts, row 4 (he-data), n: must count up from 1: 4; found 5.',
    ])
  })
})

describe('a bad fact', () => {
  it('an empty label: the series is then named by its key', () => {
    expect(check('paper-share', fact => Object.assign(fact.series[3]!, { label: ' ' }))).toContain(
      'data/paper-share.ts, series " ", label: must not be empty; found " ".')
    expect(check('paper-share', fact => Object.assign(fact.series[3]!, { label: '' }))).toEqual([
      'data/paper-share.ts, series "cvpr", label: must not be empty; found "".',
    ])
  })

  it('a series key twice', () => {
    expect(check('paper-share', fact => Object.assign(fact.series[1]!, { key: 'acl' }))).toEqual([
      'data/paper-share.ts, series: must not hold the key "acl" twice; found a list of 9.',
    ])
  })

  it('a grade for what is only recalled', () => {
    expect(check('paper-share', fact => Object.assign(fact, { grade: 'unverified' }))).toEqual([
      'data/paper-share.ts, grade: must be one of data, measured, text, secondary, digitised (what is unverified stays out of the deck); found "unverified".',
    ])
  })

  it('digitised values without their error', () => {
    expect(check('search-interest', fact => Object.assign(fact, { error: undefined }))).toEqual([
      'data/search-interest.ts, error: must be given: values read off an image carry their error; found nothing.',
    ])
  })

  it('no source', () => {
    expect(check('questions', fact => Object.assign(fact, { sources: [] }))).toEqual([
      'data/questions.ts, sources: must name at least one source, by its key in data/sources.ts; found a list of 0.',
    ])
  })

  it('an unknown source, wherever it is named', () => {
    expect(check('paper-share', fact => Object.assign(fact, { sources: ['he-2019', 'he-dat'] }))).toEqual([
      'data/paper-share.ts, source 2: must be a key of data/sources.ts; nearest: he-data; found "he-dat".',
    ])
    expect(check('references', fact => Object.assign(fact.rows[0]!, { source: 'stephens-2020' }))).toEqual([
      'data/references.ts, row 1 (stephens-2020), source: must be a key of data/sources.ts; nearest: stevens-2020; found "stephens-2020".',
    ])
    expect(check('search-interest', fact => Object.assign(fact.breaks![0]!, { source: 'google-trend' }))).toEqual([
      'data/search-interest.ts, break 1 (Google changes its collection), source: must be a key of data/sources.ts; nearest: google-trends; found "google-trend".',
    ])
  })

  it('an arrow to a box that is not there', () => {
    expect(check('pytorch-figure-1', fact => Object.assign(fact.arrows[0]!, { to: 'nowhere' }))).toContain(
      'data/pytorch-figure-1.ts, arrow 1, to: must be the id of a box or a layer, not "nowhere"; found "nowhere".')
  })

  it('a step in a box that its anatomy does not have', () => {
    expect(check('call-pytorch', fact => Object.assign(fact.steps[2]!, { box: 'dispacher' }))).toEqual([
      'data/call-pytorch.ts, step 3 (dispatch), box: must be the id of a box of data/pytorch-2020.ts; nearest: dispatcher; found "dispacher".',
    ])
  })

  it('a call through what is no anatomy', () => {
    expect(check('call-tensorflow', fact => Object.assign(fact, { anatomy: 'tensorflow-figure-3' }))).toEqual([
      'data/call-tensorflow.ts, anatomy: must be the key of an anatomy in data/index.ts; nearest: tensorflow-figure-2; found "tensorflow-figure-3".',
    ])
  })

  it('a step twice, and a call without steps', () => {
    expect(check('call-pytorch', fact => Object.assign(fact.steps[7]!, { key: 'parse' }))).toEqual([
      'data/call-pytorch.ts, steps: must not hold the key "parse" twice; found a list of 8.',
    ])
    expect(check('call-pytorch', fact => Object.assign(fact, { steps: undefined }))).toEqual([
      'data/call-pytorch.ts, steps: must be array; found nothing.',
    ])
  })

  it('a box without a label', () => {
    expect(check('pytorch-figure-1', fact => Object.assign(fact.layers[0]!.rows[0]![1]!, { label: '' }))).toEqual([
      'data/pytorch-figure-1.ts, layer 1 (Top-level API), row 1, box 2 (torch.autograd), label: must not be empty; found "".',
    ])
  })

  it('an event of too many words', () => {
    expect(check('search-interest', fact => Object.assign(fact.events[0]!, { label: 'the report of the course appears' }))).toEqual([
      'data/search-interest.ts, event 1 (the report of the course appears), label: must have at most 5 words; found "the report of the course appears".',
    ])
  })

  it('a period that ends before it starts', () => {
    expect(check('paper-share', fact => Object.assign(fact.period, { to: '2014' }))).toEqual([
      'data/paper-share.ts, period, to: must not be before the start of the period, 2015-06; found "2014".',
    ])
  })

  it('a day that does not exist', () => {
    expect(check('questions', fact => Object.assign(fact, { accessed: '2026-02-30' }))).toEqual([
      'data/questions.ts, accessed: must be a date that exists, as YYYY-MM-DD; found "2026-02-30".',
    ])
  })

  it('a missing field', () => {
    expect(check('questions', fact => Object.assign(fact, { title: undefined }))).toEqual([
      'data/questions.ts, title: must be a text; found nothing.',
    ])
  })

  it('an unknown kind', () => {
    expect(check('questions', fact => Object.assign(fact, { kind: 'trnd' }))).toEqual([
      'data/questions.ts, kind: must be of a kind that the schema knows: trend, versions, throughput, shares, table, anatomy, references, timeline, corrections, benchmark, crossings, call, graph; found "trnd".',
    ])
  })
})

describe('a bad register', () => {
  it('a fact that is none', () => {
    expect(checkFacts({ questions: 'later', throughput: null }, sources).map(formatProblem)).toEqual([
      'data/questions.ts: must be a fact: an object with a kind; found "later".',
      'data/throughput.ts: must be a fact: an object with a kind; found null.',
    ])
  })

  it('a key twice', () => {
    expect(checkFacts({ ...facts, questions: { ...facts.questions, key: 'paper-share' } }, sources).map(formatProblem)).toEqual([
      'data/questions.ts, key: must be "questions", under which it is listed, as "paper-share" belongs to data/paper-share.ts; found "paper-share".',
    ])
  })

  it('a source under another key, or with half an address', () => {
    const source = { ...sources['he-2019'], url: 'thegradient.pub' }
    expect(checkFacts({}, { 'he-2020': source }).map(formatProblem)).toEqual([
      'data/sources.ts, source "he-2020", url: must be a whole address, with https://; found "thegradient.pub".',
      'data/sources.ts, source "he-2020", key: must be "he-2020", under which it is listed; found "he-2019".',
    ])
  })
})
