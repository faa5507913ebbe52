import type { Crossings, Fact, Series, Trend } from './schema.ts'
import { contributors } from './contributors.ts'
import { dependents } from './dependents.ts'
import { developerSurvey } from './developer-survey.ts'
import { downloads } from './downloads.ts'
import { jobListings } from './job-listings.ts'
import { kaggleSurvey } from './kaggle-survey.ts'
import { movingHistory } from './moving-history.ts'
import { paperShare2021 } from './paper-share-2021.ts'
import { passing, passingShares } from './passing.ts'
import { searchInterest } from './search-interest.ts'
import { stars } from './stars.ts'
import { starsGained } from './stars-gained.ts'

type Row = Crossings['rows'][number]

/** What every row takes over from the fact that it is computed from. */
const origin = (fact: Fact) => ({ key: fact.key, fact: fact.key, grade: fact.grade, sources: fact.sources })

/** A measure that has a series of each: the last row at which both have a complete value tells how it stands. */
function measure(label: string, fact: Trend, unit: string, note?: string): Row {
  const last = (key: string, date?: string) => fact.series.find(s => s.key === key)!.points
    .findLast(p => p.value !== null && !p.partial && (date === undefined || p.date === date))
  const until = fact.series.find(s => s.key === 'pytorch')!.points
    .findLast(p => p.value !== null && !p.partial && last('tensorflow', p.date))!.date
  return {
    ...origin(fact),
    label,
    passed: passing(fact),
    until,
    pytorch: last('pytorch', until)!.value!,
    tensorflow: last('tensorflow', until)!.value!,
    unit,
    ...(note && { note }),
  }
}

/** Papers: shares by conference, so the last edition of all stands for how it is, as of the version that counts it. */
function papers(label: string, fact: Trend, version: string): Row {
  const editions = fact.series.flatMap((s: Series) => s.points.map(point => ({ conference: s.label, ...point })))
  const last = editions.filter(e => e.counts).toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)!
  return {
    ...origin(fact),
    label,
    passed: passingShares(fact.series),
    until: [last.date, version].toSorted()[0]!,
    pytorch: last.counts!.part,
    tensorflow: last.counts!.whole - last.counts!.part,
    unit: `papers handed in that name just one, ${last.conference} ${last.date.slice(0, 4)}`,
    note: 'From the first conference at which PyTorch leads from then on to the last. ECCV, counted in 2018 only, is left out.',
  }
}

const rows: Row[] = [
  papers('Conference papers', paperShare2021, movingHistory.period.to),
  measure('Google searches', searchInterest, 'relative interest', 'The order lies within the reading error for as long as the bar.'),
  measure('GitHub stars gained in a year', starsGained, 'stars'),
  measure('GitHub repositories depending on it', dependents, 'repositories', 'PyTorch has no value in between.'),
  measure('GitHub contributors', contributors, 'contributors'),
  measure('PyPI downloads a month', downloads, 'downloads', 'Counts machines that install, robots among them, not people.'),
  measure('Stack Overflow developer survey', developerSurvey, '% of respondents', 'Asked for the last time in 2024.'),
  measure('Kaggle survey', kaggleSurvey, '% of respondents', 'Held for the last time in 2022.'),
  measure('GitHub stars in total', stars, 'stars'),
  measure('Job listings, USA', jobListings, 'listings', 'The only date that was found.'),
]

const orderOf = ({ passed, until }: Row) => (passed?.from ?? `9${until}`).replace(/^\d{4}$/, '$&-07')

/** When PyTorch passed TensorFlow by ten measures: computed from the facts of each. */
export const crossings: Crossings = {
  kind: 'crossings',
  key: 'crossings',
  title: 'When PyTorch passed TensorFlow, by measure',
  population: `${rows.length} measures`,
  unit: 'first date from which PyTorch is ahead up to the last value',
  definition: 'The first row of a series from which PyTorch is ahead up to the last row. Where the order lies within the error, or rows are missing, the dates between which it passed. Rows that are not complete do not count.',
  period: { from: '2015', to: rows.map(row => row.until).toSorted().at(-1)! },
  sources: [...new Set(rows.flatMap(row => row.sources))],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'The measures count different things: papers, people, machines. That one is passed says nothing of another.',
    'Two of the ten are digitised, as the grade of their row says.',
    'The measures were chosen because they could be had, not by a rule laid down beforehand.',
  ],
  // Passed ones first, by date, a year by its middle; then those that were not, by how far their data goes.
  rows: rows.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b))),
}
