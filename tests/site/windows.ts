/** Windows of a talk: the presenter's, projectors', phones'; what they show, and the countdown. */
import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { FIRST } from '../../components/first.ts'
import { stateOf } from './deck.ts'

/** The slide in the middle of a window; a presenter's shows the next one, too. */
export const stage = (page: Page) => page.locator('#slideshow .slidev-page').filter({ visible: true })

/** Opens an address in a window, and waits until Vue has drawn a slide there. */
export async function show(page: Page, address: string): Promise<Page> {
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await shown(page)
  return page
}

/** Waits until the deck has taken a page over. */
export async function shown(page: Page): Promise<void> {
  await page.waitForFunction((first) => {
    // A visitor's first move is what starts the deck.
    dispatchEvent(new PointerEvent('pointermove'))
    return !document.getElementById(first)
  }, FIRST)
  // A development server that was just started takes its time.
  await expect(stage(page).locator('h1').first()).toBeVisible({ timeout: 60_000 })
}

/** Every window arrives at a slide and click, as `fig-3?clicks=2`, by its address and on its stage. */
export async function together(pages: Page[], place: string): Promise<void> {
  const [alias, click] = place.split('?clicks=')
  await expect.poll(() => pages.map(stateOf)).toEqual(pages.map(() => ({ alias, click: Number(click ?? 0) })))
  // For two frames after a change Slidev shows the slide that is left, too.
  await expect.poll(async () => new Set((await Promise.all(pages.map(page => stage(page).locator('h1').allInnerTexts()))).map(String)).size).toBe(1)
}

/** The time that is left, as a presenter's window shows it. */
export const countdown = (page: Page) => page.locator('.slidev-presenter .font-mono.text-3xl')

/** The countdown of 20 minutes runs in a presenter's window. */
export const isRunning = (presenter: Page) => expect(countdown(presenter)).toHaveText(/^\s*19\s*:\s*[0-5]\d/)

/** Starts the countdown, as a click does, and waits until it shows. */
export async function startCountdown(presenter: Page): Promise<void> {
  await expect(countdown(presenter)).toHaveText(/^\s*20\s*:\s*00/)
  await presenter.locator('.slidev-presenter .w-22px').hover()
  await presenter.locator('.slidev-presenter .i-carbon\\:play').click()
  await isRunning(presenter)
}
