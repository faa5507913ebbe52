/** What the file of slides is made of: parts that are all listed, layouts once each, paragraphs, and the day of a zip. */
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { mend } from '../../scripts/pptx/mend.ts'
import type { TextItem } from '../../scripts/pptx/place-text.ts'
import type { Run } from '../../scripts/pptx/runs.ts'
import type { SlideToWrite } from '../../scripts/pptx/write.ts'
import { writeSlides } from '../../scripts/pptx/write.ts'
import { all, textOf } from '../site/read-pptx.ts'

const run = (text: string): Run => ({ text, font: 'IBM Plex Sans', size: 10, bold: false, italic: false, color: '16202B', spacing: 0, underline: false, strike: false })
const paragraph = (...texts: string[]): TextItem['paragraphs'][number] => ({ runs: texts.map(run), lines: [], lineHeight: 20, align: 'left', before: 0 })
const text = (paragraphs: TextItem['paragraphs'], more: Partial<TextItem> = {}): TextItem => ({ kind: 'text', x: 56, y: 40, width: 100, height: 20, paragraphs, wraps: true, ...more })
const slide = (alias: string, ...items: TextItem[]): SlideToWrite => ({ alias, layout: 'figure', notes: ['Said.'], items: [text([paragraph(alias)], { isTitle: true }), ...items] })
const SLIDES = [slide('one', text([paragraph('a ', 'b'), paragraph('c'), paragraph('d')])), slide('two'), slide('three')]

let file: Uint8Array
let parts: Record<string, Uint8Array>
const xml = (name: string) => new DOMParser().parseFromString(strFromU8(parts[name]!), 'text/xml')
beforeAll(async () => {
  const written = await writeSlides({ title: 'Deck', author: 'A', subject: 'S' }, { x: 0, y: 0, width: 980, height: 552 }, SLIDES, [])
  file = mend(written, SLIDES, new Date('2020-12-09T08:00:00Z'))
  parts = unzipSync(file)
})

it('lists each of its slides, notes and layouts', () => {
  const listed = all(xml('[Content_Types].xml'), 'Override').map(part => part.getAttribute('PartName')!.slice(1))
  const wanted = Object.keys(parts).filter(name => /^ppt\/(?:slides|notesSlides|slideLayouts)\/[^/]+\.xml$/.test(name))
  expect(wanted.length).toBeGreaterThan(6)
  expect(wanted.filter(name => !listed.includes(name))).toEqual([])
})

it('has a layout once, however many slides use it', () => {
  const names = Object.keys(parts).filter(name => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name)).map(name => all(xml(name), 'p:cSld')[0]!.getAttribute('name'))
  expect(names.filter(name => name === 'figure, title at 40')).toHaveLength(1)
})

it('has a paragraph for each, of as many runs', () => {
  const [, body] = all(xml('ppt/slides/slide1.xml'), 'p:sp')
  expect(all(body!, 'a:p').map(one => all(one, 'a:r').map(textOf))).toEqual([['a ', 'b'], ['c'], ['d']])
  expect(all(body!, 'a:bodyPr')[0]!.getAttribute('anchor')).toBe('t')
})

it('is dated by the first day that a zip can name', () => {
  // Of the first part: time and date as DOS has them, 0:00 on 1 January 1980
  expect([...file.slice(10, 14)]).toEqual([0, 0, 0x21, 0])
})
