/** Pure parts of the pages that the build draws. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { description } from '../../scripts/pages/description.ts'
import { escape } from '../../scripts/pages/escape.ts'
import { readShell } from '../../scripts/pages/shell.ts'
import { robots, sitemap } from '../../scripts/pages/sitemap.ts'
import { publicUrl } from '../../setup/public-url.ts'

const absolute = (path: string) => `https://example.org/deck/${path}`

describe('a description', () => {
  test('is whole sentences of the notes, as text', () => {
    expect(description('<p>One &amp; two. <span class="slidev-note-click-mark"></span>Three <code>x</code>.</p><p>Ends at 1:00.</p>', 'else')).toBe('One & two. Three x.')
  })
  test('ends before it is longer than is shown', () => {
    const said = description(`<p>${'A sentence of some words. '.repeat(20)}</p>`, 'else')
    expect(said.length).toBeLessThanOrEqual(160)
    expect(said).toMatch(/words\.$/)
  })
  test('is that of the deck where there are no notes', () => {
    expect(description('', 'else')).toBe('else')
  })
})

test('what stands in HTML is escaped', () => {
  expect(escape('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;')
})

test('the map holds each page under its public address; robots are told where it is', () => {
  expect(sitemap(['', 'fig-3/'], absolute).match(/<loc>[^<]+<\/loc>/g)).toEqual(['<loc>https://example.org/deck/</loc>', '<loc>https://example.org/deck/fig-3/</loc>'])
  expect(robots(absolute)).toContain('Sitemap: https://example.org/deck/sitemap.xml')
  expect(robots(undefined)).not.toContain('Sitemap')
})

describe('the shell', () => {
  test('tells what starts the deck, and its path', () => {
    const shell = readShell('<link rel="icon" href="/deck/f.svg"><script type="module" crossorigin src="/deck/assets/index-1.js"></script><link rel="modulepreload" href="/deck/assets/vue-1.js"><link rel="stylesheet" href="/deck/assets/index-1.css" integrity="sha384-x"><meta name="theme-color" content="#fff">')
    expect(shell).toMatchObject({ entry: '/deck/assets/index-1.js', modules: ['/deck/assets/vue-1.js'], styles: [{ address: '/deck/assets/index-1.css', integrity: 'sha384-x' }], base: '/deck/' })
    expect(shell.icons).toEqual(['<link rel="icon" href="/deck/f.svg">', '<meta name="theme-color" content="#fff">', '<link rel="apple-touch-icon" href="/deck/icons/apple-touch-180.png">'])
  })
  test('without a script is no shell', () => {
    expect(() => readShell('<html></html>')).toThrow('names no script')
  })
})

describe('PUBLIC_URL', () => {
  afterEach(() => vi.unstubAllEnvs())
  test.each([['https://example.org/deck', 'https://example.org/deck/'], ['https://example.org', 'https://example.org/'], ['http://127.0.0.1:4180/', 'http://127.0.0.1:4180/']])('%s is %s', (named, url) => {
    vi.stubEnv('PUBLIC_URL', named)
    expect(publicUrl()).toBe(url)
  })
  test('may be unset', () => {
    vi.stubEnv('PUBLIC_URL', '')
    expect(publicUrl()).toBeUndefined()
  })
  test.each(['example.org/deck', '/deck/', 'ftp://example.org/'])('that is no address, %s, ends the build with what to do', (named) => {
    vi.stubEnv('PUBLIC_URL', named)
    expect(() => publicUrl()).toThrow('Name all of it')
  })
})
