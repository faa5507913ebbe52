/** What a PDF says and how much it draws, page by page. */
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { squeeze } from './read-pdf.ts'

/** The text of each page without any white space, and how many lines and areas the page draws. */
export async function strokesOf(pdf: Uint8Array): Promise<{ text: string, strokes: number }[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    const { fnArray } = await page.getOperatorList()
    pages.push({
      text: squeeze(items.map(item => 'str' in item ? item.str : '').join('')),
      strokes: fnArray.filter(code => code === OPS.constructPath).length,
    })
  }
  await task.destroy()
  return pages
}
