/** A bad row is said where its author looks, on the page and in the build, and nothing is drawn from it. */
import type { Page } from 'playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { copyDeck, freePort, replaceIn, runSlidev } from './copy-deck.ts'

const FILE = 'data/paper-share.ts'
const GOOD = `['2017-06', 0, 63, 783]`
const BAD = `['2017-13', 0, 63, 783]`
const MESSAGE = 'data/paper-share.ts, series "CVPR", row 3 (2017-13), month: must be a month that exists, as YYYY-MM; found "2017-13".'

/** The slide says where the row is wrong. */
const saysSo = (page: Page) => expect(page.locator('vite-error-overlay .message-body')).toContainText(MESSAGE, { timeout: 15_000 })

/** The chart is there, its title has its numbers, and no message stands over it. */
async function isDrawn(page: Page): Promise<void> {
  const slide = page.locator('.slidev-page:visible')
  await expect(slide.locator('.chart-canvas svg text').filter({ hasText: 'NeurIPS' })).toBeVisible({ timeout: 20_000 })
  await expect(slide.locator('h1')).toHaveText(/\d+% to \d+%/)
  await expect(page.locator('vite-error-overlay')).toHaveCount(0)
}

test('while editing, a bad row is named on the page until it is mended', async ({ page }) => {
  test.setTimeout(150_000)
  const folder = await copyDeck('dev-copy')
  const port = await freePort()
  const slidev = runSlidev(folder, '--port', String(port))
  try {
    const address = `http://localhost:${port}/fig-3`
    // At the first visit Vite prepares the packages that it meets, and loads the page again.
    await expect(async () => {
      await page.goto(address)
      await isDrawn(page)
    }).toPass({ timeout: 60_000 })

    await test.step('spoiled while the page is open', async () => {
      await replaceIn(join(folder, FILE), GOOD, BAD)
      await saysSo(page)
      await replaceIn(join(folder, FILE), BAD, GOOD)
      await isDrawn(page)
    })

    await test.step('half typed', async () => {
      await replaceIn(join(folder, FILE), GOOD, GOOD.slice(0, -1))
      await expect(page.locator('vite-error-overlay .message-body')).toContainText('paper-share.ts', { timeout: 15_000 })
      await replaceIn(join(folder, FILE), GOOD.slice(0, -1), GOOD)
      await isDrawn(page)
    })

    await test.step('spoiled, and the page opened again', async () => {
      await replaceIn(join(folder, FILE), GOOD, BAD)
      await saysSo(page)
      await page.reload()
      await saysSo(page)
      await replaceIn(join(folder, FILE), BAD, GOOD)
      await isDrawn(page)
    })
  }
  finally {
    await slidev.stop()
  }
})

test('a build with a bad row fails, says which, and leaves no site', async () => {
  test.setTimeout(60_000)
  const folder = await copyDeck('build-copy')
  await replaceIn(join(folder, FILE), GOOD, BAD)
  const slidev = runSlidev(folder, 'build')
  expect(await slidev.ended).not.toBe(0)
  expect(slidev.said()).toContain(MESSAGE)
  expect(existsSync(join(folder, 'dist', 'index.html'))).toBe(false)
})
