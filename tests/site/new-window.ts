/** Windows beside each other, as on two screens. */
import type { BrowserContext, Page } from 'playwright/test'

/**
 * Opens a window of its own, where `newPage` would open one more tab in that of the first: of tabs only the foremost gets
 * its frames, and the others one a second.
 */
export async function newWindow(context: BrowserContext): Promise<Page> {
  const [first] = context.pages()
  if (!first)
    return context.newPage()
  const own = await context.newCDPSession(first)
  const { targetInfo } = await own.send('Target.getTargetInfo')
  await own.detach()
  const browser = await context.browser()!.newBrowserCDPSession()
  const opened = context.waitForEvent('page')
  await browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId: targetInfo.browserContextId })
  await browser.detach()
  return opened
}
