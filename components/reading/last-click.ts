import type { ClicksContext, SlideRoute } from '@slidev/types'
import { createFixedClicks } from '@slidev/client/composables/useClicks.ts'

/** More clicks than any slide has: Slidev brings it to the last. */
const ALL = 9999

/** A slide at its last click, which nothing moves. */
export const lastClick = (route: SlideRoute): ClicksContext => createFixedClicks(route, ALL)
