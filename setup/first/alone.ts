/** A page of a slide without the deck: when the deck does not come, or is late and somebody goes on. */
import type { Turn } from './early.ts'
import { ALONE, FIRST, LIVE } from '../../components/first.ts'
import { keepEarly } from './early.ts'
import { onFailure } from './failure.ts'
import { note } from './note.ts'

/** How long a key waits for the deck, ms; after one page that had to do without, the next ones do at once. */
const LATE = 4000
const LATE_BEFORE = 'deck-late'

/** Says, or unsays, that a page had to do without. A storage that is full only means to wait again. */
function rememberLate(isLate: boolean): void {
  try {
    if (isLate)
      sessionStorage.setItem(LATE_BEFORE, '')
    else
      sessionStorage.removeItem(LATE_BEFORE)
  }
  catch {
    // The next page waits for its deck, too.
  }
}

/**
 * Keeps what comes early for the deck, and where that does not come goes on without: the page is then what it is without
 * scripts, its slide at the last click with notes and links, and keys that turn a slide follow the links. `isElsewhere` says
 * that the drawn slide is not what the address asks for, so that nothing is seen until then.
 */
export function standAlone(isElsewhere: boolean): void {
  let failed = false
  let waits = false
  let still: HTMLElement | undefined

  const follow = (turn: Turn) => still!.querySelector<HTMLAnchorElement>(`a[rel=${turn}]`)?.click()
  const tell = () => note(failed ? 'The deck could not be loaded. This page does without it.' : 'The deck is still loading. Until then this page does without it.', failed)
  const alone = () => {
    if (!document.getElementById(FIRST))
      return
    rememberLate(true)
    tell()
    if (still)
      return
    document.documentElement.classList.remove('elsewhere')
    document.getElementById(FIRST)!.querySelectorAll('[aria-busy]').forEach(one => one.removeAttribute('aria-busy'))
    still = Object.assign(document.createElement('div'), { id: ALONE, innerHTML: document.querySelector('body > noscript')!.textContent })
    document.body.append(still)
    const turn = takeBack().find(one => one !== undefined)
    // To go on from a slide that grows by clicks is first to see it whole.
    if (turn && (turn === 'prev' || !still.querySelector(`#${FIRST}`)))
      follow(turn)
  }
  const wait = () => {
    if (!waits)
      setTimeout(alone, failed || sessionStorage.getItem(LATE_BEFORE) !== null ? 0 : LATE)
    waits = true
  }
  const takeBack = keepEarly({
    keys: true,
    came(turn) {
      wait()
      if (still && turn)
        follow(turn)
      return still !== undefined
    },
  })
  onFailure(() => {
    failed = true
    if (waits)
      alone()
  })
  if (isElsewhere)
    addEventListener('DOMContentLoaded', wait)
  addEventListener(LIVE, () => rememberLate(false), { once: true })
}
