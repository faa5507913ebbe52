import type { AppContext } from '@slidev/types'
import { allSlides, slideAt } from './slide-at'

/** How long the deck has been there when the rest of it is fetched, ms. */
const REST = 5000

/** Fetches what has not been needed yet, so that the deck goes on when the site does not; not where bytes are dear. */
function fetchRest() {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData)
    return
  allSlides().forEach(slide => void slide.load())
  void Promise.allSettled([import('../components/faults/FactTables.vue'), import('../components/FigureDialog.vue')])
}

/**
 * Mounts the slides beside the one that is shown, whose frontmatter says `preload: false`: Slidev would mount all others
 * soon after the first, and these hold figures that are large. What was near stays, with what was done on it.
 */
export function loadNear({ router }: AppContext) {
  void router.isReady().then(() => setTimeout(fetchRest, REST))
  router.afterEach(({ params }) => {
    const at = slideAt(params.no)?.no
    for (const slide of allSlides().filter(({ no, meta }) => at !== undefined && Math.abs(no - at) <= 1 && meta.preload === false)) {
      slide.meta.__preloaded = true
      void slide.load()
    }
  })
}
