import { describe, expect, it } from 'vitest'
import { facts } from '../../data/index.ts'
import { shown } from '../../data/moving-history.ts'
import { paperVersions, rowsOn } from '../../data/paper-share-versions.ts'
import { byKey } from '../../data/rows.ts'
import { round, sum } from './fact-values.ts'

describe('paper-share-2021', () => {
  // As published, in percent
  const shares: Record<string, number | null> = {
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
    expect(Object.fromEntries(computed)).toEqual(shares)
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

// Of each version of the published file: rows, papers naming only PyTorch, only TensorFlow, all papers, the sum of its shares
const published = [
  ['2019-10-10', '1a19299', 24, 1087, 1083, 15481, 780.70],
  ['2019-10-24', 'cb0bb31', 25, 1336, 1174, 16556, 852.84],
  ['2019-11-16', '6e83f53', 25, 1442, 1228, 16583, 847.01],
  ['2020-04-26', 'd9b01b0', 26, 1574, 1424, 17270, 876.41],
  ['2020-06-10', 'e7c4135', 28, 2104, 1562, 19424, 1033.93],
  ['2020-07-28', '482189f', 29, 2434, 1965, 20508, 1070.05],
  ['2020-10-22', '5d475c7', 30, 2606, 2001, 21286, 1152.74],
  ['2021-01-10', '0be1326', 32, 3165, 2130, 23935, 1317.18],
  ['2021-02-12', 'a0c745e', 33, 3921, 2347, 26947, 1394.88],
  ['2021-10-22', '3ef0c7d', 35, 5214, 2613, 31518, 1556.56],
] as const

describe('the versions of the data', () => {
  const rowsIn = (day: string) => Object.values(rowsOn(day)).flat()

  it('hold the 287 rows of the published file, version by version', () => {
    expect(sum(published.map(([day]) => rowsIn(day).length))).toBe(287)
    expect(paperVersions.map(({ date, commit }) => {
      const rows = rowsIn(date)
      const shares = sum(rows.map(([, pytorch, tensorflow]) => pytorch + tensorflow === 0 ? 0 : round(pytorch / (pytorch + tensorflow) * 100)!))
      return [date, commit, rows.length, sum(rows.map(row => row[1])), sum(rows.map(row => row[2])), sum(rows.map(row => row[3])), round(shares)]
    })).toEqual(published)
  })

  it('write down of each version only what changed or came', () => {
    paperVersions.slice(1).forEach(({ rows }, i) => {
      const before = rowsIn(paperVersions[i]!.date).map(row => row.join())
      const kept = Object.entries(rowsOn(paperVersions[i]!.date)).flatMap(([conference, list]) => list.map(row => `${conference} ${row.join()}`))
      expect(before).toHaveLength(kept.length)
      expect(Object.entries(rows).flatMap(([conference, list]) => list.map(row => `${conference} ${row.join()}`)).filter(row => kept.includes(row))).toEqual([])
    })
  })

  it('have the rules of the published file: one changed on each of three days', () => {
    const rules = paperVersions.map(version => Object.values(version.rules).map(Number).join(''))
    expect(rules).toEqual(['101', '100', '100', '110', '110', '010', '010', '010', '010', '010'])
    expect(Object.keys(paperVersions[0].rules)).toEqual(['companiesLeftOut', 'kerasIsTensorflow', 'huggingfaceIsPytorch'])
  })

  it('are found by their day, and by no other', () => {
    expect(() => rowsOn('2020-01-01')).toThrow('data/paper-share-versions.ts has no version of 2020-01-01; it has those of 2019-10-10, ')
  })

  it('give Figure 3 and its last version their rows', () => {
    const of = (key: 'paper-share' | 'paper-share-2021') => facts[key].series.flatMap(s => s.points.map(p => `${p.date} ${p.counts!.part} ${p.counts!.whole - p.counts!.part} ${p.counts!.all}`))
    expect(of('paper-share')).toEqual(rowsIn('2020-10-22').map(row => row.join(' ')))
    expect(of('paper-share-2021')).toEqual(rowsIn('2021-10-22').map(row => row.join(' ')))
  })
})

describe('moving-history', () => {
  const { versions } = facts['moving-history']
  const inTurn = (date: string) => versions.map(({ series }) => byKey(series, 'neurips').points.find(p => p.date === date)!)

  it.each([
    ['2019-12', [75, 75, 69.17, 67.5, 67.5, 63.64, 63.64, 63.64, 63.64, 63.64], [80, 80, 240, 240, 240, 286, 286, 286, 286, 286]],
    ['2018-12', [42.77, 42.77, 42.77, 40.99, 40.99, 36.82, 36.82, 36.82, 36.82, 36.82], [159, 159, 159, 161, 161, 201, 201, 201, 201, 201]],
  ])('gives NeurIPS of %s in each of ten versions', (date, shares, papers) => {
    expect(inTurn(date).map(p => round(p.value))).toEqual(shares)
    expect(inTurn(date).map(p => p.counts!.whole)).toEqual(papers)
  })

  it('has four answers for one conference, which the caveats of Figure 3 quote', () => {
    expect(shown).toEqual([75, 69.2, 67.5, 63.6])
    expect(facts['paper-share'].caveats.join(' ')).toContain('the page showed 75%, 69.2%, 67.5% and 63.6% in turn')
    expect(facts['moving-history'].note).toContain('from 42.8 to 36.8%')
    expect(facts['moving-history'].caveats.join(' ')).toContain('(80, then 240), and the share falls from 75 to 69.2%')
  })

  it('lasts from its first version to its last', () => {
    expect(facts['moving-history'].period).toEqual({ from: '2019-10-10', to: '2021-10-22' })
    expect([facts['paper-share'].period, facts['paper-share-2021'].period]).toEqual([{ from: '2015-06', to: '2020-08' }, { from: '2015-06', to: '2022-05' }])
  })
})
