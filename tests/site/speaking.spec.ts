/** What the speaker needs: notes with their clicks and times, the presenter's page, and a dark stage. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { complaintsOf, open, openPaper, press, settled, slidesOf, stateOf, walk } from './deck.ts'
import { addressOf } from './project.ts'
import { show, stage } from './windows.ts'

/** The notes: the only comments in slides.md, one a slide. */
const notes = [...readFileSync('slides.md', 'utf8').matchAll(/<!--([\s\S]*?)-->/g)].map(match => match[1]!.trim())

/** The talk has at most as many slides, and ends between these times, in seconds. */
const SLIDES = 26
const ENDS = { earliest: 15 * 60, latest: 20 * 60 }

test('every slide of the talk has notes, which end with a time that ascends to its end', async ({ page }) => {
  const slides = await slidesOf(page, addressOf('SITE_URL'))
  expect(notes).toHaveLength(slides.length)
  const talk = slides.filter(slide => !slide.appendix)
  expect(talk).toEqual(slides.slice(0, talk.length))
  expect(talk.length).toBeLessThanOrEqual(SLIDES)
  const ends = talk.map(({ no }) => /\nEnds at (\d+):([0-5]\d)\.$/.exec(notes[no - 1]!)).map(end => end ? Number(end[1]) * 60 + Number(end[2]) : Number.NaN)
  expect(talk.filter((_, i) => !(ends[i]! > (ends[i - 1] ?? 0))).map(slide => slide.alias)).toEqual([])
  expect(ends.at(-1)).toBeGreaterThanOrEqual(ENDS.earliest)
  expect(ends.at(-1)).toBeLessThanOrEqual(ENDS.latest)
})

test('slides of the appendix have notes without a time', async ({ page }) => {
  const appendix = (await slidesOf(page, addressOf('SITE_URL'))).filter(slide => slide.appendix)
  expect(appendix.length).toBeGreaterThan(0)
  const wrong = appendix.filter(({ no }) => notes[no - 1]!.length < 20 || /ends at|\d:\d\d/i.test(notes[no - 1]!))
  expect(wrong.map(slide => slide.alias)).toEqual([])
})

test('notes have as many click marks as their slide has clicks', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const slides = await slidesOf(page, site)
  const clicks = new Map<string, number>()
  await walk(page, site, async () => {
    const { alias, click } = stateOf(page)
    clicks.set(alias === '1' ? slides[0]!.alias : alias, click)
  })
  expect(notes.map((note, i) => `${slides[i]!.alias}: ${note.split('[click]').length - 1}`)).toEqual([...clicks].map(([alias, click]) => `${alias}: ${click}`))
})

test('the presenter sees the notes, with the numbers that they quote', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const complaints = complaintsOf(page, site)
  const slides = await slidesOf(page, site)
  for (const alias of ['cover', 'fig-1', 'throughput', 'corrections']) {
    const { no } = slides.find(slide => slide.alias === alias)!
    await page.goto(`${site}presenter/${no}`)
    // In the talk a note ends with its time; before that, its first words up to a number that it quotes.
    const note = page.locator('.slidev-note').filter({ visible: true })
    await expect(note).toContainText(notes[no - 1]!.split('\n').at(-1)!)
    await expect(note).toContainText(notes[no - 1]!.slice(0, 30).split('{{')[0]!)
    await expect(note).not.toContainText('{{')
  }
  expect(complaints).toEqual([])
})

test('nothing quotes a fact by its name: every {{ … }} is filled', async ({ page }) => {
  const site = addressOf('SITE_URL')
  await openPaper(page, site)
  expect(await page.locator('body').textContent()).not.toMatch(/\{\{|\}\}/)
})

test('a clicker goes on while a link has the focus', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}fig-4`)
  await page.locator('.slidev-page:visible .sources a').first().focus()
  await press(page, 'ArrowRight')
  expect(stateOf(page).alias).toBe('fig-5')
  await page.locator('.slidev-page:visible .sources a').first().focus()
  await press(page, 'PageUp')
  expect(stateOf(page).alias).toBe('fig-4')
})

test.describe('on a dark stage', () => {
  test.use({ colorScheme: 'dark' })

  test('the deck is dark, and the key D makes it light', async ({ page }) => {
    await open(page, `${addressOf('SITE_URL')}fig-3`)
    const slide = page.locator('.slidev-page:visible .slide')
    await expect(page.locator('html')).toHaveClass(/\bdark\b/)
    const dark = await slide.evaluate(element => getComputedStyle(element).backgroundColor)
    await page.keyboard.press('d')
    await settled(page)
    await expect(page.locator('html')).not.toHaveClass(/\bdark\b/)
    await expect(slide).not.toHaveCSS('background-color', dark)
  })
})

test('the notes go with the clicks: what is to be said is in sight, there and back', async ({ page }) => {
  await show(page, `${addressOf('SITE_URL')}presenter/graphs`)
  await expect(stage(page).locator('[data-mode]').first()).toBeVisible()
  const mark = page.locator('.slidev-presenter .slidev-note-click-mark-active')
  const isInSight = async (click: number) => {
    await expect(page).toHaveURL(click ? new RegExp(`clicks=${click}$`) : /graphs$/)
    await expect.poll(() => mark.evaluateAll(([mark]) => {
      const pane = document.querySelector('.slidev-presenter .slidev-note')!.getBoundingClientRect()
      const top = mark?.getBoundingClientRect().top ?? pane.top
      return top >= pane.top && top < pane.top + pane.height * 0.6
    })).toBe(true)
  }
  await expect(page.locator('.slidev-presenter .slidev-note-click-mark')).toHaveCount(12)
  for (let click = 1; click <= 12; click++) {
    await page.keyboard.press('ArrowRight')
    await isInSight(click)
  }
  for (let click = 11; click >= 0; click--) {
    await page.keyboard.press('ArrowLeft')
    await isInSight(click)
  }
  await show(page, `${addressOf('SITE_URL')}presenter/graphs?clicks=9`)
  await isInSight(9)
})
