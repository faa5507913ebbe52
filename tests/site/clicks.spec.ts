/** What the clicker does to a diagram: it grows from the foot, and goes back. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { clicksOf, open, press } from './deck.ts'
import { addressOf } from './project.ts'

/** The layers of a diagram that can be seen, from the foot up, each with its arrows. */
const layersOf = (page: Page): Promise<string[]> => page.locator('.slidev-page:visible svg.anatomy').evaluate(svg =>
  [...svg.querySelectorAll<SVGGElement>('[data-layer]')]
    .filter(layer => layer.checkVisibility({ opacityProperty: true }))
    .sort((a, b) => b.getBoundingClientRect().y - a.getBoundingClientRect().y)
    .map(layer => layer.dataset.layer!))

/** Arrows that can be seen, though an end of them stands in a layer that cannot. */
const looseArrowsOf = (page: Page): Promise<number> => page.locator('.slidev-page:visible svg.anatomy').evaluate((svg) => {
  const hidden = [...svg.querySelectorAll('[data-layer]')].filter(layer => !layer.checkVisibility({ opacityProperty: true })).map(layer => layer.getBoundingClientRect())
  const arrows = [...svg.querySelectorAll<SVGPathElement>('path.arrow')].filter(arrow => arrow.checkVisibility({ opacityProperty: true }))
  return arrows.filter((arrow) => {
    const { y } = arrow.getBoundingClientRect()
    return hidden.some(layer => layer.top <= y && y < layer.bottom)
  }).length
})

for (const [alias, layers] of [['fig-1', 3], ['pytorch-2020', 6], ['fig-2', 6]] as const) {
  test(`${alias} grows layer by layer from the foot, and goes back the same way`, async ({ page }) => {
    const site = addressOf('SITE_URL')
    expect(await clicksOf(page, site, alias)).toBe(layers - 1)
    const all = await layersOf(page)
    expect(all).toHaveLength(layers)
    await open(page, site + alias)
    const states = [await layersOf(page)]
    for (let click = 1; click < layers; click++) {
      await press(page, 'ArrowRight')
      states.push(await layersOf(page))
      expect.soft(await looseArrowsOf(page), `loose arrows at click ${click}`).toBe(0)
    }
    expect(states).toEqual(all.map((_, i) => all.slice(0, i + 1)))
    for (let click = layers - 2; click >= 0; click--) {
      await press(page, 'ArrowLeft')
      expect(await layersOf(page)).toEqual(states[click])
    }
  })
}
