import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../data/claims.ts'
import { claims, decideTwice, TODAY } from '../../data/claims.ts'
import type { Facts } from '../../data/index.ts'
import { facts } from '../../data/index.ts'
import { report } from '../../data/report.ts'
import { byKey } from '../../data/rows.ts'
import { sources } from '../../data/sources.ts'
import { trendsUpTo } from './claims-support.ts'

type Expected = [verdict: Verdict, numbers: number[], until: string]

// Decided by hand from the published tables, on 9 December 2020 and today
const expected: Record<string, { then: Expected, now: Expected }> = {
  // Engines 100 and 100, kernels 98.2 and 100: the lowest is above 90
  'native': { then: ['holds', [98.2], '2020-07-01'], now: ['holds', [98.2], '2020-07-01'] },
  // Of 12 parts 4 are alike, 5 partly, 3 not: three quarters would be 9
  'similar': { then: ['holds in part', [4, 5, 3], '2020-07-01'], now: ['holds in part', [4, 5, 3], '2020-07-01'] },
  // 2019: AlexNet by its error, ResNet-50 by 1.06. 2024: 392.24/385.58, 214.49/202.43, 232.52/211.73, 185.92/176.04 within 10%
  'same-speed': { then: ['does not hold', [2], '2019'], now: ['does not hold', [4], '2024'] },
  // Differentiation and what runs next; TensorFlow 2.0 of 30 Sep 2019, the parts of 1 Jul 2020
  'debugging': { then: ['holds in part', [2], '2020-07-01'], now: ['holds in part', [2], '2020-07-01'] },
  // 2019: all six ratios above 1. 2024: four of the five fits above, none of the seven others
  'not-slower': { then: ['holds', [6], '2019'], now: ['holds in part', [6, 4, 0], '2024'] },
  // “Large, high performance” on either side: no number
  'data-sets': { then: ['cannot be decided', [0], '2020'], now: ['cannot be decided', [0], '2020'] },
  // All but ECCV 2018, 105 of 214; then to ACL 2020, now to what was handed in for ICLR 2022 by the day of the version
  'papers': { then: ['holds', [8], '2020-08'], now: ['holds', [8], '2021-10-22'] },
  // Half of 14.3 is 7.15
  'mentions': { then: ['does not hold', [4.7, 14.3], '2018-02'], now: ['does not hold', [4.7, 14.3], '2018-02'] },
  // December 2020, 2019, 2017, then March 2025, 2024, 2022, with ± 2 at either end
  'searches': { then: ['holds in part', [44, 45, 17], '2020-12'], now: ['does not hold', [78, 97, 95], '2025-03'] },
  // 12 less the 4 that are alike
  'at-least-equal': { then: ['cannot be decided', [8], '2020-07-01'], now: ['cannot be decided', [8], '2024'] },
  // By the report's day papers alone; today all but Kaggle, stars in total and jobs
  'promising': { then: ['cannot be decided', [1], '2020-12-09'], now: ['holds', [7], '2026-08-22'] },
  // 9,340/2,429; 109,396/52,628 on 30 Nov 2020, 539,817/827,538 on 30 Oct 2025
  'resources': { then: ['holds', [3.845, 2.079], '2020-11-30'], now: ['holds in part', [3.845, 0.652], '2025-10-30'] },
}

describe.each(claims.map(claim => [claim.id, claim] as const))('the claim %s', (id, claim) => {
  it.each(['then', 'now'] as const)('is decided %s from numbers computed by hand, with the date of the latest', (when) => {
    const { verdict, numbers, until } = decideTwice(claim)[when]
    expect([verdict, numbers.map(n => Number(n.value.toFixed(3))), until]).toEqual(expected[id]![when])
    expect(numbers.filter(n => n.text.split('#').length !== 2)).toEqual([])
  })

  it('has a short form, a rule, a caveat, and facts and sources that exist', () => {
    expect(claim.short.length).toBeLessThanOrEqual(44)
    expect([claim.statement, claim.short, claim.where, claim.rule, claim.caveat].filter(text => !text.trim())).toEqual([])
    expect(claim.facts).toEqual(expect.arrayContaining(Object.values(decideTwice(claim)).flatMap(({ numbers }) => numbers.map(number => number.fact))))
    expect(claim.facts.filter(key => !(key in facts))).toEqual([])
    expect(claim.sources.length).toBeGreaterThan(0)
    expect(claim.sources.filter(key => !(key in sources))).toEqual([])
    expect(report.outline).toContain(claim.section)
  })

  it('leaves the facts as they are, and decides twice alike', () => {
    const copy = structuredClone(facts)
    const decided = decideTwice(claim, copy)
    expect(copy).toEqual(facts)
    expect(decideTwice(claim, copy)).toEqual(decided)
  })

  it.each([report.date, TODAY])('rests on no datum later than %s', (day) => {
    const { verdict, until } = claim.decide(facts, day)
    expect(until <= day.slice(0, until.length)).toBe(true)
    // The same without anything that came later
    const known = claim.decide(trendsUpTo(day), day)
    expect([known.verdict, known.until]).toEqual([verdict, until])
  })
})

describe('the claims', () => {
  it('are the twelve above, each once, in the order of the sections', () => {
    expect(claims.map(claim => claim.id)).toEqual(Object.keys(expected))
    const order = claims.map(claim => report.outline.indexOf(claim.section))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  const at = (id: string, day: string, from: Facts = facts) => claims.find(claim => claim.id === id)!.decide(from, day)

  it('are decided on other days from what was known then', () => {
    // July 2021, 2020 and 2018; the last row of dependents that both have
    expect(at('searches', '2021-07-20')).toMatchObject({ until: '2021-07', numbers: [{ value: 49 }, { value: 62 }, { value: 26 }] })
    expect(at('resources', '2021-07-20').until).toBe('2021-07-15')
    // The version of 22 Oct 2021 holds ICLR 2022, which had not been held
    expect(at('papers', '2021-10-21').until).toBe('2020-08')
    expect(at('papers', '2021-10-22').until).toBe('2021-06')
    // The bar of the searches ends in September 2021
    expect([at('promising', '2021-08-31'), at('promising', '2021-09-01')].map(d => d.numbers[0]!.value)).toEqual([1, 2])
    expect([at('promising', report.date), at('promising', '2020-12-10')].map(d => d.verdict)).toEqual(['cannot be decided', 'does not hold'])
    expect([at('same-speed', '2023-12-31'), at('same-speed', '2024-01-01')].map(d => d.until)).toEqual(['2019', '2024'])
  })

  it('take the published version of a conference, not the later one', () => {
    const later = structuredClone(facts)
    for (const s of later['paper-share-2021'].series)
      byKey(later['paper-share-2021'].series, s.key).points.at(-1)!.value = 0
    expect(at('papers', report.date, later).verdict).toBe('holds')
    expect(at('papers', TODAY, later).verdict).toBe('does not hold')
  })
})
