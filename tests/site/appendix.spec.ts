/** The appendix: behind the talk, reached from where the talk shows the report's version, and left to where one came from. */
import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { FIRST } from '../../components/first.ts'
import { complaintsOf, go, open, openPaper, press, settled, slidesOf, stateOf } from './deck.ts'
import { inDeck } from './one-window.ts'
import { addressOf } from './project.ts'
import { column, readCsv } from './read-csv.ts'

/** Each slide whose figure the report had wrong: where its daggers stand, at which click, and where they lead. */
const MARKED = [
  { at: 'fig-1?clicks=2', mark: '.spot a.correction', corrects: 'corrections' },
  { at: 'fig-1', mark: 'figcaption a.correction', corrects: 'corrections' },
  { at: 'fig-2?clicks=3', mark: 'figcaption a.correction', corrects: 'corrections' },
  { at: 'side-by-side', mark: 'figcaption a.correction', corrects: 'corrections' },
  { at: 'throughput', mark: 'figcaption a.correction', corrects: 'corrections-performance' },
  { at: 'table-1', mark: 'td a.correction', corrects: 'corrections-performance' },
  { at: 'fig-3', mark: '.subtitle a.correction', corrects: 'corrections-popularity' },
  { at: 'fig-4', mark: 'figcaption a.correction', corrects: 'corrections-popularity' },
  { at: 'fig-5', mark: '.subtitle a.correction', corrects: 'corrections-popularity' },
]
const CORRECTIONS = [...new Set(MARKED.map(marked => marked.corrects))]

/** Slides of the appendix, each with the slide that it belongs to. */
const backs = [...readFileSync('slides.md', 'utf8').matchAll(/^routeAlias: (\S+)\nback: (\S+)$/gm)].map(match => ({ alias: match[1]!, back: match[2]! }))

const shown = (page: Page) => page.locator('.slidev-page:visible')
const back = (page: Page) => shown(page).getByRole('link', { name: 'Back to the talk' })

/** Follows a link of the deck and waits until its slide stands still. */
async function follow(page: Page, link: ReturnType<typeof back>): Promise<void> {
  const before = page.url()
  await link.click()
  await page.waitForURL(url => url.href !== before)
  await settled(page)
}

test('it stands behind the closing slide, and every slide of it says where it belongs', async ({ page }) => {
  const slides = await slidesOf(page, addressOf('SITE_URL'))
  const talk = slides.filter(slide => !slide.appendix)
  expect(talk.at(-1)!.alias).toBe('closing')
  expect(slides.slice(talk.length).map(slide => slide.alias)).toEqual(backs.map(({ alias }) => alias))
  expect(slides.slice(talk.length).every(slide => slide.appendix)).toBe(true)
  expect(backs.filter(entry => !talk.some(slide => slide.alias === entry.back))).toEqual([])
})

for (const { at, mark, corrects } of MARKED) {
  inDeck(`from ${at} a dagger leads to the correction (${mark}), and back to the same click`, async ({ page }) => {
    const site = addressOf('SITE_URL')
    const complaints = complaintsOf(page, site)
    await open(page, site + at)
    await follow(page, shown(page).locator(mark).first())
    expect(page.url()).toBe(site + corrects)
    // A row of that slide says where the report's version stands: where one came from.
    const alias = at.split('?')[0]!
    await expect(shown(page).locator(`[data-correction].asked a[href$="/${alias}?clicks=99"]`).first()).toBeVisible()
    await expect(shown(page).locator(`[data-correction]:not(.asked) a[href*="/${alias}?"]`)).toHaveCount(0)
    await follow(page, back(page))
    expect(page.url()).toBe(site + at)
    expect(complaints).toEqual([])
  })
}

inDeck('the foot of a slide leads to what the appendix has on it, and back', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const belonging = Map.groupBy(backs, entry => entry.back)
  await open(page, site)
  for (const [alias, entries] of belonging) {
    await go(page, alias)
    await expect.soft(shown(page).locator('footer a'), alias).toHaveCount(entries.length)
    for (const entry of entries) {
      await go(page, alias)
      await follow(page, shown(page).locator(`footer a[href$="/${entry.alias}"]`))
      expect.soft(page.url()).toBe(site + entry.alias)
      await follow(page, back(page))
      expect.soft(page.url()).toBe(site + alias)
    }
  }
})

test('turning pages inside the appendix does not forget where one came from', async ({ page }) => {
  const deck = addressOf('DECK_URL')
  await open(page, `${deck}fig-1?clicks=1`)
  await follow(page, shown(page).locator('.spot a.correction'))
  await press(page, 'ArrowRight')
  await press(page, 'ArrowRight')
  expect(stateOf(page).alias).toBe('corrections-popularity')
  await follow(page, back(page))
  expect(page.url()).toBe(`${deck}fig-1?clicks=1`)
})

test('opened directly, it leads to the slide where it belongs', async ({ page, request }) => {
  const site = addressOf('SITE_URL')
  expect(backs.length).toBeGreaterThan(0)
  for (const { alias, back: belongs } of backs)
    expect.soft(await (await request.get(site + alias)).text(), alias).toMatch(new RegExp(`<a [^>]*href="/${belongs}/?"[^>]*>[^<]*Back to the talk`))
  // The deck has it as the drawn page has, which `prerender.spec.ts` holds for all.
  for (const { alias, back: belongs } of [backs[0]!, backs.at(-1)!]) {
    await open(page, site + alias)
    await follow(page, back(page))
    expect.soft(page.url(), alias).toBe(site + belongs)
  }
})

test('a link that is followed before the deck has started leads back, too', async ({ page }) => {
  const deck = addressOf('DECK_URL')
  await page.goto(`${deck}fig-3/`)
  // A press by script gives no sign of a visitor, at which the deck would start.
  await page.locator(`#${FIRST} a.correction`).first().evaluate(link => (link as HTMLElement).click())
  await page.waitForURL(`${deck}corrections-popularity`)
  await settled(page)
  await follow(page, back(page))
  expect(new URL(page.url()).pathname).toBe('/deck/fig-3/')
})

test('the presenter stays in the presenter\'s view', async ({ page }) => {
  const site = addressOf('SITE_URL')
  await page.goto(`${site}presenter/fig-1?clicks=2`)
  await page.locator('.spot a.correction').filter({ visible: true }).first().click()
  await page.waitForURL(`${site}presenter/corrections`)
  await page.getByRole('link', { name: 'Back to the talk' }).filter({ visible: true }).first().click()
  await page.waitForURL(`${site}presenter/fig-1?clicks=2`)
})

test('on paper daggers and links back are places in the document', async ({ page }) => {
  const slides = await slidesOf(page, addressOf('SITE_URL'))
  await openPaper(page, addressOf('SITE_URL'))
  const links = await page.locator('.print-slide-container').evaluateAll(all => all.flatMap(slide => [...slide.querySelectorAll('a:not([download])')].map(link => ({
    from: slide.querySelector('[id^="slide-"]')!.id.slice('slide-'.length),
    href: link.getAttribute('href')!,
    isBack: link.textContent.includes('Back to the talk'),
    isMark: link.classList.contains('correction'),
  }))))
  const places = slides.map(slide => `#slide-${slide.alias}`)
  expect(links.filter(link => !places.includes(link.href) && !/^https?:/.test(link.href)).map(link => `${link.from}: ${link.href}`)).toEqual([])
  expect(links.filter(link => link.isBack).map(({ from, href }) => ({ alias: from, back: href.slice('#slide-'.length) }))).toEqual(backs)
  const marks = links.filter(link => link.isMark)
  expect([...new Set(marks.map(link => link.from))].toSorted()).toEqual([...new Set(MARKED.map(({ at }) => at.split('?')[0]!))].toSorted())
  expect(marks.filter(link => !MARKED.some(({ at, corrects }) => at.split('?')[0] === link.from && link.href === `#slide-${corrects}`))).toEqual([])
})

test('all 16 corrections are shown, each with a source', async ({ page }) => {
  await openPaper(page, addressOf('SITE_URL'))
  const rows = await page.locator('[data-correction]').evaluateAll(all => all.map(row => ({
    alias: row.closest('.print-slide-container')!.querySelector('[id^="slide-"]')!.id.slice('slide-'.length),
    key: (row as HTMLElement).dataset.correction!,
    said: row.querySelector('td')!.textContent.trim(),
    works: row.querySelector('.works')!.textContent.split('·')[0]!.trim(),
    link: row.querySelector('.works a[target="_blank"]') !== null,
  })))
  expect(rows).toHaveLength(16)
  expect(new Set(rows.map(row => row.key)).size).toBe(16)
  expect(rows.map(row => row.said).toSorted()).toEqual(column(readCsv('corrections'), 'said').toSorted())
  expect(rows.filter(row => !/\w+.*(\d{4}|undated)/.test(row.works)).map(row => `${row.key}: ${row.works}`)).toEqual([])
  expect(rows.filter(row => row.link).length).toBeGreaterThan(rows.length / 2)
  expect([...new Set(rows.map(row => row.alias))]).toEqual(CORRECTIONS)
})
