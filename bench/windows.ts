/**
 * How long after a key in the presenter's window the projector's has painted the same, beside a small Slidev deck with its
 * defaults: `npm run windows -- 40` presses forty keys of each kind, of the site that is built in `dist`. Prints a table.
 */
import type { BrowserContext, Page } from 'playwright'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { findBrowser, LAUNCH } from '../scripts/find-browser.ts'
import { serveSite } from '../scripts/serve-site.ts'
import { newWindow } from '../tests/site/new-window.ts'
import { buildSlidev } from './site/peers.ts'
import { median, percentile } from './site/statistics.ts'

process.chdir(join(import.meta.dirname, '..'))
const presses = Number(process.argv[2] ?? 40)
/** Less than anybody speaks to one state, ms. */
const PAUSE = 1000
/** Keys that come fast. */
const BURST = 3

interface Seen { keys: number[], paints: number[] }
declare global {
  interface Window { told: Seen }
}

/** Runs in each window before anything else: moments of keys, and of the frames after a change, by the clock that all windows share. */
function watch() {
  const told: Seen = window.told = { keys: [], paints: [] }
  const onClock = (time: number) => performance.timeOrigin + time
  addEventListener('keydown', ({ timeStamp }) => told.keys.push(onClock(timeStamp)), { capture: true })
  const state = () => location.search + [...document.querySelectorAll<HTMLElement>('#slideshow .slidev-page')].filter(page => page.checkVisibility()).map(page => page.dataset.slidevNo).join()
  let before = ''
  const look = () => {
    const now = state()
    // For two frames after a change Slidev shows the slide that is left, too.
    if (now !== before && !now.includes(',')) {
      before = now
      requestAnimationFrame(time => told.paints.push(onClock(time)))
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const forget = (page: Page) => page.evaluate(() => Object.assign(window.told, { keys: [], paints: [] }))

/** Presses a key so many times in the presenter's window, and returns how long after the last the projector's was there, ms. */
async function lag(presenter: Page, projector: Page, key: string, times: number): Promise<number> {
  await Promise.all([presenter, projector].map(forget))
  for (let i = 0; i < times; i++)
    await presenter.keyboard.press(key)
  await projector.waitForTimeout(PAUSE)
  const [{ keys }, { paints }] = await Promise.all([presenter, projector].map(page => page.evaluate(() => window.told))) as [Seen, Seen]
  if (keys.length !== times || paints.length === 0)
    throw new Error(`${keys.length} of ${times} keys were heard, and ${paints.length} changes seen.`)
  return paints.at(-1)! - keys.at(-1)!
}

async function openTalk(context: BrowserContext, site: string, place: string): Promise<[Page, Page]> {
  await context.addInitScript(watch)
  const [projector, presenter] = [await context.newPage(), await newWindow(context)]
  await projector.goto(site + place)
  await projector.mouse.move(100, 100)
  await presenter.goto(`${site}presenter/${place}`)
  await Promise.all([projector, presenter].map(page => page.waitForFunction(() => document.querySelector('#slideshow .slidev-page'))))
  await projector.waitForTimeout(5 * PAUSE)
  return [presenter, projector]
}

const contenders = [
  { name: 'our deck', folder: 'dist', place: 'graphs' },
  { name: 'Slidev, 4 slides', folder: await buildSlidev(), place: '1' },
]
const browser = await chromium.launch({ ...LAUNCH, executablePath: findBrowser() })
const talks = await Promise.all(contenders.map(async ({ name, folder, place }) => {
  const site = await serveSite(folder)
  const [presenter, projector] = await openTalk(await browser.newContext({ serviceWorkers: 'block' }), site.url, place)
  return { name, site, presenter, projector, single: [] as number[], burst: [] as number[] }
}))
// In turn, so that a slower minute of the machine is one for all.
for (let i = 0; i < presses; i++) {
  for (const { presenter, projector, single, burst } of talks) {
    single.push(await lag(presenter, projector, i % 2 ? 'ArrowLeft' : 'ArrowRight', 1))
    if (i % 2) {
      burst.push(await lag(presenter, projector, 'ArrowRight', BURST))
      burst.push(await lag(presenter, projector, 'ArrowLeft', BURST))
    }
  }
}
await browser.close()
await Promise.all(talks.map(({ site }) => site.close()))

const cell = (all: number[]) => `${median(all).toFixed(0)} / ${percentile(all, 0.95).toFixed(0)} / ${Math.max(...all).toFixed(0)} of ${all.length}`
console.log([`| | one key, ms: median / 95 % / most | the last of ${BURST} that come fast |`, '| --- | --- | --- |', ...talks.map(({ name, single, burst }) => `| ${name} | ${cell(single)} | ${cell(burst)} |`)].join('\n'))
