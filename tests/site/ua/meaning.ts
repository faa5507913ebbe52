/** Conditions about what tags say: checkpoints 06, 07, 11, 13, 14, 15, 19. */
import type { Condition } from './condition.ts'
import type { Node } from './structure.ts'
import { decodePDFRawStream, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { once } from './condition.ts'
import { heldBy, N, nodesOf, str } from './structure.ts'

const metadata = (pdf: Parameters<Condition['find']>[0]) => {
  const stream = pdf.structure.document.catalog.lookup(N('Metadata'))
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8') : ''
}
const preference = (pdf: Parameters<Condition['find']>[0]) => pdf.structure.document.catalog.lookupMaybe(N('ViewerPreferences'), PDFDict)?.get(N('DisplayDocTitle'))?.toString()
const levels = (all: Node[]) => all.filter(node => /^H[1-6]$/.test(node.role)).map(node => Number(node.role[1]))

export const MEANING: Condition[] = [
  { id: '06-001', what: 'no metadata stream', find: pdf => once(!metadata(pdf)) },
  { id: '06-002', what: 'metadata that do not claim PDF/UA-1', find: pdf => once(!metadata(pdf).includes('<pdfuaid:part>1</pdfuaid:part>')) },
  { id: '06-003', what: 'metadata without a title', find: pdf => once(!/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(metadata(pdf))) },
  { id: '07-001', what: 'nothing says that the title stands in the window\'s bar', find: pdf => once(preference(pdf) === undefined) },
  { id: '07-002', what: 'the title does not stand in the window\'s bar', find: pdf => once(preference(pdf) === 'false') },
  { id: '11-001', what: 'a text whose language is unknown (also 11-002 to 11-006: alternatives, links, metadata)', find: ({ structure }) => once(!/^[a-z]{2}/.test(str(structure.document.catalog.lookup(N('Lang'))) ?? '')) },
  { id: '13-004', what: 'a figure without an alternative text', find: ({ structure }) => structure.all.filter(node => node.role === 'Figure' && !node.alt?.trim()).map(() => 'Figure') },
  { id: '13-x1', what: 'a figure whose alternative is no sentence', find: ({ structure }) => structure.all.filter(node => node.role === 'Figure' && !/^[A-Z].{4,}\.$/s.test(node.alt ?? '')).map(node => node.alt ?? '') },
  { id: '13-x2', what: 'a figure that does not tell its place on the page (BBox)', find: ({ structure }) => structure.all.filter(node => node.role === 'Figure' && !/^\[ [-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ \]$/.test(node.attributes.BBox ?? '')).map(node => node.alt ?? '') },
  { id: '13-x3', what: 'two drawings that are told in the same words', find: ({ structure }) => structure.all.filter(node => node.role === 'Figure' && !['TD', 'TH'].includes(node.parent!.role)).map(node => node.alt ?? '').filter((alt, i, all) => all.indexOf(alt) !== i) },
  { id: '14-002', what: 'the first heading is not of the first level', find: ({ structure }) => once(levels(structure.all)[0] !== 1) },
  { id: '14-003', what: 'a level of headings is left out', find: ({ structure }) => levels(structure.all).flatMap((level, i, all) => level > (all[i - 1] ?? 0) + 1 ? [`H${level} after H${all[i - 1]}`] : []) },
  { id: '14-006', what: 'headings without a level, alone or beside others (14-007)', find: ({ structure }) => structure.all.filter(node => node.role === 'H').map(() => 'H') },
  { id: '15-003', what: 'a header cell that does not say what it heads', find: ({ structure }) => structure.all.filter(node => node.role === 'TH' && !/Row|Column|Both/.test(node.attributes.Scope ?? '')).map(() => 'TH') },
  { id: '15-x1', what: 'a table without header cells, or with rows of different length', find: ({ structure }) => structure.all.filter(node => node.role === 'Table').flatMap((table) => {
    const rows = nodesOf(table).filter(node => node.role === 'TR')
    const widths = rows.map(row => nodesOf(row).reduce((sum, cell) => sum + Number(cell.attributes.ColSpan ?? 1), 0))
    // A cell that spans rows takes its place in those below it, too.
    rows.forEach((row, i) => nodesOf(row).forEach(({ attributes: { RowSpan = 1, ColSpan = 1 } }) => {
      for (let below = i + 1; below < i + Number(RowSpan); below++)
        widths[below]! += Number(ColSpan)
    }))
    return [...once(!rows.some(row => nodesOf(row).some(cell => cell.role === 'TH')), 'no header'), ...once(new Set(widths).size > 1, `rows of ${[...new Set(widths)].join(' and ')} cells`)]
  }) },
  { id: '15-x2', what: 'a header cell that says nothing', find: ({ structure }) => structure.all.filter(node => node.role === 'TH' && !heldBy(node).length).map(() => 'TH') },
  { id: '19-003', what: 'a note, which would need a number (also 19-004)', find: ({ structure }) => structure.all.filter(node => node.role === 'Note').map(() => 'Note') },
]
