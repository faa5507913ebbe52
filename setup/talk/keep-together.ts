import type { AppContext } from '@slidev/types'
import type { Message, Place, Talk } from './parts'
import { syncDirections } from '@slidev/client/state/storage.ts'
import { toRaw, watch } from 'vue'
import { infoOf } from '../../components/slides'
import { slideAt } from '../slide-at'
import { answerOf, CLAIMED, ESTABLISHED, nextVersion, takeNewer } from './parts'
import { remember, remembered } from './remember'
import { sharedState } from './shared-state'
import { openWires } from './wires'

const alike = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/**
 * Keeps all windows of a talk at the same slide and click, with the same countdown. A talk begins with the first
 * presenter's window; from then on whichever window is moved moves all. Without one, windows are on their own.
 */
export function keepTogether({ router }: AppContext) {
  const by = Math.random().toString(36).slice(2)
  const parts = remembered()
  const before = parts.place
  // Who opens the presenter's page in the middle of a talk that had none names no slide.
  const namesNoSlide = /\/presenter\/?$/.test(location.pathname)
  const wires = openWires(hear)
  let begun = false

  const isPresenter = () => router.currentRoute.value.name === 'presenter'
  const may = (what: 'Send' | 'Receive') => syncDirections.value[`${isPresenter() ? 'presenter' : 'viewer'}${what}`]

  /** What this window shows; undefined where that is no slide of the talk. */
  function here(): Place | undefined {
    const { name, params, query } = router.currentRoute.value
    const slide = ['presenter', 'play'].includes(String(name)) && !('print' in query) ? slideAt(params.no) : undefined
    return slide && { no: slide.no, clicks: Number(query.clicks) || 0 }
  }

  function show() {
    Object.assign(sharedState, parts.place && { page: parts.place.value.no, clicks: parts.place.value.clicks })
    for (const name of ['timer', 'cursor', 'clicksTotal'] as const) {
      if (parts[name] && !alike(sharedState[name], parts[name].value))
        Object.assign(sharedState, { [name]: structuredClone(parts[name].value) ?? undefined })
    }
  }

  function set<Name extends keyof Talk>(name: Name, value: Talk[Name], version = nextVersion(parts[name])) {
    const part = { value, version, by }
    Object.assign(parts, { [name]: part })
    remember(parts)
    show()
    wires.send({ parts: { [name]: part } })
  }

  const ask = (what: Message['ask'] = true) => wires.send({ parts, ask: what })

  /** What this window shows becomes the talk, when a presenter's asks for it; rather than one that is out of sight, one that is seen. */
  function offer() {
    const at = here()
    if (begun && at)
      parts.place ??= { value: at, version: document.hidden ? ESTABLISHED / 2 : ESTABLISHED, by }
  }

  function hear({ parts: theirs, ask }: Message) {
    takeNewer(parts, theirs)
    if (ask === 'place')
      offer()
    remember(parts)
    show()
    follow()
    if (ask)
      wires.send({ parts: answerOf(parts) })
  }

  /** Goes where the talk is. */
  function follow() {
    const [place, at] = [parts.place?.value, here()]
    const slide = slideAt(String(place?.no))
    if (!begun || !place || !slide || !at || alike(place, at) || !may('Receive'))
      return
    const { name, query } = router.currentRoute.value
    void router.replace({ name: name!, params: { no: infoOf(slide).frontmatter.routeAlias ?? slide.no }, query: { ...query, clicks: place.clicks || undefined } })
  }

  /** Takes the talk to where this window has been moved. */
  function lead() {
    const at = here()
    if (begun && at && !alike(at, parts.place?.value) && may('Send') && (parts.place || isPresenter()))
      set('place', at, parts.place ? nextVersion(parts.place) : CLAIMED)
  }

  void router.isReady().then(() => {
    begun = true
    ask(namesNoSlide ? 'place' : true)
    // An address that was typed into a window of the talk is a move; one that a new window begins with is not.
    if (parts.place === before)
      lead()
    show()
    follow()
  })
  router.afterEach((_to, from, failure) => {
    // A move that another one has overtaken leads nowhere; who comes in by Slidev's page of entrance wants to join.
    if (!failure)
      (from.name === 'entry' && parts.place ? follow : lead)()
  })
  for (const name of ['timer', 'cursor', 'clicksTotal'] as const) {
    watch(() => sharedState[name], (value) => {
      // How many clicks there are, the window knows that is there first.
      if (!alike(value, parts[name]?.value) && (name !== 'clicksTotal' || parts.place?.by === by))
        set(name, structuredClone(toRaw(value)) ?? null)
    }, { deep: true })
  }
  // After sleep, or from where a browser keeps pages, a window may have missed something.
  document.addEventListener('visibilitychange', () => document.hidden || ask())
}
