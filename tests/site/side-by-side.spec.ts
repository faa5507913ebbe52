/** Parts side by side: pointing at one lights its counterpart and says how alike they are; nothing moves. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { facts } from '../../data/index.ts'
import { open, press } from './deck.ts'
import { inDeck } from './one-window.ts'
import { addressOf } from './project.ts'

const { rows } = facts['stack-mapping']
const LIKE = { yes: 'alike', partly: 'partly alike', no: 'not alike' }

const slide = (page: Page) => page.locator('.slidev-page:visible')
const status = (page: Page) => slide(page).locator('figure').getByRole('status')
const part = (page: Page, row: number, side: number) => slide(page).locator('tbody tr').nth(row).getByRole('button').nth(side)

/** What the line below must say of a row. */
function wordsOf(row: typeof rows[number]): string {
  const alike = row.cells.find(cell => cell.alike)!.alike!
  return `${row.label}: ${LIKE[alike]}. ${row.note}`
}

/** That both parts of a row are lit, and no other, and that the line below says so. */
async function expectLit(page: Page, row: number) {
  await expect(status(page)).toHaveText(wordsOf(rows[row]!))
  await expect(slide(page).locator('tr.lit')).toHaveCount(1)
  await expect(slide(page).locator('tr.lit').getByRole('button')).toHaveText(rows[row]!.cells.filter(cell => !cell.alike).map(cell => cell.text))
}

async function expectDark(page: Page) {
  await expect(slide(page).locator('tr.lit')).toHaveCount(0)
  await expect(status(page)).toHaveText('')
}

/** Where everything on the slide stands, less the words of the line that says why. */
const places = (page: Page) => slide(page).evaluate(element =>
  [...element.querySelectorAll('h1, th, td, button, .why, figcaption, footer')].map(part => JSON.stringify(part.getBoundingClientRect())))

test('every pair says why it is alike or not', () => {
  expect(rows.filter(row => !row.note).map(row => row.key)).toEqual([])
})

inDeck('pointing at a part lights its counterpart, row by row, until the pointer leaves; nothing moves', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}side-by-side`)
  await expectDark(page)
  const before = await places(page)
  expect(before.length).toBeGreaterThan(4 * rows.length)
  for (const [i] of rows.entries()) {
    await part(page, i, i % 2).hover()
    await expectLit(page, i)
    expect(await places(page)).toEqual(before)
  }
  await slide(page).locator('h1').hover()
  await expectDark(page)
})

inDeck('Tab reaches each part, and what has the focus is lit', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}side-by-side`)
  await part(page, 0, 0).focus()
  for (const [i] of rows.entries()) {
    for (const side of [0, 1]) {
      await expect(part(page, i, side)).toBeFocused()
      await expectLit(page, i)
      await page.keyboard.press('Tab')
    }
  }
})

inDeck('a click keeps a part lit, and leaves the keys to the deck', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}side-by-side`)
  await part(page, 4, 1).click()
  await expectLit(page, 4)
  await press(page, 'ArrowRight')
  expect(page.url()).toContain('native-code')
  await page.mouse.move(2, 2)
  await press(page, 'ArrowLeft')
  await expectDark(page)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('a tap lights a part, and it stays', async ({ page }) => {
    await open(page, `${addressOf('SITE_URL')}side-by-side`)
    for (const [i] of rows.entries()) {
      await part(page, i, (i + 1) % 2).tap()
      await expectLit(page, i)
    }
    await slide(page).locator('h1').tap()
    await expectLit(page, rows.length - 1)
  })
})

test('on paper there is nothing to press', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}print?print=true`)
  const table = page.locator('[data-figure="stack-mapping"]')
  await expect(table.locator('tbody tr')).toHaveCount(rows.length)
  await expect(table.getByRole('button')).toHaveCount(0)
  await expect(table.getByRole('status')).toHaveCount(0)
})
