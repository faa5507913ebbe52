/** The reading view: all slides as an article, at any width; who gets it, and the way back to the slides. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { FIRST } from '../../components/first.ts'
import { slidesOf } from './deck.ts'
import { addressOf } from './project.ts'

const PHONE = { width: 390, height: 844 }
const ACROSS = { width: 844, height: 390 }

/** Text that stands too small, and what reaches beyond the window: names of elements with their slide. */
function misfits(page: Page): Promise<{ small: string[], wide: string[] }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.reading *')].filter(one => one.checkVisibility({ contentVisibilityAuto: false }) && !one.closest('.visually-hidden, .skip'))
    const name = (one: Element) => `${one.closest('article')?.id ?? 'bar'}: ${one.tagName} ${one.textContent.trim().slice(0, 30)}`
    const hasText = (one: Element) => one.tagName !== 'TITLE' && [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
    return {
      small: all.filter(one => hasText(one) && Number.parseFloat(getComputedStyle(one).fontSize) < 13.99).map(name),
      wide: all.filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 0 && (right > innerWidth + 0.5 || left < -0.5)
      }).map(name),
    }
  })
}

for (const width of [320, 360, 412, 640, 1280]) {
  test(`at ${width} px nothing is small, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${addressOf('SITE_URL')}read/`)
    await page.addStyleTag({ content: '.reading article { content-visibility: visible !important }' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const { small, wide } = await misfits(page)
    expect.soft(small).toEqual([])
    expect.soft(wide).toEqual([])
  })
}

for (const width of [640, 800, 1280]) {
  test(`at ${width} px no table is wider than the article, no cell runs into the next, no number is broken`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${addressOf('SITE_URL')}read/`)
    await page.addStyleTag({ content: '.reading article { content-visibility: visible !important }' })
    const cells = await page.locator('.reading article td').evaluateAll(all => all.filter(one => one.checkVisibility()).map(cell => ({
      text: `${cell.closest('article')!.id}: ${cell.textContent.trim()}`,
      over: cell.scrollWidth - cell.clientWidth,
      isNumber: /^[\d.,]+$/.test(cell.textContent.trim()),
      lines: new Set([...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()).flatMap((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()].map(({ top }) => Math.round(top))
      })).size,
    })))
    const wide = await page.locator('.reading article table').evaluateAll(all => all.filter(table => table.getBoundingClientRect().right > table.closest('article')!.getBoundingClientRect().right + 0.5).map(table => table.closest('article')!.id))
    expect.soft(wide).toEqual([])
    expect(cells.filter(cell => cell.isNumber).length).toBeGreaterThan(50)
    expect.soft(cells.filter(({ over }) => over > 1).map(({ text }) => text)).toEqual([])
    expect.soft(cells.filter(({ isNumber, lines }) => isNumber && lines > 1).map(({ text }) => text)).toEqual([])
  })
}

test('every slide is there, with its title, its notes and a way to it', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const slides = await slidesOf(page, site)
  await page.goto(`${site}read/`)
  const articles = page.locator('.reading article')
  await expect(articles).toHaveCount(slides.length)
  for (const [i, { alias, title, appendix }] of slides.entries()) {
    const article = articles.nth(i)
    expect.soft(await article.getAttribute('id')).toBe(alias)
    expect.soft((await article.locator('h1').textContent())!.replace(/\s+/g, ' ').trim()).toBe(title)
    expect.soft(await article.locator('a', { hasText: /^Slide A?\d+$/ }).getAttribute('href')).toBe(`/${alias}/`)
    if (!appendix)
      expect.soft((await article.locator('div.notes').textContent())!.length, alias).toBeGreaterThan(30)
  }
  // Marks of the presenter have no place in prose.
  await expect(page.locator('.reading').getByText('Ends at')).toHaveCount(0)
})

test('it shows every series, row and box that the figure has', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}read/`)
  const texts = async (id: string) => (await page.locator(`[id="${id}"] .figure .body`).allTextContents()).join(' ')
  for (const conference of ['ACL', 'EMNLP', 'NAACL', 'CVPR', 'ICCV', 'ECCV', 'ICML', 'ICLR', 'NeurIPS'])
    expect.soft(await texts('fig-3')).toContain(conference)
  for (const name of ['Dispatcher', 'ATen native', 'c10'])
    expect.soft(await texts('pytorch-2020')).toContain(name)
  for (const model of ['MobileNet', 'AlexNet', 'ResNet-50', '2.14×'])
    expect.soft(await texts('throughput')).toContain(model)
  for (const measure of ['Conference papers', 'Job listings', 'not by'])
    expect.soft(await texts('crossings')).toContain(measure)
})

test('search marks what it finds, goes from one to the next, and says how many', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto(`${addressOf('SITE_URL')}read/`)
  const field = page.getByRole('searchbox')
  await field.fill('dispatcher')
  const found = page.locator('.found')
  await expect(found).toHaveText(/^\d+ found$/)
  const count = Number.parseInt((await found.textContent())!)
  expect(count).toBeGreaterThan(3)
  expect(await page.evaluate(() => CSS.highlights.get('found')!.size)).toBe(count)
  await field.press('Enter')
  await expect(found).toHaveText(`1 of ${count}`)
  await expect.poll(() => page.evaluate(() => {
    const [range] = [...CSS.highlights.get('found-here')!] as Range[]
    const { top, bottom } = range!.getBoundingClientRect()
    return top > 52 && bottom < innerHeight
  })).toBe(true)
  await field.press('Shift+Enter')
  await expect(found).toHaveText(`${count} of ${count}`)
  await field.fill('no such word')
  await expect(found).toHaveText('Not found')
  await field.press('Escape')
  await expect(found).toHaveText('')
})

test('contents and links inside the article lead to their places', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto(`${addressOf('DECK_URL')}read/`)
  await page.getByText('Contents').click()
  await page.locator('.contents a', { hasText: 'In 2020 PyTorch led' }).click()
  await expect(page.locator('.contents .list')).toBeHidden()
  await expect(page).toHaveURL(/\/deck\/read\/#fig-3$/)
  await expect(page.locator('[id="fig-3"] h1')).toBeInViewport()
  const targets = await page.locator('.reading a[href^="#"]').evaluateAll(links => [...new Set(links.map(link => link.getAttribute('href')!.slice(1)))].filter(id => !document.getElementById(id)))
  expect(targets).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

  test('an upright phone reads, at the slide that was asked for, under a sub-path too', async ({ page }) => {
    for (const [address, place] of [['fig-3/', '#fig-3'], ['17/', '#fig-3'], ['', '#cover']]) {
      await page.goto(addressOf('DECK_URL') + address!)
      await expect(page).toHaveURL(`${addressOf('DECK_URL')}read/${place}`)
    }
    await page.goto(`${addressOf('DECK_URL')}fig-3/`)
    await expect(page.locator('[id="fig-3"] h1')).toBeInViewport()
    await page.goto(addressOf('DECK_URL'))
    await expect(page.locator('.opening h1')).toBeInViewport()
    await page.goto(`${addressOf('DECK_URL')}popularity/`)
    await expect(page.getByRole('heading', { level: 2, name: 'Popularity' })).toBeInViewport()
  })

  test('the address keeps in step with what is read', async ({ page }) => {
    await page.goto(`${addressOf('SITE_URL')}read/#fig-3`)
    await expect(page.locator('[id="fig-3"] h1')).toBeInViewport()
    await page.locator('[id="fig-5"] h1').evaluate(title => title.scrollIntoView())
    await expect(page).toHaveURL(/\/read\/#fig-5$/)
    await page.evaluate(() => scrollTo(0, 0))
    await expect(page).toHaveURL(/\/read\/$/)
  })

  test('the way to a slide shows the slide, also upright', async ({ page }) => {
    await page.goto(`${addressOf('SITE_URL')}read/#fig-4`)
    await page.locator('[id="fig-4"] .place a').click()
    await expect(page).toHaveURL(/\/fig-4\/$/)
    await page.waitForLoadState('networkidle')
    await expect(page).toHaveURL(/\/fig-4\/$/)
  })

  test('a click, the presenter and paper are asked for as they are', async ({ page }) => {
    for (const address of ['fig-1/?clicks=2', 'presenter/3', 'print?print=true']) {
      await page.goto(addressOf('SITE_URL') + address)
      await page.waitForLoadState('networkidle')
      expect(page.url()).not.toContain('/read/')
    }
  })

  test('turned, it shows the slide that is read; and a slide leads back when it is upright again', async ({ page }) => {
    await page.goto(`${addressOf('SITE_URL')}read/#fig-3`)
    await expect(page.locator('[id="fig-3"] h1')).toBeInViewport()
    await page.setViewportSize(ACROSS)
    await expect(page).toHaveURL(/\/fig-3$/)
    await expect(page.locator(`#${FIRST} h1, .slidev-page:visible h1`).first()).toBeVisible()
    await page.setViewportSize(PHONE)
    await expect(page).toHaveURL(/\/read\/#fig-3$/)
  })

  test('who asks for slides gets slides, also upright', async ({ page }) => {
    await page.goto(`${addressOf('SITE_URL')}read/#fig-4`)
    await expect(page.locator('[id="fig-4"] h1')).toBeInViewport()
    // Not by `click`, which would first scroll to where the bar stood before it stuck.
    await page.getByRole('link', { name: 'Slides', exact: true }).dispatchEvent('click')
    await expect(page).toHaveURL(/\/fig-4$/)
    await page.goto(`${addressOf('SITE_URL')}fig-5/`)
    await expect(page).toHaveURL(/\/fig-5\/$/)
  })

  test('across, a swipe turns the page', async ({ page }) => {
    await page.setViewportSize(ACROSS)
    await page.goto(`${addressOf('SITE_URL')}outline/`)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 200 }] })
    const swipe = async () => {
      await touch('touchStart', 600)
      for (const x of [500, 400, 300, 200])
        await touch('touchMove', x)
      await touch('touchEnd')
    }
    // The first starts the deck, too.
    await swipe()
    await expect(page).toHaveURL(/\/architecture|\/3$/)
    await swipe()
    await expect(page).toHaveURL(/\/fig-1|\/4$/)
  })

  test('a button that only the deck has brings the deck, and the place stays', async ({ page }) => {
    await page.goto(`${addressOf('SITE_URL')}read/#throughput`)
    await page.locator('[id="throughput"]').getByRole('button', { name: 'About this figure' }).click()
    await expect(page.getByRole('dialog').getByText('Definition')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await expect(page.locator('[id="throughput"] .about')).toBeInViewport()
  })
})

test('what is drawn is what the deck shows', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}read/`)
  const text = () => page.locator('.reading main').evaluate((main) => {
    main.querySelectorAll('[data-host]').forEach(one => one.remove())
    return main.textContent
  })
  const drawn = await text()
  await page.locator('.about').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.locator(`#${FIRST}`)).toHaveCount(0)
  expect(await text()).toBe(drawn)
})

test.describe('for axe', () => {
  // It comes as a script of its own.
  test.use({ bypassCSP: true })

  for (const width of [390, 1280]) {
    test(`it finds nothing, targets that are too small neither (${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`${addressOf('SITE_URL')}read/`)
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
      const found = await page.evaluate(async () => {
        interface Axe { run: (root: string, options: unknown) => Promise<{ violations: { id: string, nodes: { html: string }[] }[] }> }
        const { axe } = window as unknown as { axe: Axe }
        const { violations } = await axe.run('.reading', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
      })
      expect(found).toEqual([])
    })
  }
})
