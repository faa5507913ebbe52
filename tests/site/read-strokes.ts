/** How much a PDF draws. */
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** How many lines and areas each page of a PDF draws. */
export async function strokesOf(pdf: Uint8Array): Promise<number[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const counts: number[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { fnArray } = await (await document.getPage(n)).getOperatorList()
    counts.push(fnArray.filter(code => code === OPS.constructPath).length)
  }
  await task.destroy()
  return counts
}
