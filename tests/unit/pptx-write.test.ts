/** The file of slides to edit, read back from its bytes: where things stand (in EMU, 12,700 a point), how they look, and what is mended. */
import type { Document, Element } from '@xmldom/xmldom'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { mend } from '../../scripts/pptx/mend.ts'
import type { Item } from '../../scripts/pptx/place-slide.ts'
import type { TextItem } from '../../scripts/pptx/place-text.ts'
import type { Run } from '../../scripts/pptx/runs.ts'
import type { SlideToWrite } from '../../scripts/pptx/write.ts'
import { writeSlides } from '../../scripts/pptx/write.ts'
import { all, textOf } from '../site/read-pptx.ts'

const EMU = 12_700
const run = (text: string, more: Partial<Run> = {}): Run => ({ text, font: 'IBM Plex Sans', size: 10, bold: false, italic: false, color: '16202B', spacing: 0, underline: false, strike: false, ...more })
const paragraph = (...runs: Run[]): TextItem['paragraphs'][number] => ({ runs, lines: [], lineHeight: 20, align: 'left', before: 0 })
const textItem = (x: number, y: number, paragraphs: TextItem['paragraphs'], more: Partial<TextItem> = {}): TextItem => ({ kind: 'text', x, y, width: 100, height: 20, paragraphs, wraps: true, ...more })
const title = (text: string, y: number) => textItem(56, y, [paragraph(run(text, { size: 32, color: '112233', font: 'IBM Plex Mono' }))], { isTitle: true })
const box = { x: 10, y: 20, width: 30, height: 40 }
const paint = { color: 'BB4F0E', transparency: 25 }

const ITEMS: Item[] = [
  title('One', 40),
  textItem(56, 100, [
    { ...paragraph(run('plain, '), run('bold', { bold: true }), run(' slanted', { italic: true })), align: 'center' },
    { ...paragraph(run('far', { spacing: 2, strike: true }), run('there', { link: '#slide-two', underline: true }), run('out', { link: 'https://example.org/' })), before: 6 },
  ], { wraps: false }),
  { kind: 'shape', ...box, radius: 0, fill: paint },
  { kind: 'shape', ...box, radius: 6, stroke: { ...paint, width: 2, dashed: true } },
  { kind: 'shape', ...box, radius: 15, fill: paint },
  { kind: 'line', x: 0, y: 50, width: 100, height: 0, stroke: { ...paint, width: 1, dashed: false } },
  { kind: 'picture', ...box, picture: 0, name: 'A line.' },
  { kind: 'picture', ...box, picture: 1 },
  {
    kind: 'table', x: 5, y: 6, width: 100, height: 50, columns: [60, 40], heads: { row: true, column: false }, rows: [
      { height: 20, cells: [
        { paragraphs: [], colSpan: 1, rowSpan: 1, size: 9, borders: [undefined, undefined, undefined, undefined], margins: [0, 0, 0, 0] },
        { paragraphs: [paragraph(run('Head'))], colSpan: 1, rowSpan: 1, size: 9, fill: paint, borders: [undefined, undefined, { ...paint, width: 1, dashed: false }, { ...paint, width: 2, dashed: true }], margins: [1, 2, 3, 4] },
      ] },
      { height: 30, cells: [{ paragraphs: [paragraph(run('Wide'))], colSpan: 2, rowSpan: 1, size: 9, borders: [undefined, undefined, undefined, undefined], margins: [0, 0, 0, 0] }] },
    ],
  },
]
const SLIDES: SlideToWrite[] = [
  { alias: 'one', layout: 'figure', notes: ['First.', '[click] Second.'], background: { color: 'FFFFFF', transparency: 0 }, items: ITEMS },
  { alias: 'two', layout: 'figure', notes: ['Only.'], items: [title('Two', 40.3)] },
  { alias: 'three', layout: 'section', notes: ['Last.'], items: [textItem(56, 200, [paragraph(run('Three', { bold: true }))], { isTitle: true })] },
]
// The smallest PNG: one pixel
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const DATE = new Date('2020-12-09T08:00:00.000Z')

let file: Uint8Array
let parts: Record<string, Uint8Array>
let slide: Document
const xml = (name: string) => new DOMParser().parseFromString(strFromU8(parts[name]!), 'text/xml')
const write = async () => mend(await writeSlides({ title: 'Deck', author: 'A. Name', subject: 'A subject' }, { x: 0, y: 0, width: 980, height: 552 }, SLIDES, [PIXEL, PIXEL]), SLIDES, DATE)
beforeAll(async () => {
  file = await write()
  parts = unzipSync(file)
  slide = xml('ppt/slides/slide1.xml')
})

const attributes = (element: Element, ...names: string[]) => names.map(name => element.getAttribute(name))
const placeOf = (shape: Element) => [...attributes(all(shape, 'a:off')[0]!, 'x', 'y'), ...attributes(all(shape, 'a:ext').find(one => one.hasAttribute('cx'))!, 'cx', 'cy')].map(length => Number(length) / EMU)
const shapes = () => all(slide, 'p:sp')
const forms = () => shapes().filter(shape => !all(shape, 'p:txBody').length)
const fillOf = (element: Element) => all(element, 'a:srgbClr')[0]!.getAttribute('val')

describe('texts', () => {
  const runs = () => all(shapes()[1]!, 'a:r')
  const look = (text: string) => all(runs().find(one => textOf(one) === text)!, 'a:rPr')[0]!

  it('stand where they do, with lines as high, aligned, and as far apart', () => {
    expect(placeOf(shapes()[1]!)).toEqual([56, 100, 100, 20])
    const paragraphs = all(shapes()[1]!, 'a:p')
    expect(paragraphs.map(textOf)).toEqual(['plain, bold slanted', 'farthereout'])
    const properties = paragraphs.map(one => all(one, 'a:pPr'))
    expect(properties.map(list => list.length)).toEqual([1, 1])
    expect(properties.map(([one]) => one!.getAttribute('algn'))).toEqual(['ctr', 'l'])
    expect(properties.map(([one]) => all(one!, 'a:lnSpc').map(spacing => all(spacing, 'a:spcPts')[0]!.getAttribute('val')))).toEqual([['2000'], ['2000']])
    expect(all(properties[1]![0]!, 'a:spcBef').map(spacing => all(spacing, 'a:spcPts')[0]!.getAttribute('val'))).toEqual(['600'])
  })

  it('break at the width of their box only where they do on the slide', () => {
    expect(shapes().slice(0, 2).map(shape => all(shape, 'a:bodyPr')[0]!.getAttribute('wrap'))).toEqual(['square', 'none'])
  })

  it('look as on the slide', () => {
    expect(attributes(look('plain, '), 'sz', 'b', 'i', 'strike', 'u')).toEqual(['1000', null, null, null, 'none'])
    expect([look('bold').getAttribute('b'), look(' slanted').getAttribute('i'), look('there').getAttribute('u')]).toEqual(['1', '1', 'sng'])
    expect(attributes(look('far'), 'spc', 'strike')).toEqual(['200', 'sngStrike'])
    expect([fillOf(look('bold')), all(look('bold'), 'a:latin')[0]!.getAttribute('typeface')]).toEqual(['16202B', 'IBM Plex Sans'])
  })

  it('link to the slide of that alias, or to an address', () => {
    const relations = all(xml('ppt/slides/_rels/slide1.xml.rels'), 'Relationship')
    const targets = ['there', 'out'].map(text => relations.find(one => one.getAttribute('Id') === all(look(text), 'a:hlinkClick')[0]!.getAttribute('r:id'))!.getAttribute('Target'))
    expect(targets).toEqual(['slide2.xml', 'https://example.org/'])
    expect(all(slide, 'a:hlinkClick')).toHaveLength(2)
  })
})

describe('titles', () => {
  const layoutOf = (n: number) => all(xml(`ppt/slides/_rels/slide${n}.xml.rels`), 'Relationship').map(one => one.getAttribute('Target')!).find(target => target.includes('slideLayout'))!
  it('have the place for titles, named so, and are only as bold as they are', () => {
    const [first] = shapes()
    expect([textOf(first!), all(first!, 'p:ph')[0]!.getAttribute('type'), all(first!, 'p:cNvPr')[0]!.getAttribute('name'), all(first!, 'a:rPr')[0]!.getAttribute('b')]).toEqual(['One', 'title', 'Title', '0'])
  })

  it('stay bold where they are', () => {
    expect(all(xml('ppt/slides/slide3.xml'), 'a:rPr').map(look => look.getAttribute('b'))).toEqual(['1'])
  })

  it('share a layout where they stand alike', () => {
    expect(layoutOf(1)).toBe(layoutOf(2))
    expect(layoutOf(3)).not.toBe(layoutOf(1))
    const names = ['1', '3'].map(n => all(xml(layoutOf(Number(n)).replace('..', 'ppt')), 'p:cSld')[0]!.getAttribute('name'))
    expect(names).toEqual(['figure, title at 40', 'section, title at 200'])
  })

  it('stand in their layout where its first slide has them, as bold as titles are', () => {
    const layout = xml(layoutOf(1).replace('..', 'ppt'))
    const [place] = all(layout, 'p:sp').filter(shape => all(shape, 'p:ph').length)
    expect([...placeOf(place!).slice(0, 2), placeOf(place!)[3]]).toEqual([56, 40, 40])
    const look = all(place!, 'a:defRPr')[0]!
    expect([...attributes(look, 'sz', 'b'), fillOf(look), all(look, 'a:latin')[0]!.getAttribute('typeface')]).toEqual(['3200', '1', '112233', 'IBM Plex Mono'])
    expect(all(place!, 'a:lvl1pPr')[0]!.getAttribute('algn')).toBe('l')
  })
})

describe('shapes, lines and pictures', () => {
  it('are rectangles, rounded or round, filled or outlined, where they stand', () => {
    expect(forms().map(shape => all(shape, 'a:prstGeom')[0]!.getAttribute('prst'))).toEqual(['rect', 'roundRect', 'ellipse', 'line'])
    expect(forms().slice(0, 3).map(placeOf)).toEqual([[10, 20, 30, 40], [10, 20, 30, 40], [10, 20, 30, 40]])
    expect(placeOf(forms()[3]!)).toEqual([0, 50, 100, 0])
    const properties = forms().map(shape => all(shape, 'p:spPr')[0]!)
    expect(properties.map(one => [...one.childNodes].filter(kid => kid.nodeName === 'a:solidFill').length)).toEqual([1, 0, 1, 0])
    expect([fillOf(properties[0]!), all(properties[0]!, 'a:alpha')[0]!.getAttribute('val')]).toEqual(['BB4F0E', '75000'])
    // 6 of the 15 px that would make it round
    expect(Number(all(forms()[1]!, 'a:gd')[0]!.getAttribute('fmla')!.split(' ')[1])).toBeCloseTo(20_000, -2)
  })

  it('have lines as thick, dashed or not', () => {
    const lines = [forms()[1]!, forms()[3]!].map(shape => all(shape, 'a:ln')[0]!)
    expect(lines.map(line => Number(line.getAttribute('w')) / EMU)).toEqual([2, 1])
    expect(lines.map(line => all(line, 'a:prstDash')[0]!.getAttribute('val'))).toEqual(['dash', 'solid'])
  })

  it('say what pictures show; what has no name, and every shape, is decoration', () => {
    expect(all(slide, 'p:pic').map(picture => [all(picture, 'adec:decorative').length, all(picture, 'p:cNvPr')[0]!.getAttribute('descr')])).toEqual([[0, 'A line.'], [1, '']])
    expect(all(slide, 'p:pic').map(placeOf)).toEqual([[10, 20, 30, 40], [10, 20, 30, 40]])
    expect(forms().map(shape => all(shape, 'adec:decorative')[0]!.getAttribute('val'))).toEqual(['1', '1', '1', '1'])
    expect(shapes().filter(shape => all(shape, 'p:txBody').length && all(shape, 'adec:decorative').length)).toEqual([])
  })

  it('have numbers of their own, from 1', () => {
    const numbers = all(slide, 'p:cNvPr').map(shape => Number(shape.getAttribute('id')))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  })
})

describe('tables', () => {
  const cells = () => all(slide, 'a:tc')
  it('have their columns, rows, spans and heads', () => {
    expect(all(slide, 'a:gridCol').map(column => Number(column.getAttribute('w')) / EMU)).toEqual([60, 40])
    expect(all(slide, 'a:tr').map(row => Number(row.getAttribute('h')) / EMU)).toEqual([20, 30])
    expect(cells().map(textOf)).toEqual(['', 'Head', 'Wide', ''])
    expect(attributes(cells()[2]!, 'gridSpan', 'rowSpan')).toEqual(['2', null])
    expect(attributes(all(slide, 'a:tblPr')[0]!, 'firstRow', 'firstCol')).toEqual(['1', '0'])
    const frame = all(slide, 'p:xfrm')[0]!
    expect(attributes(all(frame, 'a:off')[0]!, 'x', 'y').map(n => Number(n) / EMU)).toEqual([5, 6])
  })

  it('have cells with their fill, borders and room, and letters as high where they are empty', () => {
    const head = all(cells()[1]!, 'a:tcPr')[0]!
    expect(attributes(head, 'marL', 'marR', 'marT', 'marB', 'anchor').map(value => Number(value) / EMU || value)).toEqual([4, 2, 1, 3, 't'])
    expect([...head.childNodes].filter(kid => kid.nodeName === 'a:solidFill')).toHaveLength(1)
    const line = (side: string) => all(head, `a:ln${side}`)[0]!
    expect(['T', 'R', 'B', 'L'].map(side => all(line(side), 'a:noFill').length)).toEqual([1, 1, 0, 0])
    expect(['B', 'L'].map(side => [Number(line(side).getAttribute('w')) / EMU, fillOf(line(side)), all(line(side), 'a:prstDash')[0]!.getAttribute('val')])).toEqual([[1, 'BB4F0E', 'solid'], [2, 'BB4F0E', 'sysDash']])
    expect(all(cells()[0]!, 'a:endParaRPr')[0]!.getAttribute('sz') ?? all(cells()[0]!, 'a:rPr')[0]?.getAttribute('sz')).toBe('900')
  })
})

describe('the file', () => {
  it('has a background where the slide has one, and the size of the canvas', () => {
    expect([1, 2].map(n => all(xml(`ppt/slides/slide${n}.xml`), 'p:bgPr').map(fillOf))).toEqual([['FFFFFF'], []])
    expect(attributes(all(xml('ppt/presentation.xml'), 'p:sldSz')[0]!, 'cx', 'cy').map(n => Number(n) / EMU)).toEqual([980, 552])
    expect(all(xml('ppt/theme/theme1.xml'), 'a:latin').map(font => font.getAttribute('typeface'))).toEqual(['IBM Plex Sans', 'IBM Plex Sans'])
  })

  it('has notes in paragraphs', () => {
    const notes = (n: number) => all(all(xml(`ppt/notesSlides/notesSlide${n}.xml`), 'p:sp').find(shape => all(shape, 'p:ph').some(place => place.getAttribute('type') === 'body'))!, 'a:p').map(textOf)
    expect([notes(1), notes(2)]).toEqual([['First.', '[click] Second.'], ['Only.']])
  })

  it('says what it is, in which language, and of when', () => {
    const about = xml('docProps/core.xml')
    const said = (name: string) => all(about, name).map(one => one.textContent)
    expect(['dc:title', 'dc:creator', 'dc:subject', 'dc:language', 'dcterms:created', 'dcterms:modified'].map(said)).toEqual([['Deck'], ['A. Name'], ['A subject'], ['en'], ['2020-12-09T08:00:00Z'], ['2020-12-09T08:00:00Z']])
    expect(all(xml('docProps/app.xml'), 'Company').map(one => one.textContent)).toEqual(['A. Name'])
  })

  it('lists first what it holds, and nothing that is not there; it has no folders, and the same bytes for the same date', async () => {
    const names = Object.keys(parts)
    expect(names[0]).toBe('[Content_Types].xml')
    expect(names.filter(name => name.endsWith('/'))).toEqual([])
    expect(all(xml('[Content_Types].xml'), 'Override').map(part => part.getAttribute('PartName')!.slice(1)).filter(name => !(name in parts))).toEqual([])
    expect(Buffer.compare(await write(), file)).toBe(0)
  })

  it('is the same in another zone', async () => {
    const { TZ } = process.env
    process.env.TZ = TZ === 'Pacific/Kiritimati' ? 'UTC' : 'Pacific/Kiritimati'
    const elsewhere = await write()
    if (TZ === undefined)
      delete process.env.TZ
    else
      process.env.TZ = TZ
    expect(Buffer.compare(elsewhere, file)).toBe(0)
  })
})
