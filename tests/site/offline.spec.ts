/** After one visit the deck works without a network. */
import type { Page } from 'playwright/test'
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { clicksOf, open, press, settled, slidesOf, stateOf } from './deck.ts'
import { SITE } from './project.ts'
import { serveCopy } from './serve-copy.ts'

test.use({ serviceWorkers: 'allow' })
// Playwright would watch the requests of workers, too, and now and then one that starts or ends meanwhile waits for it for ever.
process.env.PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK = '1'

/** Visits one page, and waits until the worker has all it keeps. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect.poll(() => page.evaluate(async () => {
    const worker = navigator.serviceWorker.controller
    return worker !== null && await caches.match(new URL('exports/exports.json', worker.scriptURL).href) !== undefined
  }), { timeout: 30_000 }).toBe(true)
}

for (const [name, site] of [['root', SITE], ['deck', '.test/deck']] as const) {
  test(`after one visit of one slide all slides and clicks are there without a network (${name})`, async ({ page, context }) => {
    const { served } = await serveCopy(site, name)
    const { url } = served
    await visit(page, `${url}fig-3/`)
    await served.close()
    await context.setOffline(true)

    await page.reload()
    await settled(page)
    await open(page, `${url}call-pytorch?clicks=3`)
    expect(stateOf(page)).toEqual({ alias: 'call-pytorch', click: 3 })
    const slides = await slidesOf(page, url)
    expect(slides.length).toBeGreaterThan(40)
    const last = slides.at(-1)!.alias
    const end = await clicksOf(page, url, last)
    await open(page, `${url}1`)
    const seen = new Set<string>()
    for (let at = stateOf(page); at.alias !== last || at.click < end; at = stateOf(page)) {
      seen.add(at.alias)
      await press(page, 'ArrowRight')
      await expect(page.locator('.slidev-page:visible h1')).toBeVisible()
    }
    expect(seen.size).toBeGreaterThanOrEqual(slides.length - 1)
  })
}

test('other pages, downloads and what was not saved', async ({ page, context }) => {
  const { served, folder } = await serveCopy(SITE, 'pages')
  await writeFile(`${folder}/exports/exports.json`, JSON.stringify({ pdf: { file: 'slides.pdf', bytes: 489_000 } }))
  const { url } = served
  await visit(page, `${url}cover/`)
  await served.close()
  await context.setOffline(true)

  await page.goto(`${url}presenter/4`)
  await expect(page.getByText('In 2019 PyTorch was Python').first()).toBeVisible()
  await page.goto(`${url}read/#fig-3`)
  await expect(page.locator('.reading article')).toHaveCount(41)
  await open(page, `${url}fig-3`)
  await page.locator('.slidev-page:visible').getByRole('button', { name: 'About this figure' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('paper-share.csv')
  await open(page, `${url}closing`)
  await expect(page.locator('.slidev-page:visible').getByText('not saved offline')).toBeVisible()
  await expect(page.locator('.slidev-page:visible a[href*="/exports/"]')).toHaveCount(0)
})
