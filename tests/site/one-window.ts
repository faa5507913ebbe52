/**
 * For tests that look at slides and leave nothing behind: they share one window a worker, in which the deck is open. To load it
 * takes a second, to go to a slide a twentieth of that. A test that is about loading, storage or touch takes Playwright's own.
 */
import type { Page } from 'playwright/test'
import { test as base } from 'playwright/test'
import { keep, open } from './deck.ts'
import { addressOf } from './project.ts'

export const inDeck = base.extend<{ page: Page }, { kept: Page }>({
  kept: [async ({ browser }, use) => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    await open(page, addressOf('SITE_URL'))
    keep(page, addressOf('SITE_URL'))
    await use(page)
    await context.close()
  }, { scope: 'worker' }],
  page: async ({ kept, viewport, colorScheme, contextOptions, hasTouch, bypassCSP }, use) => {
    if (hasTouch || bypassCSP)
      throw new Error('A window that is open cannot be given touch, or another policy: take the test of Playwright.')
    await kept.setViewportSize(viewport!)
    await kept.emulateMedia({ colorScheme, reducedMotion: contextOptions.reducedMotion })
    await open(kept, addressOf('SITE_URL'))
    await use(kept)
  },
})
