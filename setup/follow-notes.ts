import type { AppContext } from '@slidev/types'

const NOTE = '.slidev-presenter .slidev-note'
const ACTIVE = `${NOTE} .slidev-note-click-mark-active`
/** How much of the pane lies above what is to be said: a line or two of what has been. */
const ABOVE = 0.2
/** Frames until Slidev has marked what belongs to a click; and at most, as when the page is just opened. */
const [SOON, LATEST] = [3, 300]

const scroller = (element: HTMLElement): HTMLElement | null =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY) ? element : element.parentElement && scroller(element.parentElement)

/** Brings the notes of the presenter to what belongs to the click: those of Slidev's built site stay where they are. */
export function followNotes({ router }: AppContext) {
  router.afterEach(async ({ name, query, fullPath }) => {
    if (name !== 'presenter')
      return
    const find = (selector: string) => document.querySelector<HTMLElement>(selector)
    for (let frames = 0; frames < SOON || (frames < LATEST && !find(query.clicks ? ACTIVE : NOTE)); frames++)
      await new Promise(requestAnimationFrame)
    const mark = find(ACTIVE)
    const pane = scroller(mark ?? find(NOTE) ?? document.body)
    if (!pane || router.currentRoute.value.fullPath !== fullPath)
      return
    const down = mark ? mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight * ABOVE : -pane.scrollTop
    pane.scrollBy({ top: down })
  })
}
