import type { PrintedDeck, PrintedSlide } from '../components/print/printed.ts'
import type { Maker } from './artefacts.ts'
import type { OpenSite } from './open-site.ts'
import { join } from 'node:path'
import { FILES } from './artefacts.ts'
import { aboutOf, placesOf } from './pdf/about.ts'
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
  // On paper before the slides are there: all of them would be styled and laid out anew when it comes to printing.
  await tab.emulateMedia({ media: 'print' })
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
