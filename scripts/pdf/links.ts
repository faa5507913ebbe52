import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { textOf } from './read-tags.ts'

const name = (text: string) => PDFName.of(text)

/** Says of each link where it leads, for who cannot see it. Throws where a link leads to no place that `places` names: it would be dead. */
export function nameLinks(document: PDFDocument, places: Record<string, string>): void {
  for (const [i, page] of document.getPages().entries()) {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)
    for (let n = 0; n < (annotations?.size() ?? 0); n++) {
      const link = annotations!.lookup(n, PDFDict)
      const address = textOf(link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI')))
      const anchor = link.lookup(name('Dest'))
      const said = address ?? (anchor instanceof PDFName ? places[anchor.decodeText()] : undefined)
      if (!said)
        throw new Error(`A link on page ${i + 1} leads nowhere: ${String(anchor)}.`)
      link.set(name('Contents'), PDFHexString.fromText(said))
    }
  }
}
