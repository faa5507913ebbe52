import { afterEach, describe, expect, it, vi } from 'vitest'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import { facts } from '../../data/index.ts'
import { passing, passingShares } from '../../data/passing.ts'
import type { Pair } from '../../data/rows.ts'
import { byKey, pairSeries } from '../../data/rows.ts'
import type { Series, Trend } from '../../data/schema.ts'

const { rows } = facts.crossings

describe('the ten measures', () => {
  // When PyTorch passed, the last date, and the last values of PyTorch and TensorFlow, read in the published tables
  it.each([
    // EMNLP 2018 first (55.56%), ICLR 2020 and ICML 2020 last (64.02 and 66.67% after 50); handed in for ICLR 2022: 1,091 to 208 papers
    ['paper-share-2021', '2018-11', '2020-06', '2021-10-22', 1091, 208],
    // Within 4 of each other, twice the error of ± 2, from January (46 to 42) to August 2021 (42 to 46)
    ['search-interest', '2021-01', '2021-09', '2025-03', 78, 39],
    // 86,319 to 148,248, then nothing of PyTorch, then 312,207 to 303,081
    ['dependents', '2021-07-15', '2023-09-07', '2025-10-30', 827_538, 539_817],
    // 8,291 to 8,461 in 2022, 12,688 to 9,707 in 2023; 2026 is not over
    ['stars-gained', '2023', '2023', '2025', 10_636, 5984],
    // 4,491 to 4,494, a week later 4,509 to 4,496
    ['contributors', '2023-11-23', '2023-11-23', '2025-10-30', 6009, 4954],
    // 20,974,347 to 21,224,553, a week later 22,923,696 to 22,084,620
    ['downloads', '2024-03-21', '2024-03-21', '2025-10-30', 69_755_346, 26_150_095],
    ['developer-survey', '2024', '2024', '2024', 10.57, 10.12],
    ['job-listings', null, null, '2020-01-26', 5727, 11_456],
    ['kaggle-survey', null, null, '2022', 21.63, 33.14],
    ['stars', null, null, '2026-08-22', 102_529, 197_213],
  ])('%s: from %s to %s', (key, from, to, until, pytorch, tensorflow) => {
    const row = byKey(rows, key)
    expect(row.passed).toEqual(from === null ? null : { from, to })
    expect([row.until, Number(row.pytorch.toFixed(2)), Number(row.tensorflow.toFixed(2))]).toEqual([until, pytorch, tensorflow])
  })

  it('stand in the order of their dates, and name facts of the deck with their grade', () => {
    expect(rows.map(row => row.key)).toEqual([
      'paper-share-2021', 'search-interest', 'dependents', 'stars-gained', 'contributors', 'downloads', 'developer-survey', 'job-listings', 'kaggle-survey', 'stars',
    ])
    expect(rows.map(row => facts[row.fact as keyof typeof facts].grade)).toEqual(rows.map(row => row.grade))
  })

  it('read the searches as crossing in April 2021, which their error widens', () => {
    const { error, ...read } = facts['search-interest']
    expect(error!.plusMinus).toBe(2)
    expect(passing(read)).toEqual({ from: '2021-04', to: '2021-04' })
  })
})

/** A trend of a few rows: date, TensorFlow, PyTorch. */
const trend = (list: Pair[], more: Partial<Trend> = {}): Trend => ({ ...facts.stars, series: pairSeries(list), ...more })
const monthly = (...leads: number[]): Pair[] => leads.map((lead, i) => [`2020-0${i + 1}`, 50, 50 + lead])
const error = { plusMinus: 2, from: 'an image' }

describe('passing', () => {
  it.each<[string, Trend, string | null, string?]>([
    ['once: the first row ahead', trend(monthly(-5, -1, 1, 5)), '2020-03'],
    ['a tie is not ahead', trend(monthly(-5, 0, 0, 1)), '2020-04'],
    ['back and forth: the last time counts', trend(monthly(-5, 5, -1, 2, -3, 1)), '2020-06'],
    ['ahead from the start', trend(monthly(1, 2)), '2020-01'],
    ['never', trend(monthly(-3, -2, -1)), null],
    ['no longer ahead in the last row', trend(monthly(-3, 5, 5, 0)), null],
    ['one row, ahead', trend(monthly(1)), '2020-01'],
    ['one row, behind', trend(monthly(-1)), null],
    ['a year', trend([['2022', 8461, 8291], ['2023', 9707, 12_688]]), '2023'],
    ['within the error: as long as the order is unsure', trend(monthly(-5, -4, 1, 4, 5), { error }), '2020-02', '2020-05'],
    ['sure again in between: the last doubt counts', trend(monthly(-5, 5, -5, 4, 5), { error }), '2020-04', '2020-05'],
    ['from behind to ahead by more than the error', trend(monthly(-5, 5), { error }), '2020-02'],
    ['never ahead by more than the error', trend(monthly(-5, 3, 4), { error }), null],
    ['an exact reading of an image', trend(monthly(-1, 1), { error: { ...error, plusMinus: 0 } }), '2020-02'],
  ])('%s', (_, fact, from, to = from!) => {
    expect(passing(fact)).toEqual(from === null ? null : { from, to })
  })

  it('lasts as long as a gap of rows, if that is longer than the longest', () => {
    const gap: Pair[] = [['2020-01-01', 9, 1], ['2020-02-01', 10, null], ['2020-03-02', 11, 12]]
    // 61 days
    expect(passing(trend(gap, { longestGap: 60 }))).toEqual({ from: '2020-01-01', to: '2020-03-02' })
    expect(passing(trend(gap, { longestGap: 61 }))).toEqual({ from: '2020-03-02', to: '2020-03-02' })
    expect(passing(trend(gap))).toEqual({ from: '2020-03-02', to: '2020-03-02' })
  })

  it('knows no gap before the first row, and minds none that is not at the crossing', () => {
    expect(passing(trend([['2020-01-01', 1, 2], ['2021-01-01', 1, 3]], { longestGap: 60 }))).toEqual({ from: '2020-01-01', to: '2020-01-01' })
    expect(passing(trend([['2019-01-01', 3, 1], ['2020-01-01', 3, 2], ['2020-01-08', 3, 4]], { longestGap: 60 }))).toEqual({ from: '2020-01-08', to: '2020-01-08' })
  })

  it('leaves out what is not complete', () => {
    const fact = trend(monthly(-5, 1, -1))
    expect(passing(fact)).toBeNull()
    byKey(fact.series, 'pytorch').points[2]!.partial = 'to 9 March'
    expect(passing(fact)).toEqual({ from: '2020-02', to: '2020-02' })
  })
})

describe('passingShares', () => {
  const conference = (key: string, ...shares: [string, number | null][]): Series =>
    ({ ...facts['paper-share'].series[0]!, key, points: shares.map(([date, value]) => ({ date, value })) })

  it('goes from the first conference that leads for good to the last', () => {
    expect(passingShares([
      conference('a', ['2018', 40], ['2019', 60]),
      // Led in 2018, fell back, leads from 2021 on
      conference('b', ['2018', 55], ['2020', 50], ['2021', 51]),
    ])).toEqual({ from: '2019', to: '2021' })
  })

  it('leaves out a conference that does not lead at its last edition, and years without a share', () => {
    expect(passingShares([conference('a', ['2017', null], ['2018', 60], ['2019', null]), conference('b', ['2018', 49])])).toEqual({ from: '2018', to: '2018' })
    expect(passingShares([conference('a', ['2018', 50])])).toBeNull()
    expect(passingShares([])).toBeNull()
  })
})

describe('a changed row', () => {
  // The other files of this worker share its modules
  afterEach(() => {
    vi.doUnmock('../../data/downloads.ts')
    vi.resetModules()
  })

  it('of the downloads opens their mark where TensorFlow leads again at the end', async () => {
    const downloads = structuredClone(facts.downloads)
    byKey(downloads.series, 'tensorflow').points.at(-1)!.value = 69_755_347
    vi.resetModules()
    vi.doMock('../../data/downloads.ts', () => ({ downloads }))
    const { crossings } = await import('../../data/crossings.ts')
    expect(byKey(crossings.rows, 'downloads').passed).toBeNull()
    expect(byKey(placeCrossings(crossings).rows, 'downloads')).toMatchObject({ mark: 'open', text: 'not by 30 Oct 2025' })
    expect(byKey(placeCrossings(facts.crossings).rows, 'downloads')).toMatchObject({ mark: 'dot', text: '21 Mar 2024' })
  })
})
