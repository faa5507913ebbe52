/** What the checks of the deck look at, as one module: it is evaluated anew at each edit, as a whole and once. */
export { checkFacts, formatProblem } from '../data/check.ts'
export { claims } from '../data/claims.ts'
export { facts } from '../data/index.ts'
export { sources } from '../data/sources.ts'
export { figureProblems, stripProblems } from './check-figures.ts'

/** What slides quote; or why they cannot, where the facts no longer bear out the words of the slides. */
export const quoted = await import('../components/quotes.ts').then(quotes => ({ quotes }), (error: unknown) => ({ error }))
