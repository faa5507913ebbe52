/** Conditions about annotations, fonts and the file: checkpoints 21, 25, 26, 28, 31. */
import type { PDFDict as Dict } from '@cantoo/pdf-lib'
import type { Condition } from './condition.ts'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { once } from './condition.ts'
import { N, str } from './structure.ts'

type Pdf = Parameters<Condition['find']>[0]
const annotationsOf = ({ structure }: Pdf) => structure.document.getPages().flatMap((page, i) => (page.node.lookupMaybe(N('Annots'), PDFArray)?.asArray() ?? []).map(ref => ({ ref, page: i + 1, dict: structure.document.context.lookup(ref, PDFDict) })))
const kindOf = (dict: Dict) => dict.lookup(N('Subtype'), PDFName).decodeText()
const isOfType = (type: string) => (pdf: Pdf) => pdf.structure.document.context.enumerateIndirectObjects().flatMap(([, object]) => object instanceof PDFDict && object.get(N('Type')) === N(type) ? [object] : [])
const fontsOf = isOfType('Font')
const named = (font: Dict) => String(font.get(N('BaseFont')) ?? font.get(N('Name')) ?? 'a font without a name')
const toUnicode = (font: Dict) => {
  const stream = font.lookup(N('ToUnicode'))
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''
}
const holderOf = (pdf: Pdf, ref: { toString: () => string }) => pdf.structure.all.find(node => node.kids.includes(ref.toString().split(' ')[0]!))

export const FILE: Condition[] = [
  { id: '21-001', what: 'an embedded file without a name', find: pdf => isOfType('Filespec')(pdf).map(String) },
  { id: '25-001', what: 'a dynamic form (XFA)', find: ({ structure }) => once(Boolean(structure.document.catalog.lookupMaybe(N('AcroForm'), PDFDict)?.has(N('XFA')))) },
  { id: '26-001', what: 'an encrypted file (also 26-002)', find: ({ structure }) => once(Boolean(structure.document.context.trailerInfo.Encrypt)) },
  { id: '28-x1', what: 'an annotation outside of the structure', find: pdf => annotationsOf(pdf).filter(({ ref }) => !holderOf(pdf, ref)).map(({ page }) => `page ${page}`) },
  { id: '28-006', what: 'an annotation that is no link (also 28-004, 28-005, 28-007, 28-010, 28-016, 28-018)', find: pdf => annotationsOf(pdf).filter(({ dict }) => kindOf(dict) !== 'Link').map(({ page, dict }) => `page ${page}: ${kindOf(dict)}`) },
  { id: '28-008', what: 'a page with annotations without an order of tabs by structure (also 28-009)', find: ({ structure }) => structure.document.getPages().flatMap((page, i) => page.node.has(N('Annots')) && page.node.get(N('Tabs')) !== N('S') ? [`page ${i + 1}`] : []) },
  { id: '28-011', what: 'a link outside of a Link tag', find: pdf => annotationsOf(pdf).filter(({ ref }) => holderOf(pdf, ref)?.role !== 'Link').map(({ page }) => `page ${page}`) },
  { id: '28-012', what: 'a link that does not say where it leads', find: pdf => annotationsOf(pdf).filter(({ dict }) => !str(dict.lookup(N('Contents')))?.trim()).map(({ page }) => `page ${page}`) },
  { id: '31-001', what: 'a composite font whose parts do not fit (31-001 to 31-003)', find: pdf => fontsOf(pdf).filter(font => font.get(N('Subtype')) === N('Type0') && font.get(N('Encoding')) !== N('Identity-H')).map(named) },
  { id: '31-005', what: 'an embedded TrueType font without CIDToGIDMap', find: pdf => fontsOf(pdf).filter(font => font.get(N('Subtype')) === N('CIDFontType2') && !font.has(N('CIDToGIDMap'))).map(named) },
  { id: '31-004', what: 'a CIDToGIDMap that is neither Identity nor a stream', find: pdf => fontsOf(pdf).filter(font => font.has(N('CIDToGIDMap')) && font.get(N('CIDToGIDMap')) !== N('Identity') && !(font.lookup(N('CIDToGIDMap')) instanceof PDFRawStream)).map(named) },
  { id: '31-009', what: 'a font that is not embedded', find: pdf => fontsOf(pdf).filter(font => font.has(N('FontDescriptor')) && !['FontFile', 'FontFile2', 'FontFile3'].some(key => font.lookup(N('FontDescriptor'), PDFDict).has(N(key)))).map(named) },
  { id: '31-x1', what: 'a font without a name, or of Type 3', find: pdf => fontsOf(pdf).filter(font => font.get(N('Subtype')) === N('Type3') || !font.has(N('BaseFont'))).map(named) },
  { id: '31-027', what: 'a font that does not tell its characters', find: pdf => fontsOf(pdf).filter(font => font.get(N('Subtype')) === N('Type0') && !/beginbf(?:char|range)/.test(toUnicode(font))).map(named) },
  { id: '31-028', what: 'a character U+0000, U+FEFF or U+FFFE (also 31-029)', find: pdf => fontsOf(pdf).filter(font => /> <(?:0000|FEFF|FFFE)>/i.test(toUnicode(font))).map(named) },
  { id: '31-030', what: 'a glyph that is not in its font', find: ({ painted }) => painted.marks.filter(mark => mark.notDefined).map(mark => `page ${mark.page + 1}: ${mark.glyphs}`) },
]
