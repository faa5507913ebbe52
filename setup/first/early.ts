/** What comes before the deck is there waits for it: keys, and presses of buttons. */
import { FIRST, LIVE } from '../../components/first.ts'

/** Keys that Slidev acts on; the browser would scroll, or go to a next link, with some of them. */
const KEYS = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)| |[dfgo])$/

const waiting: (() => void | Promise<void>)[] = []
const frame = () => new Promise(requestAnimationFrame)

/** A key for the deck, pressed and let go: in between, whoever watches keys has to notice. */
async function pressAgain({ key, code, shiftKey }: KeyboardEvent) {
  for (const type of ['keydown', 'keyup']) {
    dispatchEvent(new KeyboardEvent(type, { key, code, shiftKey, bubbles: true }))
    await frame()
  }
}

function keepKey(event: KeyboardEvent) {
  if (!KEYS.test(event.key) || event.ctrlKey || event.metaKey || event.altKey)
    return
  event.preventDefault()
  waiting.push(() => pressAgain(event))
}

/** The buttons of a page; whether they can be seen counts on slides, of which some are hidden. */
const buttonsIn = (root: ParentNode) => [...root.querySelectorAll('button')].filter(button => button.checkVisibility())

function keepPress({ target }: Event) {
  const first = document.getElementById(FIRST)
  const button = target instanceof Element ? target.closest('button') : null
  if (!first || !button || !first.contains(button))
    return
  const at = buttonsIn(first).indexOf(button)
  button.setAttribute('aria-busy', 'true')
  waiting.push(() => buttonsIn(document.getElementById('app')!)[at]?.click())
}

/** Keeps what comes until the deck has taken over, and gives it then to the deck. */
export function keepEarly({ keys }: { keys: boolean }) {
  if (keys)
    addEventListener('keydown', keepKey)
  addEventListener('click', keepPress)
  addEventListener(LIVE, async () => {
    removeEventListener('keydown', keepKey)
    removeEventListener('click', keepPress)
    for (const act of waiting)
      await act()
  }, { once: true })
}
