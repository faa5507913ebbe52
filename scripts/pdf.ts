import type { PrintedDeck } from '../components/print/printed.ts'
import type { Maker } from './artefacts.ts'
import type { About } from './pdf/describe.ts'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { FILES } from './artefacts.ts'
import { finishPdf } from './pdf/finish.ts'
import { writeWhole } from './write-whole.ts'

/** The slide's canvas in px; Slidev rounds the height up, so that a page never spills over. */
const PAGE = { width: '980px', height: '552px' }

/** Prints one page a slide, in its final state. */
export const makePdf: Maker = async (site, out) => {
  const page = await site.open('print?print=true')
  await page.waitForFunction(isReady)
  const deck = await page.evaluate(() => window.printed!)
  const printed = await page.pdf({ ...PAGE, printBackground: true, tagged: true, outline: true })
  await page.close()
  const { slides } = deck
  const pdf = await finishPdf(printed, {
    about: aboutOf(deck, site.folder),
    chapters: slides.map(({ title, section }) => ({ title, part: section })),
    places: Object.fromEntries(slides.map(({ alias, title, label }) => [`slide-${alias}`, `Slide ${label}: ${title}`])),
    labels: slides.map(({ label }) => label),
  })
  await writeWhole(join(out, FILES.pdf), pdf)
  return `${slides.length} pages`
}

/** What a PDF says of itself: as the deck does, and of the day that SOURCE_DATE_EPOCH names, else that of the site's build. */
export function aboutOf({ title, author, subject, keywords }: PrintedDeck, folder: string): About {
  const seconds = env.SOURCE_DATE_EPOCH
  const date = seconds ? new Date(Number(seconds) * 1000) : statSync(join(folder, 'index.html')).mtime
  return { title, author, subject, keywords, language: 'en', date }
}

/** Runs in the page: every slide is mounted, its fonts are there, and every chart is drawn. */
function isReady(): boolean {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  return document.fonts.status === 'loaded'
    && slides.length > 0
    && slides.every(slide => slide.querySelector('h1'))
    && [...document.querySelectorAll('.chart-canvas')].every(chart => chart.querySelector('svg path'))
}
