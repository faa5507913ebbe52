import type { ComputedRef } from 'vue'
import { useNav } from '@slidev/client'
import { computed } from 'vue'

/** Whether a figure with steps is printed once, so that one still tells all of them; not where each click has a page. Call it in `setup`. */
export function useStill(): ComputedRef<boolean> {
  const { isPrintMode, isPrintWithClicks } = useNav()
  return computed(() => isPrintMode.value && !isPrintWithClicks.value)
}
