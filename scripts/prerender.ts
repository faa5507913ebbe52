/**
 * Makes each slide of a built site a page of its own, `/12/` and `/fig-3/`, which shows its slide before any script has run,
 * and without one; with what search engines and those who share it read. `npm run build` does this after Slidev's build.
 */
import type { Page } from 'playwright'
import type { PrintedDeck, PrintedSlide } from '../components/print/printed.ts'
import type { DrawnSlide } from './pages/draw-slides.ts'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openSite } from './open-site.ts'
import { belowSlide } from './pages/below.ts'
import { drawCards } from './pages/cards.ts'
import { drawReading, drawSlides } from './pages/draw-slides.ts'
import { aboutReading, aboutSlide } from './pages/head-tags.ts'
import { hostFiles } from './pages/hosts.ts'
import { withIntegrity } from './pages/integrity.ts'
import { inlineScript } from './pages/inline-script.ts'
import { pageHtml, READING, SLIDE, STILL_READING, STILL_SLIDE } from './pages/page.ts'
import { policy, policyTag } from './pages/policy.ts'
import { readShell } from './pages/shell.ts'
import { robots, sitemap } from './pages/sitemap.ts'
import { readStyles } from './pages/styles.ts'

/** The addresses that the deck itself has to answer: a host finds a page there, and needs no rule for them. */
const APP = ['presenter', 'overview', 'notes', 'entry', 'print', 'handout']

/** Nothing moves while it is drawn. */
const STILL = { reducedMotion: 'reduce' } as const

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** Loads another path of the site, so that the window has shown nothing before. */
const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

/**
 * Draws the pages into `folder`, the site built for the public address `address`, if it has one, and calls `tell` with a line
 * on what there is. Throws where there is no site or no browser, and where a slide does not come to stand still.
 */
export async function prerender(folder: string, tell: (line: string) => void, address?: string): Promise<void> {
  const started = performance.now()
  const plain = readShell(await readFile(join(folder, 'index.html'), 'utf8'))
  const shell = readShell(withIntegrity(plain.html, address => readFileSync(join(folder, address.slice(plain.base.length)))))
  const absolute = address === undefined ? undefined : (path: string) => new URL(path, address).href
  const site = await openSite(folder)
  try {
    const styles = await readStyles(folder, shell.styles.map(style => style.address), shell.base)
    const [slideScript, readScript, shellScript] = await Promise.all(['slide', 'read', 'shell'].map(name => inlineScript(`setup/first/${name}.ts`, shell.base)))
    const rules = policy([slideScript!, readScript!, shellScript!])
    const frame = { shell, styles, script: slideScript!, own: SLIDE, policy: policyTag(rules) }
    const page = await site.open('print?print=true', STILL)
    const deck = await page.waitForFunction(() => window.printed).then(handle => handle.jsonValue()) as PrintedDeck
    // The appendix first: once a window has shown a slide of the talk, links of the appendix lead back to that.
    const isAppendix = ({ label }: PrintedSlide) => label.startsWith('A')
    const waiting = [...deck.slides.filter(isAppendix), ...deck.slides.filter(slide => !isAppendix(slide))]
    const [second] = await Promise.all([site.open(waiting[0]!.alias, STILL), goTo(page, waiting[0]!.alias)])
    const writeSlide = async (slide: PrintedSlide, drawn: DrawnSlide) => {
      const html = pageHtml(frame, aboutSlide(slide, deck, absolute), drawn, { styles: STILL_SLIDE, last: drawn.last, below: belowSlide(slide, deck, shell.base) }, slide.alias)
      const paths = [String(slide.no), slide.alias, ...slide.no === 1 ? [''] : []]
      await Promise.all(paths.map(path => write(join(folder, path, 'index.html'), html)))
    }
    const hidden = shell.html.replace(/(<meta charset="[^"]*">)/i, `$1\n${frame.policy}\n<meta name="robots" content="noindex">\n<script>${shellScript!}</script>`)
    await Promise.all([page, second].map(window => drawSlides(window, styles, () => waiting.shift(), writeSlide)))
    await Promise.all([...APP, ...deck.slides.flatMap(({ no, alias }) => [`presenter/${no}`, `presenter/${alias}`])].map(path => write(join(folder, path, 'index.html'), hidden)))
    await Promise.all(['404.html', 'shell.html'].map(file => write(join(folder, file), hidden)))
    await goTo(page, 'read')
    const reading = await drawReading(page, styles)
    await write(join(folder, 'read', 'index.html'), pageHtml({ ...frame, script: readScript!, own: READING }, aboutReading(deck, absolute), reading, { styles: STILL_READING }))
    const cards = await drawCards(page, deck, folder)
    await write(join(folder, 'robots.txt'), robots(absolute))
    await Promise.all(Object.entries(hostFiles(shell.base, rules)).map(([file, text]) => write(join(folder, file), text)))
    // Slidev would have Netlify answer every address with the first slide.
    await rm(join(folder, '_redirects'), { force: true })
    if (absolute)
      await write(join(folder, 'sitemap.xml'), sitemap(['', 'read/', ...deck.slides.slice(1).map(slide => `${slide.alias}/`)], absolute))
    tell(`${deck.slides.length} slides drawn as pages, ${cards.length} cards, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  finally {
    await site.close()
  }
}
