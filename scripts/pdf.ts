import type { PrintedDeck, PrintedSlide } from '../components/print/printed.ts'
import type { Maker } from './artefacts.ts'
import type { OpenSite } from './open-site.ts'
import type { About } from './pdf/describe.ts'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { FILES } from './artefacts.ts'
import { finishPdf } from './pdf/finish.ts'
import { isReady } from './ready.ts'
import { writeWhole } from './write-whole.ts'

/** The slide's canvas in px; Slidev rounds the height up, so that a page never spills over. */
const PAGE = { width: '980px', height: '552px' }

/** A page of the PDF: a slide, or one of its clicks. */
interface PrintedPage { slide: PrintedSlide, click: number, label: string }

/** Prints one page a slide, in its final state. */
export const makePdf: Maker = (site, out) => print(site, 'print?print=true', join(out, FILES.pdf))

/** Prints one page a click. */
export const makeClicksPdf: Maker = (site, out) => print(site, 'print?print=clicks', join(out, FILES.clicks))

async function print(site: OpenSite, path: string, file: string): Promise<string> {
  const tab = await site.open(path)
  await tab.waitForFunction(isReady)
  const deck = await tab.evaluate(() => window.printed!)
  const ids = await tab.locator('.print-slide-container').evaluateAll(slides => slides.map(slide => slide.id))
  const bytes = await tab.pdf({ ...PAGE, printBackground: true, tagged: true, outline: true })
  await tab.close()
  const pages = pagesOf(deck, ids)
  await writeWhole(file, await finishPdf(bytes, {
    about: aboutOf(deck, site.folder),
    chapters: pages.map(({ slide: { title, section }, click }) => ({ title: click ? `${title}, click ${click}` : title, part: section, goesOn: click > 0 })),
    places: placesOf(deck),
    labels: pages.map(({ label }) => label),
  }))
  return `${pages.length} pages`
}

/** What each page shows, by the ids that Slidev gives: `011-03` is the slide 11 after 2 clicks, labelled 11.2. */
function pagesOf({ slides }: PrintedDeck, ids: string[]): PrintedPage[] {
  const places = ids.map(id => id.split('-').map(Number) as [number, number])
  return places.map(([no, state]) => {
    const slide = slides[no - 1]!
    const hasClicks = places.filter(([other]) => other === no).length > 1
    const click = hasClicks ? state - 1 : 0
    return { slide, click, label: hasClicks ? `${slide.label}.${click}` : slide.label }
  })
}

/** What the anchors of the slides are called, for who cannot see where a link leads. */
export const placesOf = ({ slides }: PrintedDeck): Record<string, string> =>
  Object.fromEntries(slides.map(({ alias, title, label }) => [`slide-${alias}`, `Slide ${label}: ${title}`]))

/** What a PDF says of itself: as the deck does, and of the day that SOURCE_DATE_EPOCH names, else that of the site's build. */
export function aboutOf({ title, author, subject, keywords }: PrintedDeck, folder: string): About {
  const seconds = env.SOURCE_DATE_EPOCH
  const date = seconds ? new Date(Number(seconds) * 1000) : statSync(join(folder, 'index.html')).mtime
  return { title, author, subject, keywords, language: 'en', date }
}
