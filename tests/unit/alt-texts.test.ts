/** What figures, verdicts and works are in words, letter by letter. */
import { describe, expect, it } from 'vitest'
import { briefReference, NOT_STATED, shortReference, subtitle } from '../../components/charts/caption.ts'
import { describeEmpty, describe as inWords, layersInWords } from '../../components/charts/describe.ts'
import { formatDeciding, formatNumbers, formatUntil, VERDICT_MARK } from '../../components/charts/verdict.ts'
import { facts } from '../../data/index.ts'
import type { Crossings, Source } from '../../data/schema.ts'
import { points, seriesOf, smallTrend } from './small-trend.ts'

describe('an alternative text', () => {
  const trend = (...rows: ReturnType<typeof points>[]) => inWords(smallTrend({ title: 'T', key: 'k', series: rows.map((list, i) => seriesOf(list, { key: `s${i}`, label: `Line ${i + 1}` })) }))
  const around = (sentence: string) => `Line chart. T. ${sentence}. All values are in k.csv.`

  it('says from where to where each line goes, on a day, in a month or a year', () => {
    expect(trend(points(['2018', 1], ['2019-03', 2]), points(['2018-01-02', 3], ['2020', 4]))).toBe(around('Line 1 from 1% in 2018 to 2% in Mar 2019 and Line 2 from 3% on 2 Jan 2018 to 4% in 2020'))
  })

  it('says of a line of one value that value, and nothing of what is not complete', () => {
    expect(trend(points(['2018', null], ['2019', 7], ['2020', 9, 'to June 2020']))).toBe(around('Line 1 7% in 2019'))
  })

  it('says of more than three lines where they end', () => {
    const list = [1, 2, 3, 4].map(value => points(['2018', 0], ['2019', value]))
    expect(trend(...list.slice(0, 3))).toBe(around('Line 1 from 0% in 2018 to 1% in 2019, Line 2 from 0% in 2018 to 2% in 2019 and Line 3 from 0% in 2018 to 3% in 2019'))
    expect(trend(...list)).toBe(around('4 lines: Line 1 1%, Line 2 2%, Line 3 3% and Line 4 4% at their last edition'))
  })

  it('says nothing of lines that only stand beside', () => {
    const fact = smallTrend({ title: 'T', key: 'k', series: [seriesOf(points(['2018', 1])), seriesOf(points(['2018', 5]), { key: 'b', label: 'B', role: 'context' })] })
    expect(inWords(fact)).toBe(around('PyTorch 1% in 2018'))
  })

  it('says of a chart to draw on what is asked for, without an “of of”', () => {
    const period = { from: '2018', to: '2020' }
    expect(describeEmpty(smallTrend({ population: 'of papers of ACL', period }), 'PyTorch')).toBe('Empty line chart of papers of ACL, 2018 to 2020, to draw a guess of PyTorch on.')
    expect(describeEmpty(smallTrend({ population: 'sums of papers', period }), 'PyTorch')).toBe('Empty line chart of sums of papers, 2018 to 2020, to draw a guess of PyTorch on.')
  })

  it('says of the crossings the first and the last by when they ended, whatever their order', () => {
    const fact: Crossings = structuredClone(facts.crossings)
    const rows = fact.rows.slice(0, 3)
    rows.forEach((row, i) => Object.assign(row, { label: `M${i}`, passed: [{ from: '2022', to: '2022' }, { from: '2018-01', to: '2023-02' }, { from: '2020-05', to: '2020-05' }][i] }))
    const said = (list: typeof rows) => inWords({ ...fact, title: 'T', population: '3 measures', rows: list })
    expect(said(rows)).toBe('Dot plot. T. PyTorch passed on 3 of 3 measures, from M2 (May 2020) to M1 (Jan 2018 to Feb 2023). All values are in crossings.csv.')
    expect(said(rows.map(row => ({ ...row, passed: null })))).toBe('Dot plot. T. PyTorch passed on 0 of 3 measures; not on M0, M1 and M2. All values are in crossings.csv.')
  })

  it('says of versions without a move how many lines there are', () => {
    const fact = structuredClone(facts['moving-history'])
    fact.versions = fact.versions.slice(0, 1)
    expect(inWords(fact)).toMatch(/\. \d lines, which changes of rule moved at 0 of \d+ points\. All/)
  })

  it('ends with what arrows mean, without its full stop', () => {
    const anatomy = Object.values(facts).find(fact => fact.kind === 'anatomy')!
    expect(inWords({ ...anatomy, key: 'k', arrowMeaning: 'Calls, e.g. of PyTorch 1.7.' })).toMatch(/\. Calls, e\.g\. of PyTorch 1\.7\. All values are in k\.csv\.$/)
  })

  it('names the layers of an architecture, and what a call passes through', () => {
    const anatomy = Object.values(facts).find(fact => fact.kind === 'anatomy')!
    expect(inWords(anatomy)).toContain(`${anatomy.layers.length} layers, from the top: ${anatomy.layers[0]!.label} (${anatomy.layers[0]!.language}), `)
    const call = Object.values(facts).find(fact => fact.kind === 'call')!
    expect(layersInWords(call)).toMatch(/^\d of \d layers, \d+ crossings between them$/)
    expect(inWords(call)).toContain(`${call.call} in ${call.steps.length} steps: `)
    expect(inWords(call).endsWith(`${layersInWords(call)}. All values are in ${call.key}.csv.`)).toBe(true)
  })
})

describe('the line under a title', () => {
  it('has unit, population and period, the same day once', () => {
    expect(subtitle(smallTrend({ unit: '% of papers', population: 'of ACL', period: { from: '2018', to: '2020-03' } }))).toBe('Percent of papers, of ACL, 2018 to Mar 2020')
    expect(subtitle(smallTrend({ unit: 'share in %', population: 'of ACL', period: { from: '2018', to: '2018' } }))).toBe('Share in %, of ACL, 2018')
  })
})

describe('a work', () => {
  const work = (more: Partial<Source>): Source => ({ authors: ['Ada B. Lovelace'], title: 'Notes', year: 1843, accessed: '2026-11-15', ...more } as Source)

  it('is named by surnames and year: one, two, or the first of more', () => {
    const by = (...authors: string[]) => briefReference(work({ authors }))
    expect([by('Ada B. Lovelace'), by('Ada Lovelace', 'Luigi Menabrea'), by('A Lovelace', 'L Menabrea', 'C Babbage')]).toEqual(['Lovelace 1843', 'Lovelace and Menabrea 1843', 'Lovelace et al. 1843'])
  })

  it('of a body keeps its name and has its title, as one without a year', () => {
    expect(shortReference(work({ authors: ['Royal Society'], body: true }))).toBe('Royal Society, Notes, 1843')
    expect([shortReference(work({ year: undefined })), briefReference(work({ year: undefined }))]).toEqual(['Lovelace, Notes, undated', 'Lovelace undated'])
    expect(NOT_STATED).toBe('not stated')
  })
})

describe('a verdict', () => {
  const number = (text: string, value: number) => ({ text, value, unit: '%', decimals: 1, fact: 'paper-share' as const })
  const decision = { verdict: 'holds' as const, numbers: [number('# native', 98.24), number('against #', 4)], until: '2020-10' }

  it('has its numbers in their words, one after another, and the date of the latest', () => {
    expect(formatDeciding(decision.numbers[0]!)).toBe('98.2% native')
    expect(formatNumbers(decision)).toBe('98.2% native, against 4.0%')
    expect(formatUntil(decision)).toBe('data to Oct 2020')
  })

  it('has a mark of its own', () => {
    expect(VERDICT_MARK).toEqual({ 'holds': 'best', 'holds in part': 'partly', 'does not hold': 'fails', 'cannot be decided': 'undecided' })
  })
})
