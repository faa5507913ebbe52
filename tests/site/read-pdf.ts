/** What a PDF holds, page by page, as plain data: text, fonts, images, links, structure. */
import { readFile } from 'node:fs/promises'
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A font as pdf.js knows it; the package does not type it. */
interface Font { name: string, type: string, isType3Font: boolean }
interface Glyph { unicode: string }

export interface PdfPage {
  /** Without any white space: a PDF places letters, and where a line breaks it has no space. */
  text: string
  /** Each font by its id, with the characters that it draws. */
  fonts: Map<string, Font & { draws: Set<string> }>
  /** Names of the operators that paint a bitmap. */
  images: string[]
  /** Pages that links inside the document lead to, from 1; NaN where there is no such place. */
  leadsTo: number[]
  /** Addresses that links out of the document lead to. */
  addresses: string[]
  /** The roles in the page's structure: H1, Figure … */
  roles: Set<string>
}

/** An entry of the outline, and the page that it leads to, from 1. */
export interface Entry { title: string, page: number, entries: Entry[] }

export interface Pdf {
  pages: PdfPage[]
  marked: boolean
  /** What the file says of itself: Title, Author, Subject, Keywords, Language … */
  info: Record<string, unknown>
  outline: Entry[]
  labels: string[] | null
}

interface RefProxy { num: number, gen: number }
interface OutlineItem { title: string, dest: unknown, items: OutlineItem[] }
interface Node { role?: string, children?: Node[] }

export const squeeze = (text: string) => text.replace(/\s+/g, '')

export async function readPdf(file: string): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), fontExtraProperties: true, verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const names = Object.fromEntries(Object.entries(OPS).map(([name, code]) => [code, name]))
  const pages: PdfPage[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    const { fnArray, argsArray } = await page.getOperatorList()
    const fonts: PdfPage['fonts'] = new Map()
    let draws = new Set<string>()
    fnArray.forEach((code, i) => {
      const [first] = argsArray[i] as [unknown] ?? []
      if (code === OPS.setFont) {
        const font = page.commonObjs.get(first as string) as Font
        draws = fonts.get(first as string)?.draws ?? new Set()
        fonts.set(first as string, { name: font.name, type: font.type, isType3Font: font.isType3Font, draws })
      }
      if (code === OPS.showText)
        (first as (Glyph | number)[]).forEach(glyph => typeof glyph === 'object' && draws.add(glyph.unicode))
    })
    const links = (await page.getAnnotations() as { subtype: string, dest?: string, unsafeUrl?: string }[]).filter(({ subtype }) => subtype === 'Link')
    const leadsTo = links
      .flatMap(({ dest }) => dest ?? [])
      .map(async (dest) => {
        const place = await document.getDestination(dest)
        return place ? await document.getPageIndex(place[0] as RefProxy) + 1 : Number.NaN
      })
    pages.push({
      text: squeeze(items.map(item => 'str' in item ? item.str : '').join('')),
      fonts,
      images: fnArray.map(code => names[code]!).filter(name => /image/i.test(name)),
      leadsTo: await Promise.all(leadsTo),
      addresses: links.flatMap(({ unsafeUrl }) => unsafeUrl ?? []),
      roles: rolesOf(await page.getStructTree() as Node | null),
    })
  }
  const entriesOf = (items: OutlineItem[]): Promise<Entry[]> => Promise.all(items.map(async ({ title, dest, items }) => ({
    title,
    page: await document.getPageIndex((dest as [RefProxy])[0]) + 1,
    entries: await entriesOf(items),
  })))
  const pdf = {
    pages,
    marked: (await document.getMarkInfo() as Map<string, boolean> | null)?.get('Marked') ?? false,
    info: (await document.getMetadata()).info as Record<string, unknown>,
    outline: await entriesOf(await document.getOutline() as OutlineItem[] ?? []),
    labels: await document.getPageLabels(),
  }
  await task.destroy()
  return pdf
}

function rolesOf(node: Node | null): Set<string> {
  return new Set(node ? [node.role ?? '', ...(node.children ?? []).flatMap(child => [...rolesOf(child)])] : [])
}
