import { definePreparserSetup } from '@slidev/types'
import { dataProblems, evaluate } from './checked-data.ts'

type Quotes = typeof import('../components/quotes.ts')

/**
 * Puts the numbers that slides and notes quote in their places, at each reading of slides.md.
 * While a fact is wrong nothing is quoted: `checked-data.ts` says what is wrong, and stops the build.
 */
export default definePreparserSetup(async () => {
  const sound = (await dataProblems()).length === 0
  const quote = sound
    ? (await evaluate<Quotes>('./components/quotes.ts')).quote
    : (text: string) => text.replace(/\{\{.*?\}\}/g, '…')
  return [{
    name: 'quotes',
    async transformSlide(content, frontmatter) {
      for (const key of ['title', 'question']) {
        if (typeof frontmatter[key] === 'string')
          frontmatter[key] = quote(frontmatter[key])
      }
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
