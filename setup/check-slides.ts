/** The check of `slides.md`: what would be shown wrong, or not at all, with its line and what to do. */
import type { Fault } from './fault.ts'
import type { Known } from './known-names.ts'
import type { Passage, WrittenSlide } from './read-slides.ts'
import { shown, unknown } from './fault.ts'
import { unsupportedNumbers } from './prose-numbers.ts'
import { newlines, readSlides } from './read-slides.ts'
import { tagFaults } from './slide-tags.ts'

/** Addresses of the site that are no slide's. */
const TAKEN = ['presenter', 'overview', 'notes', 'entry', 'print', 'handout', 'read', 'data', 'exports', 'assets', 'icons']

/** Code is shown as it stands, and comments are not. */
const NO_MARKUP = /```[\s\S]*?(?:```|$)|`[^`\n]*`|<!--[\s\S]*?-->/g

/** One readable line for each fault, in the order of the file: `slides.md:159, slide "side-by-side": …`. Bounded by the text's length. */
export function slideProblems(markdown: string, known: Known): string[] {
  const slides = readSlides(markdown)
  return slides.flatMap(slide => faultsOf(slide, slides, known).toSorted((a, b) => a.line - b.line).map(fault => format(fault, slide)))
}

/** The same for what stands before the first slide alone: Slidev reads it before it asks anybody, and names no file. */
export function headProblems(markdown: string): string[] {
  return readSlides(markdown).slice(0, 1).flatMap(slide => unreadable(slide).map(fault => format(fault, slide)))
}

function format({ line, says }: Fault, { no, frontmatter: { routeAlias } }: WrittenSlide): string {
  return `slides.md:${line}, slide ${typeof routeAlias === 'string' ? JSON.stringify(routeAlias) : no}: ${says}`
}

const unreadable = ({ faults }: WrittenSlide): Fault[] =>
  faults.map(({ text, line }) => ({ line, says: `the frontmatter cannot be read: ${text.replace(/\.$/, '')}. Mend it: one "name: value" a line, between two lines of "---".` }))

function faultsOf(slide: WrittenSlide, all: WrittenSlide[], known: Known): Fault[] {
  // What cannot be read would be called missing, too.
  if (slide.faults.length)
    return unreadable(slide)
  const fields = ['title', 'question'].flatMap(key => typeof slide.frontmatter[key] === 'string' ? [{ text: slide.frontmatter[key], line: slide.line }] : [])
  const markup = { ...slide.content, text: slide.content.text.replace(NO_MARKUP, part => part.replace(/[^\n]/g, ' ')) }
  return [
    ...addressFaults(slide, all),
    ...layoutFaults(slide, all, known),
    ...titleFaults(slide, markup),
    ...slide.note?.text.trim() ? [] : [{ line: slide.content.line, says: 'there are no notes. Say in <!-- … --> at its end what the speaker says; the handout and the article print it.' }],
    ...[slide.content, ...slide.note ? [slide.note] : [], ...fields].flatMap(passage => wordFaults(passage, known)),
    ...tagFaults(markup, known),
  ]
}

/** Each slide has an address in words, of its own. */
function addressFaults({ no, line, frontmatter: { routeAlias: alias } }: WrittenSlide, all: WrittenSlide[]): Fault[] {
  if (typeof alias !== 'string' || !/^[a-z][a-z0-9-]*$/.test(alias))
    return [{ line, says: `its address must be small letters, digits and "-": add "routeAlias: a-name" to its frontmatter${alias === undefined ? '' : `; found ${shown(alias)}`}.` }]
  const first = all.find(other => other.frontmatter.routeAlias === alias)!
  if (first.no < no)
    return [{ line, says: `slide ${first.no}, in line ${first.line}, has the same routeAlias. Give this one another.` }]
  return TAKEN.includes(alias) ? [{ line, says: `"${alias}" is an address of the site itself. Give it another routeAlias.` }] : []
}

/** The layout is there, and a slide of the appendix leads back to one that is. */
function layoutFaults({ line, frontmatter: { layout, back } }: WrittenSlide, all: WrittenSlide[], { layouts }: Known): Fault[] {
  const aliases = all.map(slide => slide.frontmatter.routeAlias).filter(alias => typeof alias === 'string')
  return [
    ...layouts.includes(String(layout)) ? [] : [{ line, says: unknown('layout', layout, layouts, 'layouts/') }],
    ...layout === 'appendix' && !aliases.includes(String(back)) ? [{ line, says: unknown('slide', back, aliases, 'the routeAlias of a slide, as its "back"') }] : [],
  ]
}

/** One title: the page, the outline and the contents are named after it. */
function titleFaults({ line }: WrittenSlide, { text, line: start }: Passage): Fault[] {
  const titles = [...text.matchAll(/^# .|<h1\b/gm)]
  if (titles.length === 0)
    return [{ line, says: 'there is no title. Begin it with one line "# …".' }]
  return titles.slice(1).map(({ index }) => ({ line: start + newlines(text.slice(0, index)), says: 'there is a second title. Keep one line "# …", and make this one "## …".' }))
}

/** Numbers are quoted from the facts, by names that there are; works are cited by a number that the report has. */
function wordFaults({ text, line }: Passage, { quotes, works }: Known): Fault[] {
  const lineAt = (at: number) => line + newlines(text.slice(0, at))
  return [
    ...unsupportedNumbers(text).map(({ at, words }) => ({ line: lineAt(at), says: `no fact supports the figure in “… ${words} …”. Quote it as {{ name }} from components/quotes.ts, or leave it out.` })),
    ...[...text.matchAll(/\{\{\s*([a-z0-9-]+)\s*\}\}/g)].filter(([, name]) => !quotes.includes(name!))
      .map(({ 1: name, index }) => ({ line: lineAt(index), says: unknown('number', `{{ ${name!} }}`, quotes.map(quote => `{{ ${quote} }}`), 'components/quotes.ts') })),
    ...[...text.replace(/`[^`\n]*`/g, code => ' '.repeat(code.length)).matchAll(/\[(\d+)\](?!\()/g)].filter(([, n]) => Number(n) < 1 || Number(n) > works)
      .map(({ 1: n, index }) => ({ line: lineAt(index), says: `the report cites no work [${n!}]: it has [1] to [${works}], in data/references.ts.` })),
  ]
}
