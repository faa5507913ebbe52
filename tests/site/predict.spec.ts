/** "Predict, then reveal": a guess is drawn by mouse, finger or keys, told how far off it is, and shared between windows. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { facts } from '../../data/index.ts'
import { open, press, settled, stateOf } from './deck.ts'
import { newWindow } from './new-window.ts'
import { addressOf } from './project.ts'

const SLIDES = [['predict-papers', 'papers-by-year'], ['predict-searches', 'searches-by-year']] as const
const [[PAPERS]] = SLIDES

const slide = (page: Page) => page.locator('.slidev-page:visible')
const sentence = (page: Page) => slide(page).getByRole('status')
const button = (page: Page, name: string) => slide(page).getByRole('button', { name, exact: true })
const inputs = (page: Page) => slide(page).getByRole('slider')
const paper = (page: Page) => slide(page).locator('.guess rect')

/** In px of the window. */
interface Place { x: number, y: number }

/** Where a year, by its place from 0, and a value stand in the window, px. A year may be a fraction: on the way to the next. */
async function placer(page: Page) {
  const years = await inputs(page).count()
  const box = (await paper(page).boundingBox())!
  return (year: number, value: number): Place => ({ x: box.x + box.width * (year + 0.5) / years, y: box.y + box.height * (1 - value / 100) })
}

/** Draws with the mouse through years and values. */
async function draw(page: Page, ...through: [year: number, value: number][]) {
  const place = await placer(page)
  for (const [i, at] of through.entries()) {
    const { x, y } = place(...at)
    await page.mouse.move(x, y, { steps: i ? 6 : 1 })
    if (i === 0)
      await page.mouse.down()
  }
  await page.mouse.up()
}

/** The guess by year, as the inputs say it. */
const guessOf = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(await inputs(page).evaluateAll(all => all.filter(input => input.getAttribute('aria-valuetext') !== 'no guess yet')
    .map(input => [input.getAttribute('aria-label')!.slice(0, 4), Number((input as HTMLInputElement).value)])))

/** What must be told of a guess of every year, computed anew from the fact. */
function told(key: typeof SLIDES[number][1], guess: Record<string, number>): string {
  const off = facts[key].series[0]!.points.map(({ date, value }) => ({ year: date, by: guess[date]! - value! }))
  const mean = off.reduce((sum, { by }) => sum + Math.abs(by), 0) / off.length
  const most = off.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0]!
  return `Your guess was off by ${mean.toFixed(0)} points on average; most in ${most.year}, by ${Math.abs(most.by).toFixed(0)} points too ${most.by < 0 ? 'low' : 'high'}.`
}

for (const [alias, key] of SLIDES) {
  test(`${alias}: a guess drawn with the mouse stays beside the data, and its misses are told`, async ({ page }) => {
    await open(page, addressOf('SITE_URL') + alias)
    await expect(sentence(page)).toHaveText(/^Draw your guess: PyTorch’s (share|interest), year by year$/)
    await expect(slide(page).getByRole('img', { name: /^Empty line chart/ })).toBeVisible()
    const last = facts[key].series[0]!.points.length - 1
    await draw(page, [0, 10], [1, 15], [last, 60])
    const guess = await guessOf(page)
    // The middle of each year is where the line passed it.
    const line = (i: number) => i === 0 ? 10 : 15 + (i - 1) * 45 / (last - 1)
    expect(Object.keys(guess)).toEqual(facts[key].series[0]!.points.map(p => p.date))
    Object.values(guess).forEach((value, i) => expect(Math.abs(value - line(i))).toBeLessThanOrEqual(3))
    await press(page, 'ArrowRight')
    await expect(sentence(page)).toHaveText(told(key, guess))
    await expect(slide(page).locator('.bar p')).toHaveText(told(key, guess))
    await expect(slide(page).getByRole('img', { name: /^Line chart\./ })).toBeVisible()
    await expect(slide(page).locator('[data-guess]')).toHaveCount(last + 1)
    await expect(slide(page).locator('[data-miss]')).toHaveCount(last + 1)
  })
}

test('going back is exact: the empty chart, and the guess on it', async ({ page }) => {
  await open(page, addressOf('SITE_URL') + PAPERS)
  await draw(page, [0, 30], [3, 60])
  // Away from the marks, which would say their values.
  await page.mouse.move(1, 1)
  const state = () => slide(page).locator('.body').innerHTML()
  const before = await state()
  await press(page, 'ArrowRight')
  expect(await state()).not.toBe(before)
  await press(page, 'ArrowLeft')
  expect(await state()).toBe(before)
  expect(await guessOf(page)).toMatchObject({ 2017: 30, 2020: 60 })
})

test('after the reveal nothing is drawn', async ({ page }) => {
  await open(page, addressOf('SITE_URL') + PAPERS)
  await draw(page, [0, 30], [3, 60])
  const guess = () => slide(page).locator('svg.guess').innerHTML()
  const [from, to] = (await placer(page).then(place => [place(0, 90), place(3, 10)])) as [Place, Place]
  await press(page, 'ArrowRight')
  const revealed = await guess()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
  expect(await guess()).toBe(revealed)
})

test('years that were not drawn are not judged, and Clear leaves none', async ({ page }) => {
  await open(page, addressOf('SITE_URL') + PAPERS)
  await draw(page, [1, 15])
  expect(await guessOf(page)).toEqual({ 2018: 15 })
  await button(page, 'Reveal').click()
  // 148 of 390 papers are 37.9 %.
  await expect(sentence(page)).toHaveText('Your guess for 2018 was 23 points too low.')
  await button(page, 'Step back').click()
  await expect(sentence(page)).toHaveText(/^Draw your guess/)
  await button(page, 'Clear').click()
  await expect(slide(page).locator('[data-guess]')).toHaveCount(0)
  expect(await guessOf(page)).toEqual({})
  await press(page, 'ArrowRight')
  await expect(sentence(page)).toHaveText('No guess was drawn.')
})

test('an address opens the data, without a guess', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}${PAPERS}?clicks=1`)
  await expect(slide(page).getByRole('img', { name: /^Line chart\./ })).toBeVisible()
  await expect(sentence(page)).toHaveText('No guess was drawn.')
  await expect(inputs(page)).toHaveCount(0)
})

test('keys set a guess year by year, while the deck waits', async ({ page }) => {
  await open(page, addressOf('SITE_URL') + PAPERS)
  const year = (text: string) => slide(page).getByRole('slider', { name: `${text}, PyTorch’s share` })
  await expect(year('2017')).toHaveAttribute('aria-valuetext', 'no guess yet')
  await year('2017').focus()
  await expect(slide(page).locator('.guess .focus')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(year('2017')).toHaveAttribute('aria-valuetext', '51%')
  for (const key of ['PageDown', 'PageDown', 'ArrowDown'])
    await page.keyboard.press(key)
  await expect(year('2017')).toHaveAttribute('aria-valuetext', '30%')
  await page.keyboard.press('ArrowRight')
  await expect(year('2018')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(year('2017')).toBeFocused()
  expect(await guessOf(page)).toEqual({ 2017: 30, 2018: 0 })
  expect(stateOf(page)).toEqual({ alias: PAPERS, click: 0 })
  await press(page, 'Enter')
  expect(stateOf(page)).toEqual({ alias: PAPERS, click: 1 })
  await expect(sentence(page)).toHaveText(/^Two of four years: off by/)
  // The focus is gone, so a clicker goes on.
  await press(page, 'ArrowLeft')
  expect(stateOf(page)).toEqual({ alias: PAPERS, click: 0 })
})

test('a clicker goes on after drawing, though an input had the focus', async ({ page }) => {
  await open(page, addressOf('SITE_URL') + PAPERS)
  await inputs(page).first().focus()
  await draw(page, [0, 20], [2, 40])
  await expect(inputs(page).first()).not.toBeFocused()
  await press(page, 'ArrowRight')
  expect(stateOf(page)).toEqual({ alias: PAPERS, click: 1 })
})

test('drawing asks no server, and neither it nor the reveal moves anything', async ({ page }) => {
  await open(page, addressOf('SITE_URL') + PAPERS)
  const asked: string[] = []
  page.on('request', (request) => {
    // What is left of its own files the deck fetches when it has been there for some seconds, and asks which exports there are.
    if (request.postData() !== null || !/\/(assets|exports)\/[^?]+$/.test(request.url()))
      asked.push(`${request.method()} ${request.url()}`)
  })
  await page.evaluate(() => {
    // What moved while the page was loaded, before its fonts were there, is left out.
    const start = performance.now()
    const shifts = Object.assign(window, { shifts: [] as number[] }).shifts
    new PerformanceObserver(list => shifts.push(...list.getEntries().filter(entry => entry.startTime > start).map(entry => (entry as PerformanceEntry & { value: number }).value)))
      .observe({ type: 'layout-shift', buffered: true })
  })
  await draw(page, [0, 5], [3, 95], [0, 50])
  expect(asked).toEqual([])
  await press(page, 'ArrowRight')
  await press(page, 'ArrowLeft')
  // Entries come after the frame that they are of.
  const sum = await page.evaluate(() => new Promise<number>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve((window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0))))))
  expect(sum).toBe(0)
})

test('windows of one browser share the guess, also one that is opened later', async ({ context, page }) => {
  const address = addressOf('SITE_URL') + PAPERS
  const other = await newWindow(context)
  await open(page, address)
  await open(other, address)
  await draw(page, [0, 20], [3, 80])
  const guess = await guessOf(page)
  await expect(slide(other).locator('[data-guess]')).toHaveCount(4)
  await expect.poll(() => guessOf(other)).toEqual(guess)
  const later = await newWindow(context)
  await open(later, address)
  await expect(slide(later).locator('[data-guess]')).toHaveCount(4)
  expect(await guessOf(later)).toEqual(guess)
  await button(later, 'Clear').click()
  await expect(slide(page).locator('[data-guess]')).toHaveCount(0)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('a finger draws, and does not turn the page; beside the plot it does', async ({ page }) => {
    await open(page, addressOf('SITE_URL') + PAPERS)
    const cdp = await page.context().newCDPSession(page)
    const swipe = async (places: { x: number, y: number }[]) => {
      for (const [i, place] of places.entries())
        await cdp.send('Input.dispatchTouchEvent', { type: i ? 'touchMove' : 'touchStart', touchPoints: [place] })
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const place = await placer(page)
    await swipe([3, 2.5, 2, 1, 0].map(year => place(year, 20 + 20 * year)))
    await expect(slide(page).locator('[data-guess]')).toHaveCount(4)
    expect(await guessOf(page)).toEqual({ 2017: 20, 2018: 40, 2019: 60, 2020: 80 })
    expect(stateOf(page)).toEqual({ alias: PAPERS, click: 0 })
    await button(page, 'Reveal').tap()
    await page.waitForURL(url => url.search.includes('clicks=1'))
    await settled(page)
    expect(stateOf(page)).toEqual({ alias: PAPERS, click: 1 })
    await expect(sentence(page)).toHaveText(told('papers-by-year', { 2017: 20, 2018: 40, 2019: 60, 2020: 80 }))
    const title = (await slide(page).locator('h1').boundingBox())!
    await swipe([0, 0.2, 0.4, 0.6, 0.8].map(part => ({ x: title.x + title.width * part, y: title.y + 5 })))
    await page.waitForURL(url => !url.search.includes('clicks=1'))
  })
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('the line grows once, within 200 to 400 ms', async ({ page }) => {
    await open(page, addressOf('SITE_URL') + PAPERS)
    await page.evaluate(() => {
      const ended = Object.assign(window, { ended: [] as [string, number][] }).ended
      addEventListener('animationend', event => ended.push([(event.target as Element).className, event.elapsedTime]))
    })
    await press(page, 'ArrowRight')
    const grown = (await page.evaluate(() => (window as unknown as { ended: [string, number][] }).ended)).filter(([name]) => name.includes('data'))
    expect(grown).toHaveLength(1)
    expect(grown[0]![1]).toBeGreaterThanOrEqual(0.2)
    expect(grown[0]![1]).toBeLessThanOrEqual(0.4)
  })
})
