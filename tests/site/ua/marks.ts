/** What a page paints and under which mark, as pdf.js interprets it. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Mark { page: number, tag: string, mcid?: number, glyphs: string, notDefined: number, nested: boolean }

export interface Painted {
  marks: Mark[]
  /** For each page what is painted outside of any mark. */
  unmarked: string[]
}

const NAMES = Object.fromEntries(Object.entries(OPS).map(([name, code]) => [code, name]))
/** In pdf.js a path is one operator, with the one that paints it as its first argument. */
const PATHS = new Set([OPS.stroke, OPS.closeStroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

export async function readMarks(document: PDFDocumentProxy, pages: number): Promise<Painted> {
  const painted: Painted = { marks: [], unmarked: [] }
  for (let page = 0; page < Math.min(pages, document.numPages); page++) {
    const { fnArray, argsArray } = await (await document.getPage(page + 1)).getOperatorList()
    const open: (Mark | undefined)[] = []
    fnArray.forEach((code, i) => {
      const args = argsArray[i] as unknown[]
      if (code === OPS.beginMarkedContent || code === OPS.beginMarkedContentProps) {
        const tag = (args[0] as { name?: string }).name ?? String(args[0])
        const mark = { page, tag, mcid: args[1] as number ?? undefined, glyphs: '', notDefined: 0, nested: open.length > 0 }
        open.push(mark)
        painted.marks.push(mark)
      }
      if (code === OPS.endMarkedContent)
        open.pop()
      const paints = code === OPS.showText || /paintImage|shadingFill/.test(NAMES[code]!) || (code === OPS.constructPath && PATHS.has(args[0] as number))
      if (paints && !open.length)
        painted.unmarked.push(`page ${page + 1}: ${NAMES[code]}`)
      if (code === OPS.showText && open.length) {
        const glyphs = (args[0] as ({ unicode: string, originalCharCode: number } | number)[]).filter(glyph => typeof glyph === 'object')
        open.at(-1)!.glyphs += glyphs.map(glyph => glyph.unicode).join('')
        open.at(-1)!.notDefined += glyphs.filter(glyph => glyph.originalCharCode === 0).length
      }
    })
  }
  return painted
}
