/** Walks the built deck and captures each slide, and the reading view, in one window. */
import type { Page } from 'playwright'
import type { PrintedSlide } from '../../components/print/printed.ts'
import type { Drawn } from './capture.ts'
import type { Styles } from './styles.ts'
import { isSettled } from '../../setup/settled.ts'
import { capture } from './capture.ts'

/** A slide as it is at first; `last` is the markup at its last click, where that is another. */
export interface DrawnSlide extends Drawn { last?: string }

interface Router { push: (path: string) => Promise<unknown> }

/** Goes to a place by the deck's own router, without loading the page again, and waits until the slide stands still. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    const { __vue_app__: app } = document.getElementById('app') as HTMLElement & { __vue_app__: { config: { globalProperties: { $router: Router } } } }
    await app.config.globalProperties.$router.push(to)
  }, path)
  await page.waitForFunction(isSettled, {})
}

/** The two forms of the reading view, whose tables have rows or columns, and a window of each, CSS px. */
const FORMS = [['narrow', 390], ['wide', 1280]] as const

/** Captures the reading view, which a page shows, the same at any width but for the heights of its articles, each of which knows its own. */
export async function drawReading(page: Page, { selectors, faces }: Styles): Promise<Drawn> {
  await page.waitForFunction(isSettled, {})
  const size = page.viewportSize()!
  for (const [form, width] of FORMS) {
    await page.setViewportSize({ ...size, width })
    await page.evaluate((name) => {
      for (const article of document.querySelectorAll<HTMLElement>('.reading article')) {
        const { paddingTop, borderTopWidth } = getComputedStyle(article)
        const height = article.getBoundingClientRect().height - Number.parseFloat(paddingTop) - Number.parseFloat(borderTopWidth)
        article.style.setProperty(`--${name}`, `${Math.ceil(height)}px`)
      }
    }, form)
  }
  await page.setViewportSize(size)
  return page.evaluate(capture, { selectors, faces })
}

/** Captures slides that are handed out by `next` until there are none: several windows can share the work. */
export async function drawSlides(page: Page, { selectors, faces }: Styles, next: () => PrintedSlide | undefined, take: (slide: PrintedSlide, drawn: DrawnSlide) => Promise<void>): Promise<void> {
  await page.waitForFunction(isSettled, {})
  for (let slide = next(); slide; slide = next()) {
    await goTo(page, `/${slide.alias}`)
    const drawn = await page.evaluate(capture, { selectors, faces })
    // As far as it goes: Slidev brings it to the last click.
    await goTo(page, `/${slide.alias}?clicks=99`)
    const last = await page.evaluate(capture, { selectors, faces })
    await take(slide, last.markup === drawn.markup ? drawn : { ...drawn, applying: [...drawn.applying, ...last.applying], last: last.markup })
  }
}
