import type { Plugin } from 'vite'
import { CHANNEL } from '../talk/parts.ts'
import { doorOf } from './door.ts'
import { judge, mayTalk } from './guard.ts'
import { isLocal } from './senders.ts'

/** Whether what came by the line is about the talk. */
function isAboutTalk(data: unknown): boolean {
  try {
    return (JSON.parse(String(data)) as { event?: unknown }).event === CHANNEL
  }
  catch {
    return false
  }
}

/**
 * Guards the development server, which can show and change files: other machines get the deck and may move it, when they have
 * shown the password, and nothing else; pages of other sites get nothing. Without a password it is for this machine alone.
 */
export function remote(password: string | undefined): Plugin {
  return {
    name: 'deck:remote',
    apply: 'serve',
    // Before Slidev's own parts, which would answer first.
    configureServer: {
      order: 'pre',
      handler({ config, httpServer, middlewares, ws }) {
        const door = password === undefined ? undefined : doorOf(password)
        middlewares.use((request, response, next) => {
          const verdict = judge(request, door, config.base, config.root)
          if (verdict === 'pass')
            return next()
          if ('letIn' in verdict)
            return response.writeHead(302, { 'location': verdict.letIn, 'set-cookie': door!.cookie, 'cache-control': 'no-store' }).end()
          response.writeHead(403, { 'content-type': 'text/plain;charset=utf-8', 'cache-control': 'no-store' }).end(`${verdict.refuse}\n`)
        })
        httpServer?.prependListener('upgrade', (request, socket) => {
          if (mayTalk(request, door))
            return
          // Vite answers to its own protocols alone.
          delete request.headers['sec-websocket-protocol']
          socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        })
        ws.on('connection', (socket, request) => {
          if (isLocal(request))
            return
          const emit = socket.emit.bind(socket)
          socket.emit = (event: string, ...data: unknown[]) => event === 'message' && !isAboutTalk(data[0]) ? false : emit(event, ...data)
        })
      },
    },
  }
}
