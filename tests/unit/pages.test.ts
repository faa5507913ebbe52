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
  test('has a sentence that just fits, and none after one that does not', () => {
    const [fits, longer] = [159, 160].map(length => `${'x'.repeat(length)}.`)
    expect(description(`<p>${fits}</p>`, 'else')).toBe(fits)
    expect(description(`<p>${longer}</p>`, 'else')).toBe('else')
    expect(description(`<p>Short. ${longer} Short.</p>`, 'else')).toBe('Short.')
  })
  test('is text: signs as they are read, questions and calls too, no blank before a full stop', () => {
    expect(description('<p>&lt;b&gt; is &quot;bold&quot;, &#8217;tis <b>so</b> . Is it? Yes! Not 1.5</p>', 'else')).toBe('<b> is "bold", ’tis so. Is it? Yes!')
  })
  test('keeps words of two lines apart', () => {
    expect(description('<p>One<br>line.</p><p>Two.</p>', 'else')).toBe('One line. Two.')
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
  expect(robots(absolute)).toBe('User-agent: *\nAllow: /\nSitemap: https://example.org/deck/sitemap.xml\n')
  expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n')
})

describe('the shell', () => {
  test('tells what starts the deck, and its path', () => {
    const shell = readShell('<link rel="icon" href="/deck/f.svg"><script type="module" crossorigin src="/deck/assets/index-1.js"></script><link rel="modulepreload" href="/deck/assets/vue-1.js"><link rel="stylesheet" href="/deck/assets/index-1.css" integrity="sha384-x"><meta name="theme-color" content="#fff">')
    expect(shell).toMatchObject({ entry: '/deck/assets/index-1.js', modules: ['/deck/assets/vue-1.js'], styles: [{ address: '/deck/assets/index-1.css', integrity: 'sha384-x' }], base: '/deck/' })
    expect(shell.icons).toEqual(['<link rel="icon" href="/deck/f.svg">', '<meta name="theme-color" content="#fff">', '<link rel="apple-touch-icon" href="/deck/icons/apple-touch-180.png">'])
  })
  test('takes a style without its hash, and none of other tags', () => {
    const { styles, modules, icons } = readShell('<script src="/assets/plain.js"></script><link rel="manifest" href="/m.json"><link rel="preload" href="/f.woff2"><script type="module" src="/assets/index-1.js"></script><link rel="stylesheet" href="/assets/index-1.css"><meta name="author" content="A">')
    expect([styles, modules]).toEqual([[{ address: '/assets/index-1.css', integrity: '' }], []])
    expect(icons).toEqual(['<link rel="manifest" href="/m.json">', '<link rel="apple-touch-icon" href="/icons/apple-touch-180.png">'])
  })
  test.each([
    ['<html></html>', 'The built index.html names no script. Run: npm run build'],
    ['<script type="module" crossorigin></script>', 'The built index.html names a part without its address: <script type="module" crossorigin>'],
    ['<script type="module" src="/deck/index-1.js"></script>', 'The built index.html names a script that is not among its assets: /deck/index-1.js'],
  ])('that starts nothing is no shell: %s', (html, words) => {
    expect(() => readShell(html)).toThrow(words)
  })
  test('is quoted no further than needed where it is none', () => {
    expect(() => readShell(`<script type="module" ${'x'.repeat(200)}>`)).toThrow(/address: .{80}$/)
    expect(() => readShell(`<script type="module" src="${'x'.repeat(200)}">`)).toThrow(/assets: x{80}$/)
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
