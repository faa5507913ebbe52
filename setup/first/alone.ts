/** A page of a slide without the deck: when the deck does not come, or is late and somebody goes on. */
import type { Turn } from './early.ts'
import { answers } from '../../components/faults/try-again.ts'
import { ALONE, FIRST, LIVE } from '../../components/first.ts'
import { keepEarly } from './early.ts'
import { onFailure } from './failure.ts'
import { note } from './note.ts'
import { start } from './start.ts'

/** How long a key waits for the deck, ms. */
export const LATE = 4000
/** The same on a page after one that had to do without, which starts its deck at once. */
const LATE_AGAIN = 1000
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
  let leads = false

  const tell = (what: string) => note(`${what} This page does without it.`, failed, () => rememberLate(false))
  const follow = async (turn: Turn) => {
    const link = still!.querySelector<HTMLAnchorElement>(`a[rel=${turn}]`)
    if (!link || leads)
      return
    leads = true
    if (await answers(link.href))
      return link.click()
    leads = false
    note('The site does not answer: the slide stays.', true)
  }
  const alone = () => {
    if (!document.getElementById(FIRST))
      return
    rememberLate(true)
    tell(failed ? 'The deck could not be loaded.' : 'The deck is still loading.')
    if (still)
      return
    document.documentElement.classList.remove('elsewhere')
    document.getElementById(FIRST)!.querySelectorAll('[aria-busy]').forEach(one => one.removeAttribute('aria-busy'))
    still = Object.assign(document.createElement('div'), { id: ALONE, innerHTML: document.querySelector('body > noscript')!.textContent })
    document.body.append(still)
    const turn = takeBack().find(one => one !== undefined)
    // To go on from a slide that grows by clicks is first to see it whole.
    if (turn && (turn === 'prev' || !still.querySelector(`#${FIRST}`)))
      void follow(turn)
  }
  const isAgain = sessionStorage.getItem(LATE_BEFORE) !== null
  const wait = () => {
    if (!waits)
      setTimeout(alone, failed ? 0 : isAgain ? LATE_AGAIN : LATE)
    waits = true
  }
  const takeBack = keepEarly({
    keys: true,
    came(turn) {
      wait()
      if (still && turn)
        void follow(turn)
      return still !== undefined
    },
  })
  onFailure(() => {
    failed = true
    if (waits)
      alone()
  })
  // Back from the next page, as a browser has kept it.
  addEventListener('pageshow', () => leads = false)
  if (isAgain)
    addEventListener('load', start)
  if (isElsewhere || isAgain)
    addEventListener('DOMContentLoaded', wait)
  addEventListener(LIVE, () => rememberLate(false), { once: true })
}
