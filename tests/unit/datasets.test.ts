import { csvParseRows } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { citations, citedBy } from '../../components/datasets/cited.ts'
import { toCsv } from '../../components/datasets/csv.ts'
import { columnName, dateType } from '../../components/datasets/dataset.ts'
import { tabulate } from '../../components/datasets/tabulate.ts'
import { errorInWords, gradeInWords, licenceOf, workInWords } from '../../components/datasets/words.ts'
import { facts } from '../../data/index.ts'
import type { Benchmark, Crossings, Fact, Timeline, Trend } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { leaves } from './support.ts'

const all: [string, Fact][] = Object.entries(facts)

/** What every fact carries, for facts made up here. */
const provenance = {
  title: 'Made up', population: 'nothing', unit: 'things', definition: 'A thing is a thing.', period: { from: '2019', to: '2020' },
  sources: ['he-2019'], accessed: '2026-11-15', grade: 'data', caveats: [],
} as const satisfies Partial<Fact>
const made = { ...provenance, sources: [...provenance.sources], caveats: [] }

const trend: Trend = {
  ...made,
  kind: 'trend',
  key: 'made-up',
  error: { plusMinus: 0.5, from: 'guessed' },
  note: 'Nothing is real.',
  caveats: ['It has "quotes", too.'],
  samples: 'line',
  breaks: [{ date: '2020', label: 'counted anew', source: 'he-data' }],
  series: [
    { key: 'a', label: 'A, the first', framework: 'pytorch', role: 'focus', points: [{ date: '2019', value: 100 / 3, counts: { part: 1, whole: 3, all: 7 } }, { date: '2020', value: null, partial: 'to June' }] },
    { key: 'b', label: 'B', framework: 'other', role: 'table', points: [{ date: '2019', value: 0 }] },
  ],
  printed: [{ series: 'a', date: '2019', value: 33, source: 'he-2019' }],
  events: [],
}

describe.each(all)('the table of %s', (_, fact) => {
  const { fields, rows } = tabulate(fact)
  const values = new Set(rows.flat())

  it('has columns of different names, each with a title, and rows that fill them', () => {
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(fields.map(field => field.name)).size).toBe(fields.length)
    expect(fields.filter(field => !/^[a-z][a-z0-9_]*$/.test(field.name) || !field.title)).toEqual([])
    expect(rows.filter(row => row.length !== fields.length)).toEqual([])
  })

  it('holds every number of the fact as it is, and nothing that has no value', () => {
    const rowsOfFact = 'series' in fact ? [fact.series, fact.printed] : 'versions' in fact ? fact.versions.map(version => version.series) : 'steps' in fact ? fact.steps : 'rows' in fact ? fact.rows : []
    const numbers = leaves(rowsOfFact).map(leaf => leaf.value).filter(value => typeof value === 'number')
    expect(numbers.filter(number => !values.has(number))).toEqual([])
    expect([...values].filter(value => value !== null && typeof value !== 'string' && !Number.isFinite(value))).toEqual([])
  })

  it('holds every word of its rows, boxes or steps', () => {
    const told = rows.flat().join(' ')
    const words = fact.kind === 'anatomy'
      ? fact.layers.flatMap(({ label, language, rows }) => [label, language, ...rows.flat().flatMap(({ label, does, path, group, gone }) => [label, does, path, group, gone])])
      : fact.kind === 'call'
        ? fact.steps.flatMap(({ box, file, does }) => [box, file, does])
        : 'rows' in fact ? fact.rows.flatMap(row => leaves({ ...row, key: '', alike: '' })).filter(({ path, key }) => !path.startsWith('others') && key !== 'alike').map(leaf => leaf.value) : []
    expect(words.filter(word => typeof word === 'string' && !told.includes(word))).toEqual([])
  })

  it('is the same read from its file', () => {
    const lines = toCsv(fact, sources).split('\n')
    const comments = lines.findIndex(line => !line.startsWith('# '))
    const [header, ...read] = csvParseRows(lines.slice(comments).join('\n'))
    expect(header).toEqual(fields.map(field => field.name))
    expect(read).toEqual(rows.map(row => row.map(value => value === null ? '' : String(value))))
    // A reader that leaves out comments must not leave out a row.
    expect(read.filter(([first]) => first!.startsWith('#'))).toEqual([])
  })

  it('names every work that the fact cites in its file', () => {
    const file = toCsv(fact, sources)
    for (const key of citedBy(fact)) {
      const work = sources[key as keyof typeof sources]
      expect(file).toContain(`# Source: ${workInWords(work)}`)
      expect(file).toContain(`${licenceOf(work)}; accessed ${work.accessed}`)
    }
  })
})

describe('tables', () => {
  it('of series are long, with all series, counts, notes and printed values', () => {
    const { fields, rows } = tabulate(trend)
    expect(fields.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'series: string', 'date: year', 'value: number', 'part: integer', 'whole: integer', 'all: integer', 'printed_value: number', 'note: string',
    ])
    expect(rows).toEqual([
      ['A, the first', '2019', 100 / 3, 1, 3, 7, 33, null],
      ['A, the first', '2020', null, null, null, null, null, 'to June'],
      ['B', '2019', 0, null, null, null, null, null],
    ])
  })

  it('of throughput hold the ratio and the other frameworks', () => {
    const { fields, rows } = tabulate(facts.throughput)
    const row = Object.fromEntries(fields.map(({ name }, i) => [name, rows[2]![i]]))
    expect(row).toMatchObject({ model: 'ResNet-50', unit: 'images/s', pytorch: 212, pytorch_error: 2, tensorflow: 200, tensorflow_error: 1, ratio: 1.06, mxnet: 218, mxnet_error: 2 })
    expect(row.ratio_low).toBeCloseTo(1.0487, 4)
    expect(rows.at(-1)!.slice(-2)).toEqual([null, null])
  })

  it('of a stack hold the boxes with their arrows, those of layers too', () => {
    const { fields, rows } = tabulate(facts['pytorch-figure-1'])
    const column = (name: string) => fields.findIndex(field => field.name === name)
    const th = rows.find(row => row[column('id')] === 'th')!
    expect([th[column('arrows_to')], th[column('layer_arrows_to')]]).toEqual(['aten', 'engine api'])
  })

  it('of a table hold what is right beside what is wrong', () => {
    const { fields, rows } = tabulate(facts['comparison-table'])
    const written = rows.find(([label]) => label === 'Written in')!
    expect(written[fields.findIndex(field => field.name === 'pytorch')]).toBe('Lua')
    expect(written[fields.findIndex(field => field.name === 'pytorch_right')]).toBe('C++, Python, CUDA')
  })

  it('of benchmarks, events and crossings leave what is unknown empty', () => {
    const benchmark: Benchmark = { ...made, kind: 'benchmark', key: 'b', lowerIsBetter: true, columns: [{ key: 'native-pytorch', label: 'PyTorch', framework: 'pytorch' }, { key: 'keras', label: 'Keras', framework: 'keras' }], rows: [{ key: 'bert', label: 'BERT', phase: 'training', batch: 8, values: { 'native-pytorch': 1.5, 'keras': null } }] }
    expect(tabulate(benchmark)).toMatchObject({ fields: [{ name: 'measured' }, { name: 'phase' }, { name: 'batch' }, { name: 'native_pytorch', description: 'things; lower is better. Empty where the source has none.' }, { name: 'keras' }], rows: [['BERT', 'training', 8, 1.5, null]] })
    const crossings: Crossings = { ...made, kind: 'crossings', key: 'c', rows: [{ key: 'x', label: 'X', fact: 'questions', grade: 'data', passed: null, until: '2020', pytorch: 1, tensorflow: 2, unit: 'things', sources: ['he-2019', 'he-data'] }] }
    expect(tabulate(crossings).rows).toEqual([['X', 'questions', 'data', null, null, '2020', 1, 2, 'things', 'he-2019 he-data']])
    const timeline: Timeline = { ...made, kind: 'timeline', key: 't', rows: [{ key: 'a', date: '2019', framework: 'keras', event: 'Began', grade: 'text', sources: ['he-2019'] }, { key: 'b', date: '2019-05', framework: 'keras', event: 'Ended', grade: 'text', sources: ['he-2019'] }] }
    expect(tabulate(timeline).fields[0]).toMatchObject({ name: 'date', type: 'string' })
  })

  it('are named and typed after what they hold', () => {
    expect(columnName('C++ code (2020)', 'Share')).toBe('c_code_2020_share')
    expect([['2019'], ['2019-01', '2020-12'], ['2019-01-01'], ['2019', '2019-05']].map(dateType)).toEqual(['year', 'yearmonth', 'date', 'string'])
  })
})

describe('a CSV file', () => {
  it('says where its numbers come from, and then gives them', () => {
    expect(toCsv(trend, sources)).toBe(`# Title: Made up
# Definition: A thing is a thing.
# Unit: things
# Counted: nothing
# Period: 2019 to 2020
# Evidence: from the author’s own data file, or from git history
# Error: ± 0.5 (things), guessed
# Source: Horace He (2019). The State of Machine Learning Frameworks in 2019, https://thegradient.pub/state-of-ml-frameworks-2019-pytorch-dominates-research-tensorflow-dominates-industry/; licence not stated; accessed 2026-11-15
# Source: Horace He (undated). PyTorch vs TensorFlow, https://chillee.github.io/pytorch-vs-tensorflow/; licence not stated; accessed 2026-11-15
# Break of the series, 2020: counted anew
# Note: Nothing is real.
# Caveat: It has "quotes", too.
series,date,value,part,whole,all,printed_value,note
"A, the first",2019,33.333333333333336,1,3,7,33,
"A, the first",2020,,,,,,to June
B,2019,0,,,,,
`)
  })

  it('is refused where a source is unknown', () => {
    expect(() => toCsv({ ...trend, sources: ['nobody'] }, sources)).toThrow('The fact "made-up" cites "nobody", which is no source.')
  })
})

describe('what a fact cites', () => {
  it('is read at any depth, each work with the grade of its row', () => {
    expect(citedBy(trend)).toEqual(['he-2019', 'he-data'])
    const row = { key: 'a', date: '2019', framework: 'keras', event: 'Began', grade: 'text', sources: ['he-2019', 'rao-2020'] } as const
    const timeline: Timeline = { ...made, kind: 'timeline', key: 't', sources: ['he-2019', 'he-data'], rows: [{ ...row, sources: [...row.sources] }] }
    expect(citations(timeline)).toEqual([{ source: 'he-2019', grade: 'text' }, { source: 'he-data', grade: 'data' }, { source: 'rao-2020', grade: 'text' }])
  })

  it('has no grade where a work is only listed', () => {
    expect(citations(facts.references).find(({ source }) => source === 'stevens-2020')).toEqual({ source: 'stevens-2020' })
    expect(citations(facts.references).find(({ source }) => source === 'report-2020')).toEqual({ source: 'report-2020', grade: 'text' })
  })
})

describe('words about provenance', () => {
  it('put grades, licences and errors plainly', () => {
    expect(gradeInWords('digitised')).toBe('read off an image')
    expect(licenceOf(sources['desosa-2019'])).toBe('licence CC BY 4.0')
    expect(licenceOf(sources['he-2019'])).toBe('licence not stated')
    expect(errorInWords(trend)).toBe('± 0.5 (things), guessed')
    expect(errorInWords({ ...trend, error: undefined })).toBeUndefined()
    expect(workInWords(sources['migdal-2018'])).toBe('Piotr Migdał and Rafał Jakubanis (2018). Keras or PyTorch as your first deep learning framework')
  })
})
