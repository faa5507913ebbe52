/** What can go wrong between a site and its visitor, done to files whose address matches. */
import type { Page, Route } from 'playwright/test'
import { ALONE, FIRST } from '../../components/first.ts'

/** A file is not there; ends half-way; is something else, as where a host answers everything with a page; or never comes. */
export type Fault = 'missing' | 'cut off' | 'of another kind' | 'held back'
export const FAULTS: Fault[] = ['missing', 'cut off', 'of another kind', 'held back']

async function spoil(route: Route, fault: Fault): Promise<void> {
  switch (fault) {
    case 'missing': return route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' })
    case 'of another kind': return route.fulfill({ status: 200, contentType: 'text/html', body: '<!DOCTYPE html><title>Welcome</title>' })
    case 'held back': return
    case 'cut off': {
      const response = await route.fetch()
      const body = await response.body()
      return route.fulfill({ response, body: body.subarray(0, body.length / 2) })
    }
  }
}

/** Does it to files that match, from now on; the function returned ends it, and all else that was done to the page's requests. */
export async function inject(page: Page, address: RegExp, fault: Fault): Promise<() => Promise<void>> {
  // A page that is left takes its requests along, and what still comes for them is for nobody.
  await page.route(address, route => spoil(route, fault).catch(() => route.abort().catch(() => undefined)))
  return () => page.unrouteAll({ behavior: fault === 'held back' ? 'ignoreErrors' : 'wait' })
}

/** Has a component throw when it is set up, in the file that holds it. */
export async function breakComponent(page: Page, name: string): Promise<void> {
  const start = new RegExp(`(\`${name}\`,props:.*?,)setup\\(`, 's')
  await page.route(new RegExp(`/assets/${name}-[^/]*\\.js$`), async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    if (!start.test(text))
      throw new Error(`${name} is not where the test looks for it.`)
    await route.fulfill({ response, body: text.replace(start, '$1setup(){throw new Error("broken on purpose")},was(') })
  })
}

/** The files that start the deck, as a drawn page names them. */
export const startFiles = (page: Page): Promise<string[]> => page.locator('link[rel=later]').evaluateAll(links => links.map(link => new URL((link as HTMLLinkElement).href).pathname))

/** What is seen of a page: its titles, and how it is shown. */
export function seen(page: Page): Promise<{ titles: string[], live: boolean, alone: boolean }> {
  return page.evaluate(({ first, alone }) => ({
    titles: [...document.querySelectorAll('h1')].filter(title => title.checkVisibility({ visibilityProperty: true })).map(title => title.textContent.replace(/\s+/g, ' ').trim()),
    live: !document.getElementById(first),
    alone: document.getElementById(alone) !== null,
  }), { first: FIRST, alone: ALONE })
}
