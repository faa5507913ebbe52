/** A development server with remote control, as `npm start -- --remote=…` starts it, and requests to it from here and as from another machine. */
import type { IncomingHttpHeaders, RequestOptions } from 'node:http'
import type { Page } from 'playwright/test'
import { once } from 'node:events'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect } from 'playwright/test'
import { freePort, runSlidev } from './copy-deck.ts'
import { show } from './windows.ts'

/** An address of this machine that others would use, and that its own requests then come from, too; undefined where it has none. */
export const ELSEWHERE = Object.values(networkInterfaces()).flat().find(one => one?.family === 'IPv4' && !one.internal)?.address
export const PASSWORD = 'tried-by-a-test'

export interface RemoteDeck {
  folder: string
  port: number
  /** The deck on its own machine, and as another machine reaches it. */
  here: string
  there: string
  said: () => string
  stop: () => Promise<void>
}

/** Starts Slidev in a copy with these flags, and returns when it says where it is. Throws with what it said when it ends before. */
export async function startDeck(folder: string, ...flags: string[]): Promise<RemoteDeck> {
  const port = await freePort()
  const slidev = runSlidev(folder, '--port', String(port), ...flags)
  const ended = slidev.ended.then(() => Promise.reject(new Error(slidev.said())))
  ended.catch(() => undefined)
  await Promise.race([ended, expect.poll(slidev.said, { timeout: 120_000 }).toContain('shortcuts')])
  return { folder, port, here: `http://localhost:${port}/`, there: `http://${ELSEWHERE}:${port}/`, said: slidev.said, stop: slidev.stop }
}

/** Opens a window of a deck that starts cold: at the first visit Vite prepares the packages that it meets, and may load the page again. */
export const warmUp = (deck: RemoteDeck, page: Page) => expect(() => show(page, `${deck.here}presenter/graphs`)).toPass({ timeout: 300_000 })

export interface Answer { status: number, body: string, headers: IncomingHttpHeaders }

/** Sends a request with any headers, also such as a browser would not; 101 means that a line was opened. */
export async function send(site: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(site)
  const sent = request({ hostname, port, path, agent: false, ...options })
  sent.end(options.method === 'POST' ? '{}' : undefined)
  const [response] = await Promise.race([once(sent, 'response'), once(sent, 'upgrade')]) as Parameters<NonNullable<Parameters<typeof request>[2]>>
  if (response.statusCode === 101) {
    response.socket.destroy()
    return { status: 101, body: '', headers: response.headers }
  }
  const parts: Buffer[] = []
  for await (const part of response)
    parts.push(part as Buffer)
  return { status: response.statusCode!, body: String(Buffer.concat(parts)), headers: response.headers }
}

/** What opens the line by which windows tell each other where the talk is. */
export const LINE = { 'connection': 'Upgrade', 'upgrade': 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'vite-hmr' }
