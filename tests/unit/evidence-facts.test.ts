import { describe, expect, it } from 'vitest'
import { checkFacts, formatProblem } from '../../data/check.ts'
import type { FactKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'
import { byKey, valueAt } from '../../data/rows.ts'
import { eventSources } from '../../data/sources-events.ts'
import { figureSources } from '../../data/sources-figures.ts'
import { reportSources } from '../../data/sources-report.ts'
import { sinceSources } from '../../data/sources-since.ts'
import { sources } from '../../data/sources.ts'
import { dates, known, points, round, sum, values } from './fact-values.ts'

describe('the facts of what happened since', () => {
  const since = [
    'downloads', 'dependents', 'contributors', 'stars', 'stars-gained', 'developer-survey', 'kaggle-survey', 'job-listings',
    'paper-share-2021', 'moving-history', 'benchmarks-2024', 'timeline', 'corrections',
  ] as const

  it.each(since)('%s passes the check, and has a title of its own', (key) => {
    expect(checkFacts({ [key]: facts[key] }, sources).map(formatProblem)).toEqual([])
    expect(Object.values(facts).filter(fact => fact.title === facts[key].title)).toHaveLength(1)
  })

  it('stand in their order between the questions and the references', () => {
    const keys = Object.keys(facts) as FactKey[]
    expect(keys.filter(key => ([...since, 'questions', 'references'] as string[]).includes(key))).toEqual(['questions', ...since, 'references'])
  })

  it('no work is listed in two files of sources, where one would hide the other', () => {
    const listed = [reportSources, figureSources, sinceSources, eventSources].flatMap(list => Object.keys(list))
    expect(listed.toSorted()).toEqual(Object.keys(sources).toSorted())
    expect(new Set(listed).size).toBe(listed.length)
  })
})

describe('rows that are computed from others', () => {
  it('say which key, or which date, is not there', () => {
    expect(() => byKey(facts.stars.series, 'torch')).toThrow('There is no "torch" among tensorflow, pytorch')
    expect(() => valueAt(facts.stars.series, 'pytorch', '2018-01-01')).toThrow('pytorch has no value for 2018-01-01')
    expect(() => valueAt(facts.dependents.series, 'pytorch', '2021-08-19')).toThrow('pytorch has no value for 2021-08-19')
  })
})

// Rows, known values, first, last and sum of each column, added up from the published file
describe.each([
  ['downloads', 'tensorflow', 204, 9640712, 26150095, 3362525877],
  ['downloads', 'pytorch', 204, 1789489, 69755346, 3894644342],
  ['dependents', 'tensorflow', 187, 109396, 539817, 59743425],
  ['dependents', 'pytorch', 123, 52628, 827538, 57167742],
  ['contributors', 'tensorflow', 187, 3424, 4954, 815907],
  ['contributors', 'pytorch', 208, 2384, 6009, 874361],
] as const)('%s of %s', (key, series, count, first, last, total) => {
  it('has 208 weeks, and the published values of those known', () => {
    expect(values(facts[key], series)).toHaveLength(208)
    expect(known(facts[key], series)).toHaveLength(count)
    expect([known(facts[key], series)[0], known(facts[key], series).at(-1)]).toEqual([first, last])
    expect(sum(known(facts[key], series))).toBe(total)
    expect([dates(facts[key], series)[0], dates(facts[key], series).at(-1)]).toEqual(['2020-11-30', '2025-10-30'])
  })
})

describe('downloads, dependents, contributors', () => {
  it('leave the weeks open for which the source has nothing', () => {
    const open = (key: 'downloads' | 'dependents' | 'contributors', series: string) => points(facts[key], series).filter(p => p.value === null).map(p => p.date)
    expect(open('downloads', 'tensorflow')).toEqual(['2025-08-07', '2025-08-14', '2025-08-21', '2025-10-02'])
    expect(open('downloads', 'pytorch')).toEqual(open('downloads', 'tensorflow'))
    expect(open('dependents', 'tensorflow')).toEqual(open('contributors', 'tensorflow'))
    const gap = open('dependents', 'pytorch')
    expect([gap.length, gap[0], gap.at(-1)]).toEqual([85, '2021-08-19', '2023-08-31'])
  })

  it('have PyTorch ahead from the published dates on', () => {
    const ahead = (key: 'downloads' | 'dependents' | 'contributors') => points(facts[key], 'pytorch').filter((p, i) => {
      const tensorflow = values(facts[key], 'tensorflow')[i]!
      return p.value !== null && tensorflow !== null && p.value > tensorflow
    }).map(p => p.date)
    expect(ahead('downloads')[0]).toBe('2024-03-21')
    expect(ahead('dependents')[0]).toBe('2023-09-07')
    expect(ahead('contributors')[0]).toBe('2023-11-23')
  })

  it('mark what the collecting did to the downloads, and join no two weeks over a gap', () => {
    expect(facts.downloads.artefacts).toEqual([{ from: '2021-01', to: '2021-04', label: 'dip in collection', source: 'best-of-ml-python' }])
    expect([facts.downloads, facts.dependents, facts.contributors].map(fact => fact.longestGap)).toEqual([60, 60, 60])
  })

  it('word the jumps of the dependents as they are', () => {
    expect(valueAt(facts.dependents.series, 'tensorflow', '2023-02-16') - valueAt(facts.dependents.series, 'tensorflow', '2023-02-09')).toBe(11_276)
    expect(valueAt(facts.dependents.series, 'pytorch', '2025-06-19') - valueAt(facts.dependents.series, 'pytorch', '2025-06-12')).toBe(1078)
  })
})

describe('stars', () => {
  it.each([['tensorflow', 117667, 197213, 5333627], ['pytorch', 23298, 102529, 2019912]])('of %s have 31 quarters and a last day', (key, first, last, total) => {
    expect(values(facts.stars, key)).toHaveLength(32)
    expect([values(facts.stars, key)[0], values(facts.stars, key).at(-1)]).toEqual([first, last])
    expect(sum(known(facts.stars, key))).toBe(total)
    expect(dates(facts.stars, key).at(-1)).toBe('2026-08-22')
  })

  // As published, year by year from 2019 on
  it.each([
    ['tensorflow', [21886, 12492, 9525, 8461, 9707, 7413, 5984, 4078]],
    ['pytorch', [11736, 10114, 7893, 8291, 12688, 11605, 10636, 6268]],
  ])('gained by %s in a year are those published', (key, gains) => {
    expect(values(facts['stars-gained'], key)).toEqual(gains)
    expect(dates(facts['stars-gained'], key)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'])
    expect(points(facts['stars-gained'], key).filter(p => p.partial).map(p => [p.date, p.partial])).toEqual([['2026', 'to 22 Aug 2026']])
  })
})

describe('surveys', () => {
  it('developer-survey holds all groups of seven years', () => {
    expect(values(facts['developer-survey'], 'tensorflow')).toEqual([7.7993, 10.2643, 11.5394, 16.53, 13.22, 9.53, 10.12])
    expect(values(facts['developer-survey'], 'pytorch')).toEqual([1.6815, 3.2831, 4.6435, 9.89, 8.94, 8.75, 10.57])
    expect(values(facts['developer-survey'], 'keras')).toEqual([null, null, 6.2112, 10.14, 7.57, 4.22, 4.29])
    expect(dates(facts['developer-survey'], 'pytorch')).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024'])
  })

  it('developer-survey breaks where the base changed, and marks the preliminary year', () => {
    expect(facts['developer-survey'].breaks!.map(b => b.date)).toEqual(['2021', '2023'])
    for (const s of facts['developer-survey'].series)
      expect(s.points.filter(p => p.partial).map(p => [p.date, p.partial])).toEqual([['2022', 'preliminary cut']])
    expect(byKey(facts['developer-survey'].series, 'keras').role).toBe('table')
  })

  it.each([
    ['tensorflow', [41.83, 29.53, 34.61, 36.08, 33.14], [9981, 5822, 6934, 9371, 7953]],
    ['pytorch', [16.04, 17.3, 20.91, 23.44, 21.63], [3826, 3412, 4189, 6088, 5191]],
    ['keras', [34.1, 29.19, 30.9, 30.7, 27.4], [8136, 5756, 6192, 7975, 6575]],
  ])('kaggle-survey computes the published percentages of %s from its counts', (key, percent, counts) => {
    expect(points(facts['kaggle-survey'], key).map(p => p.counts!.part)).toEqual(counts)
    // One is printed with a single decimal
    expect(values(facts['kaggle-survey'], key).map((v, i) => round(v, String(percent[i]).split('.')[1]!.length))).toEqual(percent)
    expect(points(facts['kaggle-survey'], key).map(p => p.counts!.all)).toEqual([23859, 19717, 20036, 25973, 23997])
  })

  it('kaggle-survey breaks after the year that asked about five', () => {
    expect(facts['kaggle-survey'].breaks!.map(b => [b.date, b.label])).toEqual([['2019', 'new question']])
  })

  it('job-listings adds up four sites, on one day', () => {
    expect(facts['job-listings'].series.map(s => s.points)).toEqual([
      [{ date: '2020-01-26', value: 11456 }],
      [{ date: '2020-01-26', value: 5727 }],
    ])
    expect(facts['job-listings'].population).toContain('4 sites')
    expect(facts['job-listings'].error!.plusMinus).toBe(0)
  })
})

describe('benchmarks-2024', () => {
  const { columns, rows } = facts['benchmarks-2024']

  // Times and their sum, added up from the published table
  it.each([
    ['native-pytorch-eager', 12, 14854.07], ['native-pytorch-compiled', 12, 12788.13], ['keras-2-tensorflow', 6, 4875.24],
    ['keras-3-tensorflow', 12, 6503.79], ['keras-3-jax', 12, 6352.71], ['keras-3-pytorch', 12, 46511.7],
  ])('has the times of %s: %i, which add up to %f', (key, count, total) => {
    const times = rows.map(r => r.values[key]!).filter(v => v !== null)
    expect(times).toHaveLength(count)
    expect(round(sum(times))).toBe(total)
  })

  it('counts fitting as training, and the rest as inference', () => {
    expect(rows.filter(r => r.phase === 'training').map(r => r.label)).toEqual(['SegmentAnything', 'Stable Diffusion', 'BERT', 'Gemma', 'Mistral'].map(model => `${model} (fit)`))
    expect(rows.filter(r => r.phase === 'inference')).toHaveLength(7)
  })

  it('has compiled PyTorch fastest in 4 of 12 rows', () => {
    const fastest = rows.map(r => columns.map(c => c.key).filter(key => r.values[key] !== null).toSorted((a, b) => r.values[a]! - r.values[b]!)[0]!)
    expect(fastest.filter(key => key === 'native-pytorch-compiled')).toHaveLength(4)
    expect(fastest.filter(key => key === 'keras-3-jax')).toHaveLength(6)
    expect(fastest.filter(key => key === 'keras-3-tensorflow')).toHaveLength(2)
  })

  it('gives each row a key, its batch, and a note where the authors mark a value', () => {
    expect(rows.map(r => r.key)).toEqual([
      'segmentanything-fit-1', 'segmentanything-predict-4', 'stable-diffusion-fit-8', 'stable-diffusion-predict-13', 'bert-fit-32', 'bert-predict-256',
      'gemma-fit-8', 'gemma-generate-32', 'gemma-generate-1', 'mistral-fit-8', 'mistral-generate-32', 'mistral-generate-1',
    ])
    expect(rows.filter(r => r.note).map(r => r.key)).toEqual(['gemma-generate-32', 'gemma-generate-1', 'mistral-generate-32', 'mistral-generate-1'])
    expect(rows[3]).toMatchObject({ label: 'Stable Diffusion (predict)', batch: 13, values: { 'native-pytorch-eager': 783.43, 'keras-3-pytorch': 1337.17 } })
  })
})
