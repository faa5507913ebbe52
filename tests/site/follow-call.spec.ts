/** A call on its way through a diagram: at each step the box that is lit, the file and the line are those of the fact. */
import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { anatomyOf, stopsOf } from '../../data/call-stops.ts'
import { facts } from '../../data/index.ts'
import { openAbout } from './about.ts'
import { open, press, settled } from './deck.ts'
import { inDeck } from './one-window.ts'
import { addressOf } from './project.ts'

const ALIASES = ['call-pytorch', 'call-tensorflow'] as const
type Alias = typeof ALIASES[number]

const slide = (page: Page) => page.locator('.slidev-page:visible')
const address = (alias: Alias, step = 0) => `${addressOf('SITE_URL')}${alias}${step ? `?clicks=${step}` : ''}`

/** What a figure shows of a call: lit and visited boxes, numbers, the token and the words below. */
interface Shown { lit: string[], visited: string[], numbers: string[], token: string | null, words: string[], position: string }

const shownOf = (page: Page): Promise<Shown> => slide(page).evaluate((element) => {
  const ids = (selector: string) => [...element.querySelectorAll<SVGElement>(selector)].map(box => box.dataset.box!)
  const token = element.querySelector('.token')!
  return {
    lit: ids('.box.current'),
    visited: ids('.box.visited'),
    numbers: [...element.querySelectorAll('.badge')].map(badge => badge.textContent),
    token: token.checkVisibility({ visibilityProperty: true }) ? token.textContent : null,
    words: ['.where', '.does', '.file'].map(name => element.querySelector(`.panel ${name}`)?.textContent ?? ''),
    position: element.querySelector('.position')!.textContent,
  }
})

/** The same, as the fact has it. */
function wanted(alias: Alias, step: number): Shown {
  const stops = stopsOf(facts[alias])
  const past = stops.slice(0, step)
  const now = past.at(-1)
  const order = anatomyOf(facts[alias]).layers.flatMap(layer => layer.rows.flat().map(box => box.id))
  return {
    lit: now ? [now.box] : [],
    visited: order.filter(id => id !== now?.box && past.some(stop => stop.box === id)),
    numbers: past.slice(0, -1).map((_, i) => String(i + 1)),
    token: now ? String(step) : null,
    words: now ? [`${step} · ${now.at.label}, in ${now.layer.label}`, now.does, now.line ? `${now.file}:${now.line}` : now.file] : [facts[alias].call, 'What happens, and where? The arrow keys lead on.', ''],
    position: `${step} of ${stops.length}`,
  }
}

for (const alias of ALIASES) {
  const last = facts[alias].steps.length

  inDeck(`${alias}: the arrow keys lead through all steps, and back`, async ({ page }) => {
    await open(page, address(alias))
    expect(await shownOf(page)).toEqual(wanted(alias, 0))
    for (let step = 1; step <= last; step++) {
      await press(page, 'ArrowRight')
      expect(await shownOf(page)).toEqual(wanted(alias, step))
      await expect(slide(page).getByRole('status')).toContainText(facts[alias].steps[step - 1]!.does)
    }
    await expect(slide(page).locator('.count')).toHaveText(/^5 of 6 layers, \d crossings between them$/)
    for (let step = last - 1; step >= 0; step--) {
      await press(page, 'ArrowLeft')
      expect(await shownOf(page)).toEqual(wanted(alias, step))
    }
    await expect(slide(page).locator('.count')).toHaveText('')
  })

  inDeck(`${alias}: each step has its address`, async ({ page }) => {
    for (let step = 1; step <= last; step++) {
      await open(page, address(alias, step))
      expect(await shownOf(page)).toEqual(wanted(alias, step))
    }
  })

  test(`${alias}: Play runs to the end, and then from the start`, async ({ page }) => {
    await page.clock.install()
    await open(page, address(alias))
    // Until here it goes on by itself.
    await page.clock.pauseAt(Date.now() + 60_000)
    const play = slide(page).getByRole('button', { name: 'Play' })
    await play.click()
    await expect(slide(page).locator('.position')).toHaveText(`1 of ${last}`)
    for (let step = 2; step <= last; step++) {
      await page.clock.runFor(1600)
      await expect(slide(page).locator('.position')).toHaveText(`${step} of ${last}`)
    }
    await page.clock.runFor(1600)
    await expect(play).toBeVisible()
    expect(await shownOf(page)).toEqual(wanted(alias, last))
    await play.click()
    await expect(slide(page).locator('.position')).toHaveText(`0 of ${last}`)
  })
}

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  for (const alias of ALIASES) {
    test(`${alias}: a tap leads on, and back`, async ({ page }) => {
      await open(page, address(alias))
      const last = facts[alias].steps.length
      const steps = [...Array.from({ length: last }, (_, i) => i + 1), ...Array.from({ length: last }, (_, i) => last - 1 - i)]
      for (const [i, step] of steps.entries()) {
        await slide(page).getByRole('button', { name: i < last ? 'Step on' : 'Step back' }).tap()
        await expect(slide(page).locator('.position')).toHaveText(`${step} of ${last}`)
        await settled(page)
        expect(await shownOf(page)).toEqual(wanted(alias, step))
      }
    })
  }
})

inDeck('the picture that is saved has the whole way, whatever the step', async ({ page }) => {
  const about = await openAbout(page, 'call-pytorch')
  const saved = page.waitForEvent('download')
  await about.getByRole('button', { name: 'SVG' }).click()
  const svg = readFileSync(await (await saved).path(), 'utf8')
  const texts = await page.evaluate(text => [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('text')].map(line => line.textContent), svg)
  const { steps } = facts['call-pytorch']
  const numbers = steps.map((_, i) => String(i + 1))
  // In the boxes, and below them with what happens there.
  expect(texts.filter(text => /^\d$/.test(text))).toEqual([...numbers, ...numbers])
  expect(texts).toEqual(expect.arrayContaining(steps.map(step => step.does)))
  expect(svg).not.toContain('var(')
})

/** How long the token takes from box to box. */
const travelOf = (page: Page) => slide(page).locator('.token').evaluate(token => getComputedStyle(token).transitionDuration)

inDeck('with reduced motion the token does not travel', async ({ page }) => {
  await open(page, address('call-pytorch', 2))
  expect(await travelOf(page)).toBe('0s')
})

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  inDeck('the token travels by its transform alone, and nothing else moves', async ({ page }) => {
    await open(page, address('call-pytorch', 2))
    expect(await travelOf(page)).toBe('0.3s')
    expect(await slide(page).locator('.token').evaluate(token => getComputedStyle(token).transitionProperty)).toBe('transform')
    const boxesOf = () => slide(page).evaluate(element => [...element.querySelectorAll('.box rect, .panel, figcaption, .step-controls')].map(box => JSON.stringify(box.getBoundingClientRect())))
    const before = await boxesOf()
    await press(page, 'ArrowRight')
    expect(await boxesOf()).toEqual(before)
    expect(await shownOf(page)).toEqual(wanted('call-pytorch', 3))
  })
})

inDeck('who steps by hand while it plays has stopped it', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}call-pytorch`)
  await slide(page).getByRole('button', { name: 'Play' }).click()
  await page.waitForURL('**/call-pytorch?clicks=2')
  await page.keyboard.press('ArrowLeft')
  await expect(slide(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(page).toHaveURL(/clicks=1$/)
})
