import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../data/claims.ts'
import { claims, TODAY } from '../../data/claims.ts'
import type { Facts } from '../../data/index.ts'
import { report } from '../../data/report.ts'
import { byKey } from '../../data/rows.ts'
import { changed } from './claims-support.ts'

type Case = [what: string, change: (facts: Facts) => void, verdict: Verdict]
const THEN = report.date

const decide = (id: string, day: string, change: (facts: Facts) => void) => claims.find(claim => claim.id === id)!.decide(changed(change), day).verdict
const check = (id: string, day: string, cases: Case[]) => describe(`the claim ${id} ${day === THEN ? 'then' : 'now'}`, () => {
  it.each(cases)('%s', (_, change, verdict) => {
    expect(decide(id, day, change)).toBe(verdict)
  })
})

const kernels = (native: number) => (f: Facts) => void (byKey(f['native-code'].rows, 'kernels').pytorch.native = native)
check('native', THEN, [
  ['at 90%', kernels(90), 'holds'],
  ['just below', kernels(89.9), 'holds in part'],
  ['at half', kernels(50), 'holds in part'],
  ['below half', kernels(49.9), 'does not hold'],
  ['whatever the Python API is', f => void (byKey(f['native-code'].rows, 'api').pytorch.native = 0), 'holds'],
])

/** The first so many of the twelve parts alike, and the rest unlike. */
const alike = (n: number) => (f: Facts) => f['stack-mapping'].rows.forEach((row, i) => Object.assign(row.cells.at(-1)!, { alike: i < n ? 'yes' : 'no' }))
check('similar', THEN, [['9 of 12', alike(9), 'holds'], ['8 of 12', alike(8), 'holds in part'], ['one', alike(1), 'holds in part'], ['none', alike(0), 'does not hold']])

/** The first so many models at a speed of PyTorch relative to TensorFlow, measured without error to speak of; the rest at 2. */
const models = (n: number, speed: number) => (f: Facts) => f.throughput.rows.forEach((row, i) => {
  row.tensorflow = { value: 1000, error: 0.001 }
  row.pytorch = { value: 1000 * (i < n ? speed : 2), error: 0.001 }
})
/** The same of 2024, from times; of one phase, or of both. */
const tasks = (n: number, speed: number, phase?: 'training' | 'inference') => (f: Facts) => f['benchmarks-2024'].rows.filter(row => !phase || row.phase === phase).forEach((row, i) =>
  Object.assign(row.values, { 'native-pytorch-compiled': 1000, 'keras-3-tensorflow': 1000 * (i < n ? speed : 2) }))
const all = (...changes: ((f: Facts) => void)[]) => (f: Facts) => changes.forEach(change => change(f))
check('same-speed', THEN, [
  ['all six 10% faster', models(6, 1.1), 'holds'],
  ['all six 10% slower', models(6, 0.9), 'holds'],
  ['five, and one twice as fast', models(5, 1.1), 'holds in part'],
  ['four', models(4, 1), 'holds in part'],
  ['half', models(3, 1), 'does not hold'],
  ['all six 11% faster', models(6, 1.11), 'does not hold'],
  ['within the error, if far apart', f => f.throughput.rows.forEach(row => (row.pytorch.error = 0.6 * row.pytorch.value)), 'holds'],
  ['whatever was measured later', tasks(12, 1), 'does not hold'],
])
check('same-speed', TODAY, [['all twelve', tasks(12, 1.1), 'holds'], ['seven', tasks(7, 1), 'holds in part'], ['six', tasks(6, 1), 'does not hold']])

const unlike = (...keys: string[]) => (f: Facts) => ['next', 'differentiation'].forEach(key =>
  Object.assign(byKey(f['stack-mapping'].rows, key).cells.at(-1)!, { alike: keys.includes(key) ? 'no' : 'partly' }))
const eager = (date: string) => (f: Facts) => void (byKey(f.timeline.rows, 'tensorflow-2').date = date)
check('debugging', THEN, [
  ['TensorFlow 2 a day later', eager('2020-12-10'), 'holds'],
  ['TensorFlow 2 on that day', eager('2020-12-09'), 'holds in part'],
  ['one part unlike', unlike('next'), 'holds in part'],
  ['none', unlike(), 'does not hold'],
])

it('debugging is told with when it changed, and rests on the later of its two facts', () => {
  const told = (date: string) => {
    const { numbers: [number], until } = claims.find(claim => claim.id === 'debugging')!.decide(changed(eager(date)), THEN)
    return [number!.text, until]
  }
  expect(told('2020-08-01')).toEqual(['# of 2 parts unlike, but eager since 2020', '2020-08-01'])
  expect(told('2019-09-30')).toEqual(['# of 2 parts unlike, but eager since 2019', '2020-07-01'])
  expect(told('2020-12-10')).toEqual(['# of 2 parts unlike', '2020-07-01'])
})

check('not-slower', THEN, [
  ['half clearly slower', models(3, 0.8), 'does not hold'],
  ['two clearly slower', models(2, 0.8), 'holds'],
  ['all a little slower: no difference to tell', models(6, 0.95), 'holds'],
])
check('not-slower', TODAY, [
  ['4 of 7 not slower in inference', tasks(3, 0.5, 'inference'), 'holds'],
  ['3 of 7', tasks(4, 0.5, 'inference'), 'holds in part'],
  ['4 of 7, but 2 of 5 in training', all(tasks(3, 0.5, 'inference'), tasks(3, 0.5, 'training')), 'holds in part'],
  ['slower each time', all(models(6, 0.8), tasks(12, 0.5)), 'does not hold'],
  ['slower in 2019, faster in 2024', all(models(6, 0.8), tasks(0, 0.5)), 'holds in part'],
])

const sizes = (tensorflow: string, pytorch: string) => (f: Facts) => ['tensorflow', 'pytorch'].forEach((key, i) => {
  const table = f['comparison-table']
  byKey(table.rows, 'datasets').cells[table.columns.findIndex(c => c.key === key)]!.text = [tensorflow, pytorch][i]!
})
check('data-sets', TODAY, [
  ['the same number', sizes('up to 1,000 GB', '1,000 GB'), 'holds'],
  ['another', sizes('up to 1,000 GB', '900 GB'), 'does not hold'],
  ['another that begins alike', sizes('up to 1,000 GB', '1,005 GB'), 'does not hold'],
  ['one alone', sizes('up to 1,000 GB', 'large'), 'cannot be decided'],
])

/** So many conferences behind at their last edition. */
const behind = (n: number, key: 'paper-share' | 'paper-share-2021') => (f: Facts) => f[key].series.filter(s => s.key !== 'eccv').slice(0, n)
  .forEach(s => (s.points.findLast(p => p.value !== null)!.value = 50))
for (const [day, key] of [[THEN, 'paper-share'], [TODAY, 'paper-share-2021']] as const) {
  check('papers', day, [
    ['7 of 9 lead', behind(1, key), 'holds'],
    ['6 of 9', behind(2, key), 'holds in part'],
    ['5 of 9', behind(3, key), 'holds in part'],
    ['4 of 9', behind(4, key), 'does not hold'],
    ['one fell, though it leads', f => void (byKey(f[key].series, 'acl').points[0]!.value = 99), 'holds in part'],
  ])
}

const mentions = (value: number) => (f: Facts) => void (f['paper-mentions'].printed.find(p => p.series === 'pytorch')!.value = value)
check('mentions', THEN, [['ahead', mentions(14.4), 'holds'], ['a tie', mentions(14.3), 'holds in part'], ['half', mentions(7.15), 'holds in part'], ['less', mentions(7.1), 'does not hold']])

const searches = (date: string, value: number) => (f: Facts) => void (byKey(f['search-interest'].series, 'pytorch').points.find(p => p.date === date)!.value = value)
check('searches', THEN, [
  ['5 more than a year before', searches('2020-12', 50), 'holds'],
  ['4 more: within the error', searches('2020-12', 49), 'holds in part'],
  ['4 more than three years before', searches('2017-12', 40), 'does not hold'],
])
check('searches', TODAY, [['97 a year before: 102 now', searches('2025-03', 102), 'holds'], ['100 now: over three years', searches('2025-03', 100), 'holds in part']])

check('at-least-equal', THEN, [
  ['half of the parts alike', alike(6), 'holds'],
  ['fewer', alike(5), 'cannot be decided'],
  ['slower', all(alike(12), models(6, 0.8)), 'does not hold'],
])
check('at-least-equal', TODAY, [['wholly alike, slower in inference', alike(12), 'cannot be decided'], ['and in inference not slower', all(alike(12), tasks(3, 0.5, 'inference')), 'holds']])

const passed = (n: number) => (f: Facts) => f.crossings.rows.forEach((row, i) => (row.passed = i < n ? { from: '2021', to: '2022' } : null))
check('promising', TODAY, [['6 of 10', passed(6), 'holds'], ['5', passed(5), 'holds in part'], ['3', passed(3), 'holds in part'], ['2', passed(2), 'does not hold']])
check('promising', THEN, [['all passed since', passed(10), 'cannot be decided']])

const asked = (value: number) => (f: Facts) => void (byKey(f.questions.series, 'pytorch').points.at(-1)!.value = value)
const code = (date: string, value: number) => (f: Facts) => void (byKey(f.dependents.series, 'pytorch').points.find(p => p.date === date)!.value = value)
check('resources', THEN, [
  ['one question fewer', asked(9339), 'holds'],
  ['as many questions', asked(9340), 'holds in part'],
  ['more code', code('2020-11-30', 109_397), 'holds in part'],
  ['as many questions, more code', all(asked(9340), code('2020-11-30', 109_397)), 'does not hold'],
])
check('resources', TODAY, [['less code', code('2025-10-30', 539_816), 'holds'], ['more of both', asked(9341), 'does not hold']])
