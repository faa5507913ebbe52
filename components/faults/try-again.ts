/** Loading the page again, where that can help. */

/**
 * Loads the page again at its place, when the site answers or the browser keeps it; else the page stays as it is, since what
 * it has is better than the browser's own page of an error. Tells whether it loads.
 */
export async function tryAgain(): Promise<boolean> {
  const answers = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false)
  if (!answers && !navigator.serviceWorker?.controller)
    return false
  location.reload()
  return true
}
