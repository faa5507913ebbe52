/** What hands do in the room: a clicker, the keys of Slidev, a keyboard alone; and the order in which a slide is read. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { go, open, openPaper, press, settled, stateOf } from './deck.ts'
import { waitForDeck } from './first.ts'
import { newWindow } from './new-window.ts'
import { addressOf } from './project.ts'
import { show, together } from './windows.ts'

const place = (page: Page) => `${stateOf(page).alias} ${stateOf(page).click}`

test('a clicker makes the screen black in all windows, and its next key does nothing but lift that', async ({ context }) => {
  const site = addressOf('SITE_URL')
  const projector = await show(await newWindow(context), `${site}fig-1`)
  const presenter = await show(await newWindow(context), `${site}presenter/fig-1?clicks=1`)
  await together([presenter, projector], 'fig-1?clicks=1')
  const curtain = projector.locator('.curtain')
  for (const [key, next] of [['b', 'PageDown'], ['.', 'Escape'], ['B', 'b']] as const) {
    await presenter.keyboard.press(key)
    await expect(curtain).toBeVisible()
    expect(await curtain.boundingBox()).toMatchObject({ x: 0, y: 0, ...projector.viewportSize()! })
    await expect(curtain).toHaveCSS('background-color', 'rgb(0, 0, 0)')
    await expect(presenter.locator('.curtain')).toHaveCount(0)
    await presenter.keyboard.press(next)
    await expect(curtain).toHaveCount(0)
  }
  await projector.keyboard.press('b')
  await presenter.getByRole('button', { name: 'Show the slide' }).click()
  await expect(curtain).toHaveCount(0)
  await together([presenter, projector], 'fig-1?clicks=1')
  await presenter.keyboard.press('PageDown')
  await together([presenter, projector], 'fig-1?clicks=2')
})

test('it is black above a dialog, too, and the key that lifts it leaves the dialog open', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}fig-3`)
  await page.locator('.slidev-page:visible').getByRole('button', { name: 'About this figure' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.curtain')).toBeVisible()
  const isBlack = await page.evaluate(async (picture) => {
    const image = Object.assign(new Image(), { src: picture })
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height).data.every((value, i) => value === (i % 4 === 3 ? 255 : 0))
  }, `data:image/png;base64,${(await page.screenshot()).toString('base64')}`)
  expect(isBlack).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.locator('.curtain')).toHaveCount(0)
  await expect(dialog).toBeVisible()
})

test('"start" of a clicker, F5, comes back to the same slide and click; Escape and a full stop in a field do no harm', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}graphs?clicks=3`)
  await page.reload()
  await settled(page)
  expect(place(page)).toBe('graphs 3')
  await page.keyboard.press('Escape')
  await page.locator('.slidev-page:visible input').first().fill('1')
  await page.keyboard.type('.5')
  await expect(page.locator('.curtain')).toHaveCount(0)
  expect(place(page)).toBe('graphs 3')
})

test('a key for black that comes before the deck waits for it', async ({ page }) => {
  await waitForDeck(page)
  await page.goto(`${addressOf('SITE_URL')}fig-3/`)
  await page.keyboard.press('b')
  await expect(page.locator('.curtain')).toBeVisible()
})

test('the keys of Slidev do what they do in any deck of it', async ({ page }) => {
  const site = addressOf('SITE_URL')
  await open(page, `${site}fig-1`)
  for (const [key, at] of [
    ['ArrowRight', 'fig-1 1'], ['Space', 'fig-1 2'], ['Shift+Space', 'fig-1 1'], ['ArrowLeft', 'fig-1 0'], ['PageDown', 'fig-1 1'], ['PageUp', 'fig-1 0'],
    ['ArrowDown', 'pytorch-2020 0'], ['ArrowUp', 'fig-1 0'], ['Shift+ArrowRight', 'pytorch-2020 0'], ['Shift+ArrowLeft', 'fig-1 0'],
  ] as const) {
    await press(page, key)
    expect.soft(place(page), key).toBe(at)
  }
  const html = page.locator('html')
  await expect(html).not.toHaveClass(/\bdark\b/)
  await page.keyboard.press('d')
  await expect(html).toHaveClass(/\bdark\b/)
  const overview = page.locator('.grid.gap-y-4.gap-x-8')
  for (const key of ['o', '`']) {
    await page.keyboard.press(key)
    await expect(overview).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(overview).toBeHidden()
  }
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill('7')
  await page.keyboard.press('Enter')
  await expect.poll(() => place(page)).toBe('side-by-side 0')
})

/** Slides with every kind of control. */
const CONTROLS = ['outline', 'fig-1', 'side-by-side', 'graphs', 'predict-papers', 'since-2020', 'claims', 'moving-history', 'closing']

test('with Tab alone every control of a slide is reached, shows it, and lets go', async ({ page }) => {
  await open(page, addressOf('SITE_URL'))
  for (const alias of CONTROLS) {
    await go(page, alias)
    // What was exported comes after its slide.
    if (alias === 'closing')
      await expect(page.locator('.slidev-page:visible .files a').first()).toBeVisible()
    const wanted = await page.locator('.slidev-page:visible').evaluate(slide => [...slide.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex="0"]')].filter(one => one.checkVisibility()).map((one, i) => one.dataset.reached = String(i)))
    expect(wanted.length).toBeGreaterThan(0)
    // Tab goes on from where the focus was.
    await page.locator('#slide-content').evaluate((content: HTMLElement) => {
      content.tabIndex = -1
      content.focus()
    })
    const reached: string[] = []
    const unseen: string[] = []
    for (let presses = 0; presses < wanted.length + 1; presses++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one)
        // A guess shows its focus on the mark that is drawn for it.
        const isSeen = opacity === '0' ? one.parentElement!.querySelector('.guess .focus') !== null : outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
        const { left, top, right, bottom } = one.getBoundingClientRect()
        return { no: one.dataset.reached, isSeen: isSeen && left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1, name: `${one.tagName} ${one.textContent.trim()}` }
      })
      if (at.no === undefined)
        break
      reached.push(at.no)
      if (!at.isSeen)
        unseen.push(at.name)
    }
    expect.soft(reached, alias).toEqual(wanted)
    expect.soft(unseen, alias).toEqual([])
    expect.soft(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.reached), `${alias} lets go`).toBeUndefined()
  }
  // Behind each slide come the controls, with the way to the article.
  const way = page.getByRole('link', { name: 'Read as an article', exact: true })
  await way.focus()
  await expect(page.locator('#slide-container > .absolute.bottom-0')).toHaveCSS('opacity', '1')
  expect(await way.evaluate(link => getComputedStyle(link).outlineStyle)).not.toBe('none')
})

test('each slide is read in the order in which it is seen: title, figure, sources, foot', async ({ page }) => {
  const site = addressOf('SITE_URL')
  await openPaper(page, site)
  const slides = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide => ({
    alias: slide.querySelector('[id^="slide-"]')!.id,
    parts: [...slide.querySelectorAll('h1, figure, footer')].map(part => ({ what: part.tagName, top: Math.round(part.getBoundingClientRect().top) })),
    figures: [...slide.querySelectorAll('figure:not(.compact)')].map(figure => [...figure.querySelectorAll('.subtitle, .body, figcaption')].map(part => Math.round(part.getBoundingClientRect().top))),
  })))
  expect(slides.length).toBeGreaterThan(30)
  const ascends = (tops: number[]) => String(tops) === String(tops.toSorted((a, b) => a - b))
  expect(slides.filter(({ parts, figures }) => parts[0]!.what !== 'H1' || !ascends(parts.map(({ top }) => top)) || !figures.every(ascends)).map(({ alias }) => alias)).toEqual([])
  await open(page, `${site}fig-3`)
  await expect(page.locator('.slidev-page:visible')).toMatchAriaSnapshot(`
    - heading "In 2020 PyTorch led at all 4 conferences, 64% to 83%" [level=1]
    - figure:
      - paragraph: /Percent naming PyTorch/
      - img /Line chart. Figure 3/
      - text: /Since 2018/
      - link "He 2019"
      - button "About this figure"
    - contentinfo: /Popularity/
  `)
})
