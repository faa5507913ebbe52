import type { Ref } from 'vue'
import { computed, onUnmounted, shallowRef } from 'vue'

type Message<T> = { ask: true } | { answer: T } | { set: T }

/**
 * A value that all windows of this browser share, under a name: what one sets, all have. A new window asks for it, and any
 * that has it answers. Nothing leaves the browser; where it has no channel between windows, each keeps its own. Values are
 * plain data, replaced as a whole; one that `isSound` refuses, as another version of the deck may send it, is passed over.
 * Call it in `setup`.
 */
export function useShared<T>(name: string, initial: T, isSound: (value: unknown) => value is T): Ref<T> {
  const state = shallowRef(initial)
  if (typeof BroadcastChannel === 'undefined')
    return state
  // Two decks of one host are not to draw into each other.
  const channel = new BroadcastChannel(`${import.meta.env.BASE_URL}${name}`)
  /** Somebody has set it: from now on an answer would be older. */
  let isSet = false
  const take = (value: T) => {
    isSet = true
    state.value = value
  }
  const tell = (message: Message<T>) => channel.postMessage(message)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null)
      return
    if ('set' in data && isSound(data.set))
      take(data.set)
    else if ('answer' in data && isSound(data.answer) && !isSet)
      take(data.answer)
    else if ('ask' in data && isSet)
      tell({ answer: state.value })
  })
  onUnmounted(() => channel.close())
  tell({ ask: true })
  return computed({
    get: () => state.value,
    set: (value) => {
      take(value)
      tell({ set: value })
    },
  })
}
