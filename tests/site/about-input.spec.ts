/** "About this figure" by mouse, keyboard and touch: the focus stays in it, and the deck's keys rest meanwhile. */
import type { Locator } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { button, dialog, openAbout, SITE } from './about.ts'
import { open, press, settled, stateOf } from './deck.ts'
import { inDeck } from './one-window.ts'

const hasFocusInside = (about: Locator) => about.evaluate(element => element.contains(document.activeElement))

inDeck('by keyboard it opens, keeps the focus, closes with Escape, and gives the focus and then the keys back', async ({ page }) => {
  await open(page, `${SITE()}fig-4`)
  await button(page).focus()
  await page.keyboard.press('Enter')
  const about = dialog(page)
  await expect(about).toBeVisible()
  await expect.poll(() => hasFocusInside(about)).toBe(true)
  await page.evaluate(() => {
    const stops: string[] = []
    Object.assign(globalThis, { stops })
    addEventListener('focusin', ({ target }) => void stops.push((target as Element).closest('dialog') ? (target as Element).textContent.trim() : 'outside'))
  })
  // More often than it has stops.
  for (let i = 0; i < 30; i++)
    await page.keyboard.press('Tab')
  const stops = await page.evaluate(() => (globalThis as unknown as { stops: string[] }).stops)
  expect(stops).toEqual(expect.arrayContaining(['Close', 'CSV', 'SVG', 'PNG']))
  expect(stops.filter(stop => stop === 'Close').length).toBeGreaterThan(1)
  expect(stops).not.toContain('outside')
  await page.keyboard.press('Escape')
  await expect(about).toHaveCount(0)
  await expect(button(page)).toBeFocused()
  await press(page, 'ArrowRight')
  expect(stateOf(page).alias).not.toBe('fig-4')
})

inDeck('by mouse it closes with its button and beside the sheet, and gives the focus back', async ({ page }) => {
  for (const close of [() => dialog(page).getByRole('button', { name: 'Close' }).click(), () => page.mouse.click(5, 5)]) {
    await openAbout(page, 'fig-4')
    await close()
    await expect(dialog(page)).toHaveCount(0)
    await expect(button(page)).toBeFocused()
    await press(page, 'ArrowRight')
    expect(stateOf(page).alias).not.toBe('fig-4')
  }
})

inDeck('a key pressed as it closes is taken, before the browser has told that it is closed', async ({ page }) => {
  // What has the focus then depends on whether it was open before: the sheet, or the button.
  for (let time = 0; time < 2; time++) {
    await openAbout(page, 'fig-4')
    await page.locator('dialog').evaluate((about: HTMLDialogElement) => {
      about.close()
      for (const kind of ['keydown', 'keyup'])
        document.activeElement!.dispatchEvent(new KeyboardEvent(kind, { key: 'ArrowRight', bubbles: true }))
    })
    await expect.poll(() => stateOf(page).alias).not.toBe('fig-4')
    await settled(page)
    // The focus has not gone back to the button of a slide that is left.
    await press(page, 'ArrowRight')
  }
})

inDeck('text can be selected in it to beyond its edge', async ({ page }) => {
  const about = await openAbout(page, 'fig-4')
  const box = (await about.locator('dd').first().boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(5, box.y + 8, { steps: 4 })
  await page.mouse.up()
  await expect(about).toBeVisible()
})

inDeck('keys of the deck do nothing behind it: they scroll and press', async ({ page }) => {
  const about = await openAbout(page, 'fig-3')
  const address = page.url()
  const classes = await page.locator('html').getAttribute('class')
  const sheet = about.locator('.sheet')
  const top = () => sheet.evaluate(element => element.scrollTop)
  await expect(sheet).toBeFocused()
  for (const key of ['ArrowDown', 'Space', 'PageDown']) {
    const before = await top()
    await page.keyboard.press(key)
    await expect.poll(top, key).toBeGreaterThan(before)
  }
  // With the focus on the sheet, on a button, which keeps it, and nowhere.
  const close = about.getByRole('button', { name: 'Close' })
  const pressAll = async () => {
    for (const key of ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'o', 'g', 'd', 'f'])
      await page.keyboard.press(key)
  }
  await pressAll()
  await close.focus()
  await pressAll()
  await expect(close).toBeFocused()
  await close.blur()
  await pressAll()
  await expect(about).toBeVisible()
  expect(page.url()).toBe(address)
  expect(await page.locator('html').getAttribute('class')).toBe(classes)
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull()
  await expect(page.locator('#slidev-goto-dialog.top-5')).toHaveCount(0)
  await expect(page.locator('.slidev-overview, .quick-overview').filter({ visible: true })).toHaveCount(0)
  await close.focus()
  await page.keyboard.press('Space')
  await expect(about).toHaveCount(0)
  await settled(page)
  expect(page.url()).toBe(address)
})

inDeck('it closes when the slide is left another way', async ({ page }) => {
  await open(page, `${SITE()}fig-3`)
  await press(page, 'ArrowRight')
  await button(page).click()
  await expect(dialog(page)).toBeVisible()
  await page.goBack()
  await expect(dialog(page)).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tap opens it, nothing stands beside the screen, and a swipe does not turn the page', async ({ page }) => {
    // An address with a click is that of a slide, which a phone would else show as a part of the article.
    await open(page, `${SITE()}fig-4?clicks=0`)
    await button(page).tap()
    const about = dialog(page)
    await expect(about).toBeVisible()
    const box = (await about.boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    expect(await about.locator('.sheet').evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
    const address = page.url()
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] })
    const swipe = async () => {
      await touch('touchStart', 350)
      for (let x = 330; x >= 50; x -= 40)
        await touch('touchMove', x)
      await touch('touchEnd')
    }
    await swipe()
    await about.getByRole('button', { name: 'Close' }).tap()
    await expect(about).toHaveCount(0)
    expect(page.url()).toBe(address)
    // The same swipe without it does.
    await swipe()
    await expect(page).not.toHaveURL(address)
  })
})
