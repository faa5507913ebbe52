/** Loading the page again, where that can help. */

/** Whether the site answers at an address, or the browser keeps the deck, so that going there does not end on the browser's own page of an error. */
export const answers = async (address: string): Promise<boolean> =>
  Boolean(navigator.serviceWorker?.controller) || await fetch(address, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false)

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
  if (!await answers(location.href))
    return false
  await Promise.allSettled(ownFiles().map(address => fetch(address, { cache: 'reload' })))
  location.reload()
  return true
}
