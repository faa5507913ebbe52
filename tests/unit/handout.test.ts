import { describe, expect, it } from 'vitest'
import { claimsOf, correctionsOf, worksOf } from '../../components/handout/beside.ts'
import { pageOf, pageRules, partsOf } from '../../components/handout/parts.ts'
import { prose } from '../../components/handout/prose.ts'

const MARK = (n: number) => `<span class="slidev-note-click-mark" data-clicks="${n}"></span>`

describe('notes as prose', () => {
  it('lose the marks of clicks, at the start of a paragraph and within', () => {
    expect(prose(`<p>First.</p>\n<p>${MARK(1)} Then. ${MARK(2)} And <em>so</em>, ${MARK(3)} on.</p>`)).toBe('<p>First.</p>\n<p>Then. And <em>so</em>, on.</p>')
  })

  it('lose the presenter’s time at their end, and no other sentence', () => {
    expect(prose('<p>It ends at 9:30.</p>\n<p>Ends at 1:45.</p>\n')).toBe('<p>It ends at 9:30.</p>')
    expect(prose('<p>Ends at last.</p>')).toBe('<p>Ends at last.</p>')
  })
})

describe('what stands under a slide', () => {
  it('is the works of its facts, each once; the corrections name theirs themselves', () => {
    expect(worksOf(['paper-share', 'papers-by-year'])).toEqual(['he-data', 'he-2019'])
    expect(worksOf(['corrections'])).toEqual([])
    expect(worksOf([])).toEqual([])
  })

  it('is the corrections that name one of its facts', () => {
    expect(correctionsOf(['paper-mentions']).map(row => row.key)).toEqual(['fig4-opposite'])
    expect(correctionsOf(['timeline'])).toEqual([])
  })

  it('is the claims that a number of its facts decides, then or today', () => {
    expect(claimsOf(['throughput']).map(claim => claim.id)).toEqual(['same-speed', 'not-slower'])
    expect(claimsOf(['paper-share-2021']).map(claim => claim.id)).toEqual(['papers'])
    expect(claimsOf(['pytorch-2020'])).toEqual([])
  })
})

describe('the parts of the booklet', () => {
  const entry = (alias: string, section?: string) => ({ alias, section }) as Parameters<typeof partsOf>[0][number]

  it('are the sections in order, after what stands before the first', () => {
    const parts = partsOf([entry('cover'), entry('a', 'One'), entry('b', 'One'), entry('c', 'Two')])
    expect(parts.map(({ name, entries }) => [name, entries.map(({ alias }) => alias)])).toEqual([['Introduction', ['cover']], ['One', ['a', 'b']], ['Two', ['c']]])
  })

  it('have each a foot of their own', () => {
    expect(pageOf('Data & tools')).toBe('handout-data-tools')
    expect(pageRules('A "deck"', ['One']).split('\n')[1]).toBe('@page handout-one { @bottom-left { content: "A \\"deck\\" · One" } }')
  })
})
