/** What goes wrong when the deck is there: a figure leaves its slide as it is, a slide the deck, and the deck goes on by itself. */
import { expect, test } from 'playwright/test'
import { complaintsOf, go, open, press, settled, slidesOf, stateOf } from './deck.ts'
import { breakComponent, FAULTS, inject } from './faults.ts'
import { lookOf, openDrawn } from './first.ts'
import { addressOf } from './project.ts'
import { countdown, show, startCountdown } from './windows.ts'

const SITE = () => addressOf('SITE_URL')
/** Files of slides and of what stands on them. */
const OF_SLIDES = /\/assets\/(md|[A-Z]\w+(Chart|Diagram|Table|Grid|Panels|Call|Stepper|Scrubber|Cards|Ledger|Bars|List))-[^/]*\.js$/
const SLIDE = '.slidev-page:visible'
const NOTE = `${SLIDE} .stand-in .failed`

for (const fault of FAULTS.filter(fault => fault !== 'held back')) {
  test(`the files of slides are ${fault}: each stands as it was drawn, and one press brings them back`, async ({ page }) => {
    const slides = await slidesOf(page, SITE())
    const end = await inject(page, OF_SLIDES, fault)
    await open(page, `${SITE()}cover`)
    for (const { alias, title } of slides) {
      await go(page, alias)
      await expect.soft(page.locator(`${SLIDE} h1`), alias).toHaveText(title)
      await expect.soft(page.locator(NOTE), alias).toContainText('It stands as it was when the deck was built.')
    }
    await go(page, 'fig-3')
    expect(await page.locator(`${SLIDE} .stand-in svg path`).count()).toBeGreaterThan(20)
    await end()
    await page.locator(NOTE).getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('.stand-in')).toHaveCount(0)
    await settled(page)
    await expect(page.locator(`${SLIDE} .chart-canvas`).first()).toBeVisible()
    expect(stateOf(page).alias).toBe('fig-3')
  })
}

test('the site is gone after the first slide: all slides and their dialogs are there', async ({ page }) => {
  const slides = await slidesOf(page, SITE())
  const rest = page.waitForResponse(/\/assets\/FigureDialog-[^/]*\.js$/)
  await open(page, `${SITE()}cover`)
  await rest
  await page.waitForLoadState('networkidle')
  await page.route('**/*', route => route.abort())
  for (const { alias, title } of slides) {
    await go(page, alias)
    await expect.soft(page.locator(`${SLIDE} h1`), alias).toHaveText(title)
  }
  await expect(page.locator('.stand-in')).toHaveCount(0)
  await go(page, 'fig-3')
  await page.locator(SLIDE).getByRole('button', { name: 'About this figure' }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the site is gone before a slide came: its title and a note stand there, and the page stays when it is pressed', async ({ page }) => {
  await page.route(OF_SLIDES, route => route.abort())
  await open(page, `${SITE()}cover`)
  await page.route('**/*', route => route.abort())
  await go(page, 'fig-3')
  await expect(page.locator(`${SLIDE} h1`)).toHaveText(/^In 2020 PyTorch led/)
  await page.locator(NOTE).getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator(NOTE)).toContainText('does not answer')
  await press(page, 'ArrowLeft')
})

test('one goes back to a slide that is still on its way: it comes with all its clicks, and does not hold up who goes on', async ({ page }) => {
  const held = Promise.withResolvers<unknown>()
  await page.route(/\/assets\/PredictChart-/, async (route) => {
    await held.promise
    await route.continue()
  })
  await open(page, `${SITE()}fig-3`)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => stateOf(page).alias).toBe('predict-papers')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => stateOf(page).alias).toBe('popularity')
  await go(page, 'fig-3')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => stateOf(page).alias).toBe('predict-papers')
  held.resolve(undefined)
  await expect.poll(() => stateOf(page).click).toBe(1)
  await settled(page)
  await press(page, 'ArrowLeft')
  expect(stateOf(page)).toEqual({ alias: 'predict-papers', click: 0 })
})

test('back through slides that cannot be had, each with one press', async ({ page }) => {
  await inject(page, OF_SLIDES, 'missing')
  await open(page, `${SITE()}fig-3`)
  const back = ['predict-papers', 'popularity', 'claims-performance', 'throughput', 'graphs', 'table-1']
  for (const alias of back) {
    await press(page, 'ArrowLeft')
    expect(stateOf(page).alias).toBe(alias)
    await expect(page.locator(NOTE)).toBeVisible()
  }
})

test('a figure that throws stands as it was drawn; its slide is live, and the next one whole', async ({ page }) => {
  await breakComponent(page, 'TrendPanels')
  await open(page, `${SITE()}fig-3`)
  await expect(page.locator(NOTE)).toContainText('This figure could not be drawn. It stands as it was')
  await expect(page.locator(`${SLIDE} .stand-in h1`)).toHaveCount(0)
  expect(await page.locator(`${SLIDE} .stand-in svg path`).count()).toBeGreaterThan(20)
  await go(page, 'throughput')
  await expect(page.locator(`${SLIDE} .chart-canvas`).first()).toBeVisible()
  await expect(page.locator(`${SLIDE} .stand-in`)).toHaveCount(0)
})

test('without what was drawn, a figure that throws is a table of its data', async ({ page }) => {
  await breakComponent(page, 'TrendPanels')
  await page.route('**/fig-3/', route => route.request().resourceType() === 'fetch' ? route.abort() : route.continue())
  await open(page, `${SITE()}fig-3`)
  const table = page.locator(`${SLIDE} .stand-in table`)
  await expect(table).toContainText('30 rows')
  await expect(table.getByRole('row').filter({ hasText: 'NAACL' }).last()).toContainText('68.87')
})

test('what is not a figure and throws leaves the slide as it was drawn', async ({ page }) => {
  await breakComponent(page, 'ClaimCards')
  const { text } = await openDrawn(page, `${SITE()}claims-popularity/`).then(() => lookOf(page))
  await settled(page)
  await expect(page.locator(NOTE)).toContainText('This slide could not be loaded.')
  expect(text).toContain((await page.locator(`${SLIDE} .stand-in h1`).textContent())!.trim())
  await press(page, 'ArrowRight')
  await expect(page.locator(`${SLIDE} .stand-in`)).toHaveCount(0)
})

test('a dialog that cannot be fetched is said, and opens when it can', async ({ page }) => {
  const end = await inject(page, /\/assets\/FigureDialog-[^/]*\.js$/, 'missing')
  await open(page, `${SITE()}fig-3`)
  const button = page.locator(SLIDE).getByRole('button', { name: 'About this figure' })
  await button.click()
  await expect(page.locator(SLIDE).getByText('could not be loaded')).toBeVisible()
  await end()
  // As it says: again. The deck fetches what is left on its own, too, and a press while that one still fails is in vain.
  const dialog = page.getByRole('dialog')
  await expect(async () => {
    if (!await dialog.isVisible())
      await button.click()
    await expect(dialog).toBeVisible({ timeout: 3000 })
  }).toPass()
})

for (const [what, closeStorage] of Object.entries({
  'closed to the page': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: () => { throw new DOMException('Not for this page', 'SecurityError') } })
  },
  'full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  },
})) {
  test(`storage is ${what}: the deck shows, turns, and has its presenter's page`, async ({ page }) => {
    const thrown: string[] = []
    page.on('pageerror', error => thrown.push(error.message))
    await page.addInitScript(closeStorage)
    await open(page, `${SITE()}fig-1`)
    await press(page, 'ArrowRight')
    expect(stateOf(page).click).toBe(1)
    await page.keyboard.press('d')
    await expect(page.locator('html.dark')).toHaveCount(1)
    await page.goto(`${SITE()}presenter/fig-2`)
    await expect(page.locator('h1').filter({ hasText: 'TensorFlow puts a C API', visible: true }).first()).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/presenter\/(fig-2\?clicks=1|side-by-side)/)
    expect(thrown).toEqual([])
  })
}

test('a browser without a service worker shows the deck, and misses nothing', async ({ page }) => {
  await page.addInitScript(() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker)
  const complaints = complaintsOf(page, SITE())
  await open(page, `${SITE()}cover`)
  await press(page, 'ArrowRight')
  expect(complaints).toEqual([])
})

for (const timezoneId of ['Pacific/Kiritimati', 'America/St_Johns']) {
  test.describe(`with a clock of ${timezoneId}`, () => {
    test.use({ timezoneId })
    test('dates and charts are the same', async ({ page }) => {
      for (const alias of ['fig-3', 'fig-4', 'since-2020', 'crossings', 'timeline']) {
        await openDrawn(page, `${SITE()}${alias}/`)
        const drawn = await lookOf(page)
        await settled(page)
        expect.soft(await lookOf(page), alias).toEqual(drawn)
      }
    })
  })
}

test('after ten minutes of sleep the slide is the same, keys turn it, and the countdown tells the time that is left', async ({ page }) => {
  // As when a lid is closed and opened: timers stood still, and the time has gone on.
  await page.clock.install()
  await show(page, `${SITE()}presenter/fig-1?clicks=1`)
  await startCountdown(page)
  await page.clock.fastForward('10:00')
  expect(stateOf(page)).toEqual({ alias: 'fig-1', click: 1 })
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/presenter\/fig-1\?clicks=2/)
  await expect(countdown(page)).toHaveText(/^\s*0?9\s*:\s*[0-5]\d/)
})

test('the presenter\'s page says when its deck cannot be loaded, and comes back at its slide', async ({ page }) => {
  const end = await inject(page, /\/assets\/index-[^/]*\.js$/, 'cut off')
  await page.goto(`${SITE()}presenter/fig-1?clicks=1`)
  const notice = page.locator('.notice.alone')
  await expect(notice).toContainText('could not be loaded')
  await end()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator(`${SLIDE} h1`).first()).toBeVisible()
  expect(stateOf(page)).toEqual({ alias: 'fig-1', click: 1 })
})

test('the article can be read without the deck, and says when a button needs it', async ({ page }) => {
  const end = await inject(page, /\/assets\/index-[^/]*\.js$/, 'missing')
  await page.goto(`${SITE()}read/`)
  const button = page.locator('#first').getByRole('button', { name: /About this figure/ }).first()
  await button.dispatchEvent('click')
  await expect(page.locator('.notice.alone')).toContainText('needs the deck')
  await expect(page.locator('#first article').first()).toBeVisible()
  await end()
})
