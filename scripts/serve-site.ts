import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import compression from 'compression'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** A built site being served on the loopback, and how to end it. */
export interface Served { url: string, close: () => Promise<void> }

/**
 * Serves a built site as a host does, under the base path that it was built for, on `port` or a free one: a folder's page,
 * compressed, and `404.html` where there is nothing. Throws where there is no site.
 */
export async function serveSite(folder: string, port = 0): Promise<Served> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}. Run: npm run build`)
  // The page names its scripts under the base.
  const base = /(?:href|src)="(\/(?:[^":]*\/)?)assets\//.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '/'
  const notFound = (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' }).end(readFileSync(join(folder, '404.html')))
  }
  // With `dev` it looks at the disk each time: an export may write beside the site while it is served.
  const files = sirv(folder, { dev: true, etag: true, onNoMatch: notFound })
  const compress = compression()
  const server = createServer((request, response) => {
    if (!request.url!.startsWith(base))
      return response.writeHead(404).end()
    request.url = request.url!.slice(base.length - 1)
    // What is named after what it holds never changes; all else is asked for again.
    response.setHeader('cache-control', request.url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    compress(request as never, response as never, () => files(request, response))
  })
  await listen(server, port).catch(() => listen(server, 0))
  const address = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Listens on a port of the loopback. Throws where it is taken. */
async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
}
