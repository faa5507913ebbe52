import { defineAppSetup } from '@slidev/types'

/**
 * Gives the keys back to the deck. Slidev takes none while a link or a button has the focus, so after a click on the
 * pen, or a Tab to a source, a clicker would be dead: a used pointer and an arrow key let the focus go.
 */
export default defineAppSetup(() => {
  const release = () => {
    if (document.activeElement instanceof HTMLElement && document.activeElement.matches('a, button'))
      document.activeElement.blur()
  }
  addEventListener('click', event => event.detail > 0 && release())
  addEventListener('keydown', event => /^(Arrow|Page)/.test(event.key) && release(), { capture: true })
})
