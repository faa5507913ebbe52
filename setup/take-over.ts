import type { AppContext } from '@slidev/types'
import { ALONE, FIRST, LIVE } from '../components/first'
import { isSettled } from './settled'

const reachable = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('a[href], button')].filter(one => one.checkVisibility())

/** How long it waits for a font, and for everything else over a poor line, ms. */
const [FONTS, ALL] = [2000, 20_000]

/** Waits in frames, which come as fast as the page draws, also for a hand that is on the drawn slide. `since` is when the deck began to start. */
async function settled(since: number): Promise<void> {
  const waited = () => performance.now() - since
  while ((!isSettled({ fonts: waited() < FONTS }) || 'held' in document.documentElement.dataset) && waited() < ALL)
    await new Promise(requestAnimationFrame)
}

/** Where one reads in a drawn article; the function that it returns brings the live one there. */
function placeIn(first: HTMLElement): () => void {
  const read = [...first.querySelectorAll('article')].findLast(article => article.getBoundingClientRect().top < innerHeight / 2)
  const top = read?.getBoundingClientRect().top ?? 0
  return () => read && scrollBy(0, document.getElementById(read.id)!.getBoundingClientRect().top - top)
}

/**
 * Takes the page over from what the build has drawn in it: when the live slide stands under it, and looks the same, the drawn
 * one goes. The focus stays where it was, and so does the place in the reading view.
 */
export function takeOver({ router }: AppContext) {
  const first = document.getElementById(FIRST)
  if (!first)
    return
  const since = performance.now()
  void router.isReady().then(() => settled(since)).then(async () => {
    // Who had to do without the deck has seen the slide whole.
    if (document.getElementById(ALONE) && !location.search)
      await router.replace({ query: { clicks: '99' } })
    const at = reachable(first).findIndex(one => one === document.activeElement)
    const keep = placeIn(first)
    first.remove()
    document.getElementById(ALONE)?.remove()
    document.querySelector('.notice.alone')?.remove()
    document.documentElement.classList.remove('elsewhere')
    keep()
    reachable(document.getElementById('app')!)[at]?.focus({ preventScroll: true })
    dispatchEvent(new Event(LIVE))
  })
}
