/** Fetching and starting the deck on a page that the build has drawn. */

let started = false

/** What the page names as later: the styles and scripts of the deck. */
const later = (as: string) => [...document.querySelectorAll<HTMLLinkElement>(`link[rel=later][as=${as}]`)]

/** Starts the deck, once: it takes over when it is there (`setup/take-over.ts`). */
export function start() {
  if (started)
    return
  started = true
  for (const link of later('style'))
    link.rel = 'stylesheet'
  const [entry, ...modules] = later('script')
  for (const link of modules)
    link.rel = 'modulepreload'
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: entry!.href }))
}

/** Fetches it at the lowest priority, so that it is there when it is needed; not where bytes are dear. */
export function fetchAhead() {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (started || connection?.saveData)
    return
  for (const { href } of [...later('script'), ...later('style')])
    // As modules are fetched: else the browser would not find again what it has.
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', crossOrigin: '', href }))
}

/** Calls back when the page has been loaded and painted, as the browser itself reports it, and there is nothing else to do. */
export function whenIdle(act: () => void) {
  const idle = () => 'requestIdleCallback' in window ? requestIdleCallback(act) : setTimeout(act)
  const isLoaded = new Promise(resolve => addEventListener('load', resolve))
  // A frame is reported when the screen shows it, which on a slow machine is later than the frame after it begins. Where no
  // frame is reported, nobody waits for one.
  const isPainted = PerformanceObserver.supportedEntryTypes.includes('paint') && new Promise<void>(resolve => new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length)
      resolve()
  }).observe({ type: 'paint', buffered: true }))
  void Promise.all([isLoaded, isPainted]).then(idle)
}
