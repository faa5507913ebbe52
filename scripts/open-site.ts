import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { chromium } from 'playwright'
import { findBrowser, installBrowser, LAUNCH } from './find-browser.ts'
import { serveSite } from './serve-site.ts'

/** A built site, served on a port of its own and open in a browser of its own. */
export interface OpenSite {
  /** The folder of the site. */
  readonly folder: string
  /** Opens a path of the site, such as `print?print=true`, in a new window. Whoever opens it closes it. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>
  close: () => Promise<void>
}

/** Opens the site in `folder`. Throws where site or browser is missing. */
export async function openSite(folder: string): Promise<OpenSite> {
  const site = await serveSite(folder)
  const browser = await launch().catch(async (error: unknown) => {
    await site.close()
    throw error
  })
  return {
    folder,
    open: async (path, options) => {
      const page = await browser.newPage({ viewport: { width: 980, height: 552 }, colorScheme: 'light', serviceWorkers: 'block', ...options })
      // A long deck on a busy machine takes its time.
      page.setDefaultTimeout(300_000)
      await page.goto(`${site.url}${path}`)
      return page
    },
    close: async () => {
      await browser.close()
      await site.close()
    },
  }
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser() ?? installBrowser()
  if (!executablePath)
    throw new Error('There is no Chrome or Chromium to print with. Run: npx playwright install chromium')
  return chromium.launch({ ...LAUNCH, executablePath })
}
