import type { AppContext } from '@slidev/types'

const ACTIVE = '.slidev-presenter .slidev-note-click-mark-active'
/** How much of the pane lies above what is to be said: a line or two of what has been. */
const ABOVE = 0.2

const scroller = (element: HTMLElement): HTMLElement | null =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY) ? element : element.parentElement && scroller(element.parentElement)

/** Brings the notes of the presenter to what belongs to the click: those of Slidev's built site stay where they are. */
export function followNotes({ router }: AppContext) {
  router.afterEach(async ({ name }) => {
    if (name !== 'presenter')
      return
    // Slidev marks it in the frames after.
    for (let frames = 0; frames < 3; frames++)
      await new Promise(requestAnimationFrame)
    const mark = document.querySelector<HTMLElement>(ACTIVE)
    const pane = scroller(mark ?? document.querySelector<HTMLElement>('.slidev-presenter .slidev-note') ?? document.body)
    if (!pane)
      return
    const down = mark ? mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight * ABOVE : -pane.scrollTop
    pane.scrollBy({ top: down })
  })
}
