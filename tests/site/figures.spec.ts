/** The exported figures, read from their files: each stands alone, light and dark, with title, sources and licences inside. */
import { Buffer } from 'node:buffer'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from 'playwright/test'
import { figureName } from '../../components/downloads/figure-name.ts'
import { EXPORTS, FIGURES, FILES } from '../../scripts/artefacts.ts'
import { makeFigures } from '../../scripts/figures.ts'
import { openSite } from '../../scripts/open-site.ts'
import { openPaper } from './deck.ts'
import { addressOf, SITE } from './project.ts'
import { readSvg, shownIn, textsOf } from './read-figures.ts'

const FOLDER = `${SITE}/${EXPORTS}/${FIGURES}`
const fileOf = (name: string) => readFileSync(`${FOLDER}/${name}`)
const filesOf = (ending: string) => readdirSync(FOLDER).filter(name => name.endsWith(ending)).sort()
const surfaceOf = (name: string) => /-dark\.\w+$/.test(name) ? '#10161d' : '#ffffff'

/** What a reader looks up in a figure: also what its slide sets beside the drawing, or shows step by step. */
const LABELS: Record<string, string[]> = {
  'fig-1-pytorch-figure-1': ['Autograd', 'THNN', 'Top-level API'],
  'pytorch-2020': ['Dispatcher'],
  'fig-2-tensorflow-figure-2': ['C API'],
  'native-code': ['PyTorch 98.2%', 'Whole repository'],
  'graphs-graph-modes': ['The decisive step: INPUT is [4.0, 1.0].', 'torch.jit.trace', 'print here: the result', 't(torch.tensor([INPUT]), w, b)', 'wrong, 1.5625 is right', 'When there is a graph'],
  'graphs-since-graph-modes': ['torch.compile', 'loss.backward()', 'not seen'],
  'throughput': ['2.14×', 'PyTorch faster'],
  'predict-papers-by-year': ['PyTorch 77%', '2017'],
  'predict-searches-by-year': ['2017', '2021'],
  'fig-3-paper-share': ['NeurIPS 64%', 'Learning', 'half'],
  'fig-3-2021-paper-share-2021': ['NeurIPS 77%'],
  'fig-4-paper-mentions': ['TensorFlow 15.2%'],
  'fig-5-search-interest': ['report published, Dec 2020'],
  'crossings': ['Google searches', '1,091 to 208, 22 Oct 2021'],
  'since-2020-downloads': ['2021', '80.0M'],
  'measures-stars': ['2019', 'TensorFlow 197,213'],
  'call-pytorch': ['Dispatcher', '5 of 6 layers, 6 crossings between them', 'aten/src/ATen/native/BinaryOps.cpp:53', 'The kernel is launched on the stream; nobody waits for it.'],
  'call-tensorflow': ['Dataflow executor', 'tensorflow/c/c_api.cc:2258'],
  'moving-history': ['22 Oct 2021', 'with every move since the first version', 'NeurIPS 77%', '26 Apr 2020', 'The word keras now counts as TensorFlow. 19 of 23 points moved.'],
}

test('each figure that is drawn has four files, named after its slide, and no other is there', async ({ page }) => {
  await openPaper(page, addressOf('SITE_URL'))
  const drawn = await page.locator('.print-slide-container').evaluateAll(slides => slides.flatMap(slide =>
    [...slide.querySelectorAll<HTMLElement>('[data-figure]:has(.body svg:not([aria-hidden="true"], .mark))')].map(figure => ({
      alias: slide.querySelector('[id^="slide-"]')!.id.slice('slide-'.length),
      key: figure.dataset.figure!,
    }))))
  const names = drawn.map(({ alias, key }) => figureName(alias, key))
  expect(names).toEqual(expect.arrayContaining(Object.keys(LABELS)))
  expect(readdirSync(FOLDER).sort()).toEqual(names.flatMap(name => ['.svg', '.png', '-dark.svg', '-dark.png'].map(ending => name + ending)).sort())
})

test('each SVG says what it is, where it is from and what may be done with it, as text, and needs no other file', async ({ page }) => {
  for (const name of filesOf('.svg')) {
    const svg = await readSvg(page, fileOf(name).toString('utf8'))
    const texts = svg.texts.join(' ')
    expect.soft(svg, name).toMatchObject({ error: '', foreign: [], missing: [], surface: surfaceOf(name) })
    expect.soft(svg.shapes, name).toBeGreaterThan(5)
    expect.soft(svg.description.length, name).toBeGreaterThan(30)
    expect.soft(texts, name).toContain(svg.title)
    expect.soft(svg.sources.length, name).toBeGreaterThan(0)
    expect.soft(svg.sources.every(source => texts.includes(source) || !source.startsWith('https://')), name).toBe(true)
    expect.soft(svg.rights.filter(right => !/: licence /.test(right)), name).toEqual([])
    expect.soft(svg.rights, name).toHaveLength(svg.sources.length)
    expect.soft(texts.match(/Licence \S+/g), name).toHaveLength(svg.rights.length)
    // Who cannot print dark can read light, and the other way round.
    const other = await readSvg(page, fileOf(name.replace(/(-dark)?\.svg$/, (_, dark) => dark ? '.svg' : '-dark.svg')).toString('utf8'))
    expect.soft(other.texts, name).toEqual(svg.texts)
  }
})

test('each has the labels that a reader looks up', async ({ page }) => {
  for (const [name, labels] of Object.entries(LABELS)) {
    const { texts } = await readSvg(page, fileOf(`${name}.svg`).toString('utf8'))
    for (const label of labels)
      expect.soft(texts.some(text => text.includes(label)), `${name}: ${label} in ${texts.join(' | ')}`).toBe(true)
  }
})

test('each PNG is twice as large as its SVG, says the same of itself, and shows a figure with its text', async ({ page }) => {
  for (const name of filesOf('.png')) {
    const svg = await readSvg(page, fileOf(name.replace('.png', '.svg')).toString('utf8'))
    const png = fileOf(name)
    expect.soft([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual(svg.size.map(side => side * 2))
    expect.soft(textsOf(png), name).toEqual({ Title: [svg.title], Description: [svg.description], Source: svg.sources, Copyright: svg.rights })
    const shown = await shownIn(page, png)
    expect.soft(shown.corner, name).toBe(surfaceOf(name))
    expect.soft(shown.drawn, name).toBeGreaterThan(0.02)
    // Here stands the source.
    expect.soft(shown.foot, name).toBeGreaterThan(0.005)
  }
})

test('the zip holds the same files, byte for byte', () => {
  const zip = unzipSync(readFileSync(`${SITE}/${EXPORTS}/${FILES.figures}`))
  expect(Object.keys(zip).sort()).toEqual(readdirSync(FOLDER).sort())
  for (const [name, content] of Object.entries(zip))
    expect.soft(Buffer.from(content).equals(fileOf(name)), name).toBe(true)
})

test('another export, in another time zone, makes the same bytes, and leaves nothing of the one before', async () => {
  const out = '.test/figures-again'
  rmSync(out, { recursive: true, force: true })
  mkdirSync(`${out}/${FIGURES}`, { recursive: true })
  writeFileSync(`${out}/${FIGURES}/stale.svg`, '')
  process.env.TZ = 'Pacific/Kiritimati'
  const site = await openSite(SITE)
  try {
    expect(await makeFigures(site, out)).toMatch(/^\d+ figures, \d+ files$/)
  }
  finally {
    await site.close()
    delete process.env.TZ
  }
  expect(readFileSync(`${out}/${FILES.figures}`).equals(readFileSync(`${SITE}/${EXPORTS}/${FILES.figures}`))).toBe(true)
  expect(readdirSync(`${out}/${FIGURES}`).sort()).toEqual(readdirSync(FOLDER).sort())
  expect(readdirSync(out).sort()).toEqual([FIGURES, FILES.figures].sort())
})
