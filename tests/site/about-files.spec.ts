/** The files that "About this figure" saves: whole, with title, sources and licence inside. */
import type { Locator } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { button, dialog, openAbout, SITE } from './about.ts'
import { open } from './deck.ts'
import { inDeck } from './one-window.ts'

/** Presses the button of a format, waits until it is saved, and reads the file. */
async function fileOf(about: Locator, format: 'CSV' | 'SVG' | 'PNG', name: string): Promise<Buffer> {
  const saved = about.page().waitForEvent('download')
  await about.getByRole('button', { name: format }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe(name)
  await expect(about.getByRole('status')).toHaveText(`Saved ${name}`)
  return readFileSync(await download.path())
}
const SOURCES = ['https://chillee.github.io/pytorch-vs-tensorflow/', 'https://thegradient.pub/state-of-ml-frameworks-2019-pytorch-dominates-research-tensorflow-dominates-industry/']

inDeck('CSV, SVG and PNG hold title, sources and licence', async ({ page }) => {
  const about = await openAbout(page, 'fig-3')
  const title = (await about.getByRole('heading', { level: 2 }).textContent())!
  const csv = (await fileOf(about, 'CSV', 'paper-share.csv')).toString('utf8')
  expect(csv.startsWith(`# Title: ${title}\n`)).toBe(true)
  const svg = (await fileOf(about, 'SVG', 'paper-share.svg')).toString('utf8')
  const { error, texts, head, drawn, size } = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml')
    const of = (selector: string) => file.querySelector(selector)?.textContent ?? ''
    return {
      error: of('parsererror'),
      texts: [...file.querySelectorAll('text')].map(line => line.textContent).join(' '),
      head: [of('title'), of('metadata')],
      drawn: [...file.querySelectorAll('svg svg')].map(inner => Number(inner.getAttribute('x'))),
      size: ['width', 'height'].map(side => Number(file.documentElement.getAttribute(side))),
    }
  }, svg)
  expect(error).toBe('')
  expect(head[0]).toBe(title)
  for (const text of [csv, texts, head[1]!]) {
    expect(text).toContain(title)
    expect(text).toMatch(/licence not stated/i)
    for (const source of SOURCES)
      expect(text).toContain(source)
  }
  // Three panels side by side, with their labels.
  expect(drawn).toHaveLength(3)
  expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b))
  expect(texts).toContain('NeurIPS 64%')
  expect(svg).not.toContain('var(')
  expect(svg.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(2)

  const png = await fileOf(about, 'PNG', 'paper-share.png')
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size.map(side => side * 2))
})

test('a picture has its text at the first press, however many fonts it needs', async ({ page }) => {
  // Migdał among the sources brings in a third one.
  const about = await openAbout(page, 'fig-4')
  const png = await fileOf(about, 'PNG', 'paper-mentions.png')
  const ink = await page.evaluate(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight })
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    // The lowest fifth, where the sources stand.
    const { data } = context.getImageData(0, canvas.height * 0.8, canvas.width, canvas.height * 0.2)
    return Array.from({ length: data.length / 4 }, (_, i) => data[i * 4]!).filter(red => red < 160).length
  }, `data:image/png;base64,${png.toString('base64')}`)
  expect(ink).toBeGreaterThan(1000)
})

inDeck('one of several small charts is saved as one that stands alone, with its years', async ({ page }) => {
  await open(page, `${SITE()}since-2020`)
  await button(page).first().click()
  const svg = (await fileOf(dialog(page), 'SVG', 'downloads.svg')).toString('utf8')
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(match => match[1])
  expect(texts).toEqual(expect.arrayContaining(['2021', '2024', 'PyPI downloads a month', '80.0M']))
  expect(texts).not.toContain('2018')
  expect(svg).toMatch(/width="868"/)
})

inDeck('a diagram is whole before its clicks, and as large as on its slide', async ({ page }) => {
  const about = await openAbout(page, 'fig-1')
  const svg = (await fileOf(about, 'SVG', 'pytorch-figure-1.svg')).toString('utf8')
  expect(svg).toContain('Top-level API')
  expect(svg).not.toMatch(/ opacity="0"/)
  expect(svg).toMatch(/width="868"/)
  expect(svg).toContain('Licence CC BY 4.0')
})

inDeck('what stands around a drawing, such as code, is saved with it, and what steps it is not', async ({ page }) => {
  const about = await openAbout(page, 'graphs')
  const svg = (await fileOf(about, 'SVG', 'graph-modes.svg')).toString('utf8')
  const { texts, fonts } = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml')
    return { texts: [...file.querySelectorAll('text')].map(line => line.textContent), fonts: file.querySelector('style')!.textContent.match(/font-family:'.*?'/g) }
  }, svg)
  expect(texts.join(' ')).toContain('tf.placeholder')
  expect(texts).toEqual(expect.arrayContaining(['TensorFlow 1, graph and session', 'nothing has run yet']))
  expect(texts.filter(text => /^\d+ of \d+$|^or$/.test(text))).toEqual([])
  expect(fonts).toContain(`font-family:'IBM Plex Mono'`)
})

inDeck('a table is saved as CSV alone', async ({ page }) => {
  const about = await openAbout(page, 'table-1')
  await expect(about.locator('.downloads').getByRole('button')).toHaveText(['CSV'])
})
