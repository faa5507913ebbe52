import { describe, expect, it } from 'vitest'
import { citedWorks, columnsOf, evidenceOf, linesOf } from '../../components/citations.ts'
import { sources } from '../../data/sources.ts'

const works = citedWorks()
const find = (key: string) => works.find(({ work }) => work.key === key)!

/** Height of the rows of a column on its slide, in px, between the header and the words on grades. */
const ROOM = 370
/** Slides that the list of sources takes in slides.md. */
const SLIDES = 2

describe('the list of sources', () => {
  it('holds each work once, and no work that nothing cites is kept', () => {
    expect(works.map(({ work }) => work.key).toSorted()).toEqual(Object.keys(sources).toSorted())
  })

  it('begins with the works of the first figure', () => {
    expect(works.slice(0, 2).map(({ name }) => name)).toEqual(['Bao et al. 2019', 'Stevens et al. 2020'])
  })

  it('gives the grades of all that cites a work, the best known first', () => {
    expect(evidenceOf(find('simplilearn'))).toMatch(/secondary$/)
    expect(find('karpathy-2018').grades).toContain('digitised')
    expect(evidenceOf(find('great-learning-2020'))).toBe('only listed')
  })

  it.each([1, 2, 3, 4])('in %i parts shows every work, in order', (parts) => {
    const columns = columnsOf(works, 2 * parts)
    expect(columns.length).toBe(2 * parts)
    expect(columns.flat()).toEqual(works)
  })

  it('fits its slides: a column that is too long asks for one slide more', () => {
    const heights = columnsOf(works, 2 * SLIDES).map(column => column.reduce((sum, row) => sum + 16 * linesOf(row) + 3, 0))
    expect(Math.max(...heights), heights.join()).toBeLessThanOrEqual(ROOM)
  })
})
