import { describe, expect, it } from 'vitest'
import { facts } from '../../data/index.ts'
import { shown } from '../../data/moving-history.ts'
import { valueAt } from '../../data/rows.ts'
import { dates, points, round, sum, values } from './fact-values.ts'

describe('paper-share-2021', () => {
  // As published, in percent
  const published: Record<string, number | null> = {
    'ACL 2017': 2.38, 'ACL 2018': 43.84, 'ACL 2019': 71.75, 'ACL 2020': 82.69,
    'EMNLP 2017': 10.2, 'EMNLP 2018': 55.56, 'EMNLP 2019': 79.35, 'EMNLP 2020': 87.59,
    'NAACL 2018': 26.47, 'NAACL 2019': 68.87,
    'CVPR 2015': null, 'CVPR 2016': 0, 'CVPR 2017': 0, 'CVPR 2018': 39.38, 'CVPR 2019': 66.52, 'CVPR 2020': 78.72,
    'ECCV 2018': 49.07,
    'ICCV 2017': 5.08, 'ICCV 2019': 70.13,
    'ICLR 2018': 22.76, 'ICLR 2019': 50, 'ICLR 2020': 64.02, 'ICLR 2021': 77.7, 'ICLR 2022': 83.99,
    'ICML 2017': 6.78, 'ICML 2018': 29.67, 'ICML 2019': 50, 'ICML 2020': 66.67, 'ICML 2021': 77.69,
    'NeurIPS 2015': null, 'NeurIPS 2016': 0, 'NeurIPS 2017': 12.37, 'NeurIPS 2018': 36.82, 'NeurIPS 2019': 63.64, 'NeurIPS 2020': 76.85,
  }
  const rows = facts['paper-share-2021'].series.flatMap(s => s.points)

  it('computes every published share from its counts', () => {
    const computed = facts['paper-share-2021'].series.flatMap(s => s.points.map(p => [`${s.label} ${p.date.slice(0, 4)}`, round(p.value)]))
    expect(Object.fromEntries(computed)).toEqual(published)
  })

  it('has the published counts, all in all', () => {
    expect([rows.length, sum(rows.map(p => p.counts!.part)), sum(rows.map(p => p.counts!.whole - p.counts!.part)), sum(rows.map(p => p.counts!.all))])
      .toEqual([35, 5214, 2613, 31518])
  })

  it('agrees with the version that the report saw, wherever both have a row', () => {
    const later = new Map(facts['paper-share-2021'].series.flatMap(s => s.points.map(p => [`${s.key} ${p.date}`, p])))
    const earlier = facts['paper-share'].series.flatMap(s => s.points.map(p => [`${s.key} ${p.date}`, p] as const))
    expect(earlier).toHaveLength(30)
    expect(earlier.filter(([key, point]) => later.get(key)?.value !== point.value)).toEqual([])
  })
})

describe('moving-history', () => {
  const versions = ['2019-10-10', '2019-10-24', '2019-11-16', '2020-04-26', '2020-06-10', '2020-07-28', '2020-10-22', '2021-01-10', '2021-02-12', '2021-10-22']

  it.each([
    ['neurips-2019', [75, 75, 69.17, 67.5, 67.5, 63.64, 63.64, 63.64, 63.64, 63.64], [80, 80, 240, 240, 240, 286, 286, 286, 286, 286]],
    ['neurips-2018', [42.77, 42.77, 42.77, 40.99, 40.99, 36.82, 36.82, 36.82, 36.82, 36.82], [159, 159, 159, 161, 161, 201, 201, 201, 201, 201]],
  ])('gives %s in each of ten versions', (key, shares, papers) => {
    expect(dates(facts['moving-history'], key)).toEqual(versions)
    expect(values(facts['moving-history'], key).map(v => round(v))).toEqual(shares)
    expect(points(facts['moving-history'], key).map(p => p.counts!.whole)).toEqual(papers)
  })

  it('has four answers for one conference, which the caveats of Figure 3 quote', () => {
    expect(shown).toEqual([75, 69.2, 67.5, 63.6])
    expect(facts['paper-share'].caveats.join(' ')).toContain('the page showed 75%, 69.2%, 67.5% and 63.6% in turn')
    expect(facts['moving-history'].note).toContain('from 42.8 to 36.8%')
  })

  it('ends with the share that the later fact has', () => {
    expect(values(facts['moving-history'], 'neurips-2019').at(-1)).toBe(valueAt(facts['paper-share-2021'].series, 'neurips', '2019-12'))
    expect(values(facts['moving-history'], 'neurips-2018').at(-1)).toBe(valueAt(facts['paper-share-2021'].series, 'neurips', '2018-12'))
  })

  it('dates each change of rule by the version that brought it', () => {
    expect(facts['moving-history'].events.map(e => e.date)).toEqual(['2019-11-16', '2020-04-26', '2020-07-28'])
    expect(facts['moving-history'].events.filter(e => !versions.includes(e.date))).toEqual([])
  })
})
