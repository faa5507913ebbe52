/** Conditions about content and its tags: checkpoints 01, 02, 09, 10, 30. */
import type { Condition } from './condition.ts'
import type { Node } from './structure.ts'
import { PDFArray, PDFDict, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { once } from './condition.ts'
import { heldBy, N } from './structure.ts'

/** The standard structure types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set('Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(' '))
/** What may hold what, and in what it stands, of lists and tables (14.8.4.3.3 and 4). */
const WITHIN: Record<string, string[]> = { LI: ['L'], Lbl: ['LI'], LBody: ['LI'], TR: ['Table', 'THead', 'TBody', 'TFoot'], TH: ['TR'], TD: ['TR'], THead: ['Table'], TBody: ['Table'], TFoot: ['Table'] }
const HOLDS: Record<string, string[]> = { L: ['L', 'LI', 'Caption'], LI: ['Lbl', 'LBody'], Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], TR: ['TH', 'TD'] }

const misplaced = (roles: string[]) => (all: Node[]) => all.filter(({ role, parent, kids }) => roles.includes(role) && (
  (WITHIN[role] && !WITHIN[role].includes(parent?.role ?? ''))
  || (HOLDS[role] && kids.some(kid => typeof kid === 'string' || !HOLDS[role]!.includes(kid.role))))).map(node => `${node.role} in ${node.parent?.role}`)

/** Structure types that hold others, and no content of their own (14.8.4.2). */
const GROUPS = ['Document', 'Part', 'Sect', 'Div', 'L', 'LI', 'Table', 'TR']

export const CONTENT: Condition[] = [
  { id: '01-003', what: 'an artifact within tagged content', find: ({ painted }) => painted.marks.filter(mark => mark.nested && mark.tag === 'Artifact').map(mark => `page ${mark.page + 1}`) },
  { id: '01-004', what: 'tagged content within an artifact', find: ({ painted }) => painted.marks.filter(mark => mark.nested && mark.tag !== 'Artifact').map(mark => `page ${mark.page + 1}`) },
  { id: '01-005', what: 'content that is neither artifact nor tagged', find: ({ painted, structure }) => {
    const held = new Set(structure.all.flatMap(node => node.kids.filter(kid => typeof kid === 'string')).map(kid => kid.replace(/\/\d+\//, '/')))
    return [...painted.unmarked, ...painted.marks.filter(mark => mark.tag !== 'Artifact' && !held.has(`${mark.page}/${mark.mcid}`)).map(mark => `page ${mark.page + 1}, mark ${mark.mcid}`)]
  } },
  { id: '01-x1', what: 'a mark or an annotation that the parent tree does not lead back from', find: ({ structure }) => {
    const { document } = structure
    const tree = document.catalog.lookup(N('StructTreeRoot'), PDFDict).lookup(N('ParentTree'), PDFDict)
    const rows = tree.lookup(N('Nums'), PDFArray).asArray()
    const parentOf = new Map(rows.flatMap((row, i) => i % 2 ? [] : [[Number(String(row)), rows[i + 1]] as const]))
    const pages = document.getPages()
    return structure.all.flatMap(node => node.kids.filter(kid => typeof kid === 'string').filter((kid) => {
      const [page, ...rest] = kid.split('/').map(Number) as [number, ...number[]]
      const mcid = rest.at(-1)
      const holder = rest.length === 0 ? document.context.lookup(PDFRef.of(page), PDFDict) : rest.length === 1 ? pages[page]!.node : (document.context.lookup(PDFRef.of(rest[0]!)) as PDFRawStream).dict
      const key = holder.lookup(N(rest.length ? 'StructParents' : 'StructParent'), PDFNumber).asNumber()
      const found = document.context.lookup(parentOf.get(key))
      const parent = mcid === undefined ? found : found instanceof PDFArray && found.lookup(mcid)
      return parent !== node.dict
    }).map(kid => `${node.role} ${kid}`))
  } },
  { id: '01-007', what: 'Suspects is true', find: ({ structure }) => once(String(structure.document.catalog.lookupMaybe(N('MarkInfo'), PDFDict)?.get(N('Suspects'))) === 'true') },
  { id: '01-x2', what: 'a file that does not say that it is tagged', find: ({ structure }) => once(String(structure.document.catalog.lookupMaybe(N('MarkInfo'), PDFDict)?.get(N('Marked'))) !== 'true') },
  { id: '02-001', what: 'a structure type that is not of the standard', find: ({ structure }) => structure.all.filter(node => !STANDARD.has(node.role)).map(node => node.role) },
  { id: '02-003', what: 'a role map that leads in a circle or remaps a standard type (02-004)', find: ({ structure }) => once(structure.roleMap > 0, 'there is a role map') },
  { id: '09-004', what: 'a table whose parts are not where they belong', find: ({ structure }) => misplaced(['Table', 'TR', 'TH', 'TD'])(structure.all) },
  { id: '09-005', what: 'a list whose parts are not where they belong', find: ({ structure }) => misplaced(['L', 'LI', 'Lbl', 'LBody'])(structure.all) },
  { id: '09-x1', what: 'content directly in a group, without a paragraph or the like', find: ({ structure }) => structure.all.filter(node => GROUPS.includes(node.role) && node.kids.some(kid => typeof kid === 'string')).map(node => node.role) },
  { id: '09-x2', what: 'a tag that holds nothing (empty cells apart)', find: ({ structure }) => structure.all.filter(node => !['TD', 'TH'].includes(node.role) && !heldBy(node).length).map(node => node.role) },
  { id: '09-x3', what: 'a tag without meaning', find: ({ structure }) => structure.all.filter(node => ['NonStruct', 'Div', 'Span', 'Private'].includes(node.role)).map(node => node.role) },
  { id: '10-001', what: 'a glyph that stands for no character', find: ({ painted }) => painted.marks.filter(mark => /[\u0000-\u0008\uE000-\uF8FF\uFFFD\uFEFF]/.test(mark.glyphs)).map(mark => `page ${mark.page + 1}: ${mark.glyphs}`) },
  { id: '20-001', what: 'optional content', find: ({ structure }) => once(structure.document.catalog.has(N('OCProperties'))) },
  { id: '30-001', what: 'a reference to another document (reference XObject)', find: ({ structure }) => structure.document.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFRawStream && object.dict.has(N('Ref'))).map(([ref]) => String(ref)) },
  { id: '30-002', what: 'a form with marks that is drawn more than once', find: ({ structure }) => {
    const drawn = structure.document.getPages().flatMap(page => page.node.Resources()?.lookupMaybe(N('XObject'), PDFDict)?.values().map(String) ?? [])
    return drawn.filter((ref, i) => drawn.indexOf(ref) !== i)
  } },
]
