import type { AppContext } from '@slidev/types'
import { FIRST, LIVE } from '../components/first'
import { isSettled } from './settled'

const reachable = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('a[href], button')].filter(one => one.checkVisibility())

/** Waits in frames, which come as fast as the page draws, and no longer than it may take to fetch everything over a poor line. */
async function settled(): Promise<void> {
  const until = performance.now() + 20_000
  while (!isSettled() && performance.now() < until)
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
  void router.isReady().then(settled).then(() => {
    const at = reachable(first).findIndex(one => one === document.activeElement)
    const keep = placeIn(first)
    first.remove()
    document.documentElement.classList.remove('elsewhere')
    keep()
    reachable(document.getElementById('app')!)[at]?.focus({ preventScroll: true })
    dispatchEvent(new Event(LIVE))
  })
}
