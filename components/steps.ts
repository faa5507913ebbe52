import { useSlideContext } from '@slidev/client'
import { computed, onUnmounted, useId } from 'vue'

/** Where a figure stands between its first state, 0, and its last. */
export interface Steps {
  readonly current: number
  readonly last: number
  /** Goes to a step; what lies outside is brought to the nearest end. The step stands in the address, so every window follows. */
  go: (step: number) => void
}

/**
 * The steps of a figure, which are clicks of its slide: the clicker, keys, buttons, another window and the address
 * all set the same number. In print and in the overview it is the last. Call it in `setup`.
 */
export function useSteps(last: number): Steps {
  const { $clicksContext } = useSlideContext()
  const id = useId()
  const info = $clicksContext.calculateSince('+1', last)!
  $clicksContext.register(id, info)
  onUnmounted(() => $clicksContext.unregister(id))
  const within = (step: number) => Math.max(0, Math.min(last, step))
  const current = computed(() => within($clicksContext.current - info.start + 1))
  return {
    get current() {
      return current.value
    },
    last,
    go: (step) => {
      $clicksContext.current = within(step) + info.start - 1
    },
  }
}
