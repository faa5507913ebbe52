import type { About } from './describe.ts'
import type { Chapter } from './reshape.ts'
import type { Bounds, Kid, Tag } from './tree.ts'
import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { around } from './bounds.ts'
import { boundsOf, keyOf, markArtifacts, marksOf, streamsOf } from './contents.ts'
import { describe, sign } from './describe.ts'
import { labelPages } from './labels.ts'
import { nameLinks } from './links.ts'
import { placesOfHeadings, writeOutline } from './outline.ts'
import { takeTags } from './read-tags.ts'
import { reshape } from './reshape.ts'
import { sweep } from './sweep.ts'
import { isContent, isTag } from './tree.ts'
import { writeTags } from './write-tags.ts'

/** What the printed page knows and a PDF needs. */
export interface Printed {
  about: About
  /** In order; each begins with a heading of the first level. */
  chapters: Chapter[]
  /** What a link's destination is called, by the name of the anchor. */
  places: Record<string, string>
  /** A label for each page, such as `A3`, where each chapter is one page; otherwise pages count from 1. */
  labels?: string[]
}

/**
 * Makes of what Chromium printed a PDF that follows PDF/UA-1 (ISO 14289-1): tags that say what things are, artifacts that
 * say nothing, an outline, links and pages with names, metadata. The same print and date give the same bytes.
 * Throws where the print is not what it should be.
 */
export async function finishPdf(bytes: Uint8Array, { about, chapters, places, labels }: Printed): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const streams = streamsOf(document)
  const marks = marksOf(streams)
  const isSeen = (kid: Kid) => isContent(kid) && marks.text.has(keyOf(kid))
  const tags = withBounds(reshape(takeTags(document), chapters, labels !== undefined, isSeen), boundsOf(streams))
  markArtifacts(streams, rolesOf(tags, marks.painted))
  writeTags(document, tags)

  const starts = placesOfHeadings(document)
  if (starts.length !== chapters.length)
    throw new Error(`The PDF has ${starts.length} headings of the first level for ${chapters.length} chapters.`)
  writeOutline(document, chapters, starts)
  nameLinks(document, places)
  if (labels)
    labelPages(document, labels)
  describe(document, about)
  sweep(document)
  const content = createHash('sha256').update(JSON.stringify([about, tags]))
  streams.forEach(({ text }) => content.update(text))
  sign(document, content.digest('hex').slice(0, 32))
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

/** The role under which each mark stands, by its key. */
function rolesOf(tag: Tag, painted: Set<string>): Map<string, string> {
  return new Map(tag.kids.flatMap((kid): [string, string][] => {
    if (isTag(kid))
      return [...rolesOf(kid, painted)]
    return isContent(kid) && painted.has(keyOf(kid)) ? [[keyOf(kid), tag.role]] : []
  }))
}

/** The tags, with the rectangle that each figure takes on its page. */
function withBounds(tag: Tag, bounds: Map<string, Bounds>): Tag {
  const kids = tag.kids.map(kid => isTag(kid) ? withBounds(kid, bounds) : kid)
  const own = tag.role === 'Figure' ? kids.filter(isContent).map(kid => bounds.get(keyOf(kid))).filter(one => one !== undefined) : []
  return own.length ? { ...tag, kids, bounds: around(own) } : { ...tag, kids }
}
