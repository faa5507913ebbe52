/** Facts that are well formed and yet no figure: what has no room, or could not be told apart, is named with its place and the remedy. */
import { describe, expect, it } from 'vitest'
import { checkFacts, formatProblem } from '../../data/check.ts'
import type { FactKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'
import type { Fact } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { figureProblems, stripProblems } from '../../setup/check-figures.ts'

type Facts = typeof facts

/** What is said of a copy of a fact after a change to it: of its form first, and then of its figure. */
function check<K extends FactKey>(key: K, change: (fact: Facts[K]) => void): string[] {
  const fact: Facts[K] = structuredClone(facts[key])
  change(fact)
  const problems = checkFacts({ [key]: fact }, sources).map(formatProblem)
  return problems.length ? problems : figureProblems([fact])
}
const LONG = 'PyTorch with torchvision, fairseq and a long tail of other libraries'

it('every fact of the deck has room', () => {
  expect(figureProblems(Object.values(facts) as Fact[])).toEqual([])
  expect(stripProblems([facts.downloads, facts['developer-survey'], facts['stars-gained'], facts.questions])).toEqual([])
})

describe('what has no room', () => {
  it.each<[string, () => string[], string]>([
    ['a series too much for its panel', () => check('questions', fact => fact.series.push(...Array.from({ length: 9 }, (_, i) => ({ ...fact.series[0]!, key: `s${i}`, label: `Series number ${i}` })), ...Array.from({ length: 9 }, (_, i) => ({ ...fact.series[0]!, key: `t${i}`, label: `Table ${i}` })))), 'data/questions.ts, series: must have at most 12, to fit a slide; found a list of 21.'],
    ['lines that end at one value in a strip', () => stripProblems([{ ...facts.downloads, series: Array.from({ length: 9 }, (_, i) => ({ ...facts.downloads.series[0]!, key: `s${i}`, label: `Library ${i}` })) }]), 'data/downloads.ts, series "Library'],
    ['groups that leave the plots no width', () => check('paper-share', fact => fact.series.forEach((s, i) => Object.assign(s, { group: `Group ${i}` }))), 'label: must leave the plot 60 px: shorten it, or make fewer groups; found "'],
    ['an event that no line reaches', () => check('search-interest', fact => Object.assign(fact.events[0]!, { date: '2099' })), 'data/search-interest.ts, event 1 (report published), date: must lie in the time of the rows: mend the date, or leave it out; found "2099".'],
    ['a level above the axis', () => check('search-interest', fact => Object.assign(fact, { level: { value: 101, label: 'more' } })), 'data/search-interest.ts, level, value: must lie on the axis, 0 to 100; found 101.'],
    ['a box whose label is longer than it', () => check('pytorch-figure-1', fact => Object.assign(fact.layers[0]!.rows[0]![0]!, { label: 'W'.repeat(80) })), 'data/pytorch-figure-1.ts, layer 1 (Top-level API), box'],
    ['the label of arrows that takes the room of boxes', () => check('pytorch-figure-1', fact => fact.arrows.filter(arrow => arrow.label).forEach(arrow => Object.assign(arrow, { label: LONG }))), ', label: must have at most 120 px: shorten it; found "PyTorch with'],
    ['a layer whose name runs into its boxes', () => check('pytorch-2020', fact => Object.assign(fact.layers[2]!, { label: 'Dispatcheroperators' })), 'label: must stay inside its figure: shorten it; found "Dispatcheroperators".'],
    ['rows of boxes that leave none a line', () => check('tensorflow-figure-2', fact => fact.layers.forEach((layer, i) => layer.rows.push(...Array.from({ length: 4 }, (_, j) => [{ id: `b${i}${j}`, label: 'More' }])))), 'layers: must leave each row 18 px: have fewer; found 6 layers with '],
    ['a model whose name runs into its numbers', () => check('throughput', fact => Object.assign(fact.rows[0]!, { label: 'A model with a long name' })), 'data/throughput.ts, row 1 (A model with a long name), '],
    ['a layer of shares with a long name', () => check('native-code', fact => Object.assign(fact.rows[1]!, { label: LONG })), `data/native-code.ts, row 2 (${LONG}), label: must end before its bars: shorten it; found "${LONG}".`],
    ['a measure whose name runs into the plot', () => check('crossings', fact => Object.assign(fact.rows[3]!, { label: LONG })), `data/crossings.ts, row 4 (${LONG}), label: must end before the plot`],
    ['a subtitle longer than its line', () => check('questions', fact => Object.assign(fact, { population: `${LONG}, ${LONG}` })), 'data/questions.ts, population: must fit one line with unit and period'],
    ['a model whose numbers are cut', () => check('graph-modes', fact => Object.assign(fact.model, { w: [1.2345, 2.3456], b: 0.0001 })), 'must give numbers that fit their nodes: choose rounder ones'],
  ])('%s', (_, found, says) => {
    expect(found().join('\n')).toContain(says)
    expect(found()).not.toEqual([])
  })

  it('in a version is blamed on that version, not on the first', () => {
    expect(check('moving-history', fact => Object.assign(fact.versions[2]!.series[4]!, { label: 'w '.repeat(60) }))[0]).toMatch(/^data\/moving-history\.ts, version 3 \(2019-11-16\), /)
  })
})

describe('what could not be read, or not be told apart', () => {
  const label = (text: string) => check('questions', fact => Object.assign(fact.series[0]!, { label: text })).join('\n')

  it.each([['\uFEFF', 'FEFF'], ['\uD800', 'D800'], ['\u0007', '0007'], ['\u202E', '202E'], ['\u200B', '200B'], ['\uFFFD', 'FFFD'], ['\u0085', '0085']])('a sign that is not seen: %j', (sign, code) => {
    expect(label(`Tensor${sign}Flow`)).toContain(`label: must hold no sign that cannot be seen, such as U+${code}: type it anew, and save the file as UTF-8; found "Tensor\\u${code.toLowerCase()}Flow"`)
  })

  it.each(['תורת', '派火炬', 'باي تورش', 'Żółć', '👩‍🔬 PyTorch'])('but %s is a label like another', (text) => {
    expect(label(text)).toBe('')
  })

  it('a line end in a key: the message keeps to its line', () => {
    const [said] = check('pytorch-figure-1', fact => Object.assign(fact.arrows[0]!, { from: 'a\nb' }))
    expect(said).toMatch(/^data\/pytorch-figure-1\.ts, arrow 1[^\n]*, from: must be [^\n]+$/)
    expect(check('pytorch-figure-1', fact => Object.assign(fact.arrows[0]!, { from: 'a\nb' })).join(' ')).not.toContain('\n')
  })

  it('a text without an end: the message is short all the same', () => {
    const [said] = check('questions', fact => Object.assign(fact.series[0]!, { label: 'x'.repeat(100_000) }))
    expect(said).toMatch(/label: must have at most 500 letters; found "x{199}… \(100002 letters\)\.$/)
    expect(said!.length).toBeLessThan(700)
  })

  it.each<[string, string[], string]>([
    ['two lines of one name', check('questions', fact => Object.assign(fact.series[0]!, { label: 'PyTorch' })), 'data/questions.ts, series: must not hold the label "PyTorch" twice; found a list of 3.'],
    ['nothing to draw', check('questions', fact => fact.series.forEach(s => Object.assign(s, { role: 'table' }))), 'data/questions.ts, series: must have a series that is drawn (its role is not "table") and has a value; found a list of 3.'],
    ['more than all of it', check('developer-survey', fact => Object.assign(fact.series[0]!.points[0]!, { value: 101 })), 'value: must not exceed 100, the ceiling of its unit; found 101.'],
    ['a number of too many digits', check('questions', fact => Object.assign(fact.series[0]!.points[0]!, { value: 1e13 })), 'value: must be 0, or of a size from 0.0001 to 1000000000000: choose another unit; found 10000000000000.'],
    ['a day long ago', check('downloads', fact => Object.assign(fact.series[0]!.points[0]!, { date: '0020-11-30' })), 'date: must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD; found "0020-11-30".'],
    ['errors as large as their values', check('throughput', fact => Object.assign(fact.rows[0]!.pytorch, { error: 9999 })), 'data/throughput.ts, row 1 (AlexNet): must have errors below its values: with these their ratio may be anything; found an object.'],
    ['an artefact that ends before it begins', check('downloads', fact => Object.assign(fact.artefacts![0]!, { to: '2000' })), 'data/downloads.ts, artefact 1 ('],
    ['an arrow to itself', check('pytorch-figure-1', fact => Object.assign(fact.arrows[0]!, { to: fact.arrows[0]!.from })), 'arrow 1: must lead to another box or layer than it comes from; found an object.'],
    ['a passing after the last value', check('crossings', fact => Object.assign(fact.rows[0]!.passed!, { to: '2099' })), 'passed: must be dates in ascending order, up to the last value, '],
    ['a reading without its error', check('job-listings', fact => Object.assign(fact, { error: undefined })), 'data/job-listings.ts, error: must be given: values read off an image carry their error; found nothing.'],
    ['a cell of a table that is longer than its place', check('comparison-table', fact => Object.assign(fact.rows[0]!.cells[0]!, { text: LONG })), 'text: must have at most 40 letters, to fit its place; found "PyTorch with'],
    ['a version without counts', check('moving-history', fact => Object.assign(fact.versions[0]!.series[0]!.points[1]!, { counts: undefined })), 'counts: must be given: a version says of how many papers a share is; found nothing.'],
  ])('%s', (_, found, says) => {
    expect(found.join('\n')).toContain(says)
  })

  it.each(['javascript:alert(1)', 'ftp://example.org', 'https://exa mple.org', 'https://example.org/é'])('an address that is none for a reader: %s', (url) => {
    expect(checkFacts({}, { 'he-2019': { ...sources['he-2019'], url } }).map(formatProblem).join()).toContain('source "he-2019", url: must ')
  })
})
