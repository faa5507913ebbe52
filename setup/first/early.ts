/** What comes before the deck is there waits for it: keys, presses of buttons, strokes of a finger and taps beside the slide. */
import { FIRST, LIVE } from '../../components/first.ts'

/** Keys that Slidev acts on; the browser would scroll, or go to a next link, with some of them. */
const KEYS = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)| |[dfgo])$/

const waiting: (() => void | Promise<void>)[] = []
const frame = () => new Promise(requestAnimationFrame)

/** A key for the deck, pressed and let go: in between, whoever watches keys has to notice. */
async function pressAgain({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>) {
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

/** Goes on, or back. */
const turn = (key: 'ArrowLeft' | 'ArrowRight') => waiting.push(() => pressAgain({ key, code: key, shiftKey: false }))

let down = { clientX: 0, clientY: 0 }
const keepTouch = ({ changedTouches: [touch] }: TouchEvent) => down = touch!

/** A stroke across, as long as Slidev wants it. */
function keepStroke({ changedTouches: [touch] }: TouchEvent) {
  const [across, along] = [touch!.clientX - down.clientX, touch!.clientY - down.clientY]
  if (Math.abs(across) > Math.min(75, 0.3 * innerWidth) && Math.abs(across) > Math.abs(along))
    turn(across < 0 ? 'ArrowRight' : 'ArrowLeft')
}

/** The buttons of a page; whether they can be seen counts on slides, of which some are hidden. */
const buttonsIn = (root: ParentNode) => [...root.querySelectorAll('button')].filter(button => button.checkVisibility())

function keepPress({ target, clientX }: MouseEvent) {
  const first = document.getElementById(FIRST)
  // Beside the slide, Slidev goes on at the right and back at the left.
  if (target instanceof Element && target.matches('.slidev-slide-container'))
    turn(clientX > innerWidth / 2 ? 'ArrowRight' : 'ArrowLeft')
  const button = target instanceof Element ? target.closest('button') : null
  if (!first || !button || !first.contains(button))
    return
  const at = buttonsIn(first).indexOf(button)
  button.setAttribute('aria-busy', 'true')
  waiting.push(() => buttonsIn(document.getElementById('app')!)[at]?.click())
}

/** Keeps what comes until the deck has taken over, and gives it then to the deck. */
export function keepEarly({ keys }: { keys: boolean }) {
  if (keys) {
    addEventListener('keydown', keepKey)
    addEventListener('touchstart', keepTouch)
    addEventListener('touchend', keepStroke)
  }
  addEventListener('click', keepPress)
  addEventListener(LIVE, async () => {
    removeEventListener('keydown', keepKey)
    removeEventListener('touchstart', keepTouch)
    removeEventListener('touchend', keepStroke)
    removeEventListener('click', keepPress)
    for (const act of waiting)
      await act()
  }, { once: true })
}
