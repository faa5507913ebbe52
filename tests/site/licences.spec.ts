/** What the site holds of others: all of it is listed, and may be passed on together with code under the MIT licence. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { LICENCES } from '../../setup/licences-plugin.ts'
import { partsIn } from '../../setup/licences.ts'
import { open } from './deck.ts'
import { addressOf, SITE } from './project.ts'

/** Licences that ask for no more than that their text goes along, or for less; and the one of the fonts, which are not sold by themselves. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']

const text = readFileSync(join(SITE, LICENCES), 'utf8')
const parts = partsIn(text)
const names = parts.map(part => part.name)
const read = (file: string) => readFileSync(join(SITE, file), 'utf8')

test('each package has a licence that lets it be part of the deck', () => {
  expect(parts.length).toBeGreaterThan(30)
  expect(parts.filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([])
})

test('what is known to ship is listed, and what is known not to is not', () => {
  expect(names).toEqual(expect.arrayContaining(['@iconify-json/carbon', '@slidev/client', '@vue/runtime-core', 'd3-dsv', 'echarts', 'unocss', 'vue-router', 'zrender']))
  for (const name of ['zod', '@citation-js/core', 'typescript', 'drauu', 'floating-vue', 'playwright'])
    expect.soft(names, name).not.toContain(name)
})

test('each font is listed, with its licence', () => {
  const fonts = readdirSync(join(SITE, 'assets')).filter(file => file.endsWith('.woff2')).map(file => /^(.*?)-latin/.exec(file)?.[1])
  expect(fonts.length).toBeGreaterThan(2)
  expect([...new Set(fonts)].map(font => parts.find(({ name }) => name === `@fontsource/${font}`)?.licence)).toEqual(['OFL-1.1', 'OFL-1.1'])
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
})

test('each part of the service worker is listed', () => {
  const workers = readdirSync(SITE).filter(file => /^(sw|workbox-.*)\.js$/.test(file))
  const marked = workers.flatMap(file => [...read(file).matchAll(/workbox:([\w-]+):/g)].map(([, part]) => `workbox-${part}`))
  expect(marked.length).toBeGreaterThan(2)
  expect(names.filter(name => name.startsWith('workbox-'))).toEqual([...new Set(marked)].sort())
})

for (const site of ['SITE_URL', 'DECK_URL'] as const) {
  test(`the closing slide leads to the list (${site})`, async ({ page }) => {
    await open(page, `${addressOf(site)}closing`)
    const link = page.locator('.slidev-page:visible').getByRole('link', { name: LICENCES })
    await link.click()
    await expect(page.locator('body')).toContainText('Apache ECharts\nCopyright')
    expect(page.url()).toBe(addressOf(site) + LICENCES)
  })
}
