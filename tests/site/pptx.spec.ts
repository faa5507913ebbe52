/** The slides to edit, read from their bytes: whole, sound, and with every word and link of the deck as such. */
import type { Document } from '@xmldom/xmldom'
import type { SlideOfDeck } from './deck.ts'
import type { Pptx } from './read-pptx.ts'
import { expect, test } from 'playwright/test'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { openPaper, slidesOf } from './deck.ts'
import { addressOf, SITE } from './project.ts'
import { squeeze } from './read-pdf.ts'
import { all, readPptx } from './read-pptx.ts'

/** What a slide of the print page shows and says. */
interface Shown { text: string, drawings: string[], tables: string[][][], links: string[], notes: string }

let reading: Pptx | undefined
let pptx: Pptx
let slides: SlideOfDeck[]
let shown: Shown[]
test.beforeEach(async ({ page }) => {
  pptx = reading ??= readPptx(`${SITE}/${EXPORTS}/${FILES.pptx}`)
  slides = await slidesOf(page, addressOf('SITE_URL'))
  await openPaper(page, addressOf('SITE_URL'))
  await page.waitForFunction(() => [...document.querySelectorAll('.chart-canvas')].every(chart => chart.querySelector('svg path')))
  shown = await page.evaluate(() => {
    const textIn = (node: Element): string => [...node.childNodes].map(child => child instanceof Element
      ? child.matches('svg, [role=img], caption, .visually-hidden, .on-screen') ? '' : textIn(child)
      : child instanceof Text ? child.data : '').join('')
    return [...document.querySelectorAll('.print-slide-container')].map((slide, i) => {
      const notes = new DOMParser().parseFromString(window.printed!.slides[i]!.notes, 'text/html')
      notes.querySelectorAll('[data-clicks]').forEach(mark => mark.append('[click]'))
      return {
        text: textIn(slide),
        drawings: [...slide.querySelectorAll('[role=img]')].map(drawing => drawing.getAttribute('aria-label')!),
        tables: [...slide.querySelectorAll('table')].map(table => [...table.rows].map(row => [...row.cells].map(textIn))),
        links: [...slide.querySelectorAll('a')].map(link => link.getAttribute('href')!),
        notes: notes.body.textContent,
      }
    })
  })
})

/** A slide shows capitals that its text does not have. */
const plain = (text: string) => squeeze(text).toLowerCase()

/** Calls `check` for each slide of the deck, with its slide of the file and what the print page shows. */
function forEachSlide(check: (slide: SlideOfDeck, made: Pptx['slides'][number], seen: Shown) => void): void {
  expect(pptx.slides).toHaveLength(slides.length)
  slides.forEach((slide, i) => check(slide, pptx.slides[i]!, shown[i]!))
}

test('each slide of the deck is a slide, with its title in the place for titles', () => {
  forEachSlide(({ title, alias }, made) => expect.soft(made.title, alias).toBe(title))
})

test('text is text: every word of a slide, but those in drawings, in its order', () => {
  forEachSlide(({ alias }, made, { text }) => expect.soft(plain(made.text), alias).toBe(plain(text)))
})

test('drawings are pictures with their descriptions; all others are marked as decoration', () => {
  forEachSlide(({ alias }, { pictures }, { drawings }) => expect.soft(pictures.filter(name => name !== undefined), alias).toEqual(drawings))
})

test('each table is a table, with its cells', () => {
  forEachSlide(({ alias }, { tables }, seen) => {
    expect.soft(tables.map(({ cells }) => cells.map(row => row.map(plain))), alias).toEqual(seen.tables.map(table => table.map(row => row.map(plain))))
    expect.soft(tables.every(table => table.headRow), alias).toBe(true)
  })
  const [table] = pptx.slides[slides.findIndex(({ alias }) => alias === 'table-1')]!.tables
  expect(table!.cells[0]).toEqual(['Compared', 'Keras', 'TensorFlow', 'PyTorch'])
  expect(table!.cells.find(([name]) => name === 'Debugging')?.map(cell => cell.trim())).toEqual(['Debugging', 'Simple network, so not often needed', 'Difficult to conduct', 'Good capabilities'])
  expect(table!.headColumn).toBe(true)
})

test('links lead where they do in the deck', () => {
  const places = new Map(slides.map(({ alias }, i) => [`#slide-${alias}`, `ppt/slides/slide${i + 1}.xml`]))
  forEachSlide(({ alias }, { links }, seen) => {
    expect.soft(new Set(links.map(({ target }) => target)), alias).toEqual(new Set(seen.links.map(link => places.get(link) ?? link)))
    expect.soft(links.filter(({ target, outside }) => outside !== target.startsWith('https://')), alias).toEqual([])
  })
  expect(pptx.slides.flatMap(({ links }) => links.filter(({ outside }) => outside)).length).toBeGreaterThan(30)
})

test('notes are there, in paragraphs, with marks where one clicks', () => {
  forEachSlide(({ alias }, { notes }, seen) => {
    expect.soft(squeeze(notes.join('')), alias).toBe(squeeze(seen.notes))
    expect.soft(notes.filter(note => !note || /\s{2}|\n/.test(note)), alias).toEqual([])
  })
})

test('what the file says about itself: title, author, language', () => {
  const about = pptx.parts.get('docProps/core.xml') as Document
  const said = (name: string) => all(about, name)[0]?.textContent
  expect(said('dc:title')).toBe('PyTorch vs. TensorFlow')
  expect(said('dc:creator')).toBe('NCCU course PyTorch and Machine Learning')
  expect(said('dc:subject')).toContain('mid-term report')
  expect(said('dc:language')).toBe('en')
})

test('it is sound: parts and relations are whole, numbers of shapes unique, paragraphs as the schema has them', () => {
  const names = [...pptx.parts.keys()]
  const types = pptx.parts.get('[Content_Types].xml') as Document
  const listed = all(types, 'Override').map(part => part.getAttribute('PartName')!.slice(1))
  const endings = all(types, 'Default').map(part => part.getAttribute('Extension')!)
  expect(listed.filter(name => !pptx.parts.has(name))).toEqual([])
  expect(names.filter(name => name !== '[Content_Types].xml' && !listed.includes(name) && !endings.includes(name.split('.').at(-1)!))).toEqual([])
  const dangling = names.flatMap(name => pptx.relations(name).filter(({ target, outside }) => !outside && !pptx.parts.has(target)))
  expect(dangling).toEqual([])

  forEachSlide(({ alias }, { xml }) => {
    const about = all(xml, 'p:cNvPr')
    for (const key of ['id', 'name'])
      expect.soft(new Set(about.map(shape => shape.getAttribute(key))).size, `${alias}: ${key}`).toBe(about.length)
    const late = all(xml, 'a:pPr').filter(properties => properties.previousSibling)
    expect.soft(late.length, `${alias}: properties after text`).toBe(0)
    const known = new Set(pptx.relations(`ppt/slides/slide${slides.findIndex(slide => slide.alias === alias) + 1}.xml`).map(({ id }) => id))
    const used = [...all(xml, 'a:blip').map(blip => blip.getAttribute('r:embed')!), ...all(xml, 'a:hlinkClick').map(link => link.getAttribute('r:id')!)]
    expect.soft(used.filter(id => !known.has(id)), `${alias}: relations`).toEqual([])
  })
})
