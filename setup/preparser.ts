import { definePreparserSetup } from '@slidev/types'
import { dataProblems, evaluate } from './checked-data.ts'
import { refuseUnsupported } from './prose-numbers.ts'

type Quotes = typeof import('../components/quotes.ts')

/** While editing, a name that no quote has stands marked on its slide, and the deck goes on. */
const marked = (name: string) => `⚠ ${name}`

/** The facts that a slide shows: the keys in its components' `fact` and `facts`. */
const shownFacts = (content: string) => [...content.matchAll(/\sfacts?="([^"]+)"/g)].flatMap(match => match[1]!.split(' '))

/**
 * Puts the numbers that slides and notes quote in their places, at each reading of slides.md, and stops the build at a
 * number that is typed instead. While a fact is wrong nothing is quoted: `checked-data.ts` says what is wrong.
 */
export default definePreparserSetup(async ({ mode }) => {
  const sound = (await dataProblems()).length === 0
  const module = sound ? await evaluate<Quotes>('./components/quotes.ts') : undefined
  const quote = (text: string, where: string) => {
    if (mode === 'build')
      refuseUnsupported(where, text)
    return module
      ? module.quote(text, { ...module.quotes, ...module.listings }, mode === 'build' ? module.refuse : marked)
      : text.replace(/\{\{.*?\}\}/g, '…')
  }
  return [{
    name: 'quotes',
    async transformSlide(content, frontmatter) {
      const where = `slides.md, slide "${frontmatter.routeAlias}",`
      for (const key of ['title', 'question']) {
        if (typeof frontmatter[key] === 'string')
          frontmatter[key] = quote(frontmatter[key], where)
      }
      frontmatter.facts = shownFacts(content)
      const text = quote(content, where)
      // Slidev has read the title before the numbers were in it.
      frontmatter.title ??= /^# (.+)$/m.exec(text)?.[1]
      return text
    },
    async transformNote(note, frontmatter) {
      return note && quote(note, `slides.md, notes of slide "${frontmatter.routeAlias}",`)
    },
  }]
})
