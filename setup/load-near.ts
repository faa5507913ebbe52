import type { Frontmatter } from '@slidev/client'
import type { AppContext, SlideRoute } from '@slidev/types'
import { slides } from '#slidev/slides'

/**
 * Loads the slides beside the one that is shown, whose frontmatter says `preload: false`: Slidev would load all others
 * soon after the first, and these hold figures that are large. What was near stays, with what was done on it.
 */
export function loadNear({ router }: AppContext) {
  router.afterEach(({ params }) => {
    const all = slides.value as SlideRoute[]
    const at = all.findIndex(slide => [String(slide.no), (slide.meta.slide as { frontmatter: Frontmatter }).frontmatter.routeAlias].includes(String(params.no)))
    for (const slide of all.filter((s, i) => Math.abs(i - at) <= 1 && s.meta.preload === false)) {
      slide.meta.__preloaded = true
      void slide.load()
    }
  })
}
