/**
 * The same deck gives the same site. The two sites of the tests are built in other folders, in other zones, a year apart, one
 * of them without a network: but for their addresses they are the same. What addresses change in the code of the deck cannot
 * be told apart here: the workflow "supply chain" builds one site twice, and compares each byte.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'playwright/test'
import { EXPORTS } from '../../scripts/artefacts.ts'
import { PUBLIC, SITE } from './project.ts'

/** Vite names files after what they hold, and that holds addresses. */
const HASH = /-[\w-]{8}(?=\.(?:js|css|woff2|png)\b)/g

/** What the build draws into a page, without the slide that tells the address of the deck; of others, none. */
function drawn(html: string): string {
  const [, slide = ''] = /(<div id="first">.*)/s.exec(html) ?? []
  return html.includes('data-slide="closing"') ? '' : slide.replace(/<article[^>]* id="closing"[^]*?<\/article>/, '')
}

/** The parts of a site by name, without its address: files with the same name but for what it is named after stand in one list. */
function partsOf(folder: string, base: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile()).map(file => relative(folder, join(file.parentPath, file.name)))
  const parts = new Map<string, string[]>()
  for (const file of files.filter(file => !file.startsWith(EXPORTS))) {
    const content = readFileSync(join(folder, file), /\.(png|woff2)$/.test(file) ? 'base64' : 'utf8')
    const part = file.endsWith('.html') ? drawn(content) : content
    const name = file.replace(HASH, '')
    parts.set(name, [...parts.get(name) ?? [], part.replaceAll(PUBLIC, '').replaceAll(`"${base}`, '"/').replaceAll(`(${base}`, '(/').replace(HASH, '')].sort())
  }
  return parts
}

const site = partsOf(SITE, '/')
const deck = partsOf('.test/deck', '/deck/')
const isCode = (name: string) => name.endsWith('.js')
/** What only an address makes, or what tells it. */
const OF_ADDRESS = /^(sitemap\.xml|robots\.txt|nginx\.conf|vercel\.json|_headers|\.htaccess|manifest\.webmanifest|data\/datapackage\.json)$/

test('each site has the files of the other', () => {
  expect(site.size).toBeGreaterThan(200)
  const count = (parts: Map<string, string[]>) => [...parts].map(([name, { length }]) => `${name}: ${length}`).filter(line => !line.startsWith('sitemap.xml')).sort()
  expect(count(deck)).toEqual(count(site))
})

for (const [what, isOne] of [
  ['each drawn page', name => name.endsWith('.html')],
  ['styles, fonts, pictures, data and licences', name => !name.endsWith('.html')],
] as [string, (name: string) => boolean][]) {
  test(`${what}: the same in both`, () => {
    const names = [...site.keys()].filter(name => isOne(name) && !isCode(name) && !OF_ADDRESS.test(name))
    expect(names.filter(name => site.get(name)!.join('') !== '').length).toBeGreaterThan(40)
    expect(names.filter(name => JSON.stringify(site.get(name)) !== JSON.stringify(deck.get(name)))).toEqual([])
  })
}
