import type { Message } from './parts'
import { CHANNEL, isMessage } from './parts'

/** What carries messages to all other windows. */
export interface Wires { send: (message: Message) => void }

/**
 * Opens what leads to the other windows: a channel to those of this browser, and in development the server, which leads to
 * other machines. The same message may come by both. Where a browser has no such channel, its windows stay alone.
 */
export function openWires(hear: (message: Message) => void): Wires {
  const take = (data: unknown) => isMessage(data) && hear(data)
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(import.meta.env.BASE_URL + CHANNEL)
  channel?.addEventListener('message', ({ data }) => take(data))
  import.meta.hot?.on(CHANNEL, take)
  return {
    send(message) {
      channel?.postMessage(message)
      import.meta.hot?.send(CHANNEL, message)
    },
  }
}
