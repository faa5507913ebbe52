/** One visit of a deck in a new window with nothing cached, and what it took. */
import type { Browser, CDPSession, Page } from 'playwright'

/** A slow line and a slow machine, as Lighthouse takes them for a phone. */
const SLOW = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, cpu: 4 }

export interface Load { fcp: number, lcp: number, shift: number, blocked: number, bytesToPaint: number, bytes: number, requests: number }
export interface Walk { bytes: number, requests: number, presses: number[], first: number, blocked: number }

interface Seen { lcp: number, shift: number, tasks: [start: number, duration: number][], presses: number[] }
declare global {
  interface Window { seen: Seen, state: () => string }
}

/** Runs in the page before anything else of it. `state` tells where the deck is, as code. */
function watch(state: string) {
  const seen: Seen = window.seen = { lcp: 0, shift: 0, tasks: [], presses: [] }
  window.state = new Function(`return ${state}`) as () => string
  const on = (type: string, take: (entry: PerformanceEntry & { value: number }) => void) =>
    new PerformanceObserver(list => list.getEntries().forEach(entry => take(entry as PerformanceEntry & { value: number }))).observe({ type, buffered: true })
  on('largest-contentful-paint', entry => seen.lcp = entry.startTime)
  on('layout-shift', entry => seen.shift += entry.value)
  on('longtask', entry => seen.tasks.push([entry.startTime, entry.duration]))
  addEventListener('keydown', ({ timeStamp }) => {
    const before = window.state()
    const look = () => {
      if (window.state() === before)
        return requestAnimationFrame(look)
      // The frame after that in which the slide is another has been painted when its callback runs.
      requestAnimationFrame(() => requestAnimationFrame(now => seen.presses.push(now - timeStamp)))
    }
    requestAnimationFrame(look)
  }, { capture: true })
}

/** Counts what comes over the network, each with the moment at which it was there. */
async function count(session: CDPSession) {
  const got: { at: number, bytes: number }[] = []
  let offset = 0
  session.on('Network.requestWillBeSent', ({ wallTime, timestamp }) => offset ||= wallTime - timestamp)
  session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => got.push({ at: (timestamp + offset) * 1000, bytes: encodedDataLength }))
  let requests = 0
  session.on('Network.responseReceived', ({ response }) => {
    if (!response.fromDiskCache && response.url.startsWith('http'))
      requests++
  })
  await session.send('Network.enable')
  return { got, requests: () => requests, sum: (until = Infinity) => got.filter(({ at }) => at <= until).reduce((sum, { bytes }) => sum + bytes, 0) }
}

async function enter(browser: Browser, state: string, slow: boolean) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch, state)
  const session = await context.newCDPSession(page)
  const network = await count(session)
  if (slow) {
    await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW })
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu })
  }
  return { context, page, session, network }
}

const blockedIn = (tasks: Seen['tasks'], from: number) => tasks.filter(([start]) => start >= from).reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0)
/** Waits for the first paint, which may come after all has been loaded. */
async function paintOf(page: Page): Promise<{ fcp: number, origin: number }> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => ({ fcp: performance.getEntriesByName('first-contentful-paint')[0]!.startTime, origin: performance.timeOrigin }))
}

/** Loads a page, and leaves it alone until the network is idle. */
export async function load(browser: Browser, url: string, state: string, slow: boolean): Promise<Load> {
  const { context, page, network } = await enter(browser, state, slow)
  await page.goto(url, { waitUntil: 'networkidle' })
  const { fcp, origin } = await paintOf(page)
  const seen = await page.evaluate(() => window.seen)
  await context.close()
  return { fcp, lcp: seen.lcp, shift: seen.shift, blocked: blockedIn(seen.tasks, fcp), bytesToPaint: network.sum(origin + fcp), bytes: network.sum(), requests: network.requests() }
}

/** Loads a page and goes to its end with the arrow key, `pause` ms after each paint; on a CPU four times slower. */
export async function walk(browser: Browser, url: string, state: string, pause = 0): Promise<Walk> {
  const { context, page, session, network } = await enter(browser, state, false)
  await page.goto(url, { waitUntil: 'load' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu })
  const { fcp } = await paintOf(page)
  for (let pressed = 1; ; pressed++) {
    await page.keyboard.press('ArrowRight')
    const moved = await page.waitForFunction(n => window.seen.presses.length >= n, pressed, { timeout: pressed === 1 ? 20_000 : 1500 }).then(() => true, () => false)
    if (!moved)
      break
    await page.waitForTimeout(pause)
  }
  const seen = await page.evaluate(() => window.seen)
  await context.close()
  const [first = Number.NaN, ...presses] = seen.presses
  return { bytes: network.sum(), requests: network.requests(), presses, first, blocked: blockedIn(seen.tasks, fcp) }
}
