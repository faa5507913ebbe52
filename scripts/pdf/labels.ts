import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** Names each page as the slides count themselves. Throws where there are not as many pages as labels. */
export function labelPages(document: PDFDocument, labels: string[]): void {
  if (document.getPageCount() !== labels.length)
    throw new Error(`The PDF has ${document.getPageCount()} pages for ${labels.length} slides.`)
  const Nums = labels.flatMap((label, i) => [PDFNumber.of(i), document.context.obj({ P: PDFHexString.fromText(label) })])
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums }))
}
