/** Remote control: what another machine gets, and that a phone, the presenter's window and the projector's stay together. */
import type { Page, WebSocketRoute } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { copyDeck } from './copy-deck.ts'
import { stateOf } from './deck.ts'
import type { RemoteDeck } from './remote-deck.ts'
import { newWindow } from './new-window.ts'
import { ELSEWHERE, LINE, PASSWORD, send, startDeck, warmUp } from './remote-deck.ts'
import { isRunning, show, shown, startCountdown, together } from './windows.ts'

// One server for all of these tests: it starts cold.
test.describe.configure({ mode: 'default' })
test.skip(ELSEWHERE === undefined, 'This machine has no address but that of the loopback: nothing can be asked as from another machine.')

test('without the flag the deck listens on the loopback alone', async () => {
  const deck = await startDeck(await copyDeck('alone-copy'))
  try {
    expect((await send(deck.here, '/')).status).toBe(200)
    await expect(send(deck.there, '/')).rejects.toThrow('ECONNREFUSED')
  }
  finally {
    await deck.stop()
  }
})

test('with the flag but without a password nothing is started', async () => {
  await expect(startDeck(await copyDeck('open-copy'), '--remote')).rejects.toThrow('Remote control needs a password')
})

test.describe('with a password', () => {
  let deck: RemoteDeck
  let cookie: string

  test.beforeAll(async ({ browser }) => {
    // Three times what a slow machine of two cores takes, as a development server starts cold.
    test.setTimeout(480_000)
    const page = await browser.newPage()
    deck = await startDeck(await copyDeck('remote-copy'), `--remote=${PASSWORD}`)
    await warmUp(deck, page)
    await page.close()
    cookie = (await send(deck.there, `/entry?password=${PASSWORD}`)).headers['set-cookie']![0]!.split(';')[0]!
  })

  test.afterAll(() => deck.stop())

  test('nothing is given to another machine without it, and it is sent to no browser', async () => {
    for (const path of ['/', '/presenter/1', '/@slidev/configs', '/setup/main.ts', '/favicon.svg', '/__slidev/slides/1.json', '/entry?password=wrong', '/entry?password='])
      expect(await send(deck.there, path), path).toMatchObject({ status: 403, body: expect.stringMatching(/password/) })
    expect((await send(deck.there, '/', { headers: LINE })).status).toBe(403)
    const configs = await send(deck.here, '/@slidev/configs')
    expect(configs).toMatchObject({ status: 200, body: expect.stringContaining('titleTemplate') })
    expect(configs.body).not.toContain(PASSWORD)
  })

  test('it lets a browser in, at the address that Slidev prints, and is not in the address then', async () => {
    const answer = await send(deck.there, `/entry?password=${PASSWORD}/`)
    expect(answer).toMatchObject({ status: 302, headers: { location: '/entry' } })
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^deck=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax$/)])
    expect(cookie).not.toContain(PASSWORD)
    expect((await send(deck.there, `//example.org/?password=${PASSWORD}`)).headers.location).toBe('/example.org/')
    for (const path of ['/', '/presenter/1', '/@vite/client', '/@slidev/configs', '/setup/main.ts', '/favicon.svg', '/__slidev/slides/1.json'])
      expect((await send(deck.there, path, { headers: { cookie } })).status, path).toBe(200)
    expect((await send(deck.there, '/', { headers: { ...LINE, cookie } })).status).toBe(101)
    expect((await send(deck.there, '/', { headers: { cookie: `${cookie.slice(0, -1)}x` } })).status).toBe(403)
  })

  test('no file but the deck, no tool and nothing that writes is reached from another machine', async () => {
    const before = readFileSync(join(deck.folder, 'slides.md'), 'utf8')
    const body = expect.stringMatching(/^Other machines get the deck, but|^From another machine the deck can be moved, but/)
    for (const path of ['/slides.md', '/package.json?import&raw', '/README.md', '/.npmrc', '/@fs/etc/hostname', `/@fs${deck.folder}/package.json`, '/@id//etc/hostname?raw', '/scripts/build.ts', '/node_modules/.package-lock.json', '/setup/..%2fpackage.json', '/setup/%2e%2e/package.json', '/__open-in-editor?file=slides.md', '/__inspect/', '/__mcp'])
      expect(await send(deck.there, path, { headers: { cookie } }), path).toMatchObject({ status: 403, body })
    for (const path of ['/__slidev/slides/1.json', '/@server-reactive/nav', '/@server-reactive/drawings', '/@server-reactive/snapshots', '/__mcp', '/'])
      expect(await send(deck.there, path, { method: 'POST', headers: { cookie } }), path).toMatchObject({ status: 403, body })
    expect(readFileSync(join(deck.folder, 'slides.md'), 'utf8')).toBe(before)
  })

  test('a page of another site reaches nothing on the machine of the deck itself', async () => {
    const origin = 'http://example.org'
    const body = expect.stringContaining('A page of another site')
    // There is no such slide; but who comes so far may write.
    expect((await send(deck.here, '/__slidev/slides/999.json', { method: 'POST' })).status).toBe(404)
    expect(await send(deck.here, '/__slidev/slides/999.json', { method: 'POST', headers: { origin } })).toMatchObject({ status: 403, body })
    expect(await send(deck.here, '/__open-in-editor?file=slides.md', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })).toMatchObject({ status: 403, body })
    expect((await send(deck.here, '/', { headers: { ...LINE, origin } })).status).toBe(403)
    // A name that a stranger has given to this machine.
    expect((await send(deck.here, '/', { headers: { host: 'example.org' } })).status).toBe(403)
    // What a tunnel or a proxy on this machine passes on.
    expect(await send(deck.here, '/', { headers: { 'x-forwarded-for': '192.0.2.1' } })).toMatchObject({ status: 403, body: expect.stringContaining('password') })
  })

  test('the presenter\'s window, the projector\'s and a phone go together: when keys come fast, after a reload, and when a line was cut', async ({ browser, context }) => {
    const presenter = await show(await newWindow(context), `${deck.here}presenter/graphs`)
    const projector = await show(await newWindow(context), deck.here)
    const phone = await (await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } })).newPage()
    const all = [presenter, projector, phone]
    let isAway = false
    const lines: WebSocketRoute[] = []
    await phone.routeWebSocket(/./, (line) => {
      const server = line.connectToServer()
      server.onMessage(message => isAway || line.send(message))
      line.onMessage(message => isAway || server.send(message))
      lines.push(line)
    })
    await phone.goto(`${deck.there}entry?password=${PASSWORD}/`)
    await phone.getByRole('link', { name: 'Presenter' }).click()
    await together(all, 'graphs')
    for (const [window, key, place] of [[phone, 'ArrowRight', 'graphs?clicks=5'], [presenter, 'ArrowLeft', 'graphs'], [projector, 'ArrowRight', 'graphs?clicks=5']] as const) {
      for (let presses = 0; presses < 5; presses++)
        await window.keyboard.press(key)
      await together(all, place)
    }

    await test.step('with one countdown', async () => {
      await startCountdown(presenter)
      await isRunning(phone)
      for (const window of [presenter, projector]) {
        await window.reload()
        await shown(window)
      }
      await together(all, 'graphs?clicks=5')
      await isRunning(presenter)
    })

    await test.step('a phone that was away comes to where the talk is', async () => {
      isAway = true
      await presenter.keyboard.press('ArrowLeft')
      await together([presenter, projector], 'graphs?clicks=4')
      expect(stateOf(phone).click).toBe(5)
      isAway = false
      await lines.at(-1)!.close()
      await together(all, 'graphs?clicks=4')
      await isRunning(phone)
    })

    await test.step('what a phone sends by its line is heard when it is about the talk alone', async () => {
      const write = (page: Page, file: string) => page.evaluate(async (file) => {
        const { createHotContext } = await import('/@vite/client' as string) as { createHotContext: (path: string) => { send: (event: string, data: object) => void } }
        createHotContext('/').send('slidev:monaco-write', { file, content: '' })
      }, file)
      await write(phone, 'from-elsewhere')
      await phone.keyboard.press('ArrowLeft')
      await together(all, 'graphs?clicks=3')
      await write(presenter, 'from-here')
      await expect.poll(deck.said).toContain('Unauthorized file write: from-here')
      expect(deck.said()).not.toContain('from-elsewhere')
    })
    await phone.context().close()
  })
})
