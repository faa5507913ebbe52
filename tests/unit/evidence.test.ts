import { describe, expect, it } from 'vitest'
import { gradeInWords } from '../../components/datasets/words.ts'
import { checkFacts, formatProblem } from '../../data/check.ts'
import { facts } from '../../data/index.ts'
import { report } from '../../data/report.ts'
import { gradeSchema } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { filesIn, leaves, read } from './support.ts'

const RECALLED = /unverified|recall|remember|memory/i
const written = [...filesIn('data', ['.ts', '.md']), 'slides.md']

describe('what is only recalled', () => {
  it.each(Object.keys(facts) as (keyof typeof facts)[])('is refused as the grade of %s', (key) => {
    const fact = Object.assign(structuredClone(facts[key]), { grade: 'unverified' })
    expect(checkFacts({ ...facts, [key]: fact }, sources).map(formatProblem)).toEqual([
      `data/${key}.ts, grade: must be one of data, measured, text, secondary, digitised (what is unverified stays out of the deck); found "unverified".`,
    ])
  })

  it.each(['timeline', 'corrections', 'crossings'] as const)('is refused as the grade of a row of %s', (key) => {
    const fact = structuredClone(facts[key])
    Object.assign(fact.rows[1]!, { grade: 'unverified' })
    const [problem, ...more] = checkFacts({ [key]: fact }, sources)
    expect(more).toEqual([])
    expect(problem).toMatchObject({ file: `data/${key}.ts`, found: '"unverified"' })
    expect(problem!.where).toMatch(/^row 2 \(.+\), grade$/)
  })

  it.each(['measured', 'secondary', 'digitised'])('and what others say is no event: the timeline refuses %s', (grade) => {
    const fact = structuredClone(facts.timeline)
    Object.assign(fact.rows[0]!, { grade })
    expect(checkFacts({ timeline: fact }, sources).map(p => p.message)).toEqual(['must be text or data: what is only recalled, or said by others, stays out'])
  })

  it('is the grade of nothing, at any depth', () => {
    const grades = leaves(facts).filter(leaf => leaf.key === 'grade')
    expect(grades.length).toBeGreaterThan(60)
    expect(grades.filter(leaf => !gradeSchema.safeParse(leaf.value).success)).toEqual([])
  })

  it('is named by no grade in words, of which each has its own', () => {
    const words = gradeSchema.options.map(gradeInWords)
    expect(words.filter(text => !text || RECALLED.test(text))).toEqual([])
    expect(new Set(words).size).toBe(5)
  })

  // What the collection of facts gives from memory alone, or by no source that was read
  it.each([
    ['what interest in searches depends on', /depends? on (?:the )?region|search term (?:versus|vs\.?|or|and) topic/i],
    ['where TensorFlow 1.0 was announced', /dev(?:eloper)? summit|15 Feb(?:ruary)? 2017|2017-02-15/i],
    ['the day of PyTorch 1.0', /7 Dec(?:ember)? 2018|2018-12-07/i],
    ['the day on which Keras 3 was announced', /28 Nov(?:ember)? 2023|2023-11-28/i],
    ['what two versions of Keras were for', /last major multi-backend|thin redirect|2019-09-17|2020-06-17/i],
  ])('stands nowhere: %s', (_, recalled) => {
    expect(written.length).toBeGreaterThan(30)
    expect(written.filter(file => recalled.test(read(file)))).toEqual([])
  })

  it('leaves its mark on those events: they are no more exact than what was read', () => {
    const date = Object.fromEntries(facts.timeline.rows.map(row => [row.key, row.date]))
    expect(date).toMatchObject({ 'pytorch-1': '2018-12', 'keras-3': '2023-11-27' })
    expect(Object.keys(date)).not.toContain('tensorflow-1')
  })
})

describe('corrections', () => {
  const { rows } = facts.corrections

  it('stand in the order of the report, and on slides that show every section', () => {
    const order = rows.map(row => report.outline.indexOf(row.section))
    expect(order).toHaveLength(16)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    const shown = [...read('slides.md').matchAll(/^corrects: \[(.+)\]$/gm)].flatMap(([, sections]) => sections!.split(', '))
    expect(shown.toSorted()).toEqual([...new Set(rows.map(row => row.section))].toSorted())
  })

  it('correct figures that a slide shows', () => {
    const shown = [...read('slides.md').matchAll(/ facts?="([^"]+)"/g)].flatMap(([, keys]) => keys!.split(' '))
    // The references have a slide of their own, which names no fact
    const corrected = rows.flatMap(row => row.fact && row.fact !== 'references' ? [row.fact] : [])
    expect(corrected.length).toBeGreaterThan(10)
    expect(corrected.filter(key => !(key in facts) || !shown.includes(key))).toEqual([])
  })
})
