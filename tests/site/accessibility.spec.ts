/** axe on every slide at every click, light and dark. At one size, as the canvas only scales. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { stateOf, walk } from './deck.ts'
import { addressOf } from './project.ts'

/** The part of axe-core that is used here: it stands in the page once its script is there. */
interface Axe {
  run: (context: Element, options: { runOnly: string[], resultTypes: string[] }) => Promise<{ violations: { id: string, help: string, nodes: { html: string, failureSummary?: string }[] }[] }>
}

// axe leaves the contrast of text inside an SVG undecided; tests/unit computes it from the tokens.
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the slide that is shown, one line each. The page around it is Slidev's. */
function violationsOf(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const slides = [...document.querySelectorAll('.slidev-page')]
    const slide = slides.find(p => p.checkVisibility())!
    // axe goes through all that is in the page, and the slides that are not shown are forty times as much.
    const away = slides.filter(other => other !== slide).map(other => ({ other, place: document.createComment('') }))
    away.forEach(({ other, place }) => other.replaceWith(place))
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(slide, { runOnly, resultTypes: ['violations'] })
    away.forEach(({ other, place }) => place.replaceWith(other))
    return violations.flatMap(v => v.nodes.map(node => `${v.id}: ${v.help}: ${node.html.slice(0, 160)}\n${node.failureSummary}`))
  }, rules)
}

// Dark, nothing but colours is another.
for (const [colorScheme, rules] of [['light', STANDARDS], ['dark', ['color-contrast', 'link-in-text-block']]] as const) {
  test.describe(colorScheme, () => {
    // axe comes as a script of its own.
    test.use({ colorScheme, bypassCSP: true })

    test('axe finds nothing on any slide', async ({ page }) => {
      test.setTimeout(300_000)
      const found = new Set<string>()
      await walk(page, addressOf('SITE_URL'), async () => {
        // Once a page: the walk loads no other.
        if (!await page.evaluate(() => 'axe' in globalThis))
          await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
        const { alias } = stateOf(page)
        for (const violation of await violationsOf(page, [...rules]))
          found.add(`slide ${alias}: ${violation}`)
      })
      expect([...found]).toEqual([])
    })
  })
}
