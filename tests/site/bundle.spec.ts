/** What ships, and what of it a first visit asks for. */
import type { Page } from 'playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { open, saveData } from './deck.ts'
import { addressOf, SITE } from './project.ts'

const scripts = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(js|css|html|json)$/.test(file))
  .map(file => ({ file, text: readFileSync(join(SITE, file), 'utf8') }))

/** The files of the site that hold a text. */
const holding = (text: string) => scripts.filter(script => script.text.includes(text)).map(script => script.file)

test('ships the production parts of Vue', () => {
  expect(scripts.length).toBeGreaterThan(20)
  expect(holding('[Vue warn]')).toEqual([])
})

test('ships no schema library: facts are checked at build', () => {
  expect(holding('ZodError')).toEqual([])
})

test('ships no bibliography software: references are formatted at build', () => {
  for (const text of ['citeproc', 'citation-js', 'CSL.Engine', 'Collins English'])
    expect.soft(holding(text), text).toEqual([])
  // The finished entries are there.
  expect(holding('<i>arXiv</i>').length + holding('(2019). <i>').length).toBeGreaterThan(0)
})

test('names no path of the machine that built it', () => {
  expect(holding(process.cwd())).toEqual([])
})

/** Texts by which what is needed later is known in a minified script, such as a figure's dialog; each must be in the site. */
const LATER = {
  'the dialog': 'figure-dialog',
  'the tables': 'Key in references.bib.',
  'the CSV': 'Break of the series, ',
  'the PNG': 'toBlob',
  'the handout': 'Sources accessed ',
}

/** The scripts that hold a text. */
const scriptsHolding = (text: string) => holding(text).filter(file => file.endsWith('.js'))

/** The scripts of the deck that a page asks for because it needs them. */
async function scriptsOf(page: Page): Promise<Set<string>> {
  await saveData(page)
  const asked = new Set<string>()
  page.on('request', request => /\.js$/.test(request.url()) && asked.add(`assets/${new URL(request.url()).pathname.split('/assets/')[1]}`))
  return asked
}

for (const alias of ['cover', 'fig-1', 'fig-3', 'since-2020', 'references', 'sources']) {
  test(`a first visit of ${alias} loads nothing of the dialog or the handout`, async ({ page }) => {
    const asked = await scriptsOf(page)
    await open(page, addressOf('SITE_URL') + alias)
    await page.waitForLoadState('networkidle')
    expect(asked.size).toBeGreaterThan(5)
    for (const [what, text] of Object.entries(LATER)) {
      const files = scriptsHolding(text)
      expect.soft(files.length, `${what} is known by a text that no file has`).toBeGreaterThan(0)
      expect.soft(files.filter(file => asked.has(file)), what).toEqual([])
    }
  })
}

test('the dialog comes at the first press, and the CSV at its own', async ({ page }) => {
  const asked = await scriptsOf(page)
  await open(page, `${addressOf('SITE_URL')}fig-3`)
  await page.locator('.slidev-page:visible').getByRole('button', { name: 'About this figure' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'CSV' }).waitFor()
  expect(scriptsHolding(LATER['the tables']).every(file => asked.has(file))).toBe(true)
  expect(scriptsHolding(LATER['the CSV']).filter(file => asked.has(file))).toEqual([])
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('paper-share.csv')
  expect(scriptsHolding(LATER['the CSV']).every(file => asked.has(file))).toBe(true)
})

/** The large figures: a slide that shows one, the slide before it, and a text by which its module is known. */
const LARGE = [
  { alias: 'graphs', before: 'table-1', text: 'no place to print' },
  { alias: 'call-pytorch', before: 'corrections-popularity', text: 'The arrow keys lead on' },
  { alias: 'predict-papers', before: 'popularity', text: 'Cover the left and draw your guess here' },
  { alias: 'moving-history', before: 'predict-searches', text: 'Strokes on the slider' },
]

test('no large figure is loaded with the first slide, nor with those that Slidev loads soon after', async ({ page }) => {
  const asked = await scriptsOf(page)
  // Far from the first slide, and small.
  const far = scriptsHolding('Every source, continued')
  const all = page.waitForRequest(request => far.some(file => request.url().endsWith(file)))
  await open(page, `${addressOf('SITE_URL')}cover`)
  await all
  await page.waitForLoadState('networkidle')
  for (const { alias, text } of LARGE) {
    expect.soft(scriptsHolding(text).length, alias).toBeGreaterThan(0)
    expect.soft(scriptsHolding(text).filter(file => asked.has(file)), alias).toEqual([])
  }
})

for (const { alias, before, text } of LARGE) {
  test(`${alias} is there when its slide is next`, async ({ page }) => {
    const asked = await scriptsOf(page)
    await open(page, addressOf('SITE_URL') + before)
    await expect.poll(() => scriptsHolding(text).every(file => asked.has(file))).toBe(true)
  })
}
