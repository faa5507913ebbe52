/** The number of a finished PDF tells apart what it says. */
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { finishPdf } from '../../scripts/pdf/finish.ts'
import { printTwo } from './pdf-support.ts'

const name = (text: string) => PDFName.of(text)

/** The print with other letters on its first page, finished and read again. */
async function finished(change: (text: string) => string = text => text): Promise<PDFDocument> {
  const document = await PDFDocument.load(await printTwo(), { updateMetadata: false })
  const [page] = document.getPages()
  const stream = page!.node.lookup(name('Contents')) as PDFRawStream
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  page!.node.set(name('Contents'), document.context.register(document.context.flateStream(change(text))))
  const about = { title: 'Deck', author: 'A', subject: 'S', keywords: [], language: 'en', date: new Date('2020-12-09T08:00:00Z') }
  const bytes = await finishPdf(await document.save({ addDefaultPage: false }), { about, chapters: [{ title: 'One' }, { title: 'Two' }], places: { 'slide-two': 'Two' } })
  return PDFDocument.load(bytes, { updateMetadata: false })
}
const numberOf = (document: PDFDocument) => String(document.context.trailerInfo.ID)

it('is another for other letters in the same places, and the same for the same', async () => {
  const [one, same, other] = [await finished(), await finished(), await finished(text => text.replace('<0001>', '<0009>'))]
  expect(numberOf(same)).toBe(numberOf(one))
  expect(numberOf(other)).not.toBe(numberOf(one))
})

it('stands in a file whose outline says that it is one, and whose chapters are told apart by their headings', async () => {
  const { catalog } = await finished()
  const outline = catalog.lookup(name('Outlines'), PDFDict)
  expect([String(outline.get(name('Type'))), String(outline.get(name('Count')))]).toEqual(['/Outlines', '2'])
})
