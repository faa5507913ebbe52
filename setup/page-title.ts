import type { AppContext } from '@slidev/types'
import configs from '#slidev/configs'
import { infoOf, pageTitle } from '../components/slides'
import { LIVE } from '../components/first'
import { slideAt } from './slide-at'

/** Names the window after the slide that it shows, as the page that the build has drawn does: Slidev names all after the deck. */
export function namePage({ router }: AppContext) {
  const name = () => {
    const { name, params } = router.currentRoute.value
    const slide = slideAt(params.no)
    if (name === 'play' && slide)
      document.title = pageTitle(infoOf(slide).title ?? '', configs.title)
  }
  router.afterEach(name)
  addEventListener(LIVE, name)
}
