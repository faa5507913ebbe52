import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Painted } from './marks.ts'
import type { Structure } from './structure.ts'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readMarks } from './marks.ts'
import { readStructure } from './structure.ts'

/** A PDF from two sides: its objects (pdf-lib) and what a viewer makes of them (pdf.js). */
export interface UaPdf { structure: Structure, painted: Painted, viewer: PDFDocumentProxy }

/** Reads a PDF; of what is painted only the first `pages`, as that takes long. */
export async function readUa(bytes: Uint8Array, pages = Infinity): Promise<UaPdf> {
  // pdf.js takes the bytes away from who hands them over.
  const viewer = await getDocument({ data: bytes.slice(), fontExtraProperties: true, verbosity: VerbosityLevel.ERRORS }).promise
  return { structure: readStructure(await PDFDocument.load(bytes, { updateMetadata: false })), painted: await readMarks(viewer, pages), viewer }
}
