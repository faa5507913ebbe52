import type { Claim, Decision } from './claims.ts'
import type { Trend } from './schema.ts'
import { claimsPerformance } from './claims-performance.ts'
import { report } from './report.ts'

/** TensorFlow's count and PyTorch's at the last row up to a day that has both. */
function lastPair(fact: Trend, day: string): { tensorflow: number, pytorch: number, date: string } {
  const points = (key: string) => fact.series.find(s => s.key === key)!.points.filter(p => p.value !== null && p.date <= day.slice(0, p.date.length))
  const tensorflow = new Map(points('tensorflow').map(p => [p.date, p.value!]))
  const { date, value } = points('pytorch').findLast(p => tensorflow.has(p.date))!
  return { tensorflow: tensorflow.get(date)!, pytorch: value!, date }
}

const notSlower = claimsPerformance.find(claim => claim.id === 'not-slower')!

export const claimsConclusion: readonly Claim[] = [
  {
    id: 'at-least-equal',
    section: 'Conclusion',
    statement: 'PyTorch is at least equal to TensorFlow in architecture and in performance.',
    short: 'At least equal in both',
    where: 'Conclusion',
    facts: ['stack-mapping', 'throughput', 'benchmarks-2024'],
    rule: 'Does not hold if “not slower” does not hold at all; else it cannot be decided while most parts of the architectures are unlike, since no fact says which is better.',
    caveat: 'A design is not better by a number. The report gives no measurement of either.',
    sources: ['paszke-2019', 'keras-benchmarks', 'pytorch-repo', 'tensorflow-repo'],
    decide: (facts, day): Decision => {
      const speed = notSlower.decide(facts, day)
      const mapping = facts['stack-mapping']
      const unlike = mapping.rows.filter(row => !row.cells.some(cell => cell.alike === 'yes')).length
      return {
        verdict: speed.verdict === 'does not hold' ? 'does not hold' : speed.verdict === 'holds' && unlike <= mapping.rows.length / 2 ? 'holds' : 'cannot be decided',
        numbers: [{ text: `# of ${mapping.rows.length} parts not wholly alike`, value: unlike, unit: '', decimals: 0, fact: 'stack-mapping' }],
        until: [speed.until, mapping.period.to].toSorted().at(-1)!,
      }
    },
  },
  {
    id: 'promising',
    section: 'Conclusion',
    statement: 'PyTorch’s use is skyrocketing, so its future is promising.',
    short: 'Its future is promising',
    where: 'Conclusion, on Figures 3 to 5',
    facts: ['crossings'],
    rule: 'A forecast: undecided on its own day. Later it holds if PyTorch is ahead by more than half of the measures, in part by a quarter.',
    caveat: 'They count different things, up to different dates.',
    sources: ['he-repo', 'google-trends', 'github-ranking', 'best-of-ml-python', 'so-survey', 'kaggle-survey', 'hale-2020'],
    decide: ({ crossings }, day): Decision => {
      const passed = crossings.rows.filter(row => row.passed && row.passed.to <= day.slice(0, row.passed.to.length)).length
      const share = passed / crossings.rows.length
      return {
        verdict: day <= report.date ? 'cannot be decided' : share > 0.5 ? 'holds' : share >= 0.25 ? 'holds in part' : 'does not hold',
        numbers: [{ text: `# of ${crossings.rows.length} measures passed`, value: passed, unit: '', decimals: 0, fact: 'crossings' }],
        until: day <= report.date ? report.date : crossings.period.to,
      }
    },
  },
  {
    id: 'resources',
    section: 'Conclusion',
    statement: 'Its history is short, so there are fewer books, discussions and code.',
    short: 'Fewer books, talk and code',
    where: 'Conclusion',
    facts: ['questions', 'dependents'],
    rule: 'By the last counts: holds if TensorFlow has more questions on Stack Overflow and more repositories that depend on it, in part if one of the two.',
    caveat: 'Books could not be counted.',
    sources: ['ai-index-2020', 'best-of-ml-python'],
    decide: ({ questions, dependents }, day): Decision => {
      const [asked, code] = [lastPair(questions, day), lastPair(dependents, day)]
      const more = [asked, code].filter(pair => pair.tensorflow > pair.pytorch).length
      return {
        verdict: more === 2 ? 'holds' : more === 1 ? 'holds in part' : 'does not hold',
        numbers: [
          { text: `# to 1 in questions ${asked.date.slice(0, 4)}`, value: asked.tensorflow / asked.pytorch, unit: '', decimals: 1, fact: 'questions' },
          { text: `# in code ${code.date.slice(0, 4)}`, value: code.tensorflow / code.pytorch, unit: '', decimals: 2, fact: 'dependents' },
        ],
        until: [asked.date, code.date].toSorted().at(-1)!,
      }
    },
  },
]
