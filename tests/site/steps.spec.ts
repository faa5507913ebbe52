/** What all figures that are stepped through have in common: nothing around them moves, with motion as without. */
import { expect, test } from 'playwright/test'
import { clicksOf, press, settled } from './deck.ts'
import { addressOf } from './project.ts'

const STEPPED = ['graphs', 'graphs-since', 'call-pytorch', 'call-tensorflow', 'predict-papers', 'predict-searches', 'moving-history']

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test.describe(`motion: ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } })

    for (const alias of STEPPED) {
      test(`${alias}: nothing shifts from step to step, there and back`, async ({ page }) => {
        // Which leaves it at the last.
        const clicks = await clicksOf(page, addressOf('SITE_URL'), alias)
        await settled(page)
        await page.evaluate(() => {
          const shifts: string[] = []
          Object.assign(globalThis, { shifts })
          interface Shift extends PerformanceEntry { value: number, sources: { node: Node | null }[] }
          new PerformanceObserver(list => shifts.push(...(list.getEntries() as Shift[]).map(({ value, sources }) => `${value}: ${sources.map(({ node }) => node?.textContent?.trim().slice(0, 40)).join(', ')}`))).observe({ type: 'layout-shift' })
        })
        const title = await page.locator('.slidev-page:visible h1').boundingBox()
        for (const key of ['ArrowLeft', 'ArrowRight']) {
          for (let click = 0; click < clicks; click++)
            await press(page, key)
        }
        expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([])
        expect(await page.locator('.slidev-page:visible h1').boundingBox()).toEqual(title)
      })
    }
  })
}
