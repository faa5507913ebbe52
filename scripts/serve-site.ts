import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview } from 'vite'

/** A built site being served on the loopback, and how to end it. */
export interface Served { url: string, close: () => Promise<void> }

/** Serves a built site under the base path that it was built for, on `port` or a free one. Throws where there is no site. */
export async function serveSite(folder: string, port = 0): Promise<Served> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}. Run: npm run build`)
  // The page names its scripts under the base.
  const base = /src="([^"]*\/)assets\//.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '/'
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    base,
    build: { outDir: resolve(folder) },
    preview: { host: '127.0.0.1', port, strictPort: false },
  })
  const address = server.httpServer.address() as { port: number }
  return { url: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() }
}
