import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview } from 'vite'

/** A built site being served on the loopback, and how to end it. */
export interface Served { url: string, close: () => Promise<void> }

/** Serves a built site on a free port, under the base path that it was built for. Throws where there is no site. */
export async function serveSite(folder: string, base = '/'): Promise<Served> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}. Run: npm run build`)
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    base,
    build: { outDir: resolve(folder) },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  })
  const { port } = server.httpServer.address() as { port: number }
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() }
}
