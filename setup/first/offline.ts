/** Has the browser keep the deck for a visit without a network. Plain, as it also runs before the deck does. */
export async function keepOffline(base: string) {
  if (!('serviceWorker' in navigator))
    return
  try {
    await navigator.serviceWorker.register(`${base}sw.js`, { scope: base })
    // The worker takes this page over, too; what is asked for before it does, it does not see.
    if (!navigator.serviceWorker.controller)
      await new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
    // Which exports there are is known offline, too: the worker keeps the answer.
    await fetch(`${base}exports/exports.json`)
  }
  catch {
    // A window that keeps nothing, or a network that is gone again: the deck works, as long as there is one.
  }
}
