import type { Claim, Decision } from './claims.ts'
import type { Benchmark, Throughput } from './schema.ts'
import { ratio } from './throughput.ts'

/** Speeds count as similar within 10 %, or where the published error spans equality; 1.1 less 1 is a little more than 0.1. */
const SIMILAR = 0.1 + 1e-9

/** Speed of PyTorch by model, relative to TensorFlow: above 1 is faster. `similar` where no difference can be told. */
function speeds2019(table: Throughput): { speed: number, similar: boolean }[] {
  return table.rows.map((row) => {
    const { value, low, high } = ratio(row)
    return { speed: value, similar: (low <= 1 && high >= 1) || Math.abs(value - 1) <= SIMILAR }
  })
}

/** The same from times, lower being faster: compiled PyTorch against TensorFlow under Keras 3. Rows without both do not count. */
function speeds2024(table: Benchmark, phase?: Benchmark['rows'][number]['phase']): { speed: number, similar: boolean }[] {
  return table.rows.filter(row => phase === undefined || row.phase === phase).flatMap(({ values }) => {
    const [pytorch, tensorflow] = [values['native-pytorch-compiled'], values['keras-3-tensorflow']]
    if (pytorch === undefined || tensorflow === undefined)
      throw new Error('data/claims-performance.ts: data/benchmarks-2024.ts has no column of compiled PyTorch, or of TensorFlow under Keras 3')
    return pytorch && tensorflow ? [{ speed: tensorflow / pytorch, similar: Math.abs(tensorflow / pytorch - 1) <= SIMILAR }] : []
  })
}

/** Whether the measurements of 2024 were out on a day. */
const isOut = (table: Benchmark, day: string) => table.period.to <= day.slice(0, table.period.to.length)

export const claimsPerformance: readonly Claim[] = [
  {
    id: 'same-speed',
    section: 'Performance',
    statement: 'Both are C and C++, so in theory equally fast.',
    short: 'Alike in language, so in speed',
    where: 'Architecture, on Figures 1 and 2',
    facts: ['throughput', 'benchmarks-2024'],
    rule: 'Of the latest set at hand: holds if on all models they differ by at most 10% or by less than the error, in part if on more than half.',
    caveat: 'On a graphics card both hand the heavy work to the same libraries: the language does not set the speed.',
    sources: ['paszke-2019', 'keras-benchmarks'],
    decide: ({ throughput, 'benchmarks-2024': benchmarks }, day): Decision => {
      const late = isOut(benchmarks, day)
      const speeds = late ? speeds2024(benchmarks) : speeds2019(throughput)
      const similar = speeds.filter(s => s.similar).length
      return {
        verdict: similar === speeds.length ? 'holds' : similar > speeds.length / 2 ? 'holds in part' : 'does not hold',
        numbers: [{ text: `# of ${speeds.length} ${late ? 'tasks' : 'models'} similar`, value: similar, unit: '', decimals: 0, fact: late ? 'benchmarks-2024' : 'throughput' }],
        until: late ? benchmarks.period.to : throughput.period.to,
      }
    },
  },
  {
    id: 'debugging',
    section: 'Performance',
    statement: 'A dynamic graph is flexible, and easier to debug.',
    short: 'Its graph is easier to debug',
    where: 'Performance, on Table 1',
    facts: ['stack-mapping', 'timeline'],
    rule: 'Holds while TensorFlow in graph mode differentiates, or decides what runs next, in another way; in part once eager mode is its default.',
    caveat: 'Ease of debugging itself was not measured by anybody: the verdict is about the graph.',
    sources: ['tensorflow-docs-2', 'tensorflow-repo'],
    decide: ({ 'stack-mapping': mapping, timeline }, day): Decision => {
      const parts = mapping.rows.filter(row => row.key === 'next' || row.key === 'differentiation')
      const differ = parts.filter(row => row.cells.some(cell => cell.alike === 'no')).length
      const eager = timeline.rows.find(row => row.key === 'tensorflow-2')!.date
      return {
        verdict: differ === 0 ? 'does not hold' : eager <= day ? 'holds in part' : 'holds',
        numbers: [{ text: `# of ${parts.length} parts unlike${eager <= day ? `, but eager since ${eager.slice(0, 4)}` : ''}`, value: differ, unit: '', decimals: 0, fact: 'stack-mapping' }],
        until: eager <= day && eager > mapping.period.to ? eager : mapping.period.to,
      }
    },
  },
  {
    id: 'not-slower',
    section: 'Performance',
    statement: 'Though more flexible, PyTorch is as fast.',
    short: 'Flexible, and yet as fast',
    where: 'Performance, on Table 1',
    facts: ['throughput', 'benchmarks-2024'],
    rule: 'Not slower on more than half of a set: holds if so in every set (training 2019; training and inference 2024, PyTorch compiled), in part if in some.',
    caveat: 'The report says equal; faster counts too. PyTorch’s authors and the Keras team each have a stake.',
    sources: ['paszke-2019', 'keras-benchmarks'],
    decide: ({ throughput, 'benchmarks-2024': benchmarks }, day): Decision => {
      const late = isOut(benchmarks, day)
      const sets = [
        { name: 'training ', fact: 'throughput' as const, speeds: speeds2019(throughput) },
        ...late ? [{ name: 'compiled ', fact: 'benchmarks-2024' as const, speeds: speeds2024(benchmarks, 'training') }, { name: 'inference ', fact: 'benchmarks-2024' as const, speeds: speeds2024(benchmarks, 'inference') }] : [],
      ].map(({ name, fact, speeds }) => ({ name, fact, all: speeds.length, notSlower: speeds.filter(s => s.speed >= 1 || s.similar).length }))
      const kept = sets.filter(set => set.notSlower > set.all / 2).length
      return {
        verdict: kept === sets.length ? 'holds' : kept > 0 ? 'holds in part' : 'does not hold',
        numbers: sets.map(({ name, fact, all, notSlower }) => ({ text: `${name}# of ${all}`, value: notSlower, unit: '', decimals: 0, fact })),
        until: late ? benchmarks.period.to : throughput.period.to,
      }
    },
  },
  {
    id: 'data-sets',
    section: 'Performance',
    statement: 'PyTorch equals TensorFlow in data sets.',
    short: 'Equal in data sets',
    where: 'Performance, on Table 1',
    facts: ['comparison-table'],
    rule: 'Can be decided only if the table gives a number for both; holds if they are equal.',
    caveat: 'Neither framework limits the data set; the row comes from pages that copy each other.',
    sources: ['simplilearn'],
    decide: ({ 'comparison-table': table }): Decision => {
      const row = table.rows.find(r => r.key === 'datasets')!
      const [tensorflow, pytorch] = ['tensorflow', 'pytorch'].map(key => /\d[\d,.]*/.exec(row.cells[table.columns.findIndex(c => c.key === key)]!.text)?.[0])
      const numbers = [tensorflow, pytorch].filter(n => n !== undefined).length
      return {
        verdict: numbers < 2 ? 'cannot be decided' : tensorflow === pytorch ? 'holds' : 'does not hold',
        numbers: [{ text: '# numbers in the row', value: numbers, unit: '', decimals: 0, fact: 'comparison-table' }],
        until: table.period.to,
      }
    },
  },
]
