/** What the development server gives to other machines, and to whom. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { cwd } from 'node:process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doorOf, takePassword } from '../../setup/remote/door.ts'
import { judge, mayTalk } from '../../setup/remote/guard.ts'
import { isPartOfDeck } from '../../setup/remote/parts-of-deck.ts'
import { isForeign, isLocal } from '../../setup/remote/senders.ts'

const root = cwd()

describe('a part of the deck', () => {
  test.each([
    '/', '/5', '/fig-3?clicks=2', '/presenter/fig-3', '/notes', '/entry', '/read/', '/favicon.svg', '/@vite/client', '/@slidev/slides/1/md', '/@slidev/configs', '/@slidev/title-renderer.md',
    '/@id/__x00__/__uno.css?t=1', '/@id/__x00__plugin-vue:export-helper', '/@id/__x00__virtual:bibliography', '/@id/~icons/ph/cursor-fill', '/@server-reactive/drawings?diff',
    '/setup/talk/parts.ts', '/components/ChartCanvas.vue?vue&type=style&index=0&lang.css', '/styles/index.ts', '/global-top.vue', '/slides.md__slidev_4.md?import', '/node_modules/.vite/deps/vue.js?v=1',
    '/node_modules/.slidev/virtual/import-glob.1.ts', '/node_modules/@slidev/client/App.vue', '/@fs/elsewhere/node_modules/@slidev/client/App.vue', `/@fs${root}/layouts/figure.vue`, '/__slidev/slides/1.json',
  ])('%s is one', address => expect(isPartOfDeck(address, root)).toBe(true))

  test.each([
    '/slides.md', '/slides.md?raw', '/package.json', '/README.md', '/LICENSE', '/data/README.md', '/.npmrc', '/.git/config', '/.env', '/scripts/build.ts', '/tests/README.md', '/vite.config.ts',
    '/node_modules/.package-lock.json', '/node_modules/.vite/../../package.json', '/node_modules/.vite/node_modules/.vite/.env', '/@fs/etc/passwd', `/@fs${root}/package.json`, `/@fs${root}/setup/../package.json`, '/@id//etc/passwd', '/@id/fs',
    '/setup/..%2fpackage.ts', '/setup/%2e%2e/slides.ts', '/setup/%252e%252e/slides.ts', '/setup\\..\\slides.ts', '/setup//x.ts', '/%', '/setup/x.ts%00', '/favicon.svg/../../package.json',
    '/__open-in-editor?file=slides.md', '/__inspect/', '/__mcp', '/__unocss', '/__slidev/slides/1.json/x', '/@server-reactive/sync',
  ])('%s is none', address => expect(isPartOfDeck(address, root)).toBe(false))

  test('every module of the deck in these folders is one, and nothing that leaves them', () => {
    const folders = ['components', 'layouts', 'setup', 'styles', 'data']
    const files = folders.flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:ts|vue|css)$/.test(file)).map(file => `/${folder}/${file.replaceAll('\\', '/')}`))
    expect(files.filter(file => !isPartOfDeck(file, root))).toEqual([])
    const steps = fc.array(fc.constantFrom('..', '.', '%2e%2e', '%2E.', 'setup', 'node_modules', '.vite', 'x.ts', '@fs', '@id', '__x00__', '', '\\', '%5c'), { maxLength: 8 })
    fc.assert(fc.property(steps, (parts) => {
      const address = `/${parts.join('/')}`
      if (isPartOfDeck(address, root))
        expect(resolve(`/a/b${decodeURIComponent(address)}`)).toBe(`/a/b${decodeURIComponent(address).replace(/\/$/, '')}`)
    }))
  })
})

/** A request with these headers from an address. */
const ask = (headers: IncomingHttpHeaders = {}, { url = '/', method = 'GET', remoteAddress = '127.0.0.1' } = {}) => ({ headers: { host: 'localhost:3030', ...headers }, url, method, socket: { remoteAddress } }) as unknown as IncomingMessage

describe('where a request comes from', () => {
  test.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', remoteAddress => expect(isLocal(ask({}, { remoteAddress }))).toBe(true))
  test.each(['192.0.2.7', '::ffff:192.0.2.7', 'fe80::1', '128.0.0.1'])('%s is another', remoteAddress => expect(isLocal(ask({}, { remoteAddress }))).toBe(false))
  test.each<IncomingHttpHeaders>([{ 'x-forwarded-for': '192.0.2.7' }, { 'cf-connecting-ip': '192.0.2.7' }, { host: 'example.org' }, { host: 'localhost.example.org' }, { host: undefined }])('with %o it is not this machine that asks', headers => expect(isLocal(ask(headers))).toBe(false))
  test.each<[IncomingHttpHeaders, string, boolean]>([
    [{}, '/', false],
    [{ origin: 'http://localhost:3030' }, '/', false],
    [{ origin: 'http://localhost:8080' }, '/', true],
    [{ origin: 'null' }, '/', true],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, '/__open-in-editor', false],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, '/fig-3', false],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, '/__open-in-editor', true],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, '/setup/main.ts', true],
  ])('with %o to %s', (headers, url, isOne) => expect(isForeign(ask(headers, { url }))).toBe(isOne))
})

describe('the password', () => {
  test('is taken from Slidev, and has to be one', () => {
    const options = { remote: 'open' }
    expect(takePassword(options)).toBe('open')
    expect(options).toEqual({})
    expect(takePassword({})).toBeUndefined()
    expect(() => takePassword({ remote: '' })).toThrow('npm start -- --remote=password')
  })

  test('after twenty wrong ones nobody is let in, but who is in stays', () => {
    const door = doorOf('open')
    expect(door.tryPassword('open/')).toBe('right')
    for (let tries = 0; tries < 20; tries++)
      expect(door.tryPassword('opem')).toBe('wrong')
    expect(door.tryPassword('open')).toBe('closed')
    const cookie = `theme=dark; ${door.cookie.split(';')[0]}`
    expect(door.isIn(ask({ cookie }))).toBe(true)
    // Also when the deck has been started again, but not with another password.
    expect(doorOf('open').isIn(ask({ cookie }))).toBe(true)
    expect(doorOf('shut').isIn(ask({ cookie }))).toBe(false)
    expect(door.isIn(ask())).toBe(false)
  })

  test('is needed from elsewhere, for the deck as for the line between windows', () => {
    const door = doorOf('open')
    const from = { remoteAddress: '192.0.2.7' }
    const headers = { host: '192.0.2.1:3030' }
    const cookie = door.cookie.split(';')[0]!
    expect(judge(ask(), undefined, '/', root)).toBe('pass')
    expect(judge(ask(headers, from), undefined, '/', root)).toEqual({ refuse: expect.stringContaining('--remote=password') as string })
    expect(judge(ask(headers, from), door, '/', root)).toEqual({ refuse: expect.stringContaining('/entry?password=') as string })
    expect(judge(ask(headers, { ...from, url: '/entry?password=open&clicks=1' }), door, '/', root)).toEqual({ letIn: '/entry?clicks=1' })
    expect(judge(ask(headers, { ...from, url: '//example.org?password=open' }), door, '/', root)).toEqual({ letIn: '/example.org' })
    expect(judge(ask({ ...headers, cookie }, { ...from, url: '/talk/presenter/1' }), door, '/talk/', root)).toBe('pass')
    expect(judge(ask({ ...headers, cookie }, { ...from, url: '/talk/package.json' }), door, '/talk/', root)).toHaveProperty('refuse')
    expect(judge(ask({ ...headers, cookie }, { ...from, method: 'POST' }), door, '/', root)).toHaveProperty('refuse')
    expect([mayTalk(ask(), door), mayTalk(ask(headers, from), door), mayTalk(ask({ ...headers, cookie }, from), door)]).toEqual([true, false, true])
    expect(mayTalk(ask({ origin: 'http://example.org' }), door)).toBe(false)
  })
})
