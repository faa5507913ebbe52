/** A bad row is said where its author looks, on the page and in the build, and nothing is drawn from it. */
import type { Page } from 'playwright/test'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { copyDeck, freePort, replaceIn, run, runSlidev } from './copy-deck.ts'

const FILE = 'data/paper-share-versions.ts'
const GOOD = `['2017-06', 0, 63, 783]`
const BAD = `['2017-13', 0, 63, 783]`
const MESSAGE = 'data/paper-share-versions.ts, version 6 (2020-07-28), series "CVPR", row 4 (2017-13), date: must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD; found "2017-13".'

/** The slide says where the row is wrong. */
const saysSo = (page: Page) => expect(page.locator('vite-error-overlay .message-body')).toContainText(MESSAGE, { timeout: 45_000 })

/** The chart is there, its title has its numbers, and no message stands over it. */
async function isDrawn(page: Page): Promise<void> {
  const slide = page.locator('.slidev-page:visible')
  await expect(slide.locator('.chart-canvas svg text').filter({ hasText: 'NeurIPS' })).toBeVisible({ timeout: 60_000 })
  await expect(slide.locator('h1')).toHaveText(/\d+% to \d+%/)
  await expect(page.locator('vite-error-overlay')).toHaveCount(0)
}

test('while editing, a bad row or slide is named on the page until it is mended', async ({ page, context }) => {
  // Three times what a slow machine of two cores takes, as a development server starts cold.
  test.setTimeout(480_000)
  const folder = await copyDeck('dev-copy')
  const port = await freePort()
  const slidev = runSlidev(folder, '--port', String(port))
  try {
    const address = `http://localhost:${port}/fig-3`
    // At the first visit Vite prepares the packages that it meets, and loads the page again.
    await expect(async () => {
      await page.goto(address)
      await isDrawn(page)
    }).toPass({ timeout: 180_000 })

    await test.step('spoiled while the page is open', async () => {
      await replaceIn(join(folder, FILE), GOOD, BAD)
      await saysSo(page)
      await replaceIn(join(folder, FILE), BAD, GOOD)
      await isDrawn(page)
    })

    await test.step('half typed', async () => {
      await replaceIn(join(folder, FILE), GOOD, GOOD.slice(0, -1))
      await expect(page.locator('vite-error-overlay .message-body')).toContainText('paper-share-versions.ts', { timeout: 45_000 })
      await replaceIn(join(folder, FILE), GOOD.slice(0, -1), GOOD)
      await isDrawn(page)
    })

    await test.step('a bad edit of a slide', async () => {
      const [good, bad] = ['<TrendChart fact="paper-share" />', '<TrendChart fact="paper-shares" />']
      await replaceIn(join(folder, 'slides.md'), good, bad)
      await expect(page.locator('vite-error-overlay .message-body')).toContainText('slide "fig-3": there is no figure for <TrendChart> with the key paper-shares.', { timeout: 45_000 })
      await replaceIn(join(folder, 'slides.md'), bad, good)
      await isDrawn(page)
    })

    await test.step('spoiled, and the page opened again', async () => {
      await replaceIn(join(folder, FILE), GOOD, BAD)
      await saysSo(page)
      // Not loaded again by hand: Vite may be doing so at that moment.
      await page.close()
      const again = await context.newPage()
      await again.goto(address, { waitUntil: 'commit' })
      await saysSo(again)
      await replaceIn(join(folder, FILE), BAD, GOOD)
      await isDrawn(again)
    })
  }
  finally {
    await slidev.stop()
  }
})

/** Each spoils one file of a copy, and the build must say this, before it makes anything. */
const REFUSED = [
  { what: 'a bad row', name: 'row', file: FILE, before: GOOD, after: BAD, says: MESSAGE },
  {
    what: 'a bad edit of a slide',
    name: 'slide',
    file: 'slides.md',
    before: '{{ papers-2020-lowest }} to {{ papers-2020-highest }}',
    after: '55.1% to {{ papers-2020-top }}',
    says: 'slide "fig-3": no fact supports the figure in “… ',
    besides: 'slide "fig-3": there is no number {{ papers-2020-top }}. Nearest: ',
  },
  {
    what: 'a row that makes the words of a title untrue',
    name: 'words',
    file: 'data/downloads.ts',
    before: `['2025-10-30', 26150095, 69755346]`,
    after: `['2025-10-30', 69755346, 26150095]`,
    says: 'The facts no longer bear out what slides.md says: "New stars turned in one year, downloads and the survey in another".',
  },
]

/** What a build says in a copy of the deck that has a site of before: it ends with an error, and leaves that site as it was. */
async function buildOver(folder: string, extra?: NodeJS.ProcessEnv): Promise<string> {
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'shell.html'), 'of before')
  const building = run(folder, 'scripts/build.ts', [], extra)
  expect(await building.ended).toBe(1)
  expect(await readdir(join(folder, 'dist'))).toEqual(['shell.html'])
  expect(existsSync(join(folder, 'dist.part'))).toBe(false)
  // A terminal may break the message into lines.
  return building.said().replace(/\s+/g, ' ')
}

for (const { what, name, file, before, after, says, besides = '' } of REFUSED) {
  test(`a build with ${what} fails, says which, and leaves the site of before`, async () => {
    const folder = await copyDeck(`build-copy-${name}`)
    await replaceIn(join(folder, file), before, after)
    const said = await buildOver(folder)
    expect(said).toContain(says)
    expect(said).toContain(besides)
  })
}

test('a build that fails half-way leaves the site of before', async () => {
  const said = await buildOver(await copyDeck('build-copy-half'), { DECK_BROWSER: '/nowhere/chrome' })
  expect(said).toContain('built in')
  expect(said).toContain('DECK_BROWSER is "/nowhere/chrome"')
})
