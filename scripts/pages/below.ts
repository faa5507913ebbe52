import type { PrintedDeck, PrintedSlide } from '../../components/print/printed.ts'
import { prose } from '../../components/handout/prose.ts'
import { escape } from './escape.ts'

/** What stands below a slide where no script runs: the way on, and the notes. */
export function belowSlide(slide: PrintedSlide, { slides }: PrintedDeck, base: string): string {
  const link = (to: PrintedSlide | undefined, rel: string, word: string) => to ? `<a rel="${rel}" href="${base}${to.alias}/">${word}: ${escape(to.title)}</a>` : ''
  const [before, after] = [slides[slide.no - 2], slides[slide.no]]
  return `<nav aria-label="Slides">${link(before, 'prev', 'Previous')} ${link(after, 'next', 'Next')} <a href="${base}read/">All as an article</a></nav>
<details><summary>Notes</summary>${prose(slide.notes)}</details>`
}
