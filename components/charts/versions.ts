/** What a version of a figure's data is, and what it changed: pure functions over the fact. */
import type { Trend, Versions } from '../../data/schema.ts'
import { formatDate } from './format.ts'
import { FIGURE } from './layout.ts'

/** A point whose value a version changed. `label` is its series' and its year: NeurIPS 2018. Values in the fact's unit. */
export interface Move {
  series: string
  label: string
  date: string
  from: number
  to: number
  /** By the rules that the version changed, or for no reason that is on record. */
  cause: 'rule' | 'not recorded'
}

/** What the drawing of a version may fill: the figure less the slider above it and the rules below, px. */
export const VERSIONS = { width: FIGURE.width, height: 268 } as const

/** One version as a trend: what is drawn of it. `step` counts from 0 to the last version. */
export function asTrend(fact: Versions, step: number): Trend {
  return { ...fact, kind: 'trend', samples: 'markers', series: fact.versions[step]!.series, printed: [], events: [] }
}

/** Every version as a trend: what one common scale must hold. */
export const allTrends = (fact: Versions) => fact.versions.map((_, step) => asTrend(fact, step))

const pointsOf = ({ series }: Versions['versions'][number]) => series.flatMap(s => s.points.map(p => ({ ...p, series: s.key, label: `${s.label} ${p.date.slice(0, 4)}`, key: `${s.key} ${p.date}` })))

/**
 * Points that have another value than in the version before, in the order of the series. A rule moved one if the
 * version changed a rule and looked at the same number of papers; of others the cause is not recorded.
 */
export function movesAt(fact: Versions, step: number): Move[] {
  const [before, now] = [fact.versions[step - 1], fact.versions[step]!]
  if (!before)
    return []
  const old = new Map(pointsOf(before).map(p => [p.key, p]))
  const ruled = Object.entries(now.rules).some(([rule, value]) => before.rules[rule as keyof typeof now.rules] !== value)
  return pointsOf(now).flatMap(({ key, series, label, date, value, counts }): Move[] => {
    const was = old.get(key)
    if (was?.value == null || value === null || was.value === value)
      return []
    return [{ series, label, date, from: was.value, to: value, cause: ruled && was.counts?.all === counts?.all ? 'rule' : 'not recorded' }]
  })
}

/** All moves of all versions, those of a point that follow one another for the same cause joined: from its value before them to that after. */
export function allMoves(fact: Versions): Move[] {
  return fact.versions.flatMap((_, step) => movesAt(fact, step)).reduce<Move[]>((joined, move) => {
    const last = joined.findLastIndex(m => m.series === move.series && m.date === move.date)
    const before = joined[last]
    return before?.cause === move.cause ? joined.with(last, { ...before, to: move.to }) : [...joined, move]
  }, [])
}

/** The points that a version is the first to have: ICCV 2019. None of the first version. */
export function cameAt(fact: Versions, step: number): string[] {
  if (step === 0)
    return []
  const old = new Set(pointsOf(fact.versions[step - 1]!).map(p => p.key))
  return pointsOf(fact.versions[step]!).filter(p => !old.has(p.key)).map(p => p.label)
}

/** How many points a version moved, of those that it could: points with a share in the version before. */
export function movedInWords(fact: Versions, step: number): string {
  const moved = movesAt(fact, step).length
  const could = step > 0 ? pointsOf(fact.versions[step - 1]!).filter(p => p.value !== null).length : 0
  return moved ? `${moved} of ${could} points moved.` : ''
}

/** What a version brought, in one to three short sentences. */
export function changeInWords(fact: Versions, step: number): string {
  const came = cameAt(fact, step)
  return [fact.versions[step]!.change, movedInWords(fact, step), came.length ? `New: ${came.join(', ')}.` : ''].filter(Boolean).join(' ')
}

/** The versions that moved a point: their step, their day, what changed, how much moved. */
export function changesOf(fact: Versions): { step: number, date: string, change: string }[] {
  return fact.versions.flatMap(({ date, change }, step) => movesAt(fact, step).length ? [{ step, date: formatDate(date), change: `${change} ${movedInWords(fact, step)}` }] : [])
}
