#!/usr/bin/env node
/**
 * Starts the Firefox that the environment variable FIREFOX names, for Playwright, which speaks WebDriver BiDi with a stock
 * one, and stands between the two: Playwright asks for what only Firefox 159 and later have. Of no use any more once
 * Debian's firefox-esr is as new.
 */
import type { AddressInfo } from 'node:net'
import type { RawData } from 'ws'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { argv, env, exit, stderr } from 'node:process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

interface Message {
  id?: number
  method?: string
  error?: string
  params?: { url?: string, download?: string }
}

const read = (data: RawData) => JSON.parse(String(data)) as Message

/** Passes on what the two say, but for what one of them does not know. */
function stand(playwright: WebSocket, firefox: WebSocket): void {
  const asked = new Set<number>()
  playwright.on('message', (data) => {
    const { id, method } = read(data)
    if (method === 'emulation.setMediaFeaturesOverride')
      asked.add(id!)
    firefox.send(String(data))
  })
  firefox.on('message', (data) => {
    const message = read(data)
    // Colours and motion are set by preferences, before it starts.
    if (message.error === 'unknown command' && asked.has(message.id!))
      return playwright.send(JSON.stringify({ type: 'success', id: message.id, result: {} }))
    // A download has a name of its own, without which Playwright does not notice it.
    if (message.method?.startsWith('browsingContext.download'))
      message.params!.download ??= message.params!.url
    playwright.send(JSON.stringify(message))
  })
  playwright.on('close', () => firefox.close())
  firefox.on('close', () => playwright.close())
}

const browser = spawn(env.FIREFOX!, argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] })
browser.on('exit', code => exit(code ?? 1))
for await (const line of createInterface(browser.stderr)) {
  const [said, address] = /^WebDriver BiDi listening on (ws:.*)$/.exec(line) ?? [line]
  if (!address) {
    stderr.write(`${said}\n`)
    continue
  }
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', async (playwright, { url }) => {
    const firefox = new WebSocket(address + url)
    playwright.pause()
    await once(firefox, 'open')
    stand(playwright, firefox)
    playwright.resume()
  })
  await once(server, 'listening')
  stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
}
