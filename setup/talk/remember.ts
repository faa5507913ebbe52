/** What a window knows of the talk outlives its being loaded again, also when it is the only one. */
import type { Parts } from './parts'
import { CHANNEL, isMessage } from './parts'

const KEY = import.meta.env.BASE_URL + CHANNEL

/** What this window knew before; nothing where it is new, or storage is closed to it. */
export function remembered(): Parts {
  try {
    const message: unknown = { parts: JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as unknown }
    return isMessage(message) ? message.parts : {}
  }
  catch {
    return {}
  }
}

/** Keeps place and countdown. Where storage is closed or full, they are those of the other windows after a reload. */
export function remember({ place, timer }: Parts) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ place, timer }))
  }
  catch {}
}
