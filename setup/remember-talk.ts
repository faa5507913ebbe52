import type { AppContext } from '@slidev/types'
import { ref } from 'vue'
import { CAME_FROM } from '../components/came-from'
import { infoOf } from '../components/slides'
import { slideAt } from './slide-at'

/** Whether an address shows a slide of the talk: not the appendix, the overview or the print page. */
function isTalk(no: unknown): boolean {
  const slide = slideAt(no)
  return slide !== undefined && infoOf(slide).frontmatter.layout !== 'appendix'
}

/** The place in the deck that led here by a link which loaded the page anew, as links do before the deck has started. */
function pathBefore(): string | undefined {
  const { BASE_URL: base } = import.meta.env
  const { origin, pathname, search } = new URL(document.referrer || 'about:blank')
  return origin === location.origin && pathname.startsWith(base) ? `/${pathname.slice(base.length)}${search}` : undefined
}

/** Remembers which slide of the talk was shown last, so that the appendix can lead back to it. */
export function rememberTalk({ app, router }: AppContext) {
  const from = ref<string>()
  const before = pathBefore()
  if (before && isTalk(router.resolve(before).params.no))
    from.value = before
  app.provide(CAME_FROM, from)
  router.afterEach((to, before) => {
    if (isTalk(before.params.no) && !isTalk(to.params.no))
      from.value = before.fullPath
  })
}
