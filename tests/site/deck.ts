/** The built deck in a browser: its slides, a walk through it by the clicker, and what it says on the console. */
import type { Page } from 'playwright/test'
import { FIRST } from '../../components/first.ts'
import { isSettled } from '../../setup/settled.ts'

export interface SlideOfDeck {
  no: number
  alias: string
  title: string
  /** For questions after the talk. */
  appendix: boolean
}

/** Opens the print page, where all slides stand. */
export async function openPaper(page: Page, site: string): Promise<void> {
  await page.goto(`${site}print?print=true`)
  await page.waitForFunction(() => {
    const slides = [...document.querySelectorAll('.print-slide-container')]
    return slides.length > 0 && slides.every(slide => slide.querySelector('h1') && slide.querySelector('[id^="slide-"]'))
  })
}

const known = new Map<string, SlideOfDeck[]>()

/** Every slide of a site in order, read from its print page, once for all tests of a process: sites stay as they are built. */
export async function slidesOf(page: Page, site: string): Promise<SlideOfDeck[]> {
  if (known.has(site))
    return known.get(site)!
  await openPaper(page, site)
  const slides = await page.evaluate(() => [...document.querySelectorAll('.print-slide-container')].map((slide, i) => ({
    no: i + 1,
    alias: slide.querySelector('[id^="slide-"]')!.id.slice('slide-'.length),
    title: slide.querySelector('h1')!.textContent.replace(/\s+/g, ' ').trim(),
    appendix: slide.querySelector('.slide-appendix') !== null,
  })))
  known.set(site, slides)
  return slides
}

/** Waits until the deck has taken over from what the build has drawn, and the slide that is shown stands still. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction((first) => {
    // A visitor's first move is what starts the deck.
    dispatchEvent(new PointerEvent('pointermove'))
    return !document.getElementById(first)
  }, FIRST)
  await page.waitForFunction(isSettled, {})
}

/** Windows in which the deck stays open, with the site of each. */
const kept = new WeakMap<Page, string>()
/** From now on `open` goes to slides of this site, which is open in the window, and loads nothing anew. */
export const keep = (page: Page, site: string): void => void kept.set(page, site)

/** Opens an address of the deck and waits until its slide stands still. */
export async function open(page: Page, address: string): Promise<void> {
  if (kept.has(page))
    return go(page, address.slice(kept.get(page)!.length))
  // The deck starts at the first move, and that need not wait for the last font.
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await settled(page)
}

/** From here on the deck fetches what it needs and no more, as for who saves data: else the rest comes after some seconds, on a slow machine before a test has looked. */
export const saveData = (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))

interface Router { push: (path: string) => Promise<unknown> }

/** Goes to a place of the deck that is open, such as `fig-3?clicks=2`, as its own links do: no page is loaded anew. */
export async function go(page: Page, place: string): Promise<void> {
  await page.evaluate(async (to) => {
    const { __vue_app__: app } = document.getElementById('app') as HTMLElement & { __vue_app__: { config: { globalProperties: { $router: Router } } } }
    await app.config.globalProperties.$router.push(to)
  }, `/${place}`)
  await settled(page)
}

/** Presses a key that changes the address, as a clicker does, and waits until the new state stands still. */
export async function press(page: Page, key: string): Promise<void> {
  const before = page.url()
  await page.keyboard.press(key)
  await page.waitForFunction(address => location.href !== address, before)
  await settled(page)
}

/** Where a page is: the alias or number of its slide, and its click. */
export function stateOf(page: Page): { alias: string, click: number } {
  const url = new URL(page.url())
  return { alias: url.pathname.split('/').at(-1)!, click: Number(url.searchParams.get('clicks') ?? 0) }
}

/** How many clicks a slide takes: asked for too many, Slidev goes to the last. */
export async function clicksOf(page: Page, site: string, alias: string): Promise<number> {
  await open(page, `${site}${alias}?clicks=99`)
  await page.waitForFunction(() => new URLSearchParams(location.search).get('clicks') !== '99')
  return stateOf(page).click
}

/** Walks from the first state to the last with the right arrow, and calls `visit` at each. */
export async function walk(page: Page, site: string, visit: () => Promise<void>): Promise<void> {
  const last = (await slidesOf(page, site)).at(-1)!.alias
  const end = await clicksOf(page, site, last)
  await open(page, `${site}1`)
  await visit()
  for (let at = stateOf(page); at.alias !== last || at.click < end; at = stateOf(page)) {
    await press(page, 'ArrowRight')
    await visit()
  }
}

/** What the console may say, and hosts that may be asked, each with its reason. */
const ALLOWED: { part: string, because: string }[] = [
  { part: 'Service Worker registration blocked by Playwright', because: 'the tests do without it, but for offline.spec.ts' },
]

/** How Chromium, Firefox and WebKit say that a request was broken off because its page was left. */
const LEFT = /^(net::ERR_ABORTED|NS_BINDING_ABORTED|Load request cancelled)$/
/** How Firefox says so of a font: the number is NS_BINDING_ABORTED. */
const LEFT_FONT = /^download failed \(font-family: .*status=2152398850 /

/** Collects what must not happen on a page: warnings and errors, failed requests, requests to another host. */
export function complaintsOf(page: Page, site: string): string[] {
  const complaints: string[] = []
  const complain = (text: string) => {
    if (!ALLOWED.some(allowed => text.includes(allowed.part)))
      complaints.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => LEFT_FONT.test(error.message) || complain(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A page that is left breaks off what it still loads.
    if (!LEFT.test(why))
      complain(`request failed: ${request.url()} ${why}`)
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(site).host)
      complain(`request to another host: ${request.url()}`)
  })
  return complaints
}
