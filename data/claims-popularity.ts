import type { Claim, Decision } from './claims.ts'
import type { Facts } from './index.ts'
import type { Point } from './schema.ts'

/** Rows that a day has reached: of the running month or year as well, since it is what people saw on that day. */
const upTo = (points: Point[], day: string) => points.filter(p => p.date <= day.slice(0, p.date.length) && p.value !== null)

/** The paper counts that the page showed on a day, and the day of that version. */
function papersOn(day: string, facts: Facts): { papers: 'paper-share' | 'paper-share-2021', version: string } {
  const versions = facts['moving-history'].versions.map(({ date }) => date)
  const last = versions.at(-1)!
  return last <= day
    ? { papers: 'paper-share-2021', version: last }
    : { papers: 'paper-share', version: versions.findLast(version => version <= day)! }
}

/** The row of the same month, some years before. */
const before = (points: Point[], date: string, years: number) => points.find(p => p.date === `${Number(date.slice(0, 4)) - years}${date.slice(4)}`)

export const claimsPopularity: readonly Claim[] = [
  {
    id: 'papers',
    section: 'Popularity',
    statement: 'In research papers the use of PyTorch rises steeply.',
    short: 'In papers: rising steeply',
    where: 'Popularity, on Figure 3',
    facts: ['paper-share', 'paper-share-2021', 'moving-history'],
    rule: 'Holds if its share rose at every conference that has two editions, and so far that it leads at three quarters of all; in part if it leads at half.',
    caveat: 'Of papers that name exactly one of the two; most name neither.',
    sources: ['he-data', 'he-repo'],
    decide: (facts, day): Decision => {
      const { papers, version } = papersOn(day, facts)
      const editions = facts[papers].series.map(s => upTo(s.points, day)).filter(points => points.length)
      const leads = editions.filter(points => points.at(-1)!.value! > 50).length
      const rose = editions.every(points => points.length < 2 || points.at(-1)!.value! > points[0]!.value!)
      return {
        verdict: leads >= 0.75 * editions.length && rose ? 'holds' : leads >= editions.length / 2 ? 'holds in part' : 'does not hold',
        numbers: [{ text: `# of ${editions.length} conferences led`, value: leads, unit: '', decimals: 0, fact: papers }],
        // The version of October 2021 counts what was handed in for a conference of the next year.
        until: [version, editions.map(points => points.at(-1)!.date).toSorted().at(-1)!].toSorted()[0]!,
      }
    },
  },
  {
    id: 'mentions',
    section: 'Popularity',
    statement: 'Figure 4 shows how popular PyTorch has lately been.',
    short: 'Figure 4 shows it popular',
    where: 'Popularity, on Figure 4',
    facts: ['paper-mentions'],
    rule: 'Holds if the text of the source has PyTorch ahead of TensorFlow, in part from half of it.',
    caveat: 'The figure ends in February 2018, almost three years before the report. The numbers are those of a translation of its source.',
    sources: ['karpathy-2018', 'keraskorea'],
    decide: ({ 'paper-mentions': mentions }): Decision => {
      const share = (key: string) => mentions.printed.find(p => p.series === key)!
      const [pytorch, tensorflow] = [share('pytorch'), share('tensorflow')]
      return {
        verdict: pytorch.value > tensorflow.value ? 'holds' : pytorch.value >= tensorflow.value / 2 ? 'holds in part' : 'does not hold',
        numbers: [
          { text: 'PyTorch #', value: pytorch.value, unit: '%', decimals: 1, fact: 'paper-mentions' },
          { text: 'TensorFlow #', value: tensorflow.value, unit: '%', decimals: 1, fact: 'paper-mentions' },
        ],
        until: pytorch.date,
      }
    },
  },
  {
    id: 'searches',
    section: 'Popularity',
    statement: 'Google searches for PyTorch are rising steeply.',
    short: 'In searches: rising steeply',
    where: 'Popularity, on Figure 5',
    facts: ['search-interest'],
    rule: 'Holds if interest rose by more than twice the reading error over the last year and over the last three, in part if over one of them.',
    caveat: 'Relative interest, read off an image; Google changed its collection in January 2022.',
    sources: ['google-trends'],
    decide: ({ 'search-interest': searches }, day): Decision => {
      const points = upTo(searches.series.find(s => s.key === 'pytorch')!.points, day)
      const last = points.at(-1)!
      const earlier = [1, 3].map(years => ({ years, value: before(points, last.date, years)!.value! }))
      const rises = earlier.filter(({ value }) => last.value! - value > 2 * searches.error!.plusMinus).length
      return {
        verdict: rises === 2 ? 'holds' : rises === 1 ? 'holds in part' : 'does not hold',
        numbers: [
          { text: '# at the end', value: last.value!, unit: '', decimals: 0, fact: 'search-interest' },
          ...earlier.map(({ years, value }) => ({ text: years === 1 ? '# a year' : '# three years before', value, unit: '', decimals: 0, fact: 'search-interest' as const })),
        ],
        until: last.date,
      }
    },
  },
]
