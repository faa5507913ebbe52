import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFRef, PDFStream } from '@cantoo/pdf-lib'

/** Drops every object that nothing leads to any more, such as a structure that was replaced. */
export function sweep({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo
  const kept = new Set<PDFRef>()
  const open: (PDFObject | undefined)[] = [Root, Info]
  // It ends: what refers to another is taken up once.
  while (open.length) {
    const object = open.pop()
    if (object instanceof PDFRef && !kept.has(object)) {
      kept.add(object)
      open.push(context.lookup(object))
    }
    else if (object instanceof PDFArray) {
      open.push(...object.asArray())
    }
    else if (object instanceof PDFDict || object instanceof PDFStream) {
      open.push(...(object instanceof PDFDict ? object : object.dict).values())
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!kept.has(ref))
      context.delete(ref)
  }
}
