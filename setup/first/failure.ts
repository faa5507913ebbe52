/** Learning that the deck does not come. */
import { LIVE } from '../../components/first.ts'

/** Browsers report it as an error, and it is none. */
const HARMLESS = /^ResizeObserver/

/**
 * Calls back, once, when a script or the styles of the deck cannot be had, or something is thrown before the deck is there:
 * a file is missing, cut off, or of another kind. `data-unstyled` on the page says that it was the styles.
 */
export function onFailure(act: () => void): void {
  const failed = (event: Event) => {
    const { target } = event
    const isFile = target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === 'stylesheet')
    if (target instanceof HTMLLinkElement && isFile)
      document.documentElement.dataset.unstyled = ''
    if (target !== window && !isFile || event instanceof ErrorEvent && HARMLESS.test(event.message))
      return
    stop()
    act()
  }
  const stop = () => {
    removeEventListener('error', failed, true)
    removeEventListener('unhandledrejection', failed)
  }
  addEventListener('error', failed, true)
  addEventListener('unhandledrejection', failed)
  addEventListener(LIVE, stop, { once: true })
}
