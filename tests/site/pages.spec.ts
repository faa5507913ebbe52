/** What each page says of itself, to search engines and to those who share it. */
import { expect, test } from 'playwright/test'
import { slidesOf } from './deck.ts'
import { addressOf, PUBLIC } from './project.ts'

interface Data { '@type': string, 'name': string, 'description': string, 'license'?: string[], 'distribution'?: { contentUrl: string } }

test('the map names every slide, each found there under its own title and address', async ({ page, request }) => {
  const deck = addressOf('DECK_URL')
  const slides = await slidesOf(page, deck)
  const map = await (await request.get(`${deck}sitemap.xml`)).text()
  const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place!)
  for (const { alias } of slides.slice(1))
    expect.soft(places).toContain(`${PUBLIC}${alias}/`)
  const titles = new Set<string>()
  for (const place of places) {
    await page.goto(place.replace(PUBLIC, deck), { waitUntil: 'domcontentloaded' })
    await expect.soft(page.locator('link[rel=canonical]'), place).toHaveAttribute('href', place)
    await expect.soft(page.locator('html')).toHaveAttribute('lang', 'en')
    const description = await page.locator('meta[name=description]').getAttribute('content')
    expect.soft(description!.length, place).toBeGreaterThan(20)
    expect.soft(description!.length, place).toBeLessThanOrEqual(180)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(places.length)
  expect(await (await request.get(`${deck}robots.txt`)).text()).toContain(`Sitemap: ${PUBLIC}sitemap.xml`)
})

test('a number and an alias are one page to a search engine', async ({ page }) => {
  await page.goto(`${addressOf('DECK_URL')}17/`)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${PUBLIC}fig-3/`)
})

test('each slide has the card of its section, 1200 × 630', async ({ page, request }) => {
  const deck = addressOf('DECK_URL')
  const cards = new Set<string>()
  for (const alias of ['cover', 'fig-1', 'throughput', 'fig-3', 'claims', 'references', 'timeline']) {
    await page.goto(`${deck}${alias}/`, { waitUntil: 'domcontentloaded' })
    cards.add(await page.locator('meta[property="og:image"]').getAttribute('content') ?? '')
  }
  expect(cards.size).toBe(7)
  for (const card of cards) {
    const png = await (await request.get(card.replace(PUBLIC, deck))).body()
    expect.soft([png.readUInt32BE(16), png.readUInt32BE(20)], card).toEqual([1200, 630])
  }
})

test('the deck and each of its datasets are described for machines, each with a file that is there', async ({ page, request }) => {
  const deck = addressOf('DECK_URL')
  const found: Data[] = []
  for (const { alias } of await slidesOf(page, deck)) {
    await page.goto(`${deck}${alias}/`, { waitUntil: 'domcontentloaded' })
    found.push(...(await page.locator('script[type="application/ld+json"]').allTextContents()).map(text => JSON.parse(text) as Data))
  }
  expect(found.filter(data => data['@type'] === 'PresentationDigitalDocument')).toHaveLength(1)
  const datasets = found.filter(data => data['@type'] === 'Dataset')
  const { resources } = await (await request.get(`${deck}data/datapackage.json`)).json() as { resources: { path: string }[] }
  expect(datasets.map(data => data.distribution!.contentUrl).sort()).toEqual(resources.map(({ path }) => `${PUBLIC}data/${path}`).sort())
  for (const { name, description } of datasets)
    // As the search for datasets asks: 50 to 5000 letters.
    expect.soft(description.length, name).toBeGreaterThan(50)
})

test('a site without a public address names none', async ({ page, request }) => {
  const site = addressOf('SITE_URL')
  await page.goto(`${site}fig-3/`, { waitUntil: 'domcontentloaded' })
  await expect(page.locator('link[rel=canonical], meta[property="og:url"], meta[property="og:image"]')).toHaveCount(0)
  expect((await request.get(`${site}sitemap.xml`)).status()).toBe(404)
})

test('where there is nothing the answer is 404, with a way back', async ({ page }) => {
  const answer = await page.goto(`${addressOf('DECK_URL')}nothing/here`)
  expect(answer!.status()).toBe(404)
  await expect(page.getByRole('link')).not.toHaveCount(0)
})
