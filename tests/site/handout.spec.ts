/** The handout, read from its bytes: every slide, what was said to it, and what it rests on, on pages that the contents name. */
import type { PrintedSlide } from '../../components/print/printed.ts'
import type { Pdf } from './read-pdf.ts'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { citedWorks } from '../../components/citations.ts'
import { formatDate } from '../../components/charts/format.ts'
import { formatNumbers } from '../../components/charts/verdict.ts'
import { citedBy } from '../../components/datasets/cited.ts'
import { claims, decideTwice } from '../../data/claims.ts'
import { facts } from '../../data/index.ts'
import { report } from '../../data/report.ts'
import { sources } from '../../data/sources.ts'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { addressOf, SITE } from './project.ts'
import { readPdf, squeeze } from './read-pdf.ts'

/** Page 1 is the cover. */
const CONTENTS = 2
/** The same sign for the same thing: a PDF has the characters, HTML may have spelt them. */
const plain = (text: string) => squeeze(text.replace(/[`*]/g, ''))

type Told = Pick<PrintedSlide, 'alias' | 'title' | 'label'> & { paragraphs: string[] }

let reading: Promise<Pdf> | undefined
let pdf: Pdf
let slides: Told[]
/** The page of each slide, from 1, by the links of the contents. */
let pageOf: Map<string, number>
test.beforeEach(async ({ page }) => {
  pdf = await (reading ??= readPdf(`${SITE}/${EXPORTS}/${FILES.handout}`))
  await page.goto(`${addressOf('SITE_URL')}print?print=true`)
  await page.waitForFunction(() => window.printed)
  slides = await page.evaluate(() => window.printed!.slides.map(({ alias, title, label, notes }) => {
    const note = new DOMParser().parseFromString(notes, 'text/html')
    note.querySelectorAll('[data-clicks]').forEach(mark => mark.remove())
    return { alias, title, label, paragraphs: [...note.querySelectorAll('p')].map(p => p.textContent).filter(text => !/^Ends at \d+:\d\d\.$/.test(text)) }
  }))
  pageOf = new Map(slides.map(({ alias }, i) => [alias, pdf.pages[CONTENTS - 1]!.leadsTo[i]!]))
})

/** The text from a slide's page up to that of the next slide: what flows on is there, too. */
function textOf(alias: string): string {
  const at = slides.findIndex(slide => slide.alias === alias)
  const to = pageOf.get(slides[at + 1]?.alias ?? '') ?? pdf.pages.length
  return pdf.pages.slice(pageOf.get(alias)! - 1, to).map(page => page.text).join('')
}

/** How often a text stands in the whole booklet. */
const times = (text: string) => pdf.pages.map(page => page.text).join('').split(squeeze(text)).length - 1

/** The facts that each slide shows, read from the deck itself. */
const shown = readFileSync('slides.md', 'utf8').split(/^routeAlias: /m).slice(1).map(part =>
  ({ alias: /^\S+/.exec(part)![0], keys: [...part.matchAll(/\sfacts?="([^"]+)"/g)].flatMap(match => match[1]!.split(' ')) }))

test('the contents name the page on which each slide lies', () => {
  expect(slides.length).toBeGreaterThan(20)
  expect(pdf.pages[CONTENTS - 1]!.leadsTo).toHaveLength(slides.length + 1)
  for (const { alias, title, label } of slides) {
    const page = pageOf.get(alias)!
    expect.soft(page, alias).toBeGreaterThan(CONTENTS)
    expect.soft(pdf.pages[page - 1]?.text, alias).toContain(plain(title))
    expect.soft(pdf.pages[CONTENTS - 1]!.text, alias).toContain(`${label}${plain(title)}${page}`)
  }
})

test('the notes are there as prose, whole and on the page of their slide', async ({ page }) => {
  expect(slides.flatMap(({ paragraphs }) => paragraphs).length).toBeGreaterThan(80)
  for (const { alias, paragraphs } of slides)
    expect.soft(pdf.pages[pageOf.get(alias)! - 1]!.text, alias).toContain(`Notes${squeeze(paragraphs.join(''))}`)
  expect(pdf.pages.flatMap(({ text }, i) => /\[click|Endsat\d/i.test(text) ? [i + 1] : [])).toEqual([])
  // The marks of clicks are drawn apart from the text, so the file does not tell where one stands.
  await page.goto(`${addressOf('SITE_URL')}handout?print=true`)
  await expect(page.locator('.entry')).toHaveCount(slides.length)
  await expect(page.locator('.entry [data-clicks]')).toHaveCount(0)
})

test('a slide has its sources in full, with the date of access, and its corrections', () => {
  for (const { alias, keys } of shown) {
    const own = keys.filter(key => key !== 'corrections')
    for (const source of own.flatMap(key => citedBy(facts[key as keyof typeof facts]))) {
      const work = sources[source as keyof typeof sources]
      expect.soft(textOf(alias), `${alias}: ${source}`).toContain(squeeze(work.url?.replace('https://', '') ?? work.title))
      expect.soft(textOf(alias), `${alias}: ${source}`).toContain(work.year === null && work.url ? 'Retrieved' : squeeze(`Accessed ${formatDate(work.accessed)}.`))
    }
    for (const row of facts.corrections.rows.filter(({ fact }) => fact && own.includes(fact))) {
      expect.soft(textOf(alias), `${alias}: ${row.key}`).toContain(squeeze(row.said))
      expect.soft(textOf(alias), `${alias}: ${row.key}`).toContain(squeeze(row.right))
    }
  }
  const corrected = shown.filter(({ keys }) => facts.corrections.rows.some(({ fact }) => fact && keys.includes(fact)))
  const heads = pdf.pages.map(page => page.text).join('').match(/Thereport,corrected:slideA?\d+ThereportsaysWhatisright/g)
  expect(heads).toHaveLength(corrected.length)
})

test('a slide has the claims that it decides, with both verdicts and their numbers', () => {
  const deciding = new Set<string>()
  const decided = claims.map(claim => ({ claim, decisions: Object.values(decideTwice(claim)) }))
  for (const { claim, decisions } of decided) {
    const on = shown.filter(({ keys }) => decisions.some(({ numbers }) => numbers.some(({ fact }) => keys.includes(fact))))
    expect.soft(on.length, claim.id).toBeGreaterThan(0)
    for (const { alias } of on) {
      deciding.add(alias)
      expect.soft(textOf(alias), `${alias}: ${claim.id}`).toContain(squeeze(claim.statement))
      for (const decision of decisions)
        expect.soft(textOf(alias), `${alias}: ${claim.id}`).toContain(squeeze(`${decision.verdict}${formatNumbers(decision)}data to ${formatDate(decision.until)}`))
    }
  }
  const head = `The report says ${formatDate(report.date)} Today`
  expect(times(`Claim ${head}`) + times(`Claims ${head}`)).toBe(deciding.size)
})

test('the references at its end have every work, with what it grants', () => {
  const references = pdf.pages.slice(pdf.pages[CONTENTS - 1]!.leadsTo.at(-1)! - 1).map(page => page.text).join('')
  expect(citedWorks().map(({ work }) => work).filter(({ title }) => !references.includes(squeeze(title)))).toEqual([])
  expect(references.split(/Accessed|Retrieved/).length - 1).toBe(citedWorks().length)
  expect(references).toContain('Licencenotstated.')
})

test('links inside it land, and those on a slide lead to the entries of others', () => {
  expect(pdf.pages.flatMap((page, i) => page.leadsTo.some(Number.isNaN) ? [i + 1] : [])).toEqual([])
  for (const [alias, to] of [['fig-3', 'corrections-popularity'], ['fig-3', 'references'], ['corrections', 'fig-1'], ['claims-architecture', 'native-code']] as const)
    expect.soft(pdf.pages[pageOf.get(alias)! - 1]!.leadsTo, `${alias} to ${to}`).toContain(pageOf.get(to))
  const addresses = pdf.pages.flatMap(page => page.addresses)
  expect(addresses.filter(address => !address.startsWith('https://'))).toEqual([])
})

test('no page is blank, and each names its part and its number at the foot', () => {
  pdf.pages.forEach(({ text }, i) => {
    expect.soft(text.length, `page ${i + 1}`).toBeGreaterThan(100)
    if (i > 0)
      expect.soft(text, `page ${i + 1}`).toMatch(new RegExp(`^${i + 1}PyTorchvs\\.TensorFlow·[A-Z]`))
  })
})

test('it is tagged, drawn in vectors, and set in the fonts of the deck', () => {
  expect(pdf).toMatchObject({ marked: true, info: { Title: 'PyTorch vs. TensorFlow: handout', Language: 'en' } })
  const headless = slides.filter(({ alias }) => !['H1', 'H2'].every(role => pdf.pages[pageOf.get(alias)! - 1]!.roles.has(role)))
  expect(headless.map(({ alias }) => alias)).toEqual([])
  expect(pdf.pages.flatMap((page, i) => page.images.map(image => `page ${i + 1}: ${image}`))).toEqual([])
  const fonts = pdf.pages.flatMap((page, i) => [...page.fonts.values()].map(font => ({ page: i + 1, ...font })))
  expect(fonts.filter(font => font.isType3Font || font.type === 'Type3' || !/^[A-Z]{6}\+IBMPlex(Sans|Mono)-/.test(font.name)).map(({ page, name }) => `page ${page}: ${name}`)).toEqual([])
})
