/** The closing slide hands out what there is, and no more. */
import type { Locator, Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { formatBytes } from '../../components/charts/format.ts'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { open, openPaper } from './deck.ts'
import { measure } from './measure.ts'
import { addressOf, PUBLIC, SITE } from './project.ts'
import { judgeStrictly } from './rules.ts'

type Listed = Record<string, { file: string, bytes: number }>

const slide = (page: Page) => page.locator('.slidev-page:visible')
const links = (page: Page) => slide(page).locator('a[href*="/exports/"]')
/** What stands beside a link. */
const beside = (link: Locator) => link.locator('+ span')

/** Opens the closing slide of a site whose exports.json is the answer. */
async function openWith(page: Page, site: string, answer: { json: Listed } | { status: number, contentType: string, body: string }) {
  await page.route('**/exports.json', route => route.fulfill(answer))
  const answered = page.waitForResponse('**/exports.json')
  await open(page, `${site}closing`)
  await (await answered).finished()
}

test('what exports.json lists can be fetched, and is as large as it says', async ({ page, request }) => {
  const site = addressOf('SITE_URL')
  const listed = JSON.parse(readFileSync(`${SITE}/${EXPORTS}/exports.json`, 'utf8')) as Listed
  expect(Object.keys(listed)).toEqual(expect.arrayContaining(['pdf', 'figures']))
  await open(page, `${site}closing`)
  for (const { file, bytes } of Object.values(listed)) {
    const link = slide(page).locator(`a[href="/exports/${file}"]`)
    await expect(beside(link)).toHaveText(`${file.replace(/.*\./, '').toUpperCase()}, ${formatBytes(bytes)}`)
    const body = await (await request.get(`${site}exports/${file}`)).body()
    expect(body.length).toBe(bytes)
    expect(body.subarray(0, 2).toString()).toBe(file.endsWith('.pdf') ? '%P' : 'PK')
  }
  await expect(links(page)).toHaveCount(Object.keys(listed).length)
})

const ALL = Object.fromEntries(Object.entries(FILES).map(([key, file], i) => [key, { file, bytes: (i + 1) * 812_345 }]))

for (const name of ['SITE_URL', 'DECK_URL'] as const) {
  for (const [key, one] of Object.entries(ALL)) {
    test(`it offers ${key} alone where that is all there is (${name})`, async ({ page }) => {
      const site = addressOf(name)
      await openWith(page, site, { json: { [key]: one } })
      await expect(links(page)).toHaveCount(1)
      await expect(links(page)).toHaveAttribute('href', `${new URL(site).pathname}exports/${one.file}`)
      await expect(beside(links(page))).toHaveText(`${one.file.replace(/.*\./, '').toUpperCase()}, ${formatBytes(one.bytes)}`)
    })
  }
}

test('with all of them it keeps the rules of a slide, and each is told from the others', async ({ page }) => {
  await openWith(page, addressOf('SITE_URL'), { json: { ...ALL, other: { file: 'other.txt', bytes: 1 } } })
  await expect(links(page)).toHaveCount(5)
  expect(new Set(await links(page).allTextContents()).size).toBe(5)
  expect(judgeStrictly(await measure(page))).toEqual([])
})

for (const [how, answer] of [
  ['lists none', { json: {} }],
  ['is not there', { status: 404, contentType: 'text/html', body: '<!doctype html>' }],
] as const) {
  test(`it offers nothing when exports.json ${how}`, async ({ page }) => {
    await openWith(page, addressOf('SITE_URL'), answer)
    await expect(slide(page)).toContainText('To cite')
    await expect(slide(page)).not.toContainText('Files')
    await expect(links(page)).toHaveCount(0)
  })
}

test('on paper it offers none: who reads it has it, and its address would be that of the machine that printed it', async ({ page }) => {
  await openPaper(page, addressOf('SITE_URL'))
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.print-slide-container a[href*="/exports/"]')).toHaveCount(0)
})

for (const site of ['SITE_URL', 'DECK_URL'] as const) {
  test(`its QR code is named by the address that it holds (${site})`, async ({ page }) => {
    // Built for a public address, it names that, wherever it is served.
    const address = site === 'DECK_URL' ? PUBLIC : addressOf(site)
    await open(page, `${addressOf(site)}closing`)
    await expect(page.getByRole('img', { name: `QR code of ${address}` })).toBeVisible()
    await expect(page.locator('.slidev-page:visible').getByRole('link', { name: address, exact: true })).toHaveAttribute('href', address)
  })
}
