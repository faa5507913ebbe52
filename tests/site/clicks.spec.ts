/** What the clicker does inside a slide: diagrams grow from the foot, two listings keep in step, and both go back. */
import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
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

/** The lines of the left and of the right listing that are lit. */
const litOf = (page: Page): Promise<number[][]> => page.locator('.slidev-page:visible').evaluate(slide =>
  [...slide.querySelectorAll('pre')].map(pre => [...pre.querySelectorAll('.line')].flatMap((line, i) => line.classList.contains('highlighted') ? [i + 1] : [])))

/** The lines that slides.md lights step by step in each listing, from {none|1-4|6}: [[], [1, 2, 3, 4], [6]]. */
const stepsOf = (text: string) => [...text.matchAll(/^```py \{([^}]+)\}\{at:1\}$/gm)].map(match => match[1]!.split('|').map(step =>
  step === 'none' ? [] : step.split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number)
    return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i)
  })))

test('the two listings light the lines that belong together', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const [left, right] = stepsOf(readFileSync('slides.md', 'utf8'))
  expect(left).toHaveLength(right!.length)
  const steps = left!.map((lines, i) => [lines, right![i]])
  expect(await clicksOf(page, site, 'graphs')).toBe(steps.length - 1)
  await open(page, `${site}graphs`)
  expect(await litOf(page)).toEqual(steps[0])
  for (const step of steps.slice(1)) {
    await press(page, 'ArrowRight')
    expect(await litOf(page)).toEqual(step)
  }
  for (const step of steps.slice(0, -1).toReversed()) {
    await press(page, 'ArrowLeft')
    expect(await litOf(page)).toEqual(step)
  }
})
