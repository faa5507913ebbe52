/** What the browser's own menu prints, from a dark window: the slide or the article, light, whole, and without controls. */
import type { Page } from 'playwright/test'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'playwright/test'
import { open, slidesOf } from './deck.ts'
import { openDrawn } from './first.ts'
import { addressOf } from './project.ts'
import { squeeze } from './read-pdf.ts'
import { show } from './windows.ts'

test.use({ colorScheme: 'dark', viewport: { width: 1280, height: 720 } })

interface Printed { width: number, height: number, text: string, left: number, right: number }

/** Prints as the menu does, on paper that stands upright, and reads the pages: their size in pt, their text, and how far it reaches. */
async function print(page: Page): Promise<Printed[]> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise
  return Promise.all(Array.from({ length: document.numPages }, async (_, i) => {
    const sheet = await document.getPage(i + 1)
    const { width, height } = sheet.getViewport({ scale: 1 })
    const items = (await sheet.getTextContent()).items.filter(item => 'str' in item).filter(({ str }) => str.trim() !== '')
    const [left, right] = [items.map(({ transform }) => transform[4] as number), items.map(({ transform, width }) => transform[4] as number + width)]
    return { width, height, text: squeeze(items.map(({ str }) => str).join('')), left: Math.min(...left), right: Math.max(...right) }
  }))
}

/** The ground of what is printed. */
const groundOf = async (page: Page, selector: string) => {
  await page.emulateMedia({ media: 'print' })
  return page.locator(selector).first().evaluate(element => getComputedStyle(element).backgroundColor)
}

const WHITE = 'rgb(255, 255, 255)'

for (const [what, address, says, controls] of [
  ['the slide that is shown', 'fig-3', 'In2020PyTorchledatall4conferences', 'Aboutthisfigure'],
  ['the click that is shown', 'graphs?clicks=4', 'Howagraphisbuilt', '4of12'],
  ['the slide in the presenter\'s window', 'presenter/fig-3', 'In2020PyTorchledatall4conferences', 'Endsat'],
  ['the slide before the deck is there', 'fig-3/', 'In2020PyTorchledatall4conferences', 'Aboutthisfigure'],
] as const) {
  test(`${what} is printed, as wide as the paper`, async ({ page }) => {
    await (address.endsWith('/') ? openDrawn : address.startsWith('presenter') ? show : open)(page, addressOf('SITE_URL') + address)
    const pages = await print(page)
    expect(pages).toHaveLength(1)
    const [sheet] = pages as [Printed]
    expect(sheet.width).toBeGreaterThan(sheet.height)
    expect(sheet.text).toContain(says)
    expect(sheet.text).toMatch(/of26$/)
    expect(sheet.text).not.toContain(controls)
    // The margins of a slide are 56 of its 980 px.
    const margin = sheet.width * 56 / 980
    expect(Math.abs(sheet.left - margin)).toBeLessThan(3)
    expect(Math.abs(sheet.width - sheet.right - margin)).toBeLessThan(3)
    expect(await groundOf(page, '.slidev-page .slide')).toBe(WHITE)
    if (address.startsWith('graphs'))
      expect(await page.locator('.slidev-page:visible .shiki').first().evaluate(code => getComputedStyle(code).color)).toBe('rgb(14, 17, 22)')
  })
}

test('the article is printed whole, upright, inside its margins, without its bar', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const slides = await slidesOf(page, site)
  await openDrawn(page, `${site}read/`)
  const pages = await print(page)
  const text = pages.map(page => page.text).join('')
  // The cover's title is that of the page.
  expect(slides.filter(({ title }) => !text.includes(squeeze(title))).map(({ alias }) => alias)).toEqual([])
  const last = (await page.locator('.reading #handout-references + ul li').last().textContent())!
  expect(text).toContain(squeeze(last).slice(0, 40))
  expect(text).not.toContain('2026.Aboutthisfigure')
  expect(pages[0]!.text).not.toMatch(/Contents|Search/)
  expect(pages.filter(({ width, height, left, right }) => width > height || left < 20 || right > width - 20)).toEqual([])
  expect(await groundOf(page, '.reading')).toBe(WHITE)
})
