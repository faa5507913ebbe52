import type { AppContext, SlideRoute } from '@slidev/types'
import configs from '#slidev/configs'
import { slides } from '#slidev/slides'
import { pageTitle } from '../components/slides'
import { LIVE } from '../components/first'

/** Names the window after the slide that it shows, as the page that the build has drawn does: Slidev names all after the deck. */
export function namePage({ router }: AppContext) {
  const name = () => {
    const { name, params } = router.currentRoute.value
    const slide = (slides.value as SlideRoute[]).find(({ no, meta }) => params.no === String(no) || params.no === (meta.slide as { frontmatter: { routeAlias?: string } }).frontmatter.routeAlias)
    if (name === 'play' && slide)
      document.title = pageTitle((slide.meta.slide as { title?: string }).title ?? '', configs.title)
  }
  router.afterEach(name)
  addEventListener(LIVE, name)
}
