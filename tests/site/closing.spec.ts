/** The closing slide hands out what there is, and no more. */
import { expect, test } from 'playwright/test'
import { FILES } from '../../scripts/artefacts.ts'
import { open, slidesOf } from './deck.ts'
import { addressOf } from './project.ts'

test('it offers the PDF that exports.json lists', async ({ page, request }) => {
  const site = addressOf('SITE_URL')
  await open(page, `${site}closing`)
  const link = page.locator('.slidev-page:visible').getByRole('link', { name: FILES.pdf })
  await expect(link).toBeVisible()
  const response = await request.get(new URL(await link.getAttribute('href') ?? '', site).href)
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toContain('application/pdf')
  expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

const WITHOUT = [
  ['lists none', { status: 200, contentType: 'application/json', body: '{}' }],
  ['is not there', { status: 404, contentType: 'text/html', body: '<!doctype html>' }],
] as const

for (const [how, answer] of WITHOUT) {
  test(`it offers no PDF when exports.json ${how}`, async ({ page }) => {
    await page.route('**/exports.json', route => route.fulfill(answer))
    const answered = page.waitForResponse('**/exports.json')
    await open(page, `${addressOf('SITE_URL')}closing`)
    await (await answered).finished()
    await expect(page.locator('.slidev-page:visible')).toContainText('To cite')
    await expect(page.locator('.slidev-page:visible a[href$=".pdf"]')).toHaveCount(0)
  })
}

test('on paper it offers no PDF: who reads it has it, and its address would be that of the machine that printed it', async ({ page }) => {
  const answered = page.waitForResponse('**/exports.json', { timeout: 10_000 }).catch(() => undefined)
  await slidesOf(page, addressOf('SITE_URL'))
  await (await answered)?.finished()
  await page.waitForLoadState('networkidle', { timeout: 10_000 })
  await expect(page.locator('.print-slide-container a[href$=".pdf"]')).toHaveCount(0)
})

for (const site of ['SITE_URL', 'DECK_URL'] as const) {
  test(`its QR code is named by the address that it holds (${site})`, async ({ page }) => {
    const address = addressOf(site)
    await open(page, `${address}closing`)
    await expect(page.getByRole('img', { name: `QR code of ${address}` })).toBeVisible()
    await expect(page.locator('.slidev-page:visible').getByRole('link', { name: address, exact: true })).toHaveAttribute('href', address)
  })
}
