/** How the tests open "About this figure". */
import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { open } from './deck.ts'
import { addressOf } from './project.ts'

export const SITE = () => addressOf('SITE_URL')
export const button = (page: Page) => page.locator('.slidev-page:visible').getByRole('button', { name: /^About this figure/ })
export const dialog = (page: Page) => page.getByRole('dialog')

/** Opens the dialog of the one figure of a slide. */
export async function openAbout(page: Page, alias: string): Promise<Locator> {
  await open(page, SITE() + alias)
  await button(page).click()
  await expect(dialog(page)).toBeVisible()
  return dialog(page)
}
