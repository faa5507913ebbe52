import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Kid, Tag } from './tree.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { isTag } from './tree.ts'

const name = (text: string) => PDFName.of(text)

/** A text of a PDF as JavaScript has it; undefined for anything else. */
export const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

/**
 * Takes the structure out of a document, and returns it as plain data: the document then has none.
 * Throws where it is not tagged, or a tag stands in itself.
 */
export function takeTags(document: PDFDocument): Tag {
  const { context, catalog } = document
  const pages = new Map(document.getPages().map((page, i) => [page.ref, i]))
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root)
    throw new Error('The browser printed a PDF without tags. Export with a Chrome or Chromium of 2024 or newer.')

  const kidsOf = (element: PDFDict, page: number | undefined): Kid[] => {
    const kids = element.lookup(name('K'))
    return (kids instanceof PDFArray ? kids.asArray() : kids ? [element.get(name('K'))!] : []).flatMap(kid => read(kid, page))
  }
  const seen = new Set<PDFObject>()
  const read = (kid: PDFObject, above: number | undefined): Kid[] => {
    const value = context.lookup(kid)
    if (value instanceof PDFNumber)
      return [{ page: above!, mcid: value.asNumber() }]
    if (!(value instanceof PDFDict))
      return []
    const pg = value.get(name('Pg'))
    const page = pg instanceof PDFRef ? pages.get(pg) : above
    const type = value.get(name('Type'))
    if (type === name('OBJR'))
      return [{ page: page!, annotation: (value.get(name('Obj')) as PDFRef).objectNumber }]
    if (type === name('MCR')) {
      const stream = value.get(name('Stm'))
      return [{ page: page!, mcid: value.lookup(name('MCID'), PDFNumber).asNumber(), ...stream instanceof PDFRef && { form: stream.objectNumber } }]
    }
    if (seen.has(value))
      throw new Error('The browser printed a PDF in which a tag stands in two places, or in itself.')
    seen.add(value)
    return [{ role: value.lookup(name('S'), PDFName).decodeText(), ...attributesOf(value), kids: kidsOf(value, page) }]
  }
  const [tags, other] = kidsOf(root, undefined).filter(isTag)
  if (!tags || other)
    throw new Error(`The browser printed a PDF whose tags have ${other ? 'several roots' : 'no root'}.`)

  catalog.delete(name('StructTreeRoot'))
  return tags
}

/** What a reader is told besides the role. */
function attributesOf(element: PDFDict): Partial<Tag> {
  const value = element.lookup(name('A'))
  const attributes = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value]
  const found = (key: string) => attributes.map(one => one instanceof PDFDict ? one.lookup(name(key)) : undefined).find(Boolean)
  const span = (key: string) => {
    const count = found(key)
    return count instanceof PDFNumber && count.asNumber() > 1 ? count.asNumber() : undefined
  }
  const scope = found('Scope')
  return {
    alt: textOf(element.lookup(name('Alt'))),
    scope: scope instanceof PDFName ? scope.decodeText() as Tag['scope'] : undefined,
    rowSpan: span('RowSpan'),
    colSpan: span('ColSpan'),
  }
}
