/**
 * Runs first on each page of a slide that the build has drawn, inline in its head and alone: Slidev, Vue and ECharts come when
 * somebody is there to use them, or when nothing has happened for a while. Until then the slide in the page is all there is.
 */
import { preferReading } from '../../components/reading/prefer.ts'
import { standAlone } from './alone.ts'
import { chooseColours } from './colours.ts'
import { whenInTalk } from './join-talk.ts'
import { keepOffline } from './offline.ts'
import { fetchAhead, start, whenIdle } from './start.ts'
import { openStorage } from './storage.ts'

/** Signs of somebody who is about to do something. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'focusin'] as const
/** How long nothing has to happen, ms. */
const QUIET = 8000

const { documentElement: html } = document
openStorage()
chooseColours()
// An address that asks for a click, or for anything else, is not that of the drawn slide.
const isElsewhere = location.search.length > 1
preferReading(import.meta.env.BASE_URL, () => isElsewhere ? undefined : html.dataset.slide)
standAlone(isElsewhere)
for (const sign of SIGNS)
  addEventListener(sign, start, { passive: true })
if (isElsewhere) {
  html.classList.add('elsewhere')
  addEventListener('DOMContentLoaded', start)
}
whenInTalk(start)
whenIdle(() => {
  fetchAhead()
  void keepOffline(import.meta.env.BASE_URL)
  // What only the host knows is missing from the page, and nobody should have to ask for it.
  setTimeout(start, document.querySelector('[data-incomplete]') ? 0 : QUIET)
})
