/** Addresses and links: what is bookmarked, shared, refreshed or clicked leads to its slide, under a sub-path too. */
import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { complaintsOf, open, openPaper, press, settled, slidesOf } from './deck.ts'
import { addressOf } from './project.ts'

/** Addresses that stand in the report's figures and in other people's links: they must not change. */
const PROMISED = ['cover', 'outline', 'fig-1', 'pytorch-2020', 'fig-2', 'side-by-side', 'native-code', 'table-1', 'graphs', 'throughput', 'fig-3', 'fig-4', 'fig-5', 'conclusion', 'references']
/** The same for those that came with the second edition. */
const ADDED = ['claims', 'crossings', 'since-2020', 'corrections', 'corrections-performance', 'corrections-popularity', 'call-pytorch', 'call-tensorflow', 'measures', 'benchmarks-2024', 'predict-papers', 'fig-3-2021', 'predict-searches', 'moving-history', 'timeline', 'sources', 'graphs-since']

const aliases = [...readFileSync('slides.md', 'utf8').matchAll(/^routeAlias: (\S+)$/gm)].map(match => match[1]!)
const title = (page: Page) => page.locator('.slidev-page:visible h1')

test('every slide has its alias, in the order of slides.md', async ({ page }) => {
  const slides = await slidesOf(page, addressOf('SITE_URL'))
  expect(slides.map(slide => slide.alias)).toEqual(aliases)
  expect(new Set(aliases).size).toBe(aliases.length)
  expect([...PROMISED, ...ADDED].filter(alias => !aliases.includes(alias)), 'promised, and gone').toEqual([])
})

test('a promised address answers with its slide, as the build has drawn it', async ({ page, request }) => {
  const site = addressOf('SITE_URL')
  for (const { alias, no, title: text } of (await slidesOf(page, site)).filter(slide => [...PROMISED, ...ADDED].includes(slide.alias))) {
    const answer = await request.get(site + alias)
    expect.soft(answer.status(), alias).toBe(200)
    const html = await answer.text()
    const said = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''
    expect.soft(await page.evaluate(text => Object.assign(document.createElement('p'), { innerHTML: text }).textContent.replace(/\s+/g, ' ').trim(), said), alias).toBe(text)
    expect.soft(/data-slidev-no="(\d+)"/.exec(html)?.[1], alias).toBe(String(no))
  }
})

test('the foot counts the slides of the talk, and those of the appendix on their own', async ({ page }) => {
  const slides = await slidesOf(page, addressOf('SITE_URL'))
  await openPaper(page, addressOf('SITE_URL'))
  const talk = slides.filter(slide => !slide.appendix).length
  const feet = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide => slide.querySelectorAll('footer > span')).map(parts => [parts[0]?.textContent, parts[parts.length - 1]?.textContent]))
  const wrong = slides.flatMap(({ no, alias, appendix }, i) => {
    const [name, place] = feet[i]!
    const right = alias === 'cover' || alias === 'closing'
      ? name === undefined
      : appendix ? name === 'Appendix' && place === `A${no - talk}` : name !== 'Appendix' && place === `${no} of ${talk}`
    return right ? [] : [`${alias}: ${name}, ${place}`]
  })
  expect(wrong).toEqual([])
  expect(feet.flat().filter(part => part === 'A3')).toHaveLength(1)
})

test('under a sub-path an address survives a refresh, and the arrow keys go on and back', async ({ page }) => {
  const deck = addressOf('DECK_URL')
  const slides = await slidesOf(page, deck)
  const complaints = complaintsOf(page, deck)
  const at = slides.findIndex(slide => slide.alias === 'fig-3')
  await open(page, `${deck}fig-3`)
  await expect(title(page)).toHaveText(slides[at]!.title)
  await page.reload()
  await settled(page)
  expect(page.url()).toBe(`${deck}fig-3`)
  await expect(title(page)).toHaveText(slides[at]!.title)
  await press(page, 'ArrowRight')
  expect(page.url()).toBe(`${deck}${slides[at + 1]!.alias}`)
  await expect(title(page)).toHaveText(slides[at + 1]!.title)
  await press(page, 'ArrowLeft')
  expect(page.url()).toBe(`${deck}fig-3`)
  expect(complaints).toEqual([])
})

for (const site of ['SITE_URL', 'DECK_URL'] as const) {
  test(`a citation leads to the references (${site})`, async ({ page }) => {
    await open(page, `${addressOf(site)}fig-3`)
    const citation = page.locator('.slidev-page:visible figcaption').getByRole('link', { name: /^\[\d\]$/ }).first()
    const number = await citation.textContent()
    await citation.click()
    await settled(page)
    expect(page.url()).toBe(`${addressOf(site)}references`)
    await expect(page.locator('.slidev-page:visible li').filter({ hasText: number! })).toHaveCount(1)
  })

  test(`the outline leads to each section, and to nothing else (${site})`, async ({ page }) => {
    const url = addressOf(site)
    const sections = [...readFileSync('slides.md', 'utf8').matchAll(/^routeAlias: (\S+)\nsection: (.+)$/gm)].map(match => [match[1]!, match[2]!] as const)
    expect(sections.length).toBe(5)
    for (const [i, [alias, name]] of sections.entries()) {
      await open(page, `${url}outline`)
      await expect(page.locator('.slidev-page:visible a')).toHaveText(sections.map(([, section]) => section))
      await page.locator('.slidev-page:visible').getByRole('link', { name, exact: true }).click()
      await settled(page)
      expect(page.url()).toBe(url + alias)
      await expect(page.locator('.slidev-page:visible footer')).toContainText(name)
      // The line of sections on each opening slide says where we are; the references open without one.
      const line = page.locator('.slidev-page:visible .sections li')
      if (name === 'Reference')
        continue
      await expect(line).toHaveText(sections.map(([, section], n) => `${n + 1}${section}`))
      expect(await line.evaluateAll(all => all.map(item => item.querySelector('[aria-current="step"]') !== null))).toEqual(sections.map((_, n) => n === i))
    }
  })
}
