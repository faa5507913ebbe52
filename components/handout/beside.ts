/** What the facts that a slide shows bring with them: works, corrections of the report, decided claims. */
import type { Claim, Decision } from '../../data/claims.ts'
import type { Corrections } from '../../data/schema.ts'
import { claims, decideTwice } from '../../data/claims.ts'
import { facts } from '../../data/index.ts'
import { citedBy } from '../datasets/cited.ts'

/** A claim with its two verdicts. */
export interface DecidedClaim extends Claim { then: Decision, now: Decision }

/** The works behind the facts, each once, by key. The corrections' own slides name them row by row. */
export function worksOf(shown: readonly string[]): string[] {
  const own = Object.values(facts).filter(fact => shown.includes(fact.key) && fact.kind !== 'corrections')
  return [...new Set(own.flatMap(citedBy))]
}

/** The corrections of what the report says about the facts. */
export function correctionsOf(shown: readonly string[]): Corrections['rows'] {
  return facts.corrections.rows.filter(({ fact }) => fact && shown.includes(fact))
}

/** The claims that one of the facts decides: then or today, a number of it is among those that count. */
export function claimsOf(shown: readonly string[]): DecidedClaim[] {
  return claims.map(claim => ({ ...claim, ...decideTwice(claim) }))
    .filter(({ then, now }) => [then, now].some(({ numbers }) => numbers.some(({ fact }) => shown.includes(fact))))
}
