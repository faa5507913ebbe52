import { CHANNEL } from '../talk/parts.ts'

/** Calls back when another window of this browser tells that a talk is on, with which this one has to go. */
export function whenInTalk(act: () => void) {
  if (typeof BroadcastChannel === 'undefined')
    return
  const channel = new BroadcastChannel(import.meta.env.BASE_URL + CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<{ parts?: { place?: unknown } } | undefined>) => {
    if (!data?.parts?.place)
      return
    channel.close()
    act()
  })
  channel.postMessage({ parts: {}, ask: true })
}
