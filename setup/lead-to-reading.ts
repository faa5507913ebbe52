import type { Frontmatter } from '@slidev/client'
import type { AppContext, SlideRoute } from '@slidev/types'
import { slides } from '#slidev/slides'
import { preferReading } from '../components/reading/prefer'
import { FIRST } from '../components/first'

/** On an upright phone a slide leads to its place in the reading view; not a click of it that is asked for, nor any other page. */
export function leadToReading({ router }: AppContext) {
  void router.isReady().then(() => preferReading(import.meta.env.BASE_URL, () => {
    const { name, params, query } = router.currentRoute.value
    const slide = (slides.value as SlideRoute[]).find((s) => {
      const { routeAlias } = (s.meta.slide as { frontmatter: Frontmatter }).frontmatter
      return params.no === String(s.no) || params.no === routeAlias
    })
    // A page that the build has drawn has asked already.
    if (name !== 'play' || !slide || query.clicks !== undefined || document.getElementById(FIRST))
      return undefined
    return (slide.meta.slide as { frontmatter: Frontmatter }).frontmatter.routeAlias
  }))
}
