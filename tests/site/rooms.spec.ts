/** Odd rooms: projectors and zoom, colours that the system forces, more contrast, text spacing; slides that stand for all others. */
import type { Page } from 'playwright/test'
import { wcagContrast } from 'culori'
import { expect, test } from 'playwright/test'
import { go, open } from './deck.ts'
import { measure } from './measure.ts'
import { addressOf } from './project.ts'
import { judge } from './rules.ts'

/** One of each kind, at its last click: charts, diagrams, tables, steps, the QR code. */
const SLIDES = ['cover', 'fig-1', 'graphs', 'fig-4', 'since-2020', 'call-pytorch', 'moving-history', 'timeline', 'closing']
/** The fullest, as the canvas only scales; `slides.spec.ts` has them all, at 4:3 too. */
const FULLEST = ['graphs', 'since-2020', 'claims']
/** Projectors of 16:10, 4K, and a window of 1280 × 720 at 200 %. */
const WINDOWS = [[1280, 800], [1920, 1200], [3840, 2160], [640, 360]] as const

/** The bar of Slidev's controls, at the lower left. */
const bar = (page: Page) => page.locator('#slide-container > .absolute.bottom-0')

test('on projectors of 16:10 and 4K and at 200 % slides are whole, keep the rules, and show no controls', async ({ page }) => {
  await open(page, addressOf('SITE_URL'))
  for (const alias of FULLEST) {
    await go(page, `${alias}?clicks=99`)
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height })
      const scale = Math.min(width / 980, height / 552)
      const content = page.locator('#slide-content')
      await expect.poll(async () => Math.round((await content.boundingBox())!.width)).toBe(Math.round(980 * scale))
      const box = (await content.boundingBox())!
      expect.soft([box.x, box.y].every(edge => edge > -0.5) && box.y + box.height < height + 0.5, `${alias} is whole, ${width} × ${height}`).toBe(true)
      expect.soft(judge(await measure(page)), `${alias}, ${width} × ${height}`).toEqual([])
      await expect.soft(bar(page)).toHaveCSS('opacity', '0')
    }
  }
})

test('on a projector of 4:3 the controls show when they are pointed at, or reached by key', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await open(page, `${addressOf('SITE_URL')}fig-3`)
  await expect(bar(page)).toHaveCSS('opacity', '0')
  await bar(page).hover()
  await expect(bar(page)).toHaveCSS('opacity', '1')
  await page.mouse.move(500, 300)
  await expect(bar(page)).toHaveCSS('opacity', '0')
  await bar(page).getByRole('button').first().focus()
  await expect(bar(page)).toHaveCSS('opacity', '1')
})

/** What a browser makes of a colour, by its name in `styles/tokens.css` or as a system colour. */
const resolve = (page: Page, colors: string[]) => page.evaluate(colors => colors.map((color) => {
  const probe = Object.assign(document.createElement('i'), { style: `forced-color-adjust: none; color: ${color}` })
  document.body.append(probe)
  const { color: resolved } = getComputedStyle(probe)
  probe.remove()
  return resolved
}), colors)

/** Shapes of the slide that is shown whose colour is none of `known`, and what is told by a ground that is not seen. */
const untold = (page: Page, known: string[], canvas: string) => page.evaluate(({ known, canvas }) => {
  const slide = [...document.querySelectorAll('.slidev-page')].find(one => one.checkVisibility())!
  const name = (one: Element, what: string) => `${location.pathname}: <${one.tagName} class="${one.getAttribute('class') ?? ''}"> ${what}`
  // A QR code stays dark on light.
  const shapes = [...slide.querySelectorAll('svg:not(.closing *) :is(path, rect, circle, line, polyline, text)')].filter(one => one.checkVisibility())
  const isSeen = (color: string) => color !== 'none' && !/, 0\)$/.test(color)
  return [
    ...shapes.flatMap(one => [getComputedStyle(one).fill, getComputedStyle(one).stroke].filter(color => isSeen(color) && !known.includes(color)).map(color => name(one, color))),
    ...[...slide.querySelectorAll('.disc, .stop, .stage, .lit')].filter(one => getComputedStyle(one).backgroundColor === canvas).map(one => name(one, 'is not seen')),
    ...[...slide.querySelectorAll('[aria-pressed="true"]')].filter(one => getComputedStyle(one).outlineStyle === 'none').map(one => name(one, 'is not told apart')),
  ]
}, { known, canvas })

test('where the system forces colours, drawings have them too, and nothing is told by a ground that is gone', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, addressOf('SITE_URL'))
  for (const alias of SLIDES) {
    await go(page, `${alias}?clicks=99`)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      const [canvas, text, link] = await resolve(page, ['Canvas', 'CanvasText', 'LinkText'])
      const lines = await resolve(page, ['surface', 'ink', 'muted', 'pytorch', 'tensorflow', 'keras', 'other', 'hairline'].map(name => `var(--${name})`))
      const grounds = await resolve(page, ['raised', 'lit'].map(name => `var(--${name})`))
      expect(lines.slice(0, 5)).toEqual([canvas, text, text, link, text])
      for (const color of lines.slice(1, -1))
        expect(wcagContrast(color, canvas!), color).toBeGreaterThanOrEqual(4.5)
      for (const ground of grounds)
        expect(wcagContrast(text!, ground), ground).toBeGreaterThanOrEqual(4.5)
      expect.soft(await untold(page, [...lines, ...grounds], canvas!)).toEqual([])
    }
  }
})

test('who asks for more contrast gets 7 : 1 for quiet words, light and dark', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}fig-5`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme })
    await expect(page.locator('html')).toHaveClass(colorScheme)
    const [muted, other, hairline, surface] = await resolve(page, ['muted', 'other', 'hairline', 'surface'].map(name => `var(--${name})`))
    expect(wcagContrast(muted!, surface!)).toBeGreaterThanOrEqual(7)
    expect(wcagContrast(other!, surface!)).toBeGreaterThanOrEqual(5.5)
    expect(wcagContrast(hairline!, surface!)).toBeGreaterThanOrEqual(2)
  }
})

/** WCAG 1.4.12: what a reader may set, and must lose nothing by. */
const SPACING = '.reading * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } .reading p { margin-bottom: 2em !important } .reading article { content-visibility: visible !important }'

/** Runs in the page: what of the article is cut off by the window, or stands on something else. */
function lostInPage(): string[] {
  return [...document.querySelectorAll('.reading article')].flatMap((article) => {
    const lines: { text: string, box: DOMRect }[] = []
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!
      const isForReaders = parent.closest('.visually-hidden, style, title, desc') || getComputedStyle(parent.closest('thead') ?? parent).clipPath !== 'none'
      if (!node.textContent!.trim() || isForReaders || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      lines.push(...[...range.getClientRects()].filter(({ width }) => width > 1).map(box => ({ text: node.textContent!.trim().slice(0, 30), box })))
    }
    const overlaps = ({ box: a }: typeof lines[number], { box: b }: typeof lines[number]) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6
    return [
      ...lines.filter(({ box }) => box.right > innerWidth + 1 || box.left < -1).map(({ text }) => `${article.id}: "${text}" is beyond the window`),
      ...lines.flatMap((one, i) => lines.slice(i + 1).filter(other => overlaps(one, other)).map(other => `${article.id}: "${one.text}" and "${other.text}" overlap`)),
    ]
  })
}

test('with the spacing of text that a reader may set, the article loses nothing, narrow or wide', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}read/`)
  await page.addStyleTag({ content: SPACING })
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await page.evaluate(lostInPage), `${width} px`).toEqual([])
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
