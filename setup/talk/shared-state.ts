/**
 * Stands in place of Slidev's `state/shared.ts`, under the names that its client imports. Slidev sends the whole of its state
 * at each change, also what a window has just been told or has not learnt yet: one that was opened late or reloaded took all
 * others to its slide and stopped the countdown. Here this is what Slidev's parts show and set; `keep-together.ts` carries it
 * between the windows.
 */
import type { Cursor, Timer } from './parts'
import { reactive } from 'vue'

/** What Slidev's parts read: slide and click of the talk, and what else windows share. */
export interface SharedState { page: number, clicks: number, clicksTotal: number, timer: Timer, cursor?: Cursor | undefined }

export const sharedState = reactive<SharedState>({
  page: 1,
  clicks: 0,
  clicksTotal: 0,
  timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 },
})

/** Slidev tells here where a window is. That is known from the router, but for how many clicks a slide takes. */
export function patch<Key extends keyof SharedState>(key: Key, value: SharedState[Key]) {
  if (key === 'clicksTotal')
    sharedState[key] = value
}

const nothing = () => undefined
export { nothing as initSharedState, nothing as onPatch, nothing as onSharedUpdate }
