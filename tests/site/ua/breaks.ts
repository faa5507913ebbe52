/** For each condition a way to break it, in the objects of the real PDF. */
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

type Break = (document: PDFDocument) => void

const N = (text: string) => PDFName.of(text)

/** The first dictionary with these entries. */
function find({ context }: PDFDocument, entries: Record<string, string>, has?: string): PDFDict {
  const found = context.enumerateIndirectObjects().map(([, object]) => object).find((object): object is PDFDict =>
    object instanceof PDFDict && Object.entries(entries).every(([key, value]) => object.get(N(key)) === N(value)) && (!has || object.has(N(has))))
  if (!found)
    throw new Error(`There is no object with ${JSON.stringify(entries)} to break.`)
  return found
}

const tag = (role: string, as: string): Break => document => find(document, { Type: 'StructElem', S: role }).set(N('S'), N(as))
const without = (entries: Record<string, string>, key: string): Break => document => find(document, entries, key).delete(N(key))
const set = (entries: Record<string, string>, key: string, value: PDFObject): Break => document => find(document, entries, key).set(N(key), value)

/** Rewrites the stream that `choose` finds. */
function rewrite(choose: (document: PDFDocument) => PDFObject | undefined, change: (text: string) => string): Break {
  return (document) => {
    const stream = document.context.lookup(choose(document)) as PDFRawStream
    const [ref] = document.context.enumerateIndirectObjects().find(([, object]) => object === stream)!
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const after = change(before)
    if (after === before)
      throw new Error('The break changes nothing.')
    document.context.assign(ref, document.context.flateStream(Buffer.from(after, 'latin1')))
  }
}
/** The first font of the first page. */
const fontOf = (document: PDFDocument) => document.context.lookup(document.getPages()[0]!.node.Resources()!.lookup(N('Font'), PDFDict).values()[0], PDFDict)
const content = (change: (text: string) => string) => rewrite(document => document.getPages()[0]!.node.get(N('Contents')), change)
const metadata = (change: (text: string) => string) => rewrite(document => document.catalog.get(N('Metadata')), change)
const characters = (change: (text: string) => string) => rewrite(document => fontOf(document).get(N('ToUnicode')), change)
const FORM = (document: PDFDocument) => document.context.enumerateIndirectObjects().find(([, object]) => object instanceof PDFRawStream && object.dict.get(N('Subtype')) === N('Form'))!

/** Takes the last kid out of a tag's. */
const dropLast = (role: string): Break => document => find(document, { Type: 'StructElem', S: role }).lookup(N('K'), PDFArray).remove(0)

/** Those that show in what a viewer paints; they touch the first page alone. */
export const PAINTED: Record<string, Break> = {
  '01-003': content(text => text.replace(/^(\/H1 <<.*BDC)$/m, '$1\n/Artifact BMC\nEMC')),
  '01-004': content(text => text.replace('/Artifact BMC', '/Artifact BMC\n/P <</MCID 99>> BDC\nEMC')),
  '01-005': content(text => text.replace(/^\/H1 <<.*BDC\n([\s\S]*?)\nEMC$/m, '$1')),
  '10-001': characters(text => text.replace(/^(<\w{4}>(?: <\w{4}>)?) <\w{4}>$/gm, '$1 <E000>')),
  '31-030': content(text => text.replace(/<\w{4}> Tj/, '<0000> Tj')),
}

export const OBJECTS: Record<string, Break> = {
  '01-x1': document => document.catalog.lookup(N('StructTreeRoot'), PDFDict).lookup(N('ParentTree'), PDFDict).set(N('Nums'), document.context.obj([])),
  '01-007': document => document.catalog.lookup(N('MarkInfo'), PDFDict).set(N('Suspects'), document.context.obj(true)),
  '01-x2': document => document.catalog.delete(N('MarkInfo')),
  '02-001': tag('P', 'Slide'),
  '02-003': document => document.catalog.lookup(N('StructTreeRoot'), PDFDict).set(N('RoleMap'), document.context.obj({ P: 'H1' })),
  '06-001': document => document.catalog.delete(N('Metadata')),
  '06-002': metadata(text => text.replace('pdfuaid:part', 'pdfuaid:none')),
  '06-003': metadata(text => text.replaceAll('dc:title', 'dc:none')),
  '07-001': document => document.catalog.delete(N('ViewerPreferences')),
  '07-002': document => document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(false),
  '09-004': tag('TR', 'P'),
  '09-005': tag('LBody', 'P'),
  '09-x1': tag('P', 'Sect'),
  '09-x2': document => find(document, { Type: 'StructElem', S: 'P' }).set(N('K'), document.context.obj([])),
  '09-x3': tag('P', 'Span'),
  '11-001': document => document.catalog.delete(N('Lang')),
  '13-004': without({ S: 'Figure' }, 'Alt'),
  '13-x1': set({ S: 'Figure' }, 'Alt', PDFHexString.fromText('A chart')),
  '13-x2': without({ S: 'Figure' }, 'A'),
  '13-x3': document => document.context.enumerateIndirectObjects().forEach(([, object]) => object instanceof PDFDict && object.get(N('S')) === N('Figure') && object.set(N('Alt'), PDFHexString.fromText('A chart of all there is.'))),
  '14-002': tag('H1', 'H2'),
  '14-003': tag('H2', 'H3'),
  '14-006': tag('H1', 'H'),
  '15-003': without({ S: 'TH' }, 'A'),
  '15-x1': dropLast('TR'),
  '15-x2': document => find(document, { Type: 'StructElem', S: 'TH' }).set(N('K'), document.context.obj([])),
  '19-003': tag('P', 'Note'),
  '20-001': document => document.catalog.set(N('OCProperties'), document.context.obj({})),
  '21-001': document => void document.context.register(document.context.obj({ Type: 'Filespec' })),
  '25-001': document => document.catalog.set(N('AcroForm'), document.context.obj({ XFA: [] })),
  '26-001': document => void (document.context.trailerInfo.Encrypt = document.context.obj({})),
  '28-x1': document => find(document, { S: 'Link' }).set(N('K'), document.context.obj([])),
  '28-006': set({ Subtype: 'Link' }, 'Subtype', N('Text')),
  '28-008': document => find(document, { Type: 'Page' }, 'Annots').delete(N('Tabs')),
  '28-011': tag('Link', 'Code'),
  '28-012': without({ Subtype: 'Link' }, 'Contents'),
  '30-001': document => (FORM(document)[1] as PDFRawStream).dict.set(N('Ref'), document.context.obj({})),
  '30-002': document => document.getPages()[0]!.node.Resources()!.set(N('XObject'), document.context.obj({ X1: FORM(document)[0], X2: FORM(document)[0] })),
  '31-001': set({ Subtype: 'Type0' }, 'Encoding', N('Identity-V')),
  '31-004': set({ Subtype: 'CIDFontType2' }, 'CIDToGIDMap', N('Bogus')),
  '31-005': without({ Subtype: 'CIDFontType2' }, 'CIDToGIDMap'),
  '31-009': without({ Type: 'FontDescriptor' }, 'FontFile2'),
  '31-027': without({ Subtype: 'Type0' }, 'ToUnicode'),
  '31-028': characters(text => text.replace(/<(\w{4})> <(\w{4})>/, '<$1> <0000>')),
  '31-x1': set({ Subtype: 'Type0' }, 'Subtype', N('Type3')),
}
