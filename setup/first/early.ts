/** What comes before the deck is there waits for it: keys, presses of buttons, strokes of a finger and taps beside the slide. */
import { FIRST, LIVE } from '../../components/first.ts'

/** The way that a key or a stroke turns the page. */
export type Turn = 'next' | 'prev'

/** Something that waits: how the deck gets it, and what it means to a page without the deck. */
interface Waiting { give: () => void | Promise<void>, turn?: Turn | undefined }

/** Keys that Slidev acts on; the browser would scroll, or go to a next link, with some of them. */
const KEYS = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)| |[bdfgo.])$/
const FORWARD = /^(ArrowRight|ArrowDown|PageDown| )$/
const BACK = /^(ArrowLeft|ArrowUp|PageUp)$/

/** How long after a finger has let go its click comes at the latest, ms. */
const CLICK = 100

/** Says on the page that a press or a stroke is under way. It ends on what it began on, so the deck takes nothing away until then (`setup/take-over.ts`). */
function tellHeld() {
  const { dataset } = document.documentElement
  const live = new AbortController()
  let ending = 0
  const on = (types: string[], act: (event: Event) => void) => types.forEach(type => addEventListener(type, act, { passive: true, signal: live.signal }))
  const letGo = () => ending = window.setTimeout(() => delete dataset.held, CLICK)
  on(['pointerdown', 'touchstart'], () => {
    clearTimeout(ending)
    dataset.held = ''
  })
  on(['pointerup', 'touchend', 'touchcancel'], letGo)
  // Where a finger scrolls, its pointer ends, and its touch goes on; a link that is dragged ends that of a mouse.
  on(['pointercancel'], event => (event as PointerEvent).pointerType !== 'touch' && letGo())
  addEventListener(LIVE, () => live.abort(), { once: true })
}

const frame = () => new Promise(requestAnimationFrame)

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** A key for the deck, pressed and let go: in between, whoever watches keys has to notice. */
async function pressAgain({ key, code, shiftKey }: Key) {
  for (const type of ['keydown', 'keyup']) {
    dispatchEvent(new KeyboardEvent(type, { key, code, shiftKey, bubbles: true }))
    await frame()
  }
}

const turnOf = ({ key, shiftKey }: Key): Turn | undefined => BACK.test(key) || (key === ' ' && shiftKey) ? 'prev' : FORWARD.test(key) ? 'next' : undefined

/** The buttons of a page; whether they can be seen counts on slides, of which some are hidden. */
const buttonsIn = (root: ParentNode) => [...root.querySelectorAll('button')].filter(button => button.checkVisibility())

/**
 * Keeps what comes until the deck has taken over, and gives it then to the deck. `came` is called with each; when it answers
 * that it has seen to it, it is not kept. The function returned takes back all that waits.
 */
export function keepEarly({ keys, came }: { keys: boolean, came: (turn: Turn | undefined) => boolean }): () => (Turn | undefined)[] {
  let waiting: Waiting[] = []
  let down = { clientX: 0, clientY: 0 }
  /** Whether it is kept. */
  const keep = (one: Waiting) => !came(one.turn) && waiting.push(one) > 0
  const keepKeyOf = (key: Key) => keep({ give: () => pressAgain(key), turn: turnOf(key) })
  const turn = (key: 'ArrowLeft' | 'ArrowRight') => keepKeyOf({ key, code: key, shiftKey: false })

  const listeners = {
    keydown(event: KeyboardEvent) {
      if (!KEYS.test(event.key) || event.ctrlKey || event.metaKey || event.altKey)
        return
      event.preventDefault()
      keepKeyOf(event)
    },
    touchstart({ changedTouches: [touch] }: TouchEvent) {
      down = touch!
    },
    /** A stroke across, as long as Slidev wants it. */
    touchend({ changedTouches: [touch] }: TouchEvent) {
      const [across, along] = [touch!.clientX - down.clientX, touch!.clientY - down.clientY]
      if (Math.abs(across) > Math.min(75, 0.3 * innerWidth) && Math.abs(across) > Math.abs(along))
        turn(across < 0 ? 'ArrowRight' : 'ArrowLeft')
    },
  }
  const keepPress = ({ target, clientX }: MouseEvent) => {
    const first = document.getElementById(FIRST)
    // Beside the slide, Slidev goes on at the right and back at the left.
    if (target instanceof Element && target.matches('.slidev-slide-container'))
      turn(clientX > innerWidth / 2 ? 'ArrowRight' : 'ArrowLeft')
    const button = target instanceof Element ? target.closest('button') : null
    if (!first || !button || !first.contains(button))
      return
    const at = buttonsIn(first).indexOf(button)
    if (keep({ give: () => buttonsIn(document.getElementById('app')!)[at]?.click() }))
      button.setAttribute('aria-busy', 'true')
  }
  const each = (act: typeof addEventListener) => {
    for (const [type, listener] of Object.entries(keys ? listeners : {}))
      act(type, listener as EventListener)
    act('click', keepPress as EventListener)
  }

  each(addEventListener)
  tellHeld()
  addEventListener(LIVE, async () => {
    each(removeEventListener)
    for (const { give } of waiting)
      await give()
  }, { once: true })
  return () => {
    const taken = waiting.map(({ turn }) => turn)
    waiting = []
    return taken
  }
}
