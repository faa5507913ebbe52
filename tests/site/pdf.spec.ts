/** The PDF that is handed out, read from its bytes: whole, searchable, accessible, and drawn in the deck's own fonts. */
import type { Pdf } from './read-pdf.ts'
import type { SlideOfDeck } from './deck.ts'
import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { slidesOf } from './deck.ts'
import { addressOf, SITE } from './project.ts'
import { readPdf, squeeze } from './read-pdf.ts'

const FILE = `${SITE}/${EXPORTS}/${FILES.pdf}`

/** What a reader looks up in a figure: it stands in the picture, not only in a tooltip. */
const LABELS: Record<string, string[]> = {
  'fig-1': ['Autograd', 'ATen', 'JIT', 'TH', 'THC', 'THNN', 'THCUNN', 'torch.nn', 'An arrow leads'],
  'pytorch-2020': ['dispatcher', 'c10'],
  'fig-2': ['C API', 'Kernel'],
  'call-pytorch': ['Dispatcher', '5 of 6 layers, 6 crossings between them', 'BinaryOps.cpp:53', 'BinaryAddSubKernel.cu'],
  'call-tensorflow': ['Dataflow executor', '5 of 6 layers, 5 crossings between them', 'c_api.cc:2258', 'gpu_device.cc'],
  'native-code': ['PyTorch 98.2%', 'TensorFlow 4.8%', 'Whole repository'],
  'graphs': ['torch.jit.trace', 'wrong, 1.5625 is right', 'not taken', 'TensorFlow 1, graph and session', 'before anything runs', 'INPUT is [4.0, 1.0]'],
  'graphs-since': ['torch.compile', 'not seen', 'Where one sees numbers'],
  'throughput': ['2.14×', 'MobileNet', '216 images/s', 'PyTorch faster', 'log scale'],
  'predict-papers': ['PyTorch 77%', 'half', '2017', 'draw your guess here'],
  'fig-3': ['ACL', 'NeurIPS 64%', 'CVPR', 'Vision'],
  'fig-4': ['TensorFlow 15.2%', 'PyTorch 4.6%'],
  'fig-5': ['TensorFlow', 'PyTorch', 'report published, Dec 2020'],
  'crossings': ['Conference papers', 'PyPI downloads a month', 'report, Dec 2020'],
  'since-2020': ['new base', 'dip in collection', 'Stack Overflow questions a year'],
  'predict-searches': ['PyTorch 50', '2021', 'draw your guess here'],
  'moving-history': ['NeurIPS 2018', 'NeurIPS 77%', '24 Oct 2019', '16 Nov 2019', 'The word keras now counts as TensorFlow. 19 of 23 points moved.', '28 Jul 2020'],
}

let reading: Promise<Pdf> | undefined
let pdf: Pdf
let slides: SlideOfDeck[]
test.beforeEach(async ({ page }) => {
  // Once a worker: reading every page takes a while.
  pdf = await (reading ??= readPdf(FILE))
  slides = await slidesOf(page, addressOf('SITE_URL'))
})

/** The page of the slide with this alias. */
const pageOf = (alias: string) => pdf.pages[slides.findIndex(slide => slide.alias === alias)]!

test('it has a page for every slide, with its title and its text', () => {
  expect(pdf.pages).toHaveLength(slides.length)
  slides.forEach(({ title, alias }, i) => {
    expect.soft(pdf.pages[i]!.text, alias).toContain(squeeze(title))
    // More than the title and the foot: a page without its figure would have no more.
    expect.soft(pdf.pages[i]!.text.length, alias).toBeGreaterThan(squeeze(title).length + 30)
  })
})

test('figures are text: their labels and sources can be found', () => {
  for (const [alias, labels] of Object.entries(LABELS)) {
    for (const label of labels)
      expect.soft(pageOf(alias).text, alias).toContain(squeeze(label))
    expect.soft(pageOf(alias).text, alias).toMatch(/Sources?:.+Accessed[A-Z][a-z]{2}\d{4}\./)
  }
})

test('it is drawn in vectors and in the deck\'s fonts, whose letters come from one font each', () => {
  expect(pdf.pages.flatMap((page, i) => page.images.map(image => `${slides[i]!.alias}: ${image}`))).toEqual([])
  const drawnBy = new Map<string, Set<string>>()
  const strangers = pdf.pages.flatMap((page, i) => [...page.fonts.values()].filter(font => !/^[A-Z]{6}\+IBMPlex(Sans|Mono)-/.test(font.name)).map(font => `${slides[i]!.alias}: ${font.name} draws ${[...font.draws].join(' ')}`))
  expect.soft(strangers).toEqual([])
  for (const [id, font] of pdf.pages.flatMap(page => [...page.fonts])) {
    expect.soft(font.isType3Font || font.type === 'Type3', font.name).toBe(false)
    // Letters of two fonts in a word: no kerning between them, and copied text falls apart.
    const style = font.name.split('+')[1]!
    if ([...font.draws].some(character => /[a-z]/i.test(character)))
      drawnBy.set(style, new Set([...drawnBy.get(style) ?? [], id]))
  }
  for (const [style, ids] of drawnBy)
    expect.soft([...ids], `${style} draws Latin letters from ${ids.size} fonts`).toHaveLength(1)
})

test('it says what it is, of whom, and in which language', () => {
  const [, frontmatter] = /^---\n(.*?)\n---/s.exec(readFileSync('slides.md', 'utf8'))!
  const said = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(frontmatter!)?.[1]
  expect(pdf.info).toMatchObject({ Title: said('title'), Author: said('author'), Subject: said('info'), Keywords: said('keywords'), Language: 'en' })
})

test('its outline has the sections, and in them their slides', () => {
  const parts = [...readFileSync('slides.md', 'utf8').matchAll(/^routeAlias: (\S+)\nsection: (.+)$/gm)].map(([, alias, name]) => ({ alias, name }))
  const begin = slides.findIndex(slide => slide.appendix)
  const starts = [...parts.map(({ alias, name }) => ({ name, at: slides.findIndex(slide => slide.alias === alias) })), { name: 'Appendix', at: begin }]
  const leaf = (slide: SlideOfDeck) => ({ title: slide.title, page: slide.no, entries: [] })
  expect(starts).toHaveLength(6)
  expect(pdf.outline).toEqual([
    ...slides.slice(0, starts[0]!.at).map(leaf),
    ...starts.map(({ name, at }, i) => ({ title: name, page: at + 1, entries: slides.slice(at, starts[i + 1]?.at).map(leaf) })),
  ])
})

test('its pages are labelled as the slides count themselves', () => {
  const talk = slides.filter(slide => !slide.appendix).length
  expect(pdf.labels).toEqual(slides.map(({ no }) => no > talk ? `A${no - talk}` : String(no)))
})

test('it is tagged', () => {
  expect(pdf.marked).toBe(true)
  for (const [i, page] of pdf.pages.entries())
    expect.soft([...page.roles], slides[i]!.alias).toContain('H1')
  for (const alias of Object.keys(LABELS))
    expect.soft([...pageOf(alias).roles], alias).toContain('Figure')
})

test('links inside it lead to a page', () => {
  const no = (alias: string) => slides.findIndex(slide => slide.alias === alias) + 1
  expect(pdf.pages.flatMap((page, i) => page.leadsTo.some(Number.isNaN) ? [slides[i]!.alias] : [])).toEqual([])
  expect(new Set(pageOf('fig-3').leadsTo)).toEqual(new Set(['references', 'corrections-popularity', 'fig-3-2021', 'moving-history'].map(no)))
  expect(pageOf('outline').leadsTo.toSorted((a, b) => a - b)).toEqual(['architecture', 'performance', 'popularity', 'conclusion', 'references'].map(no))
  // From each slide of the appendix back to where it belongs.
  const backs = [...readFileSync('slides.md', 'utf8').matchAll(/^routeAlias: (\S+)\nback: (\S+)$/gm)].map(match => [match[1]!, match[2]!] as const)
  expect(backs.map(([alias]) => alias)).toEqual(slides.filter(slide => slide.appendix).map(slide => slide.alias))
  expect(backs.filter(([alias, back]) => !pageOf(alias).leadsTo.includes(no(back)))).toEqual([])
})

test('links out of it lead to the web, not to the machine that printed it', () => {
  const addresses = pdf.pages.flatMap(page => page.addresses)
  expect(addresses.length).toBeGreaterThan(20)
  expect(addresses.filter(address => !address.startsWith('https://') || address.includes('localhost') || address.includes('127.0.0.1'))).toEqual([])
})

test('it is small, and exports.json tells its size', () => {
  const { size } = statSync(FILE)
  expect(size).toBeLessThan(2_000_000)
  expect(JSON.parse(readFileSync(`${SITE}/${EXPORTS}/exports.json`, 'utf8'))).toMatchObject({ pdf: { file: FILES.pdf, bytes: size } })
})
