import { stripVTControlCharacters } from 'node:util'
import { evaluate } from './evaluate.ts'

type Deck = typeof import('./deck.ts')
export type Quotes = typeof import('../components/quotes.ts')

/** The deck at this moment: what is wrong with its facts, one readable line each, or else itself. */
export type ReadDeck = { problems: [string, ...string[]], deck?: never, quotes?: never } | { problems: [], deck: Deck, quotes: Quotes }

/** Reads the facts anew and checks them: their form, the words of slides that rest on them, and whether their figures have room. Never throws. */
export async function readDeck(): Promise<ReadDeck> {
  try {
    const deck = await evaluate<Deck>('./setup/deck.ts')
    const [first, ...more] = deck.checkFacts(deck.facts, deck.sources).map(deck.formatProblem)
    if (first)
      return { problems: [first, ...more] }
    if ('error' in deck.quoted)
      throw deck.quoted.error
    const [crowded, ...others] = deck.figureProblems(Object.values(deck.facts))
    return crowded ? { problems: [crowded, ...others] } : { problems: [], deck, quotes: deck.quoted.quotes }
  }
  catch (error) {
    // A row that is only half typed must not end a talk that is being edited.
    return { problems: [stripVTControlCharacters((error as Error).message)] }
  }
}

/** What a build, or the page while editing, says of problems. */
export const refusal = (problems: readonly string[]) => `The deck needs mending:\n${problems.join('\n')}`
