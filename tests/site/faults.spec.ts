/** Whatever goes wrong on the way to a visitor: the slide stays, keys turn it, and one press brings all back. */
import type { Poor } from './stand-before.ts'
import { expect, test } from 'playwright/test'
import { settled } from './deck.ts'
import { FAULTS, inject, seen, startFiles } from './faults.ts'
import { addressOf } from './project.ts'
import { standBefore } from './stand-before.ts'

const SITE = () => addressOf('SITE_URL')
/** A part of Figure 1 that its last click shows. */
const WHOLE = 'torch.nn'

for (const fault of FAULTS) {
  test(`a file that starts the deck is ${fault}: the page goes on without it, and comes back`, async ({ page }) => {
    await page.goto(`${SITE()}fig-1/`)
    const files = await startFiles(page)
    expect(files.length).toBeGreaterThan(2)
    // A page waits some seconds for one that is held back; the first and the last stand for all.
    for (const file of fault === 'held back' ? [files[0]!, files.at(-1)!] : files) {
      const end = await inject(page, new RegExp(`${file}$`), fault)
      await page.goto(`${SITE()}fig-1/`)
      // Scripts that came run, and have to refuse.
      const refusal = file.endsWith('.css') && fault !== 'held back' ? page.waitForEvent('pageerror', ({ message }) => message.includes('styles of the deck')) : undefined
      await page.keyboard.press('ArrowRight')
      await refusal
      const notice = page.locator('.notice.alone')
      await expect(notice, file).toContainText(fault === 'held back' ? 'still loading' : 'could not be loaded')
      await expect(page.locator('#alone svg text', { hasText: WHOLE }).first(), file).toBeVisible()
      expect((await seen(page)).titles, file).toHaveLength(1)
      await page.keyboard.press('ArrowRight')
      await expect(page, file).toHaveURL(/\/pytorch-2020\/$/)
      // Without a key: who only turns pages has to learn it, too.
      await expect(notice, file).toContainText(fault === 'held back' ? 'still loading' : 'could not be loaded')
      await end()
      if (fault === 'held back')
        continue
      await notice.getByRole('button', { name: 'Try again' }).click()
      await notice.waitFor({ state: 'detached' })
      await settled(page)
      expect(new URL(page.url()).pathname, file).toMatch(/^\/pytorch-2020/)
      expect(await seen(page), file).toMatchObject({ live: true, alone: false })
    }
  })
}

test('when the deck is back, keys go step by step again', async ({ page }) => {
  const end = await inject(page, /\/assets\/index-[^/]*\.js$/, 'missing')
  await page.goto(`${SITE()}graphs/`)
  await page.keyboard.press('ArrowRight')
  const notice = page.locator('.notice.alone')
  await expect(notice).toContainText('could not be loaded')
  await end()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await notice.waitFor({ state: 'detached' })
  await page.keyboard.press('ArrowRight')
  await settled(page)
  await expect(page).toHaveURL(/graphs(\/)?\?clicks=1$/)
})

test('when the site is gone before the deck came, a key leads to no page of an error', async ({ page }) => {
  await inject(page, /\/assets\/index-[^/]*\.js$/, 'missing')
  await page.goto(`${SITE()}fig-3/`)
  await page.route('**/*', route => route.abort())
  for (let presses = 0; presses < 2; presses++)
    await page.keyboard.press('ArrowRight')
  await expect(page.locator('.notice.alone')).toContainText('The site does not answer: the slide stays.')
  await expect(page.locator('h1').filter({ visible: true })).toHaveText(/^In 2020 PyTorch led/)
  expect(new URL(page.url()).pathname).toBe('/fig-3/')
})

test('a file that came cut off, and that the browser keeps for a year, is fetched afresh', async ({ page }) => {
  const poor: Poor = { cut: /\/assets\/vue-[^/]*\.js$/ }
  const site = await standBefore(SITE(), poor)
  await page.goto(`${site}fig-1/`)
  await page.keyboard.press('ArrowRight')
  const notice = page.locator('.notice.alone')
  await expect(notice).toContainText('could not be loaded')
  poor.cut = undefined
  await notice.getByRole('button', { name: 'Try again' }).click()
  await notice.waitFor({ state: 'detached' })
  await settled(page)
})
