/**
 * Prints the built site to a PDF beside it: `npm run export`, or with another site `npm run export -- --site folder`.
 * One page a slide, in its final state. The closing slide offers what `exports.json` lists.
 */
import type { Browser } from 'playwright'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, exit, pid } from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { findBrowser, installBrowser, LAUNCH } from './find-browser.ts'
import { serveSite } from './serve-site.ts'

/** The name of the PDF in the site. */
export const PDF = 'pytorch-vs-tensorflow.pdf'
/** The slide's canvas in px; Slidev rounds the height up, so that a page never spills over. */
const PAGE = { width: '980px', height: '552px' }

/** Prints the site in `folder` and returns the size of the PDF in bytes. Throws where site or browser is missing. */
export async function exportPdf(folder: string): Promise<number> {
  const site = await serveSite(folder)
  const browser = await launch().catch(async (error: unknown) => {
    await site.close()
    throw error
  })
  try {
    const page = await browser.newPage({ viewport: { width: 980, height: 552 }, colorScheme: 'light' })
    await page.goto(`${site.url}print?print=true`)
    await page.waitForFunction(isReady)
    const part = join(folder, `${PDF}.${pid}.part`)
    await page.pdf({ ...PAGE, path: part, printBackground: true, tagged: true, outline: true })
    // Under its name only when whole: a reader never finds half a file.
    await rename(part, join(folder, PDF)).finally(() => rm(part, { force: true }))
  }
  finally {
    await browser.close()
    await site.close()
  }
  const { size } = await stat(join(folder, PDF))
  await writeFile(join(folder, 'exports.json'), `${JSON.stringify({ pdf: { file: PDF, bytes: size } })}\n`)
  return size
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser() ?? installBrowser()
  if (!executablePath)
    throw new Error('There is no Chrome or Chromium to print with. Run: npx playwright install chromium')
  return chromium.launch({ ...LAUNCH, executablePath })
}

/** Runs in the page: every slide is mounted, its fonts are there, and every chart is drawn. */
function isReady(): boolean {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  return document.fonts.status === 'loaded'
    && slides.length > 0
    && slides.every(slide => slide.querySelector('h1'))
    && [...document.querySelectorAll('.chart-canvas')].every(chart => chart.querySelector('svg path'))
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } })
  console.log(`Printing ${values.site} …`)
  try {
    const started = performance.now()
    const bytes = await exportPdf(values.site)
    console.log(`${join(values.site, PDF)}: ${Math.round(bytes / 1000)} kB in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  catch (error) {
    console.error((error as Error).message)
    exit(1)
  }
}
