import type { Page } from 'playwright'
import type { Maker } from './artefacts.ts'
import type { Chapter } from './pdf/reshape.ts'
import { join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { FILES } from './artefacts.ts'
import { aboutOf, placesOf } from './pdf/about.ts'
import { finishPdf } from './pdf/finish.ts'
import { isReady } from './ready.ts'
import { writeWhole } from './write-whole.ts'

/** Prints the booklet of A4 pages. Twice, as only a printed page has a number, and the contents name it. */
export const makeHandout: Maker = async (site, out) => {
  const page = await site.open('handout?print=true')
  try {
    await page.waitForFunction(isReady)
    const { anchors, pages } = await readPages(await print(page))
    await page.evaluate(numbers => window.paginate!(numbers), anchors)
    const pdf = await print(page)
    const deck = await page.evaluate(() => window.printed!)
    const chapters = await page.locator('h1').evaluateAll(readChapters)
    const about = aboutOf(deck, site.folder)
    await writeWhole(join(out, FILES.handout), await finishPdf(pdf, {
      about: { ...about, title: `${about.title}: handout` },
      chapters,
      places: { ...placesOf(deck), 'handout-references': chapters.at(-1)!.title },
    }))
    return `${pages} pages`
  }
  finally {
    await page.close()
  }
}

/** Runs in the page: the chapters as their headings begin them. */
function readChapters(headings: Element[]): Chapter[] {
  return headings.map(heading => ({ title: heading.textContent!.trim(), part: heading.closest<HTMLElement>('[data-part]')?.dataset.part }))
}

/** The width of the type area, 172 mm, over that of a slide, 980 px. */
const SCALE = 0.663

const print = (page: Page) => page.pdf({ preferCSSPageSize: true, scale: SCALE, printBackground: true, tagged: true, outline: true })

/** How many pages a PDF has, and on which of them, from 1, each anchor lies. */
async function readPages(pdf: Uint8Array): Promise<{ anchors: Record<string, number>, pages: number }> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS })
  try {
    const document = await task.promise
    const places = [...await document.getDestinations() as Map<string, [{ num: number, gen: number }]>]
    const found = places.map(async ([name, [page]]) => [name, await document.getPageIndex(page) + 1])
    return { anchors: Object.fromEntries(await Promise.all(found)), pages: document.numPages }
  }
  finally {
    await task.destroy()
  }
}
