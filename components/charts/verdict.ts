import type { Deciding, Decision, Verdict } from '../../data/claims.ts'
import { formatDate, formatValue } from './format.ts'

/** The mark of a verdict: a shape for each, so that no verdict rests on colour. */
export const VERDICT_MARK = {
  'holds': 'best',
  'holds in part': 'partly',
  'does not hold': 'fails',
  'cannot be decided': 'undecided',
} as const satisfies Record<Verdict, string>

/** A deciding number in its words: 98.2% native or more in engines and kernels. */
export const formatDeciding = ({ text, value, unit, decimals }: Deciding): string => text.replace('#', formatValue(value, unit, decimals))

/** All numbers of a decision, as one phrase. */
export const formatNumbers = (decision: Decision): string => decision.numbers.map(formatDeciding).join(', ')

/** The date of the latest datum: a verdict of today may rest on an old one. */
export const formatUntil = (decision: Decision): string => `data to ${formatDate(decision.until)}`
