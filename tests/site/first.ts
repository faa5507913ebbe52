/** The page as the build has drawn it, before the deck takes over. */
import type { Page } from 'playwright/test'
import { FIRST } from '../../components/first.ts'
import { LATE } from '../../setup/first/alone.ts'

/** What of a slide can be seen, in one text: its words, and each drawing with its marks. What only a host knows is left out. */
export interface Look { text: string, drawings: string[] }

/** How the slide looks that the build has drawn, or, once it is gone, that of the deck. */
export function lookOf(page: Page): Promise<Look> {
  return page.evaluate((first) => {
    const root = document.getElementById(first) ?? document.getElementById('app')!
    const slide = [...root.querySelectorAll('.slidev-page')].find(one => one.checkVisibility())!
    const seen = slide.cloneNode(true) as Element
    seen.querySelectorAll('[data-host]').forEach(one => one.remove())
    return {
      text: seen.textContent,
      // Numbers in ids count what a page has shown before, or, in a drawn one, what stands in it.
      drawings: [...seen.querySelectorAll('svg')].map(svg => svg.outerHTML.replace(/<!--.*?-->/g, '').replace(/\b(?:zr\d+|v(?:-\d+)+|drawn-\d+)/g, 'counted')),
    }
  }, FIRST)
}

/** From here on what comes early waits for the deck however slow the machine is: how a page goes on without it is tested elsewhere (`faults.spec.ts`). */
export async function waitForDeck(page: Page): Promise<void> {
  await page.addInitScript((late) => {
    const { setTimeout: after } = window
    const patient = (act: () => void, ms?: number) => after(act, ms === late ? 1_000_000 : ms)
    Object.assign(window, { setTimeout: patient })
  }, LATE)
}

/** Opens a drawn page, and stops before anybody has done anything. */
export async function openDrawn(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
}

