/** What a built page may load, which styles it holds, and what hosts are told. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hostFiles } from '../../scripts/pages/hosts.ts'
import { policy, policyTag } from '../../scripts/pages/policy.ts'
import type { Styles } from '../../scripts/pages/styles.ts'
import { readStyles } from '../../scripts/pages/styles.ts'

describe('what a page may load', () => {
  it('is its own: scripts in the page by their hash alone', () => {
    const hash = createHash('sha256').update('run()').digest('base64')
    expect(policy(['run()']).split('; ')).toEqual([
      `default-src 'self'`, `frame-src 'none'`, `media-src 'none'`, `object-src 'none'`, `script-src 'self' 'sha256-${hash}'`, `style-src 'self' 'unsafe-inline'`, `img-src 'self' data: blob:`, `font-src 'self'`,
      `connect-src 'self'`, `manifest-src 'self'`, `worker-src 'self'`, `base-uri 'none'`, `form-action 'none'`,
    ])
    expect(policyTag('x')).toBe('<meta http-equiv="Content-Security-Policy" content="x">')
  })
})

describe('what hosts are told', () => {
  const files = hostFiles('/deck/', 'POLICY')
  const safe = { 'Content-Security-Policy': `POLICY; frame-ancestors 'self'`, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' }
  const year = 'public, max-age=31536000, immutable'

  it('in _headers: no word on caching for pages, as Netlify would join both rules', () => {
    expect(files._headers).toBe(`/deck/*\n${Object.entries(safe).map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n/deck/assets/*\n  Cache-Control: ${year}\n`)
  })

  it('in vercel.json', () => {
    expect(JSON.parse(files['vercel.json']!)).toEqual({
      cleanUrls: true, trailingSlash: true,
      headers: [
        { source: '/deck/(.*)', headers: [...Object.entries(safe), ['Cache-Control', 'no-cache']].map(([key, value]) => ({ key, value })) },
        { source: '/deck/assets/(.*)', headers: [{ key: 'Cache-Control', value: year }] },
      ],
    })
  })

  it('in .htaccess, where only what is named after its content stays', () => {
    const lines = files['.htaccess']!.split('\n')
    expect(lines[0]).toBe('ErrorDocument 404 /deck/404.html')
    expect(lines.filter(line => line.includes('Header set'))).toEqual([...[...Object.entries(safe), ['Cache-Control', 'no-cache']].map(([name, value]) => `  Header set ${name} "${value}"`), `    Header set Cache-Control "${year}"`])
    const pattern = new RegExp(/<FilesMatch "(.*)">/.exec(files['.htaccess']!)![1]!)
    expect(['index-Ab_1-xY9.js', 'index.js', 'a/index-Ab_1-xY9.js'].map(name => pattern.test(name))).toEqual([true, false, false])
  })

  it('in nginx.conf, with each header again for assets', () => {
    const [, pages, assets] = files['nginx.conf']!.split(/^location /m)
    expect(files['nginx.conf']).toContain('in the folder /deck/: include this file.\nerror_page 404 /deck/404.html;')
    expect(pages!.split('\n').filter(line => line.includes('add_header'))).toEqual([...Object.entries(safe), ['Cache-Control', 'no-cache']].map(([name, value]) => `  add_header ${name} "${value}" always;`))
    expect(assets!.split('\n').filter(line => line.includes('add_header'))).toEqual([...Object.entries(safe).map(([name, value]) => `  add_header ${name} "${value}" always;`), `  add_header Cache-Control "${year}";`])
    expect([pages!.split(' ')[0], assets!.split(' ')[0]]).toEqual(['/deck/', '/deck/assets/'])
    expect(hostFiles('/', '')['nginx.conf']!.split('\n')[0]).toBe('# Inside a server block whose root holds the site: include this file.')
  })
})

describe('the styles of a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'assets/more'), { recursive: true })
  const write = (name: string, css: string) => writeFileSync(join(folder, 'assets', name), css)
  write('b.css', '.b{color:red}.a{margin:0}')
  write('first.css', '@charset "utf-8";@import url("x.css");.a{color:blue}@page slide{size:landscape}@media print{.paper{color:red}.b{top:0}}@media (min-width:9px){.wide{color:red}.a{top:0}}@keyframes k{from{top:0}}')
  write('more/z.css', `@font-face{font-family:"IBM Plex Sans";font-weight:600;font-style:italic;src:url('/deck/a.woff2') format('woff2');unicode-range:U+41-5A}@font-face{font-family:Plain}@font-face{font-weight:700;src:url(/deck/b.woff2)}/* a note */@supports (top:1px){.s{top:0}}`)
  write('no.txt', '.no{}')
  const read = (): Promise<Styles> => readStyles(folder, ['/deck/assets/first.css'], '/deck/')

  it('have each selector once, those of movement left out; the first file of the shell is first', async () => {
    expect((await read()).selectors).toEqual(['.a', '.paper', '.b', '.wide', '.s'])
  })

  it('hold what applies, in the order of the deck, within its conditions', async () => {
    const of = (...applying: string[]) => read().then(styles => styles.of(new Set(applying)).replace(/@font-face\{[^}]*\}/g, ''))
    expect(await of('.a', '.paper')).toBe('@import url("x.css");.a{color:blue}@page slide{size:landscape}@media print{.paper{color:red}}@media (min-width:9px){.a{top:0}}.a{margin:0}')
    expect(await of('.s')).toBe('@import url("x.css");@page slide{size:landscape}@supports (top:1px){.s{top:0}}')
    expect(await of()).toBe('@import url("x.css");@page slide{size:landscape}')
  })

  it('say which fonts there are, and where, always with their rules', async () => {
    const { faces, of } = await read()
    expect(faces).toEqual([
      { family: 'IBM Plex Sans', weight: '600', style: 'italic', range: 'U+41-5A', address: '/deck/a.woff2' },
      { family: 'Plain', weight: '400', style: 'normal', range: 'U+0-10FFFF', address: '' },
      { family: '', weight: '700', style: 'normal', range: 'U+0-10FFFF', address: '/deck/b.woff2' },
    ])
    expect(of(new Set()).match(/@font-face/g)).toHaveLength(3)
  })
})
