/** A new version of the deck is offered, and comes when it is asked for, to the same slide and click. */
import { readFile, writeFile } from 'node:fs/promises'
import { expect } from 'playwright/test'
import { isSettled } from '../../setup/settled.ts'
import { SITE } from './project.ts'
import { serveCopy } from './serve-copy.ts'
import { standBefore } from './stand-before.ts'
import { test } from './unwatched.ts'

const OFFER = 'A new version of this deck is there.'

for (const busy of [false, true]) {
  test(`a new version waits until it is asked for, and comes to the same slide and click${busy ? ', also while the old one waits for the network' : ''}`, async ({ openUnwatched }) => {
    const { served, folder } = await serveCopy(SITE, 'new')
    const silent = new Set<string>()
    const url = await standBefore(served.url, { silent })
    const page = await openUnwatched(`${url}cover/`)
    const notice = () => page.evaluate(() => {
      // A visitor's first move is what starts the deck.
      dispatchEvent(new PointerEvent('pointermove'))
      return location.pathname === '/fig-1' && document.querySelector('.notice')?.textContent.trim()
    })
    const mark = () => page.evaluate(() => void Object.assign(globalThis, { old: true }))
    const isMarked = () => page.evaluate(() => 'old' in globalThis).catch(() => true)
    // The worker has all it keeps. Two such browsers at once may take a while.
    await expect.poll(() => page.evaluate(async () => {
      // On the way to the address there is none.
      const worker = (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller
      return Boolean(worker) && await caches.match(new URL('exports/exports.json', worker!.scriptURL).href) !== undefined
    }), { timeout: 120_000 }).toBe(true)
    await page.evaluate(() => location.assign('/fig-1?clicks=1'))
    await expect.poll(() => notice().catch(() => 'on the way')).toBe('')

    await writeFile(`${folder}/sw.js`, `${await readFile(`${folder}/sw.js`, 'utf8')}\n// newer`)
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())!.update()
    })
    await expect.poll(notice).toContain(OFFER)
    // Loading the page again is not asking for it.
    await mark()
    await page.evaluate(() => location.reload())
    await expect.poll(isMarked).toBe(false)
    await expect.poll(() => notice().catch(() => 'on the way')).toContain(OFFER)
    await mark()
    if (busy) {
      silent.add('/exports/exports.json')
      await page.evaluate(() => void fetch('/exports/exports.json'))
    }
    await page.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>('.notice button')].find(({ textContent }) => textContent === 'Load it')!.click())
    await expect.poll(isMarked).toBe(false)
    silent.clear()
    // The old one first ends what it is at; until then it offers the new one again.
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.waiting === null).catch(() => false), { timeout: 120_000 }).toBe(true)
    await expect.poll(() => notice().catch(() => 'on the way')).toBe('')
    expect(await page.evaluate(() => location.pathname + location.search)).toBe('/fig-1?clicks=1')
    await expect.poll(() => page.evaluate(isSettled, {})).toBe(true)
  })
}
