/** The deck in other browsers than Chromium, which all other tests use: all slides, what one can do with them, the reading view, no network, paper. */
import type { Locator, Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { FIRST } from '../../components/first.ts'
import { isReady } from '../../scripts/ready.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { isSettled } from '../../setup/settled.ts'
import { openAbout } from './about.ts'
import { complaintsOf, open, openPaper, press, settled, slidesOf, stateOf } from './deck.ts'
import { OTHERS } from './other-browsers.ts'
import { addressOf, SITE } from './project.ts'
import { squeeze } from './read-pdf.ts'
import { strokesOf } from './read-strokes.ts'

test.skip(({ browserName }) => !OTHERS[browserName as keyof typeof OTHERS], 'This browser is not here. To get it: npx playwright install --with-deps firefox webkit')

const slide = (page: Page) => page.locator('.slidev-page:visible')

/** Presses a key until a slide is reached, and returns each state on the way, with the address and the figures that show nothing. */
async function walk(page: Page, key: string, from: string, to: string) {
  const state = () => page.evaluate(() => ({
    alias: location.pathname.split('/').at(-1)!,
    click: Number(new URLSearchParams(location.search).get('clicks')),
    empty: [...document.querySelectorAll('.slidev-page')].filter(one => one.checkVisibility()).flatMap(one => [...one.querySelectorAll<HTMLElement>('[data-figure]')])
      .filter(figure => ![...figure.querySelectorAll('svg :is(path, rect, circle), tbody td, li, code')].some(part => part.getBoundingClientRect().width > 0))
      .map(figure => figure.dataset.figure!),
  }))
  await page.addInitScript(`window.isSettled = ${isSettled}`)
  await open(page, addressOf('SITE_URL') + from)
  const seen = [await state()]
  while (seen.at(-1)!.alias !== to) {
    const before = await page.evaluate(() => location.href)
    await page.keyboard.press(key)
    await page.waitForFunction(address => location.href !== address && (window as unknown as { isSettled: () => boolean }).isSettled(), before)
    seen.push(await state())
  }
  return seen
}

test('on through all slides and clicks: each figure shows something, and the console is silent', async ({ page }) => {
  const complaints = complaintsOf(page, addressOf('SITE_URL'))
  const slides = (await slidesOf(page, addressOf('SITE_URL'))).map(({ alias }) => alias)
  const seen = await walk(page, 'ArrowRight', slides[0]!, slides.at(-1)!)
  expect([...new Set(seen.map(({ alias }) => alias))]).toEqual(slides)
  expect(seen.length).toBeGreaterThan(100)
  expect(seen.filter(({ empty }) => empty.length)).toEqual([])
  expect(complaints).toEqual([])
})

test('and back: each slide comes with all its clicks', async ({ page }) => {
  const seen = await walk(page, 'ArrowLeft', 'graphs', 'cover')
  expect(seen.filter(({ alias }) => alias === 'fig-2').map(({ click }) => click)).toEqual([5, 4, 3, 2, 1, 0])
  expect(seen.at(0)).toMatchObject({ alias: 'graphs', click: 0 })
  expect(seen.filter(({ empty }) => empty.length)).toEqual([])
})

test('a machine that stands still while a key is down goes one step', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}graphs`)
  await page.evaluate(() => addEventListener('keydown', () => {
    const end = performance.now() + 1200
    while (performance.now() < end);
  }, { once: true }))
  await press(page, 'ArrowRight')
  await press(page, 'ArrowRight')
  expect(stateOf(page).click).toBe(2)
})

test('a page is a slide before the deck comes, which is fetched ahead and takes over, also where no frame and no rest is reported', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const complaints = complaintsOf(page, site)
  await page.addInitScript(() => {
    Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: [] })
    Object.assign(PerformanceObserver.prototype, { observe: () => undefined })
    Reflect.deleteProperty(window, 'requestIdleCallback')
  })
  await page.goto(`${site}fig-3/`)
  await expect(page.locator(`#${FIRST}`).getByText('ACL 83%')).toBeVisible()
  await expect(page.locator('link[rel=prefetch]').first()).toBeAttached()
  await settled(page)
  await expect(slide(page).getByText('ACL 83%')).toBeVisible()
  expect(complaints).toEqual([])
})

test('"About this figure": its table sorts, Escape closes it and gives the keys back, its data are saved', async ({ page }) => {
  const about = await openAbout(page, 'fig-3')
  const header = about.locator('th').first()
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  const column = async () => about.locator('tbody td:first-child').allTextContents()
  const up = await column()
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  expect(up.length).toBeGreaterThan(20)
  expect(up).not.toEqual(await column())
  await page.keyboard.press('Escape')
  await expect(about).toBeHidden()
  await press(page, 'ArrowRight')
  expect(stateOf(page).alias).toBe('fig-4')
  await slide(page).getByRole('button', { name: 'About this figure' }).click()
  const saved = page.waitForEvent('download')
  await about.getByRole('button', { name: 'CSV', exact: true }).click()
  expect((await saved).suggestedFilename()).toBe('paper-mentions.csv')
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('TensorFlow')
})

/** Presses the mouse at one place of a box and lets it go at another, in parts of its width and height. */
async function drag(page: Page, box: Locator, from: [x: number, y: number], to: [x: number, y: number]): Promise<void> {
  const { x, y, width, height } = (await box.boundingBox())!
  await page.mouse.move(x + from[0] * width, y + from[1] * height)
  await page.mouse.down()
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 8 })
  await page.mouse.up()
}

test('a guess is drawn with the mouse, set with keys, and told how far off it is', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}predict-papers`)
  await drag(page, slide(page).locator('.guess rect'), [0.125, 0.9], [0.875, 0.1])
  const values = () => slide(page).getByRole('slider').evaluateAll(all => all.map(input => Number((input as HTMLInputElement).value)))
  const drawn = await values()
  ;[10, 37, 63, 90].forEach((value, i) => expect(Math.abs(drawn[i]! - value)).toBeLessThanOrEqual(3))
  await slide(page).getByRole('slider').first().focus()
  await page.keyboard.press('ArrowUp')
  expect(await values()).toEqual(drawn.with(0, drawn[0]! + 1))
  await press(page, 'Enter')
  await expect(slide(page).getByRole('status')).toHaveText(/^Your guess was off by \d+ points on average/)
  await expect(slide(page).locator('[data-miss]')).toHaveCount(4)
})

test('figures are stepped through by buttons, and a slider is dragged and set with keys', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}graphs?clicks=4`)
  await slide(page).getByRole('button', { name: 'Step on' }).click()
  await expect(slide(page).locator('.position')).toHaveText('5 of 12')
  await slide(page).getByRole('spinbutton').first().selectText()
  await page.keyboard.type('3')
  await expect(slide(page).getByText('[3, 2]').first()).toBeVisible()
  await open(page, `${addressOf('SITE_URL')}moving-history`)
  await drag(page, slide(page).getByRole('slider'), [0.015, 0.5], [0.985, 0.5])
  await expect(slide(page).locator('.position')).toHaveText('9 of 9')
  await slide(page).getByRole('slider').focus()
  await press(page, 'Home')
  await expect(slide(page).locator('.position')).toHaveText('0 of 9')
})

test('the reading view: nothing sideways, charts drawn, its search finds', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const complaints = complaintsOf(page, site)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${site}read/#fig-3`)
    await expect(page.locator('article#fig-3 svg path').first()).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.getByRole('searchbox').fill('Caffe')
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  expect(complaints).toEqual([])
})

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('after one visit the deck is there without a network', async ({ page }) => {
    const { url, close } = await serveSite(SITE)
    await page.goto(`${url}cover/`)
    await expect.poll(() => page.evaluate(async base => navigator.serviceWorker.controller !== null && await caches.match(`${base}exports/exports.json`) !== undefined, url), { timeout: 30_000 }).toBe(true)
    await close()
    await open(page, `${url}fig-3`)
    await expect(slide(page).getByText('ACL 83%')).toBeVisible()
    await press(page, 'ArrowRight')
    expect(stateOf(page).alias).toBe('fig-4')
    await page.goto(`${url}read/`)
    await expect(page.locator('.reading article')).toHaveCount(41)
  })
})

test('on paper each slide is a page, with its title and all that its charts draw', async ({ page, channel }) => {
  test.skip(!channel, 'Playwright prints in Chromium and in a stock Firefox alone')
  await openPaper(page, addressOf('SITE_URL'))
  await page.waitForFunction(isReady)
  const slides = await page.locator('.print-slide-container').evaluateAll(all => all.map(one => ({
    title: one.querySelector('h1')!.textContent,
    paths: [...one.querySelectorAll('.chart-canvas svg g path')].filter((path) => {
      const { fill, fillOpacity, stroke } = getComputedStyle(path)
      return (fill !== 'none' && fillOpacity !== '0') || stroke !== 'none'
    }).length,
  })))
  expect(slides.filter(({ paths }) => paths > 0).length).toBeGreaterThan(5)
  const pages = await strokesOf(await page.pdf({ printBackground: true, preferCSSPageSize: true }))
  expect(pages).toHaveLength(slides.length)
  slides.forEach(({ title, paths }, i) => {
    expect.soft(pages[i]!.text, `page ${i + 1}`).toContain(squeeze(title))
    expect.soft(pages[i]!.strokes, `page ${i + 1}`).toBeGreaterThanOrEqual(paths)
  })
})
