import type { Plugin } from 'vite'

const NAVIGATION = '/@slidev/client/composables/useNav.ts'

/** What stands in Slidev's navigation, and what the deck has there. */
const CHANGES: [theirs: string, ours: string][] = [
  // A slide that is not mounted yet says that it has no clicks: as its last one, its first would be shown.
  ['meta?.__clicksContext?.total ?? CLICKS_MAX', '(meta?.__clicksContext?.isMounted ? meta.__clicksContext.total : CLICKS_MAX)'],
  // Which click is shown, not which was asked for: one that is still on its way, or cannot be had, is left with one press.
  ['if (queryClicks.value <= clicksStart.value)', 'if (clicks.value <= clicksStart.value)'],
  ['queryClicks.value -= 1', 'queryClicks.value = clicks.value - 1'],
]

/**
 * Slidev's navigation, in which one goes back to a slide at its last click, also while that is still being fetched.
 * Throws where it is not written as we know it.
 */
export function whole(navigation: string): string {
  return CHANGES.reduce((code, [theirs, ours]) => {
    if (code.split(theirs).length !== 2)
      throw new Error(`Slidev's ${NAVIGATION} does not have "${theirs}" once, which setup/go-back.ts changes: see whether that is needed still.`)
    return code.replace(theirs, ours)
  }, navigation)
}

/** Puts it in the place of Slidev's. */
export function goBack(): Plugin {
  return {
    name: 'deck:go-back',
    enforce: 'pre',
    transform: (code, id) => id.split('?')[0]!.replaceAll('\\', '/').endsWith(NAVIGATION) ? whole(code) : undefined,
  }
}
