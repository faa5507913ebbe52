/** The content streams of a document: pages, and the forms that they draw, by their marks. */
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Bounds, Content } from './tree.ts'
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { boundsIn } from './bounds.ts'
import { marksIn, remark } from './marks.ts'

/** One stream: of a page, or of a form on it. */
export interface Stream {
  page: number
  form?: number
  text: string
  /** Names under which the stream draws forms that have marks of their own. */
  forms: Set<string>
  /** Puts another text in its place. */
  replace: (text: string) => void
}

const name = (text: string) => PDFName.of(text)

/** Every stream that has marks. Throws where a page's content is not one stream, as Chromium writes it. */
export function streamsOf(document: PDFDocument): Stream[] {
  const { context } = document
  const read = (ref: PDFObject | undefined, resources: PDFDict | undefined, page: number, form?: number): Stream[] => {
    const stream = context.lookup(ref)
    if (!(stream instanceof PDFRawStream) || !(ref instanceof PDFRef))
      throw new Error(`The content of page ${page + 1} is not one stream.`)
    const inside = Object.entries(formsOf(resources)).map(([key, form]) => ({ key, streams: read(form, (context.lookup(form) as PDFRawStream).dict.lookupMaybe(name('Resources'), PDFDict), page, form.objectNumber) }))
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    return [{
      page,
      form,
      text,
      forms: new Set(inside.filter(({ streams }) => streams.some(one => marksIn(one.text).painted.size)).map(({ key }) => key)),
      replace: (changed) => {
        const kept = Object.fromEntries(stream.dict.entries().filter(([key]) => !['/Filter', '/Length', '/DecodeParms'].includes(String(key))).map(([key, value]) => [key.decodeText(), value]))
        context.assign(ref, context.flateStream(Buffer.from(changed, 'latin1'), kept))
      },
    }, ...inside.flatMap(({ streams }) => streams)]
  }
  return document.getPages().flatMap((page, i) => read(page.node.get(name('Contents')), page.node.Resources(), i))
}

/** The forms among a page's resources; pictures stand there, too. */
function formsOf(resources: PDFDict | undefined): Record<string, PDFRef> {
  const objects = resources?.lookupMaybe(name('XObject'), PDFDict)
  const forms = objects?.entries().filter(([key]) => {
    const object = objects.lookup(key)
    return object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Form')
  })
  return Object.fromEntries((forms ?? []).map(([key, ref]) => [String(key), ref as PDFRef]))
}

/** The place of a mark, as a key. */
export const keyOf = ({ page, form, mcid }: Content) => `${page}/${form ?? ''}/${mcid}`

/** The marks under which something can be read, and those under which anything is painted. */
export function marksOf(streams: Stream[]): { text: Set<string>, painted: Set<string> } {
  const all = streams.map(stream => ({ stream, ...marksIn(stream.text) }))
  const keys = (of: 'text' | 'painted') => new Set(all.flatMap(one => [...one[of]].map(mcid => keyOf({ ...one.stream, mcid }))))
  return { text: keys('text'), painted: keys('painted') }
}

/** The rectangle of each mark of the pages themselves, by its key; a form has units of its own. */
export function boundsOf(streams: Stream[]): Map<string, Bounds> {
  return new Map(streams.filter(({ form }) => form === undefined).flatMap(stream =>
    [...boundsIn(stream.text)].map(([mcid, bounds]) => [keyOf({ page: stream.page, mcid }), bounds] as const)))
}

/** Marks in every stream what `roles` names, and makes artifacts of the rest. */
export function markArtifacts(streams: Stream[], roles: Map<string, string>): void {
  for (const stream of streams) {
    const own = new Map([...marksIn(stream.text).painted].flatMap((mcid) => {
      const role = roles.get(keyOf({ ...stream, mcid }))
      return role ? [[mcid, role] as const] : []
    }))
    stream.replace(remark(stream.text, own, stream.forms))
  }
}
