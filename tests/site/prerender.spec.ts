/** Each slide is a page that shows it before any script has run, and the deck takes it over unseen. */
import { expect, test } from 'playwright/test'
import { FIRST } from '../../components/first.ts'
import { complaintsOf, open, press, settled, slidesOf, stateOf } from './deck.ts'
import { lookOf, openDrawn, waitForDeck } from './first.ts'
import { addressOf } from './project.ts'

for (const half of [0, 1]) {
  test(`what is drawn is what the deck shows, word for word and mark for mark (${half + 1} of 2)`, async ({ page }) => {
    const site = addressOf('SITE_URL')
    const slides = (await slidesOf(page, site)).filter(({ no }) => no % 2 === half)
    expect(slides.length).toBeGreaterThan(15)
    const complaints = complaintsOf(page, site)
    for (const { alias } of slides) {
      // Where only the host knows something the deck starts by itself, and here it has to wait for the look at what is drawn.
      const gate = Promise.withResolvers<unknown>()
      if (alias === 'closing')
        await page.route(/\/assets\/index-[^/]*\.js$/, route => gate.promise.then(() => route.continue()))
      await openDrawn(page, `${site}${alias}/`)
      await expect(page.locator(`#${FIRST}`)).toBeVisible()
      const drawn = await lookOf(page)
      gate.resolve(undefined)
      await settled(page)
      // Whatever is held back, the browser keeps none of what it fetches.
      await page.unrouteAll()
      await expect(page.locator(`#${FIRST}`)).toHaveCount(0)
      expect.soft(await lookOf(page), alias).toEqual(drawn)
    }
    expect(complaints).toEqual([])
  })
}

for (const [colorScheme, width, height] of [['light', 1280, 720], ['dark', 1366, 768], ['dark', 844, 390]] as const) {
  test(`not one pixel changes when the deck takes over (${colorScheme}, ${width} × ${height})`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const alias of ['cover', 'fig-1', 'table-1', 'fig-3', 'throughput', 'claims', 'since-2020']) {
      await openDrawn(page, `${addressOf('SITE_URL')}${alias}/`)
      const before = await page.screenshot()
      await settled(page)
      expect.soft(before.equals(await page.screenshot()), alias).toBe(true)
    }
  })
}

test('nothing shifts, from the first paint until the deck is there', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = Object.assign(window, { shifts: [] }).shifts
    new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push((entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true })
  })
  for (const alias of ['cover', 'fig-1', 'fig-3', 'claims', 'graphs']) {
    await open(page, `${addressOf('SITE_URL')}${alias}/`)
    expect.soft(await page.evaluate(() => (window as typeof window & { shifts: number[] }).shifts), alias).toEqual([])
  }
})

test('keys that come before the deck wait for it', async ({ page }) => {
  await waitForDeck(page)
  await page.goto(`${addressOf('SITE_URL')}cover/`, { waitUntil: 'commit' })
  await page.locator(`#${FIRST}`).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => stateOf(page).alias).toBe('architecture')
})

test('a button that is pressed before the deck is there acts when it is', async ({ page }) => {
  await waitForDeck(page)
  await page.goto(`${addressOf('SITE_URL')}fig-3/`)
  await page.locator(`#${FIRST}`).getByRole('button', { name: 'About this figure' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the window keeps the name that the page has', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}fig-3/`)
  const before = await page.title()
  expect(before).toMatch(/^In 2020 PyTorch led .* · PyTorch vs\. TensorFlow$/)
  await settled(page)
  await expect.poll(() => page.title()).toBe(before)
  await press(page, 'ArrowRight')
  await expect(page).toHaveTitle(/^In early 2018/)
})

test('the focus stays where it was', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}fig-3/`)
  await page.keyboard.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  const before = await focused()
  expect(before).toBeTruthy()
  await page.locator(`#${FIRST}`).waitFor({ state: 'detached' })
  expect(await focused()).toBe(before)
})

test('an address with a click shows that click, and not the drawn slide', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}fig-1/?clicks=2`)
  await expect(page.locator(`#${FIRST}`)).toBeHidden()
  await settled(page)
  expect(stateOf(page).click).toBe(2)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const site of ['SITE_URL', 'DECK_URL'] as const) {
    test(`slides show with their charts, at their last click, with notes and a way on (${site})`, async ({ page }) => {
      await page.goto(`${addressOf(site)}fig-3/`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.locator('svg path:visible').count()).toBeGreaterThan(20)
      await expect(page.locator('noscript a[rel=prev]')).toBeVisible()
      await page.locator('noscript summary').click()
      await expect(page.locator('noscript details p').first()).toBeVisible()
      await page.locator('noscript a[rel=next]').click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^In early 2018/)
      await page.goto(`${addressOf(site)}fig-1/`)
      await expect(page.locator('noscript svg text', { hasText: 'torch.nn' }).first()).toBeVisible()
      await expect(page.locator('h1:visible')).toHaveCount(1)
    })
  }
})

test('a chart measures its labels in the fonts of the deck, also when they come late', async ({ page, context }) => {
  const drawn = async () => {
    await open(page, `${addressOf('SITE_URL')}crossings`)
    return page.locator('.slidev-page:visible .chart-canvas svg').evaluateAll(all => all.map(svg => svg.innerHTML.replace(/(?:zr|drawn-)\d+-[\w-]+/g, '')))
  }
  const before = await drawn()
  expect(before.join('')).toContain('2021')
  await context.route('**/*.woff2', route => setTimeout(() => void route.continue(), 1500))
  expect(await drawn()).toEqual(before)
})
