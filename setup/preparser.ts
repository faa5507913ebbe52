import { definePreparserSetup } from '@slidev/types'
import { slideProblems } from './check-slides.ts'
import { knownNames } from './known-names.ts'
import { readDeck, refusal } from './read-deck.ts'

/** While editing, a name that no quote has stands marked on its slide, and the deck goes on. */
const marked = (name: string) => `⚠ ${name}`

/** The facts that a slide shows: the keys in its components' `fact` and `facts`. */
const shownFacts = (content: string) => [...content.matchAll(/\sfacts?="([^"]+)"/g)].flatMap(match => match[1]!.split(' '))

/**
 * Puts the numbers that slides and notes quote in their places, at each reading of slides.md. A build ends here, before
 * anything is made, where facts or slides need mending; in development `checked-data.ts` and `checked-slides.ts` say so.
 */
export default definePreparserSetup(async ({ mode }) => {
  const { problems, deck, quotes } = await readDeck()
  const quote = (text: string) => quotes
    ? quotes.quote(text, { ...quotes.quotes, ...quotes.listings }, mode === 'build' ? quotes.refuse : marked)
    // While a fact is wrong nothing is quoted.
    : text.replace(/\{\{.*?\}\}/g, '…')
  return [{
    name: 'quotes',
    transformRawLines(lines) {
      if (mode !== 'build')
        return
      const found = deck ? slideProblems(lines.join('\n'), knownNames(deck, quotes)) : problems
      if (found.length)
        throw new Error(refusal(found))
    },
    async transformSlide(content, frontmatter) {
      for (const key of ['title', 'question']) {
        if (typeof frontmatter[key] === 'string')
          frontmatter[key] = quote(frontmatter[key])
      }
      frontmatter.facts = shownFacts(content)
      const text = quote(content)
      // Slidev has read the title before the numbers were in it.
      frontmatter.title ??= /^# (.+)$/m.exec(text)?.[1]
      return text
    },
    async transformNote(note) {
      return note && quote(note)
    },
  }]
})
