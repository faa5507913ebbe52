import type { Maker } from './artefacts.ts'
import { join } from 'node:path'
import { FILES } from './artefacts.ts'
import { writeWhole } from './write-whole.ts'

/** The slide's canvas in px; Slidev rounds the height up, so that a page never spills over. */
const PAGE = { width: '980px', height: '552px' }

/** Prints one page a slide, in its final state. */
export const makePdf: Maker = async (site, out) => {
  const page = await site.open('print?print=true')
  // On paper before the slides are there: all of them would be styled and laid out anew when it comes to printing.
  await page.emulateMedia({ media: 'print' })
  await page.waitForFunction(isReady)
  const pdf = await page.pdf({ ...PAGE, printBackground: true, tagged: true, outline: true })
  await page.close()
  await writeWhole(join(out, FILES.pdf), pdf)
  return ''
}

/** Runs in the page: every slide is mounted, its fonts are there, and every chart is drawn. */
function isReady(): boolean {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  return document.fonts.status === 'loaded'
    && slides.length > 0
    && slides.every(slide => slide.querySelector('h1'))
    && [...document.querySelectorAll('.chart-canvas')].every(chart => chart.querySelector('svg path'))
}
