import { describe, expect, it } from 'vitest'
import { checkFacts, formatProblem } from '../../data/check.ts'
import { facts } from '../../data/index.ts'
import { allTimeMentions, paperMentions } from '../../data/paper-mentions.ts'
import { paperShare } from '../../data/paper-share.ts'
import { report } from '../../data/report.ts'
import type { Fact, Series, Trend } from '../../data/schema.ts'
import { gradeSchema } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { ratio } from '../../data/throughput.ts'

const all: [string, Fact][] = Object.entries(facts)
const trends = all.map(([, fact]) => fact).filter(fact => fact.kind === 'trend')

function series(fact: Trend, key: string): Series {
  const found = fact.series.find(s => s.key === key)
  if (!found)
    throw new Error(`${fact.key} has no series ${key}`)
  return found
}
const values = (fact: Trend, key: string) => series(fact, key).points.map(p => p.value)
const known = (fact: Trend, key: string) => values(fact, key).filter(v => v !== null)
const sum = (numbers: number[]) => Number(numbers.reduce((a, b) => a + b, 0).toFixed(1))

describe('every fact', () => {
  it.each(all)('%s passes the check', (key, fact) => {
    expect(checkFacts({ ...facts, [key]: fact }, sources).map(formatProblem)).toEqual([])
  })

  it.each(all)('%s names only works that data/sources.ts holds', (_, fact) => {
    expect(fact.sources.filter(key => !(key in sources))).toEqual([])
  })

  it.each(all)('%s carries an error if its values were read off an image', (_, fact) => {
    if (fact.grade === 'digitised')
      expect(fact.error?.plusMinus).toBeGreaterThanOrEqual(0)
    else
      expect(fact.error).toBeUndefined()
  })

  it('has no error of 0 but where an image prints the numbers', () => {
    const exact = all.filter(([, fact]) => fact.error?.plusMinus === 0)
    expect(exact.map(([key]) => key)).toEqual(['job-listings'])
    expect(exact.filter(([, fact]) => !fact.error!.from.startsWith('numbers printed'))).toEqual([])
  })

  it('knows no grade for what is only recalled', () => {
    expect(gradeSchema.options).toEqual(['data', 'measured', 'text', 'secondary', 'digitised'])
    expect(gradeSchema.safeParse('unverified').success).toBe(false)
  })

  it('includes all five figures, the table and the references of the report', () => {
    expect(Object.keys(facts)).toEqual(expect.arrayContaining([
      'pytorch-figure-1', 'tensorflow-figure-2', 'comparison-table', 'paper-share', 'paper-mentions', 'search-interest', 'references',
    ]))
    expect(facts.references.rows.map(r => r.source)).toEqual([
      'stevens-2020', 'abadi-2016', 'rao-2020', 'he-data', 'migdal-2018', 'great-learning-2020',
    ])
    expect(report.outline).toHaveLength(5)
    expect(sources).toHaveProperty([report.source])
  })

  it.each(trends.flatMap(fact => fact.series.map(s => [fact.key, s.label, s.points.map(p => p.date)] as const)))(
    '%s: the months of %s ascend',
    (_, __, months) => expect(months).toEqual([...new Set(months)].sort()),
  )

  it.each(trends.map(fact => [fact.key, fact] as const))('%s has rows from the start to the end of its period', (_, fact) => {
    const months = fact.series.flatMap(s => s.points.map(p => p.date)).sort()
    const first = fact.period.from.slice(0, 7)
    const last = fact.period.to.slice(0, 4)
    expect(months[0]!.slice(0, first.length)).toBe(first)
    expect(months.at(-1)!.slice(0, 4)).toBe(last)
  })
})

describe('Figure 3: paper-share', () => {
  // As published, in percent
  const published: Record<string, number | null> = {
    'ACL 2017': 2.38, 'ACL 2018': 43.84, 'ACL 2019': 71.75, 'ACL 2020': 82.69,
    'EMNLP 2017': 10.2, 'EMNLP 2018': 55.56, 'EMNLP 2019': 79.35,
    'NAACL 2018': 26.47, 'NAACL 2019': 68.87,
    'CVPR 2015': null, 'CVPR 2016': 0, 'CVPR 2017': 0, 'CVPR 2018': 39.38, 'CVPR 2019': 66.52, 'CVPR 2020': 78.72,
    'ECCV 2018': 49.07,
    'ICCV 2017': 5.08, 'ICCV 2019': 70.13,
    'ICLR 2018': 22.76, 'ICLR 2019': 50, 'ICLR 2020': 64.02,
    'ICML 2017': 6.78, 'ICML 2018': 29.67, 'ICML 2019': 50, 'ICML 2020': 66.67,
    'NeurIPS 2015': null, 'NeurIPS 2016': 0, 'NeurIPS 2017': 12.37, 'NeurIPS 2018': 36.82, 'NeurIPS 2019': 63.64,
  }

  it('computes every published share from its counts', () => {
    const computed = paperShare.series.flatMap(s => s.points.map(p =>
      [`${s.label} ${p.date.slice(0, 4)}`, p.value === null ? null : Number(p.value.toFixed(2))]))
    expect(Object.fromEntries(computed)).toEqual(published)
  })

})

describe('Figure 4: paper-mentions', () => {
  // Counts and sums of the readings, taken from the readings and not from the module: a slip in one row changes one of them
  it.each([
    ['tensorflow', 24, 170.7], ['keras', 22, 68.1], ['pytorch', 10, 20.5], ['caffe', 41, 266.4], ['theano', 39, 140],
    ['torch', 35, 63.2], ['mxnet', 6, 5.7], ['chainer', 2, 1.4], ['cntk', 41, 8.1],
  ])('holds all 41 months of %s, of which %i are readable and sum to %f', (key, readable, total) => {
    expect(values(paperMentions, key)).toHaveLength(41)
    expect(known(paperMentions, key)).toHaveLength(readable)
    expect(sum(known(paperMentions, key))).toBe(total)
  })

  it('keeps the values of the text apart from the drawn line', () => {
    expect(Object.fromEntries(paperMentions.printed.map(p => [p.series, p.value]))).toEqual(
      { tensorflow: 14.3, pytorch: 4.7, keras: 4, caffe: 3.8, theano: 2.3, torch: 1.5 })
    expect(values(paperMentions, 'tensorflow').at(-1)).toBe(15.2)
  })

  it('gives the all-time shares with their source', () => {
    expect(allTimeMentions.percent).toMatchObject({ tensorflow: 5.9, pytorch: 1 })
    expect(sources).toHaveProperty([allTimeMentions.source])
  })
})

describe('Figure 5: search-interest', () => {
  it.each([['tensorflow', 6621], ['pytorch', 5442]])('holds 111 months of %s, which sum to %i', (key, total) => {
    expect(known(facts['search-interest'], key)).toHaveLength(111)
    expect(sum(known(facts['search-interest'], key))).toBe(total)
  })

  it('has TensorFlow ahead when the report appeared, and PyTorch from spring 2021 on', () => {
    const pytorch = values(facts['search-interest'], 'pytorch')
    const ahead = series(facts['search-interest'], 'tensorflow').points.filter((p, i) => pytorch[i]! > p.value!)
    expect(ahead[0]!.date).toBe('2021-04')
    expect(ahead).toHaveLength(48)
  })
})

describe('throughput', () => {
  it.each([['alexnet', 1.09], ['vgg-19', 1.8], ['resnet-50', 1.06], ['mobilenet', 2.14], ['gnmtv2', 1.61], ['ncf', 1.13]])(
    'PyTorch to TensorFlow, %s: %f',
    (key, expected) => expect(Number(ratio(facts.throughput.rows.find(r => r.key === key)!).value.toFixed(2))).toBe(expected),
  )

  it('carries the errors along: only for AlexNet does the ratio reach down to 1', () => {
    const reachOne = facts.throughput.rows.filter(r => ratio(r).low <= 1).map(r => r.key)
    expect(reachOne).toEqual(['alexnet'])
    const { value, low, high } = ratio(facts.throughput.rows[0]!)
    expect(high - value).toBeCloseTo(value - low, 12)
    expect((value - low) / value).toBeCloseTo(Math.sqrt((316 / 1547) ** 2 + (27 / 1422) ** 2), 12)
  })

  it('converts errors published in percent', () => {
    const gnmt = facts.throughput.rows.find(r => r.key === 'gnmtv2')!
    expect(gnmt.pytorch.error).toBeCloseTo(744.576, 9)
    expect(gnmt.tensorflow.error).toBeCloseTo(125.203, 9)
  })
})

describe('native-code and questions', () => {
  it('has the native share of each layer', () => {
    expect(facts['native-code'].rows.map(r => [r.key, r.pytorch?.native ?? null, r.tensorflow?.native ?? null])).toEqual([
      ['api', 0.9, 4.8], ['engine', 100, 100], ['kernels', 98.2, 100], ['whole', 66.4, 67],
    ])
  })

  it('shows TensorFlow’s lead in questions shrinking', () => {
    const pytorch = values(facts.questions, 'pytorch')
    const times = values(facts.questions, 'tensorflow').map((t, i) => Number((t! / pytorch[i]!).toPrecision(2)))
    expect(times.slice(2)).toEqual([32, 10, 5.1, 3.8])
  })

  it('marks the year that the source does not finish', () => {
    for (const s of facts.questions.series)
      expect(s.points.filter(p => p.partial).map(p => p.date)).toEqual(['2020'])
  })
})
