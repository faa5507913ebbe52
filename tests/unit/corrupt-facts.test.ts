/**
 * Every fact, corrupted at random: either the check names the file, the place and the remedy, or what comes of it is a sound
 * figure. See `corrupt.ts` for the corruptions, and for how to explore more of them.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describe as inWords } from '../../components/charts/describe.ts'
import { qualifier, subtitle } from '../../components/charts/caption.ts'
import { toCsv } from '../../components/datasets/csv.ts'
import { checkFacts, formatProblem } from '../../data/check.ts'
import { facts } from '../../data/index.ts'
import type { Fact } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { toApa, toBibtex } from '../../setup/bibliography.ts'
import { figureProblems } from '../../setup/check-figures.ts'
import { corrupt, corruption, placesOf, runs } from './corrupt.ts'
import { expectSound } from './sound-figure.ts'

const all = Object.values(facts) as Fact[]
/** Weekly series and versions have thousands of places of a few kinds, and take their time: they come less often. */
const [large, small] = [true, false].map(isLarge => all.filter(fact => JSON.stringify(fact).length > 12_000 === isLarge))
const anyFact = fc.oneof({ arbitrary: fc.constantFrom(...small!), weight: 12 }, { arbitrary: fc.constantFrom(...large!), weight: 1 })
const kinds = new Map(all.map(fact => [fact.key, placesOf(fact)]))
/** What a call names, and what names an anatomy. */
const linked = Object.fromEntries(all.filter(fact => ['anatomy', 'call'].includes(fact.kind)).map(fact => [fact.key, fact]))

const READABLE = /^data\/[\w-]+\.ts(?:, [^\n]+)?: must [^\n]+; found [^\n]+\.$/

/** What the build says of a fact: of its form first, and then of its figure. */
function problemsOf(fact: Fact, key: string): string[] {
  const register = ['anatomy', 'call'].includes(facts[key as keyof typeof facts].kind) ? { ...linked, [key]: fact } : { [key]: fact }
  const problems = checkFacts(register, sources).map(formatProblem)
  return problems.length ? problems : figureProblems([fact])
}

/** A problem says the number of the row, or that of one beside it where the order is wrong. */
const names = (problem: string, row: number) => [row, row + 1, row + 2].some(n => problem.includes(` ${n}`))
/** Enough for a slow machine: what bounds the time is that every list and text is bounded. */
const TIME = 60_000

describe('a fact that is corrupted', () => {
  it('is refused with file, place and remedy, or gives a sound figure', () => {
    fc.assert(fc.property(anyFact, corruption, (good, how) => {
      const { key } = good
      const { value: fact, path } = corrupt(good, [how], kinds.get(key))
      const problems = problemsOf(fact, key)
      if (problems.length === 0)
        expectSound(fact)
      expect(problems.filter(problem => !READABLE.test(problem))).toEqual([])
      // A series is named by its label.
      const row = path.findLast((step, i) => typeof step === 'number' && path[i - 1] !== 'series') as number | undefined
      // A key is missed where it is named.
      if (problems.length && !how.elsewhere && typeof path.at(-1) === 'string' && !['id', 'key'].includes(String(path.at(-1))) && row !== undefined)
        expect(problems.some(problem => names(problem, row)), problems.join('\n')).toBe(true)
    }), runs(400))
  }, TIME)

  it('in several places at once, too', () => {
    fc.assert(fc.property(anyFact, fc.array(corruption, { minLength: 2, maxLength: 4 }), (good, hows) => {
      const { key } = good
      const { value: fact } = corrupt(good, hows)
      const problems = problemsOf(fact, key)
      if (problems.length === 0)
        expectSound(fact)
      expect(problems.filter(problem => !READABLE.test(problem))).toEqual([])
    }), runs(40))
  }, TIME)
})

describe('the words and files of a fact that is let through', () => {
  it('are whole', () => {
    fc.assert(fc.property(anyFact, corruption, (good, how) => {
      const { key } = good
      const { value: fact } = corrupt(good, [how], kinds.get(key))
      if (problemsOf(fact, key).length)
        return
      const texts = [subtitle(fact), qualifier(fact), toCsv(fact, sources), ...'series' in fact || 'layers' in fact || ['versions', 'throughput', 'shares', 'crossings', 'call'].includes(fact.kind) ? [inWords(fact as Parameters<typeof inWords>[0])] : []]
      expect(texts.filter(text => /\b(?:undefined|NaN|-?Infinity|\[object)\b/.test(text))).toEqual([])
    }), runs(50))
  }, TIME)
})

describe('a source that is corrupted', () => {
  const works = Object.entries(sources)
  const places = new Map(works.map(([key, work]) => [key, placesOf(work)]))

  it('is refused, or has an entry in the list and in the bibliography', () => {
    fc.assert(fc.property(fc.nat({ max: works.length - 1 }), corruption, (which, how) => {
      const [key, work] = works[which]!
      const { value: source } = corrupt(work, [how], places.get(key))
      const problems = checkFacts({}, { [key]: source }).map(formatProblem)
      if (problems.length === 0) {
        expect(toApa([source])[key]).toMatch(/\S/)
        expect(toBibtex([source])).toContain(`{${key},`)
      }
      expect(problems.filter(problem => !READABLE.test(problem) || !problem.includes(`source "${key}"`))).toEqual([])
    }), runs(15))
  }, TIME)
})
