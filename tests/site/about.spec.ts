/** "About this figure": what each figure says of itself, and its table. */
import type { Locator } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { button, dialog, openAbout, SITE } from './about.ts'
import { complaintsOf, go, open, openPaper, saveData, slidesOf } from './deck.ts'
import { inDeck } from './one-window.ts'

/** What stands under a term of the dialog. */
const said = (about: Locator, term: string) => about.locator('dd').filter({ visible: true }).and(about.locator(`dt:text-is("${term}") + dd`))

test('every figure tells its definition, its grade, its data and a source with its licence', async ({ page }) => {
  const complaints = complaintsOf(page, SITE())
  let figures = 0
  const slides = await slidesOf(page, SITE())
  await open(page, SITE())
  for (const { alias } of slides) {
    await go(page, alias)
    for (const one of await button(page).all()) {
      figures++
      await one.click()
      const about = dialog(page)
      await expect(about, alias).toBeVisible()
      const told = await about.evaluate(sheet => ({
        first: sheet.querySelector('dt')!.textContent.trim(),
        grade: sheet.querySelector('[data-grade]')!.textContent.trim(),
        sources: [...sheet.querySelectorAll('[data-source]')].map(source => source.textContent.replace(/\s+/g, ' ').trim()),
        rows: sheet.querySelectorAll('tbody tr').length,
        files: [...sheet.querySelectorAll('.downloads button')].map(button => button.textContent.trim()),
      }))
      expect(told, alias).toMatchObject({ first: 'Definition', grade: expect.stringMatching(/\w{4}.*\.$/), files: expect.arrayContaining(['CSV']) })
      expect(told.rows, alias).toBeGreaterThan(0)
      expect(told.sources[0], alias).toMatch(/\(\d{4}|\(n\.d\./)
      expect(told.sources.filter(source => !/Licence .+\. Accessed \d+ \w{3} \d{4}\.$/.test(source)), alias).toEqual([])
      await about.getByRole('button', { name: 'Close' }).click()
      await expect(about).toHaveCount(0)
    }
    expect(await page.locator('.slidev-page:visible figure[data-figure]').count(), alias).toBe(await button(page).count())
  }
  expect(figures).toBeGreaterThan(10)
  expect(complaints).toEqual([])
})

inDeck('a value read off an image tells its error; a CC BY source its licence and address', async ({ page }) => {
  let about = await openAbout(page, 'fig-5')
  await expect(said(about, 'Evidence')).toContainText('ead off an image')
  await expect(said(about, 'Error')).toContainText(/^± \d/)
  // Two of its measures are read off images.
  about = await openAbout(page, 'crossings')
  await expect(said(about, 'Evidence')).toContainText('ead off an image')
  about = await openAbout(page, 'table-1')
  await expect(about.locator('dt').filter({ hasText: /^(?:Unit|Error)$/ })).toHaveCount(0)
  about = await openAbout(page, 'fig-1')
  const source = about.locator('[data-source]').filter({ hasText: 'CC BY 4.0' })
  await expect(source).toHaveCount(1)
  await expect(source.getByRole('link')).toHaveAttribute('href', /^https:/)
})

test('nothing of it is fetched before the first press', async ({ page }) => {
  await saveData(page)
  const fetched: string[] = []
  page.on('response', response => void fetched.push(response.url()))
  const holds = async (text: string) => {
    const scripts = [...new Set(fetched)].filter(address => address.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(5)
    const texts = await Promise.all(scripts.map(async address => (await page.request.get(address)).text()))
    return texts.some(script => script.includes(text))
  }
  await open(page, `${SITE()}fig-3`)
  await page.waitForLoadState('networkidle')
  // A word of the dialog, of the tables, of the CSV and of the SVG.
  for (const word of ['figure-dialog', 'passed_from', 'Caveat: ', 'rdf:Description'])
    expect(await holds(word), word).toBe(false)
  await button(page).click()
  await expect(dialog(page)).toBeVisible()
  expect(await holds('figure-dialog')).toBe(true)
  expect(await holds('rdf:Description')).toBe(false)
  await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: 'SVG' }).click()])
  expect(await holds('rdf:Description')).toBe(true)
})

test('the print page has no button', async ({ page }) => {
  await openPaper(page, SITE())
  await expect(page.locator('figure[data-figure]').first()).toBeVisible()
  await expect(page.getByText('About this figure').filter({ visible: true })).toHaveCount(0)
})

inDeck('a press on a column sorts by it: up, then down, and what is missing last', async ({ page }) => {
  const about = await openAbout(page, 'fig-3')
  const header = about.getByRole('columnheader', { name: 'Value' })
  const column = async () => {
    const index = await header.evaluate(cell => (cell as HTMLTableCellElement).cellIndex)
    const texts = await about.locator(`tbody td:nth-child(${index + 1})`).allTextContents()
    return texts.map(text => text.includes('no value') ? Number.NaN : Number(text))
  }
  const isMissingLast = (values: number[]) => Number.isNaN(values.at(-1)) && !Number.isNaN(values[0])
  const known = (values: number[]) => values.filter(value => !Number.isNaN(value))
  await expect(header).not.toHaveAttribute('aria-sort')
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(header.getByRole('button')).toBeFocused()
  const up = await column()
  expect(isMissingLast(up)).toBe(true)
  expect(known(up)).toEqual(known(up).toSorted((a, b) => a - b))
  await header.getByRole('button').press('Enter')
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  const down = await column()
  expect(isMissingLast(down)).toBe(true)
  expect(known(down)).toEqual(known(up).toReversed())
  await about.getByRole('columnheader', { name: 'Series' }).getByRole('button').click()
  await expect(header).not.toHaveAttribute('aria-sort')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    // So high that nothing has to be scrolled: axe leaves the contrast of what is out of sight undecided.
    // It comes as a script of its own, past the deck's policy.
    test.use({ colorScheme, viewport: { width: 1280, height: 3000 }, bypassCSP: true })

    test('axe finds nothing in it', async ({ page }) => {
      for (const alias of ['fig-3', 'table-1']) {
        const about = await openAbout(page, alias)
        await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
        expect(await about.evaluate(async (element) => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
          const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          return violations.flatMap(v => v.nodes.map(node => `${v.id}: ${node.html.slice(0, 160)}\n${node.failureSummary}`))
        })).toEqual([])
      }
    })
  })
}
