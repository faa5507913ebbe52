import { defineAppSetup } from '@slidev/types'
import { followNotes } from './follow-notes'
import { fontsFirst } from './fonts-first'
import { keepDeck } from './keep-deck'
import { leadToReading } from './lead-to-reading'
import { loadNear } from './load-near'
import { namePage } from './page-title'
import { rememberTalk } from './remember-talk'
import { safeSlides } from './safe-slides'
import { stylesFirst } from './styles-first'
import { takeOver } from './take-over'
import { keepTogether } from './talk/keep-together'

/**
 * Gives the keys back to the deck. Slidev takes none while a link or a button has the focus, so after a click on the
 * pen, or a Tab to a source, a clicker would be dead: a used pointer and an arrow key let the focus go.
 * Not inside a dialog, which keeps its focus and its keys.
 */
export default defineAppSetup(async (context) => {
  safeSlides()
  rememberTalk(context)
  loadNear(context)
  namePage(context)
  takeOver(context)
  leadToReading(context)
  keepDeck(context)
  keepTogether(context)
  followNotes(context)
  const release = ({ target }: Event) => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused.matches('a, button') && !(target instanceof Element && target.closest('dialog')))
      focused.blur()
  }
  addEventListener('click', event => event.detail > 0 && release(event))
  addEventListener('keydown', event => /^(Arrow|Page)/.test(event.key) && release(event), { capture: true })
  await fontsFirst()
  await stylesFirst()
})
