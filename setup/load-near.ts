import type { AppContext } from '@slidev/types'
import { allSlides, slideAt } from './slide-at'

/**
 * Loads the slides beside the one that is shown, whose frontmatter says `preload: false`: Slidev would load all others
 * soon after the first, and these hold figures that are large. What was near stays, with what was done on it.
 */
export function loadNear({ router }: AppContext) {
  router.afterEach(({ params }) => {
    const at = slideAt(params.no)?.no
    for (const slide of allSlides().filter(({ no, meta }) => at !== undefined && Math.abs(no - at) <= 1 && meta.preload === false)) {
      slide.meta.__preloaded = true
      void slide.load()
    }
  })
}
