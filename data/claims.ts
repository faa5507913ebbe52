/**
 * What the report argues, claim by claim, each decided by a function from the facts: on the report's day, and today.
 * A rule is written beside its function in words, because the threshold is ours and anybody may choose another.
 */
import type { Facts, FactKey } from './index.ts'
import type { SourceKey } from './sources.ts'
import { claimsArchitecture } from './claims-architecture.ts'
import { claimsConclusion } from './claims-conclusion.ts'
import { claimsPerformance } from './claims-performance.ts'
import { claimsPopularity } from './claims-popularity.ts'
import { facts } from './index.ts'
import { report } from './report.ts'

export type Verdict = 'holds' | 'holds in part' | 'does not hold' | 'cannot be decided'

/** A number that decided. In `text`, # stands for the value, which has the unit and the decimals of its source; `fact`: the figure that shows it. */
export interface Deciding { text: string, value: number, unit: string, decimals: number, fact: FactKey }

/** A verdict with its numbers, and the date of the latest datum that it rests on. */
export interface Decision { verdict: Verdict, numbers: Deciding[], until: string }

export interface Claim {
  id: string
  section: typeof report.outline[number]
  /** In our words. */
  statement: string
  /** The same for one row of the ledger, at most 44 characters. */
  short: string
  /** Where the report makes it. */
  where: string
  /** The facts that bear on it. */
  facts: readonly FactKey[]
  /** How the verdict is found, with its thresholds. */
  rule: string
  caveat: string
  sources: readonly SourceKey[]
  /** Decides from what was known up to a day, YYYY-MM-DD. Pure: the same facts give the same verdict. */
  decide: (facts: Facts, day: string) => Decision
}

/** Every claim, in the order of the report. */
export const claims: readonly Claim[] = [...claimsArchitecture, ...claimsPerformance, ...claimsPopularity, ...claimsConclusion]

/** Later than any datum. */
export const TODAY = '9999-12-31'

/** A claim on the day of the report and today. */
export function decideTwice(claim: Claim, from: Facts = facts): { then: Decision, now: Decision } {
  return { then: claim.decide(from, report.date), now: claim.decide(from, TODAY) }
}
