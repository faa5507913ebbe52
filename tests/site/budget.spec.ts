/** What a visit may weigh, so that a later change that adds weight is seen. In bytes as served, compressed; the figures are goals of the deck. */
import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { open, press, slidesOf, stateOf } from './deck.ts'
import { addressOf, SITE } from './project.ts'

/** Until the first slide is painted: the page, its styles and its fonts. */
const FIRST_SLIDE = 60_000
/** The same for a visit that begins at a figure: its dagger stands in the extended font, its code in that of code. */
const FIRST_FIGURE = 85_000
/** All slides and figures. */
const WHOLE_VISIT = 700_000
/** What the worker keeps for a visit without a network, icons and data besides. */
const KEPT = 850_000

/** Adds up what comes over the network, by file. */
async function weigh(page: Page): Promise<Map<string, number>> {
  const weights = new Map<string, number>()
  const names = new Map<string, string>()
  const session = await page.context().newCDPSession(page)
  session.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, new URL(response.url).pathname))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId) ?? ''
    weights.set(name, (weights.get(name) ?? 0) + encodedDataLength)
  })
  await session.send('Network.enable')
  return weights
}

const sum = (weights: Map<string, number>) => [...weights.values()].reduce((total, weight) => total + weight, 0)

for (const [alias, most] of [['', FIRST_SLIDE], ['claims/', FIRST_SLIDE], ['fig-1/', FIRST_FIGURE], ['fig-3/', FIRST_FIGURE], ['graphs/', FIRST_FIGURE], ['since-2020/', FIRST_FIGURE]] as const) {
  test(`a visit that begins at /${alias} is painted from less than ${most / 1000} kB`, async ({ page }) => {
    const weights = await weigh(page)
    // What is fetched ahead comes after the paint, and for nobody's first sight.
    await page.route('**/*.js', route => route.abort())
    await page.route('**/*.css', route => route.abort())
    await page.goto(addressOf('SITE_URL') + alias)
    await page.evaluate(() => document.fonts.ready)
    expect(weights.size).toBeGreaterThan(2)
    expect(sum(weights), JSON.stringify([...weights])).toBeLessThan(most)
  })
}

test('nothing but the page and its fonts is asked for before the first paint', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}fig-3/`, { waitUntil: 'networkidle' })
  const early = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint')
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ startTime }) => startTime < painted!.startTime).map(({ name }) => new URL(name).pathname)
  })
  expect(early.filter(name => !/\.woff2$|favicon|icons\/|manifest/.test(name))).toEqual([])
})

test('a whole visit, all slides and figures, is less than 700 kB', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const last = (await slidesOf(page, site)).at(-1)!.alias
  const visit = await page.context().browser()!.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' })
  const visitor = await visit.newPage()
  const weights = await weigh(visitor)
  await open(visitor, site)
  while (stateOf(visitor).alias !== last)
    await press(visitor, 'ArrowRight')
  expect(sum(weights), JSON.stringify([...weights].sort((a, b) => b[1] - a[1]).slice(0, 12))).toBeLessThan(WHOLE_VISIT)
  await visit.close()
})

test('what is kept for a visit without a network is no more than is needed', async ({ request }) => {
  const site = addressOf('SITE_URL')
  const worker = await (await request.get(`${site}sw.js`)).text()
  const files = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, file]) => file!)
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(file => /\/exports\/|cards\/|index\.html|logo|social/.test(file))).toEqual([])
  const sizes = files.map(file => ({ file, bytes: gzipSync(readFileSync(join(SITE, file))).length }))
  expect(sizes.reduce((total, { bytes }) => total + bytes, 0), JSON.stringify(sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 12))).toBeLessThan(KEPT)
})
