import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { Annotation, Content, Kid, Tag } from './tree.ts'
import { PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { isContent, isTag } from './tree.ts'

const name = (text: string) => PDFName.of(text)

/** Writes a structure into a document that has none, with the parent tree that leads from content and annotations back to it. */
export function writeTags(document: PDFDocument, tags: Tag): void {
  const { context, catalog } = document
  const pages = document.getPages()
  /** By key of a page, form or annotation in the parent tree: one element, or one for each mark. */
  const parents = new Map<number, PDFRef | PDFRef[]>()
  const keyOf = (dict: PDFDict, key: string) => dict.lookup(name(key), PDFNumber).asNumber()

  const remember = (leaf: Content | Annotation, element: PDFRef) => {
    if (!isContent(leaf)) {
      parents.set(keyOf(context.lookup(PDFRef.of(leaf.annotation)) as PDFDict, 'StructParent'), element)
      return
    }
    const holder = leaf.form === undefined ? pages[leaf.page]!.node : (context.lookup(PDFRef.of(leaf.form)) as unknown as { dict: PDFDict }).dict
    const key = keyOf(holder, 'StructParents')
    const marks = parents.get(key) as PDFRef[] | undefined ?? []
    marks[leaf.mcid] = element
    parents.set(key, marks)
  }
  const kidOf = (kid: Kid, element: PDFRef) => {
    if (isTag(kid))
      return write(kid, element)
    remember(kid, element)
    const Pg = pages[kid.page]!.ref
    if (!isContent(kid))
      return context.obj({ Type: 'OBJR', Pg, Obj: PDFRef.of(kid.annotation) })
    return context.obj({ Type: 'MCR', Pg, MCID: kid.mcid, ...kid.form !== undefined && { Stm: PDFRef.of(kid.form) } })
  }
  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const K = tag.kids.map(kid => kidOf(kid, ref))
    context.assign(ref, context.obj({
      Type: 'StructElem',
      S: tag.role,
      P: parent,
      K,
      ...tag.alt && { Alt: PDFHexString.fromText(tag.alt) },
      ...tag.title && { T: PDFHexString.fromText(tag.title) },
      ...attributesOf(tag),
    }))
    return ref
  }
  const root = context.nextRef()
  const top = write(tags, root)
  const Nums = [...parents].toSorted(([a], [b]) => a - b).flatMap(([key, value]) => [
    PDFNumber.of(key),
    // A mark that became an artifact leaves a gap, which is null.
    Array.isArray(value) ? context.register(context.obj(Array.from(value, ref => ref ?? null))) : value,
  ])
  const next = Math.max(-1, ...parents.keys()) + 1
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: top, ParentTree: { Nums }, ParentTreeNextKey: next }))
  catalog.set(name('StructTreeRoot'), root)
}

/** What a tag has beyond its role, in the owner's words (ISO 32000-1, 14.8.5). */
function attributesOf({ scope, rowSpan, colSpan, bounds }: Tag) {
  if (bounds)
    return { A: { O: 'Layout', BBox: bounds } }
  if (scope ?? rowSpan ?? colSpan)
    return { A: { O: 'Table', ...scope && { Scope: scope }, ...rowSpan && { RowSpan: rowSpan }, ...colSpan && { ColSpan: colSpan } } }
  return {}
}
