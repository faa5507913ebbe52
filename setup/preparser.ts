import { definePreparserSetup } from '@slidev/types'
import { dataProblems, evaluate } from './checked-data.ts'

type Quotes = typeof import('../components/quotes.ts')

/** While editing, a name that no quote has stands marked on its slide, and the deck goes on. */
const marked = (name: string) => `⚠ ${name}`

/**
 * Puts the numbers that slides and notes quote in their places, at each reading of slides.md.
 * While a fact is wrong nothing is quoted: `checked-data.ts` says what is wrong, and stops the build.
 */
export default definePreparserSetup(async ({ mode }) => {
  const sound = (await dataProblems()).length === 0
  const module = sound ? await evaluate<Quotes>('./components/quotes.ts') : undefined
  const quote = (text: string) => module
    ? module.quote(text, module.quotes, mode === 'build' ? module.refuse : marked)
    : text.replace(/\{\{.*?\}\}/g, '…')
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
