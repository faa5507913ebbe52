import type { Plugin } from 'vite'
import type { Parts } from './parts.ts'
import { answerOf, CHANNEL, isMessage, takeNewer } from './parts.ts'

/** Puts our state of the talk in the place of Slidev's; in development the server knows it too, and carries it between machines. */
export function talk(): Plugin {
  let root = ''
  return {
    name: 'deck:talk',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    load(id) {
      if (id.split('?')[0]!.replaceAll('\\', '/').endsWith('/@slidev/client/state/shared.ts'))
        return `export * from ${JSON.stringify(`${root}/setup/talk/shared-state.ts`)}`
    },
    configureServer({ ws }) {
      const parts: Parts = {}
      ws.on(CHANNEL, (data: unknown, client) => {
        if (!isMessage(data))
          return
        const news = takeNewer(parts, data.parts)
        if (Object.keys(news).length > 0)
          ws.send(CHANNEL, { parts: news })
        if (data.ask)
          client.send(CHANNEL, { parts: answerOf(parts) })
      })
      // Where nobody is any more there is no talk; the next one begins where it is opened.
      ws.on('vite:client:disconnect', () => {
        if (ws.clients.size === 0)
          delete parts.place
      })
    },
  }
}
