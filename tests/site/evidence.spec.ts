/** Each datum of a figure, its table and its CSV agree; what cites, decides or grades leads to what it names. */
import type { Page } from 'playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { claims, decideTwice } from '../../data/claims.ts'
import { facts } from '../../data/index.ts'
import { drawingDiffers } from './compare-drawing.ts'
import { go, open, openPaper, settled } from './deck.ts'
import { inDeck } from './one-window.ts'
import { addressOf, SITE } from './project.ts'
import { column, readCsv, readDescriptor, readTable, tableDiffers, words } from './read-csv.ts'

const GRADES = ['data', 'measured', 'text', 'secondary', 'digitised']
const GRADES_IN_WORDS = ['from the author’s own data file, or from git history', 'counted or run for this deck', 'read in the source’s own text', 'said by another source', 'read off an image']
const VERDICTS = ['holds', 'holds in part', 'does not hold', 'cannot be decided']

const text = readFileSync('slides.md', 'utf8')
/** The figures of each slide, by what slides.md asks for: a test each. That the page has no more is a test of its own. */
const asked = text.split(/^routeAlias: /m).slice(1).flatMap((slide) => {
  const alias = slide.split('\n')[0]!
  return [...slide.matchAll(/\sfacts?="([^"]+)"/g)].flatMap(match => match[1]!.split(' ')).map(key => [alias, key as keyof typeof facts] as const)
})

const shown = (page: Page) => page.locator('.slidev-page:visible')

for (const [alias, key] of asked) {
  inDeck(`${alias}: the drawing of ${key}, its table and its CSV agree`, async ({ page }) => {
    await open(page, `${addressOf('SITE_URL')}${alias}?clicks=99`)
    const slide = shown(page)
    expect.soft(await drawingDiffers(key, slide)).toEqual([])
    await slide.locator(`[data-figure="${key}"]`).getByRole('button', { name: /^About this figure/ }).click()
    const dialog = page.getByRole('dialog', { name: facts[key].title })
    const table = await readTable(dialog.getByRole('table'))
    expect(tableDiffers(key, table, readCsv(key))).toEqual([])
    expect(table.rows.length).toBeGreaterThan(0)
    expect(table.caption).toContain(`${table.rows.length} row`)
    await expect(dialog.locator('[data-grade]')).toHaveText(new RegExp(`^(${GRADES_IN_WORDS.join('|')})\\.( Rows of other evidence \\(((${GRADES_IN_WORDS.join('|')})(; |(?=\\))))+\\) say so in the data\\.)?$`, 'i'))
  })
}

inDeck('the works on the slide of references are the rows of their CSV', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}references`)
  expect(await drawingDiffers('references', shown(page))).toEqual([])
})

test('no slide shows a figure that is not looked at here', async ({ page }) => {
  await openPaper(page, addressOf('SITE_URL'))
  const figures = await page.locator('.print-slide-container').evaluateAll(slides => slides.flatMap((slide) => {
    const alias = slide.querySelector('[id^="slide-"]')!.id.slice('slide-'.length)
    return [...slide.querySelectorAll<HTMLElement>('[data-figure]')].map(figure => `${alias}: ${figure.dataset.figure}`)
  }))
  expect(figures.toSorted()).toEqual([...asked.map(([alias, key]) => `${alias}: ${key}`), 'references: references'].toSorted())
})

test('the descriptor lists every CSV of the facts, and each is there', () => {
  const { resources } = readDescriptor()
  expect(resources.map(resource => resource.path).toSorted()).toEqual(Object.keys(facts).map(key => `${key}.csv`).toSorted())
  expect(resources.filter(resource => !existsSync(`${SITE}/data/${resource.path}`))).toEqual([])
  expect(resources.filter(resource => readCsv(resource.name).rows.length === 0).map(resource => resource.name)).toEqual([])
})

inDeck('references.bib has every work of the slide of references', async ({ page }) => {
  const entries = new Map([...readFileSync(`${SITE}/data/references.bib`, 'utf8').matchAll(/^@\w+\{([^,]+),([\s\S]*?)^\}/gm)].map(match => [match[1]!, match[2]!]))
  const titleOf = (entry = '') => words(/^\s*title = \{+(.*?)\}+,?$/m.exec(entry)?.[1]?.replace(/[{}\\]/g, '') ?? '')
  await open(page, `${addressOf('SITE_URL')}references`)
  const items = await shown(page).locator('[data-figure="references"] li').allTextContents()
  const keys = column(readCsv('references'), 'source')
  expect(items).toHaveLength(keys.length)
  for (const [i, key] of keys.entries()) {
    expect.soft(titleOf(entries.get(key)), key).not.toBe('')
    expect.soft(words(items[i]!).toLowerCase(), key).toContain(titleOf(entries.get(key)).toLowerCase())
  }
})

inDeck('the ledger decides each claim twice, and each number leads to the figure that shows it', async ({ page }) => {
  const site = addressOf('SITE_URL')
  await open(page, `${site}claims`)
  const rows = await shown(page).locator('[data-claim]').evaluateAll(all => all.map(row => ({
    id: (row as HTMLElement).dataset.claim!,
    verdicts: [...row.querySelectorAll('.verdict')].map(verdict => verdict.textContent.trim()),
  })))
  expect(rows).toHaveLength(12)
  expect(rows.map(row => row.id)).toEqual(claims.map(claim => claim.id))
  for (const { id, verdicts } of rows) {
    expect.soft(verdicts, id).toHaveLength(2)
    expect.soft(verdicts.filter(verdict => !VERDICTS.includes(verdict)), id).toEqual([])
    const wanted = decideTwice(claims.find(claim => claim.id === id)!).now.numbers.map(number => number.fact as string)
    const links = shown(page).locator(`[data-claim="${id}"] a`)
    const reached: string[][] = []
    for (let i = 0; i < await links.count(); i++) {
      await links.nth(i).click()
      await page.waitForURL(url => !url.pathname.endsWith('/claims'))
      await settled(page)
      reached.push(await shown(page).locator('[data-figure]').evaluateAll(all => all.map(figure => (figure as HTMLElement).dataset.figure!)))
      await go(page, 'claims')
    }
    expect.soft(reached.filter(figures => !figures.some(key => wanted.includes(key))), `${id} leads astray`).toEqual([])
    expect.soft(wanted.filter(key => !reached.flat().includes(key)), `${id} does not lead there`).toEqual([])
  }
})

test('nothing is called unverified, and every grade is one of the five', async ({ page }) => {
  await openPaper(page, addressOf('SITE_URL'))
  const descriptor = readDescriptor()
  const texts: Record<string, string> = {
    'the slides': await page.locator('body').innerText(),
    'slides.md': text,
    'datapackage.json': JSON.stringify(descriptor),
    ...Object.fromEntries(descriptor.resources.map(({ path }) => [path, readFileSync(`${SITE}/data/${path}`, 'utf8')])),
  }
  expect(Object.entries(texts).filter(([, held]) => /unverified/i.test(held)).map(([name]) => name)).toEqual([])
  const grades = descriptor.resources.flatMap(({ name }) => {
    const csv = readCsv(name)
    return csv.names.includes('grade') ? column(csv, 'grade') : []
  })
  expect(grades.length).toBeGreaterThan(0)
  expect(grades.filter(grade => !GRADES.includes(grade))).toEqual([])
  const evidence = descriptor.resources.map(({ name, description }) => [name, ...GRADES_IN_WORDS.filter(grade => description.includes(`Evidence: ${grade}.`) && readCsv(name).preamble.includes(`# Evidence: ${grade}`))])
  expect(evidence.filter(found => found.length !== 2)).toEqual([])
  // The appendix lists the works, each with the grades of what it is cited for.
  const cells = await page.locator('.source-table tbody td:last-child').allTextContents()
  expect(cells.length).toBeGreaterThan(20)
  expect(cells.flatMap(cell => words(cell).split(', ')).filter(grade => !GRADES.includes(grade) && grade !== 'only listed')).toEqual([])
})
