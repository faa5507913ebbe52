import type { AppContext } from '@slidev/types'
import { preferReading } from '../components/reading/prefer'
import { FIRST } from '../components/first'
import { infoOf } from '../components/slides'
import { slideAt } from './slide-at'

/** On an upright phone a slide leads to its place in the reading view; not a click of it that is asked for, nor any other page. */
export function leadToReading({ router }: AppContext) {
  void router.isReady().then(() => preferReading(import.meta.env.BASE_URL, () => {
    const { name, params, query } = router.currentRoute.value
    const slide = slideAt(params.no)
    // A page that the build has drawn has asked already.
    if (name !== 'play' || !slide || query.clicks !== undefined || document.getElementById(FIRST))
      return undefined
    return infoOf(slide).frontmatter.routeAlias
  }))
}
