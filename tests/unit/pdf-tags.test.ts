/** Tags that are written into a PDF and taken out of it again. */
import type { PDFRef } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { takeTags } from '../../scripts/pdf/read-tags.ts'
import type { Tag } from '../../scripts/pdf/tree.ts'
import { writeTags } from '../../scripts/pdf/write-tags.ts'

const name = (text: string) => PDFName.of(text)

/** A page that knows its marks under the number 2, with links of the numbers 1 and 7. */
async function page(): Promise<{ document: PDFDocument, links: PDFRef[] }> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([100, 100]).node.set(name('StructParents'), PDFNumber.of(2))
  return { document, links: [7, 1].map(StructParent => document.context.register(document.context.obj({ StructParent }))) }
}
const rootOf = (document: PDFDocument) => document.catalog.lookup(name('StructTreeRoot'), PDFDict)
const tag = (role: string, more: Partial<Tag> = {}): Tag => ({ role, kids: [], ...more })

it('come back as they were: roles, alternatives, scopes and spans, each alone or all', async () => {
  const { document, links } = await page()
  const tags = tag('Document', { kids: [
    tag('Figure', { alt: 'A line.', kids: [{ page: 0, mcid: 3 }] }),
    tag('TH', { scope: 'Row' }), tag('TD', { rowSpan: 2 }), tag('TD', { colSpan: 3 }), tag('TH', { scope: 'Column', rowSpan: 4, colSpan: 5 }), tag('TD'),
    tag('Link', { kids: [{ page: 0, mcid: 0 }, { page: 0, annotation: links[0]!.objectNumber }] }),
  ] })
  writeTags(document, tags)
  expect(String(rootOf(document).get(name('Type')))).toBe('/StructTreeRoot')
  const plain = (one: Tag): unknown => Object.fromEntries(Object.entries({ ...one, kids: one.kids.map(kid => 'role' in kid ? plain(kid) : kid) }).filter(([, value]) => value !== undefined))
  expect(plain(takeTags(document))).toEqual(tags)
  expect(document.catalog.has(name('StructTreeRoot'))).toBe(false)
})

it('are found from marks and links by number, in ascending order, with gaps for marks of none', async () => {
  const { document, links } = await page()
  writeTags(document, tag('Document', { kids: [tag('Link', { kids: [{ page: 0, annotation: links[0]!.objectNumber }] }), tag('P', { kids: [{ page: 0, mcid: 2 }] }), tag('Link', { kids: [{ page: 0, annotation: links[1]!.objectNumber }] })] }))
  const list = rootOf(document).lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
  expect([0, 2, 4].map(i => list.lookup(i, PDFNumber).asNumber())).toEqual([1, 2, 7])
  const marks = list.lookup(3, PDFArray)
  expect([0, 1, 2].map(i => String(marks.lookupMaybe(i, PDFDict)?.get(name('S'))))).toEqual(['undefined', 'undefined', '/P'])
  expect(rootOf(document).lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(8)
})

it('are written where nothing has a number', async () => {
  const { document } = await page()
  writeTags(document, tag('Document'))
  expect(rootOf(document).lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(0)
})

it('are read without what is none, in any way that kids and attributes are written', async () => {
  const { document } = await page()
  const { context } = document
  const ref = document.getPages()[0]!.ref
  const cell = context.obj({ S: 'TD', A: [{ O: 'Layout' }, { O: 'Table', ColSpan: 2, RowSpan: 1 }], K: [] } as never)
  const root = context.obj({ S: 'Document', Pg: ref, Alt: PDFHexString.fromText('words'), K: [3, null, 'Name', cell] } as never)
  document.catalog.set(name('StructTreeRoot'), context.obj({ K: root }))
  expect(takeTags(document)).toMatchObject({ role: 'Document', alt: 'words', kids: [{ page: 0, mcid: 3 }, { role: 'TD', colSpan: 2, rowSpan: undefined, kids: [] }] })
})
