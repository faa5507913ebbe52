/** Which packages the site is told to hold, and how it says so. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { weaknesses } from '../../scripts/audit.ts'
import { licencesText, partsIn, readPart } from '../../setup/licences.ts'
import { foldersOf, iconSetsIn } from '../../setup/shipped.ts'

const PLACE = '.test/licences'
afterAll(() => rmSync(PLACE, { recursive: true, force: true }))

describe('the package of a part', () => {
  it.each([
    ['/deck/node_modules/vue/dist/vue.runtime.esm-bundler.js?v=1', ['/deck/node_modules/vue']],
    ['C:\\deck\\node_modules\\@vue\\shared\\index.js', ['C:/deck/node_modules/@vue/shared']],
    ['/deck/node_modules/echarts/node_modules/tslib/tslib.es6.js', ['/deck/node_modules/echarts/node_modules/tslib']],
    ['\0vite/preload-helper.js', ['/deck/node_modules/vite']],
    ['\0plugin-vue:export-helper', ['/deck/node_modules/@vitejs/plugin-vue']],
    ['~icons/carbon/sun', ['/deck/node_modules/@iconify-json/carbon']],
    ['/@slidev/slides/3/md', ['/deck/node_modules/@slidev/cli']],
    ['/deck/node_modules/@slidev/client/styles/__uno.css', ['/deck/node_modules/@slidev/client', '/deck/node_modules/unocss']],
  ])('%j is in its folder', (id, folders) => {
    expect(foldersOf(id, '/deck')).toEqual(folders)
  })

  it.each(['/deck/components/charts/format.ts', '\0virtual:bibliography', '/deck/node_modules/.slidev/slides.ts', '/deck/node_modules/drauu/dist/index.mjs'])('%j is of the deck, or replaced by it', (id) => {
    expect(foldersOf(id, '/deck')).toEqual([])
  })

  it('is known for icons by the styles that draw them', () => {
    expect(iconSetsIn('.i-carbon\\:sun{}.i-svg-spinners-90-ring{}', ['carbon', 'ph', 'svg-spinners', 'svg'])).toEqual(['carbon', 'svg-spinners', 'svg'])
  })
})

describe('the list of licences', () => {
  /** Writes a package and reads it. */
  function read(name: string, manifest: object, files: Record<string, string> = {}) {
    const folder = join(PLACE, name)
    mkdirSync(join(folder, 'licenses'), { recursive: true })
    for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify({ name, version: '1.2.3', ...manifest }) }))
      writeFileSync(join(folder, file), text)
    return readPart(folder)
  }

  it('has a line for each part in order of names, and then the texts that it brings', () => {
    const texts = { 'LICENSE': 'Do as you like.\r\n', 'NOTICE.md': 'By B.', 'licenses/LICENSE-c': 'Of C.', 'license.js': 'no text', 'README.md': 'no licence' }
    const parts = [
      read('b', { license: 'MIT', author: 'B <b@example.org>', repository: { url: 'git+https://example.org/b.git' } }, texts),
      read('a', { license: 'ISC' }, { 'info.json': '{"author":{"name":"A"}}' }),
    ]
    const text = licencesText(parts)
    expect(partsIn(text)).toEqual([{ name: 'a', version: '1.2.3', licence: 'ISC' }, { name: 'b', version: '1.2.3', licence: 'MIT' }])
    expect(text).toMatch(/\n\na 1\.2\.3\nA\n\nUnder the licence ISC: https:\/\/spdx\.org\/licenses\/ISC\.html\n\n=+\n\nb 1\.2\.3\nB\nhttps:\/\/example\.org\/b\n\nDo as you like\.\n\nBy B\.\n\nOf C\.\n$/)
  })

  it('cannot be made of a package without a licence', () => {
    expect(() => read('none', {})).toThrow('The package none 1.2.3 becomes part of the site, and names no licence.')
  })
})

describe('known weaknesses', () => {
  const parts = [{ name: 'a', version: '1.2.3', licence: 'MIT' }]
  const advisory = (severity: string) => ({ title: 'It leaks', url: 'https://example.org/1', severity })

  it('count where they are grave, and in a part itself', () => {
    expect(weaknesses({ vulnerabilities: { a: { via: [advisory('high'), advisory('moderate'), 'b'] }, b: { via: [advisory('critical')] } } }, parts))
      .toEqual(['a 1.2.3, high: It leaks, https://example.org/1'])
    expect(weaknesses({ vulnerabilities: {} }, parts)).toEqual([])
  })

  it('are not taken for none where the registry did not answer', () => {
    expect(() => weaknesses({ message: '405 Method Not Allowed' }, parts)).toThrow('could not be asked for known weaknesses: 405')
    expect(() => weaknesses({}, parts)).toThrow('The registry could not be asked for known weaknesses: it gave no answer.')
  })
})
