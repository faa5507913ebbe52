/**
 * A window whose workers nobody watches, as a visitor's. Playwright watches each, and Chromium, when the worker of a version that
 * is replaced ends just as its page is loaded again, then now and then never brings that page.
 */
import type { LaunchOptions } from 'playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test as base } from 'playwright/test'

interface Answer { id: number, error?: { message: string }, result: { result: { value: unknown }, exceptionDetails?: { exception?: { description?: string } } } }

interface Unwatched {
  /** Evaluates a function in the page, which sees nothing of the test but `given`, and waits for its promise. Throws where the page is on its way. */
  evaluate: <R, A = undefined>(run: (given: A) => R, given?: A) => Promise<Awaited<R>>
  close: () => Promise<void>
}

async function open(address: string, profile: string, { executablePath, args = [] }: LaunchOptions): Promise<Unwatched> {
  const browser = spawn(executablePath!, [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(browser, 'exit')
  let port: string | undefined
  for await (const line of createInterface(browser.stderr)) {
    port = /^DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1]
    if (port)
      break
  }
  if (!port)
    throw new Error(`${executablePath} ended before it could be asked for anything.`)
  browser.stderr.resume()
  const target = await fetch(`http://127.0.0.1:${port}/json/new?${address}`, { method: 'PUT' })
  const socket = new WebSocket((await target.json() as { webSocketDebuggerUrl: string }).webSocketDebuggerUrl)
  await once(socket, 'open')
  const asked: PromiseWithResolvers<Answer>[] = []
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    asked[answer.id]?.resolve(answer)
  })
  return {
    async evaluate(run, given) {
      const answer = Promise.withResolvers<Answer>()
      const id = asked.push(answer) - 1
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression: `(${run})(${JSON.stringify(given)})`, awaitPromise: true, returnByValue: true } }))
      const { error, result } = await answer.promise
      if (error ?? result.exceptionDetails)
        throw new Error(error?.message ?? result.exceptionDetails?.exception?.description)
      return result.result.value as never
    },
    async close() {
      socket.close()
      browser.kill()
      await ended
    },
  }
}

/** Opens an address in a browser of its own, which ends with the test. */
export const test = base.extend<{ openUnwatched: (address: string) => Promise<Unwatched> }>({
  openUnwatched: async ({ launchOptions }, use, info) => {
    const opened: Unwatched[] = []
    await use(async (address) => {
      const window = await open(address, info.outputPath(`profile-${opened.length}`), launchOptions)
      opened.push(window)
      return window
    })
    for (const { close } of opened)
      await close()
  },
})
