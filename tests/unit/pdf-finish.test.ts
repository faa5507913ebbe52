/** What the export makes of a print: read back from the bytes, by other code than that which writes them. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Printed } from '../../scripts/pdf/finish.ts'
import { finishPdf } from '../../scripts/pdf/finish.ts'
import { takeTags } from '../../scripts/pdf/read-tags.ts'
import type { Node, Structure } from '../site/ua/structure.ts'
import { N, readStructure, str } from '../site/ua/structure.ts'
import { printTwo } from './pdf-support.ts'

const about = { title: 'Deck & talk', author: 'A. Name', subject: 'A <subject>', keywords: ['first term', 'second'], language: 'en', date: new Date('2020-12-09T08:00:00.000Z') }
const WANTED: Printed = {
  about,
  chapters: [{ title: 'One' }, { title: 'Two', part: 'Part A' }],
  places: { 'slide-two': 'Slide 2: Two' },
  labels: ['1', 'A1'],
}

/** The print after a change of its objects, finished. */
async function finished(wanted: Partial<Printed> = {}, change: (document: PDFDocument) => void = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.load(await printTwo(), { updateMetadata: false })
  change(document)
  return finishPdf(await document.save({ addDefaultPage: false }), { ...WANTED, ...wanted })
}
const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false })
const decoded = (stream: unknown) => Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('utf8')

let bytes: Uint8Array
let document: PDFDocument
let structure: Structure
beforeAll(async () => {
  bytes = await finished()
  document = await load(bytes)
  structure = readStructure(document)
})

describe('the structure', () => {
  const short = (node: Node): unknown => ({ [node.role]: node.kids.map(kid => typeof kid === 'string' ? kid : short(kid)) })
  const only = (role: string) => structure.all.filter(node => node.role === role)
  const form = () => (document.getPages()[1]!.node.Resources()!.lookup(N('XObject'), PDFDict).get(N('X1')) as PDFRef).objectNumber
  const annotations = () => document.getPages()[0]!.node.lookup(N('Annots'), PDFArray).asArray().map(ref => String((ref as PDFRef).objectNumber))

  it('has a section for each slide, in its part, without boxes and decoration', () => {
    const [inner, web] = annotations()
    expect(short(structure.root!)).toEqual({ Document: [
      { Sect: [{ H1: ['0/0'] }, { Figure: ['0/1'] }, { P: [{ Link: ['0/2', inner] }, { Link: ['0/2', web] }] }] },
      { Part: [{ Sect: [{ H1: ['1/0'] }, { P: [`1/${form()}/0`] }, { Table: [{ TR: [{ TH: ['1/1'] }, { TH: ['1/2'] }] }] }] }] },
    ] })
  })

  it('keeps what a reader is told: alternatives, titles, scopes, spans above one', () => {
    expect(only('Figure').map(node => node.alt)).toEqual(['A line.'])
    expect([...only('Sect'), ...only('Part')].map(node => str(node.dict.get(N('T'))))).toEqual(['One', 'Two', 'Part A'])
    expect(only('TH').map(node => node.attributes)).toEqual([{ O: '/Table', Scope: '/Row', RowSpan: '3', ColSpan: '2' }, {}])
    expect(new Set(structure.all.map(node => String(node.dict.get(N('Type')))))).toEqual(new Set(['/StructElem']))
    expect(only('P').map(node => node.dict.has(N('Alt')) || node.dict.has(N('T')))).toEqual([false, false])
  })

  it('says where a figure is drawn', () => {
    expect(only('Figure')[0]!.attributes).toEqual({ O: '/Layout', BBox: '[ 20 30 120 80 ]' })
  })

  it('is reached from each mark and each link: page by page, form, links', () => {
    const root = document.catalog.lookup(N('StructTreeRoot'), PDFDict)
    const list = root.lookup(N('ParentTree'), PDFDict).lookup(N('Nums'), PDFArray)
    const roleOf = (element: unknown) => element instanceof PDFDict ? element.lookup(N('S'), PDFName).decodeText() : undefined
    const numbers = Object.fromEntries(Array.from({ length: list.size() / 2 }, (_, i) => {
      const held = list.lookup(2 * i + 1)
      return [list.lookup(2 * i, PDFNumber).asNumber(), held instanceof PDFArray ? held.asArray().map((_, n) => roleOf(held.lookup(n))) : roleOf(held)]
    }))
    expect(numbers).toEqual({ 0: ['H1', 'Figure', 'Link'], 1: ['H1', 'TH', 'TH'], 2: ['P'], 3: 'Link', 4: 'Link' })
    expect(root.lookup(N('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(5)
    expect(structure.all.slice(1).map(node => node.dict.lookup(N('P')) === node.parent!.dict)).not.toContain(false)
  })

  it('can be read again', () => {
    expect(takeTags(document)).toMatchObject({ role: 'Document', kids: [{ role: 'Sect', kids: [{ role: 'H1', kids: [{ page: 0, mcid: 0 }] }, { role: 'Figure', alt: 'A line.' }, { role: 'P' }] }, { role: 'Part' }] })
    expect(document.catalog.has(N('StructTreeRoot'))).toBe(false)
    expect(() => takeTags(document)).toThrow('without tags')
  })
})

describe('the contents', () => {
  const content = (page: number) => decoded(document.getPages()[page]!.node.lookup(N('Contents'))).split('\n').filter(line => /BDC|BMC|EMC| Do$|Tj|^[fS]$/.test(line))

  it('have each mark under its role; what is painted elsewhere is an artifact', () => {
    expect(content(0)).toEqual([
      '/Artifact BMC', 'f', 'EMC', '/H1 <</MCID 0>> BDC', '<0001> Tj', 'EMC', '/Figure <</MCID 1>> BDC', 'S', 'EMC', '/Link <</MCID 2>> BDC', '<0002> Tj', 'EMC', '/Artifact BMC', 'f', 'EMC',
    ])
  })

  it('leave a form that has marks outside of artifacts, and one that has none, or a picture, in one', () => {
    expect(content(1).slice(2, 10)).toEqual(['EMC', '/Artifact BMC', '/I1 Do', 'EMC', '/X1 Do', '/Artifact BMC', '/X2 Do', 'EMC'])
    const form = document.getPages()[1]!.node.Resources()!.lookup(N('XObject'), PDFDict).lookup(N('X1')) as PDFRawStream
    expect(decoded(form).split('\n')[0]).toBe('/P <</MCID 0>> BDC')
    // Rewritten, and otherwise as it was
    expect([form.dict.get(N('Subtype')), form.dict.get(N('StructParents'))!.toString()]).toEqual([N('Form'), '2'])
  })
})

describe('what leads through the file', () => {
  const entries = (parent: PDFDict): unknown[] => {
    const all: unknown[] = []
    let before: PDFRef | undefined
    for (let ref = parent.get(N('First')); ref instanceof PDFRef;) {
      const entry = document.context.lookup(ref, PDFDict)
      const pages = document.getPages().map(page => page.ref)
      expect([entry.get(N('Prev')), entry.lookup(N('Parent'))]).toEqual([before, parent])
      all.push([str(entry.get(N('Title'))), pages.indexOf(entry.lookup(N('Dest'), PDFArray).get(0) as PDFRef), entry.lookup(N('Count'))?.toString(), ...entries(entry)])
      before = ref
      ref = entry.get(N('Next'))!
    }
    expect(parent.get(N('Last'))).toBe(before)
    return all
  }
  it('is an outline of parts, closed, and of slides in them', () => {
    const outline = document.catalog.lookup(N('Outlines'), PDFDict)
    expect(entries(outline)).toEqual([['One', 0, undefined], ['Part A', 1, '-1', ['Two', 1, undefined]]])
    expect(outline.lookup(N('Count'))!.toString()).toBe('2')
  })

  it('holds a part once, and no slide that goes on with the one before it', async () => {
    const other = await load(await finished({ chapters: [{ title: 'One', part: 'Part A' }, { title: 'Two', part: 'Part A', goesOn: true }] }))
    const part = other.catalog.lookup(N('Outlines'), PDFDict).lookup(N('First'), PDFDict)
    expect([str(part.get(N('Title'))), str(part.lookup(N('First'), PDFDict).get(N('Title'))), part.has(N('Next')), part.get(N('First')) === part.get(N('Last'))]).toEqual(['Part A', 'One', false, true])
  })

  it('holds the slides of a part in their order', async () => {
    const { catalog } = await load(await finished({ chapters: [{ title: 'One', part: 'Part A' }, { title: 'Two', part: 'Part A' }] }))
    const part = catalog.lookup(N('Outlines'), PDFDict).lookup(N('First'), PDFDict)
    const [one, two] = [part.lookup(N('First'), PDFDict), part.lookup(N('Last'), PDFDict)]
    expect([part.get(N('Count'))!.toString(), ...[one, two].map(entry => str(entry.get(N('Title'))))]).toEqual(['-2', 'One', 'Two'])
    expect([one.lookup(N('Next')) === two, two.lookup(N('Prev')) === one, one.has(N('Prev')), two.has(N('Next'))]).toEqual([true, true, false, false])
  })

  it('names links by where they lead, and pages by their labels', () => {
    const links = document.getPages()[0]!.node.lookup(N('Annots'), PDFArray)
    expect([0, 1].map(i => str(links.lookup(i, PDFDict).get(N('Contents'))))).toEqual(['Slide 2: Two', 'https://example.org/'])
    const labels = document.catalog.lookup(N('PageLabels'), PDFDict).lookup(N('Nums'), PDFArray)
    expect([0, 1].map(i => [labels.get(2 * i).toString(), str(labels.lookup(2 * i + 1, PDFDict).get(N('P')))])).toEqual([['0', '1'], ['1', 'A1']])
  })

  it('leaves pages without labels where chapters are not pages', async () => {
    expect((await load(await finished({ labels: undefined }))).catalog.has(N('PageLabels'))).toBe(false)
  })
})

describe('the file', () => {
  it('says what it is, in its metadata as in its fields, with signs of XML escaped', () => {
    const metadata = document.catalog.lookup(N('Metadata')) as PDFRawStream
    expect([document.getTitle(), document.getAuthor(), document.getSubject(), document.getKeywords(), document.getCreator(), document.getProducer()])
      .toEqual(['Deck & talk', 'A. Name', 'A <subject>', 'first term, second', 'Slidev', 'Chromium, pdf-lib'])
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([about.date, about.date])
    expect(str(document.catalog.get(N('Lang')))).toBe('en')
    expect(document.catalog.lookup(N('ViewerPreferences'), PDFDict).get(N('DisplayDocTitle'))!.toString()).toBe('true')
    expect([metadata.dict.get(N('Type')), metadata.dict.get(N('Subtype'))]).toEqual([N('Metadata'), N('XML')])
    for (const part of [
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Deck &#38; talk</rdf:li></rdf:Alt></dc:title>', '<dc:creator><rdf:Seq><rdf:li>A. Name</rdf:li></rdf:Seq></dc:creator>',
      'A &#60;subject&#62;', '<dc:subject><rdf:Bag><rdf:li>first term</rdf:li><rdf:li>second</rdf:li></rdf:Bag></dc:subject>', '<pdf:Keywords>first term, second</pdf:Keywords>',
      '<xmp:CreateDate>2020-12-09T08:00:00Z</xmp:CreateDate>', '<pdfuaid:part>1</pdfuaid:part>',
    ])
      expect(decoded(metadata)).toContain(part)
  })

  it('holds nothing that nothing leads to', () => {
    expect(document.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict && object.get(N('Type')) === N('Lost'))).toEqual([])
    // Each element of the old structure had a role; those of boxes are gone
    expect(document.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict && object.get(N('S')) === N('NonStruct'))).toEqual([])
  })

  it('is the same for the same print and date, and has another number for another text', async () => {
    const id = (of: PDFDocument) => String(of.context.trailerInfo.ID)
    expect(Buffer.compare(await finished(), bytes)).toBe(0)
    expect(id(document)).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/i)
    expect(id(await load(await finished({ about: { ...about, title: 'Another' } })))).not.toBe(id(document))
  })
})

describe('a print that is not what it should be', () => {
  it.each<[string, Partial<Printed>, ((document: PDFDocument) => void)?]>([
    ['The PDF has 2 tagged sections for 1 chapters.', { chapters: [{ title: 'One' }] }],
    ['The PDF has 2 pages for 1 slides.', { labels: ['1'] }],
    ['A link on page 1 leads nowhere: /slide-two.', { places: {} }],
    ['The PDF has 0 headings of the first level for 2 chapters.', {}, document => document.catalog.delete(N('Outlines'))],
    ['The browser printed a PDF without tags.', {}, document => document.catalog.delete(N('StructTreeRoot'))],
    ['whose tags have no root', {}, document => document.catalog.lookup(N('StructTreeRoot'), PDFDict).delete(N('K'))],
    ['whose tags have several roots', {}, document => document.catalog.lookup(N('StructTreeRoot'), PDFDict).lookup(N('K'), PDFArray).push(document.context.obj({ S: 'Document' }))],
    ['whose outline goes round in a circle', {}, document => document.catalog.lookup(N('Outlines'), PDFDict).lookup(N('Last'), PDFDict).set(N('Next'), document.catalog.lookup(N('Outlines'), PDFDict).get(N('First'))!)],
    ['in which a tag stands in two places, or in itself', {}, document => ((tags: PDFArray) => tags.lookup(0, PDFDict).lookup(N('K'), PDFArray).push(tags.get(0)))(document.catalog.lookup(N('StructTreeRoot'), PDFDict).lookup(N('K'), PDFArray))],
    ['The content of page 2 is not one stream.', {}, document => document.getPages()[1]!.node.set(N('Contents'), document.context.obj([]))],
  ])('ends the export: %s', async (words, wanted, change) => {
    await expect(finished(wanted, change)).rejects.toThrow(words)
  })
})
