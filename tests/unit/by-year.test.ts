import { describe, expect, it } from 'vitest'
import { facts } from '../../data/index.ts'
import { dates, points, round, values } from './fact-values.ts'

describe('papers-by-year', () => {
  const fact = facts['papers-by-year']

  it('adds up the conferences that have an edition in each of the four years', () => {
    expect(dates(fact, 'pytorch')).toEqual(['2017', '2018', '2019', '2020'])
    // ACL + CVPR + ICML: 1 + 0 + 4, 32 + 89 + 27, 127 + 294 + 76, 172 + 418 + 142
    expect(points(fact, 'pytorch').map(p => p.counts)).toEqual([
      { part: 5, whole: 164, all: 1519 },
      { part: 148, whole: 390, all: 1981 },
      { part: 497, whole: 771, all: 2787 },
      { part: 732, whole: 952, all: 3329 },
    ])
    expect(values(fact, 'pytorch').map(v => round(v))).toEqual([3.05, 37.95, 64.46, 76.89])
  })

  it('says which conferences these are, and of what day the data', () => {
    expect(fact.population).toContain('ACL, CVPR and ICML')
    expect(fact.caveats[0]).toContain('only ACL, CVPR and ICML have data for each of these years')
    expect(fact.note).toContain('22 Oct 2020')
    expect(fact.caveats).toEqual(expect.arrayContaining(facts['paper-share'].caveats))
  })
})

describe('searches-by-year', () => {
  const fact = facts['searches-by-year']

  it('is the mean of the twelve months of each whole year before 2022', () => {
    expect(dates(fact, 'pytorch')).toEqual(['2017', '2018', '2019', '2020', '2021'])
    // Sums of the readings: 98, 322, 528, 623, 605
    expect(values(fact, 'pytorch').map(v => round(v))).toEqual([8.17, 26.83, 44, 51.92, 50.42])
  })

  it('says that it is read off an image, and why it stops', () => {
    expect([fact.grade, fact.error!.plusMinus]).toEqual(['digitised', 2])
    expect(fact.caveats[0]).toContain('January 2022')
  })
})
