import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Chapter } from './reshape.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)

interface Entry { title: string, to: PDFObject, kids: Entry[] }

/** Where each heading of the first level leads, from the outline that Chromium makes of the headings. Throws where it goes round in a circle. */
export function placesOfHeadings(document: PDFDocument): PDFArray[] {
  const { context, catalog } = document
  const places: PDFArray[] = []
  const seen = new Set<PDFRef>()
  // Headings of other levels are entries below these.
  let ref = catalog.lookupMaybe(name('Outlines'), PDFDict)?.get(name('First'))
  while (ref instanceof PDFRef) {
    if (seen.has(ref))
      throw new Error('The browser printed a PDF whose outline goes round in a circle.')
    seen.add(ref)
    const entry: PDFDict = context.lookup(ref, PDFDict)
    places.push(entry.lookup(name('Dest'), PDFArray))
    ref = entry.get(name('Next'))
  }
  return places
}

/** Writes an outline with the parts and, inside them, their chapters; `places` says where each chapter begins. Open at its first level. */
export function writeOutline(document: PDFDocument, chapters: Chapter[], places: PDFObject[]): void {
  const { context, catalog } = document
  const entries: Entry[] = []
  chapters.forEach(({ title, part, goesOn }, i) => {
    if (goesOn)
      return
    const entry: Entry = { title, to: places[i]!, kids: [] }
    if (part && part !== chapters[i - 1]?.part)
      entries.push({ title: part, to: places[i]!, kids: [] })
    ;(part ? entries.at(-1)!.kids : entries).push(entry)
  })
  const writeAll = (all: Entry[], parent: PDFRef) => {
    const refs = all.map(() => context.nextRef())
    all.forEach(({ title, to, kids }, i) => {
      const children = kids.length ? writeAll(kids, refs[i]!) : []
      context.assign(refs[i]!, context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: to,
        ...i > 0 && { Prev: refs[i - 1]! },
        ...i < all.length - 1 && { Next: refs[i + 1]! },
        // Negative: closed, so that the parts fit a window.
        ...children.length && { First: children[0]!, Last: children.at(-1)!, Count: -children.length },
      }))
    })
    return refs
  }
  const root = context.nextRef()
  const top = writeAll(entries, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: top[0]!, Last: top.at(-1)!, Count: top.length }))
  catalog.set(name('Outlines'), root)
}
