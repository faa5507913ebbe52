import type { ComputedRef } from 'vue'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { useReading } from '../reading/reading'

/**
 * Whether a figure with steps is shown once, so that one still tells all of them: in print, but not where each click has a
 * page, and in the reading view. Call it in `setup`.
 */
export function useStill(): ComputedRef<boolean> {
  const { isPrintMode, isPrintWithClicks } = useNav()
  const isReading = useReading()
  return computed(() => isReading || (isPrintMode.value && !isPrintWithClicks.value))
}
