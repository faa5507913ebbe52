import type { AppContext } from '@slidev/types'
import { keepOffline } from './first/offline'

/** Pages that a program opens, to print them. */
const PRINTED = ['print', 'handout']

/** Has the browser keep the hosted deck for a visit without a network, when it has started. */
export function keepDeck({ router }: AppContext) {
  if (!import.meta.env.PROD)
    return
  void router.isReady().then(() => {
    const act = () => void keepOffline(import.meta.env.BASE_URL)
    if (!PRINTED.includes(String(router.currentRoute.value.name)))
      setTimeout(act, 1000)
  })
}
