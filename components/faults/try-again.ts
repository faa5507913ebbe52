/** Loading the page again, where that can help. */

/** What the page names and has asked for of the deck: a browser keeps it for a year, also what came cut off. */
function ownFiles(): string[] {
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[rel=later], link[rel=stylesheet], link[rel=modulepreload]')].map(({ href }) => href)
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  return [...new Set([...named, ...asked])].filter(address => address.startsWith(`${location.origin}${import.meta.env.BASE_URL}assets/`))
}

/**
 * Loads the page again at its place, when the site answers or the browser keeps it; else the page stays as it is, since what
 * it has is better than the browser's own page of an error. What came before is fetched afresh. Tells whether it loads.
 */
export async function tryAgain(): Promise<boolean> {
  const answers = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false)
  if (!answers && !navigator.serviceWorker?.controller)
    return false
  if (answers)
    await Promise.allSettled(ownFiles().map(address => fetch(address, { cache: 'reload' })))
  location.reload()
  return true
}
