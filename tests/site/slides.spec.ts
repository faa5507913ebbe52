/** Every slide at every click, at three sizes: the rules hold, and the deck is silent and asks no other host. */
import type { Slide } from './measure.ts'
import { expect, test } from 'playwright/test'
import { complaintsOf, go, open, slidesOf, walk } from './deck.ts'
import { measure } from './measure.ts'
import { addressOf } from './project.ts'
import { EXCEPTIONS, judge, judgeStrictly, linksReachable } from './rules.ts'

const SIZES = [[1280, 720], [1920, 1080], [1024, 768]] as const

for (const [width, height] of SIZES) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('every slide at every click keeps the rules, silently', async ({ page }) => {
      const site = addressOf('SITE_URL')
      const deck = await slidesOf(page, site)
      const complaints = complaintsOf(page, site)
      const seen: Slide[] = []
      await walk(page, site, async () => void seen.push(await measure(page)))
      expect.soft(seen.flatMap(judge)).toEqual([])
      expect.soft(complaints).toEqual([])
      // An exception that nothing needs any more must go.
      const strict = seen.flatMap(judgeStrictly)
      expect.soft(EXCEPTIONS.filter(e => !strict.some(message => message.includes(e.message)))).toEqual([])
      // The walk has met every slide, in order: where nothing is measured, nothing fails.
      expect([...new Set(seen.map(slide => slide.titles[0]))]).toEqual(deck.map(slide => slide.title))
    })
  })
}

for (const [what, options] of [
  ['a phone on its side', { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true }],
  ['a small window', { viewport: { width: 800, height: 450 } }],
] as const) {
  test.describe(what, () => {
    test.use(options)

    test('nothing covers a link or a button', async ({ page }) => {
      const site = addressOf('SITE_URL')
      const covered: string[] = []
      const deck = await slidesOf(page, site)
      await open(page, site)
      for (const { alias } of deck) {
        await go(page, alias)
        covered.push(...linksReachable(await measure(page)))
      }
      expect(covered).toEqual([])
    })
  })
}
