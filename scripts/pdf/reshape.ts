/**
 * From the tags that Chromium writes, which mirror the page's boxes, to those that a reader needs: parts, slides,
 * headings, paragraphs, lists, tables, figures; nothing empty, and nothing that says nothing.
 */
import type { Kid, Tag } from './tree.ts'
import { isContent, isTag, leavesOf, pageOf } from './tree.ts'

/** A slide, or another chapter: where it begins and what it belongs to. */
export interface Chapter {
  title: string
  part?: string
  /** It goes on with the chapter before it, and has no entry in the outline. */
  goesOn?: boolean
}

const INLINE = new Set(['Link', 'Code'])
/** What takes running text without a paragraph around it. */
const HOLDS_TEXT = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'LBody', 'TH', 'TD', 'Link', 'Code'])

/** What may hold several paragraphs, or a list. */
const HOLDS_BLOCKS = new Set(['LBody', 'TH', 'TD'])

const isInline = (kid: Kid) => !isTag(kid) || INLINE.has(kid.role)

/** The kids of a tag, each as the reader needs it. `isSeen` tells whether content says something: what only decorates is dropped. */
function tidy(kids: Kid[], isSeen: (content: Kid) => boolean): Kid[] {
  return kids.flatMap((kid): Kid[] => {
    if (!isTag(kid))
      return !isContent(kid) || isSeen(kid) ? [kid] : []
    if (kid.role === 'Figure' && kid.alt)
      return [{ ...kid, kids: leavesOf(kid).filter(isContent) }]
    const inside = tidy(kid.kids, isSeen)
    // Tables keep their empty cells: without them the rest would slip into other columns.
    if (!inside.length && !['TD', 'TH'].includes(kid.role))
      return []
    switch (kid.role) {
      case 'NonStruct':
        // A box around running text is a paragraph; a bare text is part of what stands around it.
        return kid.kids.some(isTag) && inside.every(isInline) ? [{ role: 'P', kids: inside }] : inside
      case 'Art':
        return [{ ...kid, kids: paragraphs(inside) }]
      // Of PDF 2.0, which readers of PDF/UA-1 do not know.
      case 'Strong': case 'Em':
        return inside
      // Around a drawing and its words: the drawing is the figure, and its words are read by themselves.
      case 'Figure':
        return paragraphs(inside)
      case 'Caption':
        return [{ ...kid, role: 'P', kids: filled('P', inside) }]
      case 'Link':
        return inside.some(one => !isTag(one) && !isContent(one)) ? [{ ...kid, kids: filled('Link', inside) }] : inside
      case 'LI': {
        const labels = inside.filter(one => isTag(one) && one.role === 'Lbl')
        const body: Tag = { role: 'LBody', kids: filled('LBody', inside.filter(one => !labels.includes(one))) }
        return [{ ...kid, kids: [...labels, body] }]
      }
      default:
        return [{ ...kid, kids: filled(kid.role, inside) }]
    }
  })
}

/** What a tag holds: running text, or blocks, but no mixture of both, and no paragraph that holds all of it. */
function filled(role: string, kids: Kid[]): Kid[] {
  if (!HOLDS_TEXT.has(role))
    return kids
  const blocks = paragraphs(kids)
  return blocks.length > 1 && HOLDS_BLOCKS.has(role) ? blocks : blocks.flatMap(block => block.role === 'P' ? block.kids : [block])
}

/** Running text between blocks, as paragraphs. */
function paragraphs(kids: Kid[]): Tag[] {
  const blocks: Tag[] = []
  let text: Tag | undefined
  for (const kid of kids) {
    if (isInline(kid)) {
      text ??= blocks[blocks.push({ role: 'P', kids: [] }) - 1]!
      text.kids.push(kid)
    }
    else {
      text = undefined
      blocks.push(kid as Tag)
    }
  }
  return blocks
}

/** The blocks of each chapter: of a page, or of an article; outside of articles a heading of the first level begins one. */
function chaptersOf(blocks: Tag[], byPage: boolean): Tag[][] {
  const chapters: Tag[][] = []
  for (const block of byPage ? blocks.flatMap(block => block.role === 'Art' ? block.kids as Tag[] : [block]) : blocks) {
    const last = chapters.at(-1)
    if (block.role === 'Art')
      chapters.push(block.kids as Tag[], [])
    else if (!last || (byPage ? !last[0] || pageOf(block) !== pageOf(last[0]) : block.role === 'H1' && last.some(one => one.role === 'H1')))
      chapters.push([block])
    else
      last.push(block)
  }
  return chapters.filter(blocks => blocks.length)
}

/**
 * The document: a part for each section, in it a section for each chapter. Each chapter has pages of its own (`byPage`),
 * or begins with its article or heading.
 * Throws where there are not as many as `chapters` says: links and outline would lead astray.
 */
export function reshape(root: Tag, chapters: Chapter[], byPage: boolean, isSeen: (content: Kid) => boolean): Tag {
  const sections = chaptersOf(paragraphs(tidy(root.kids, isSeen)), byPage).map((kids): Tag => ({ role: 'Sect', kids }))
  if (sections.length !== chapters.length)
    throw new Error(`The PDF has ${sections.length} tagged sections for ${chapters.length} chapters.`)

  const document: Tag = { role: 'Document', kids: [] }
  chapters.forEach(({ title, part }, i) => {
    const section = { ...sections[i]!, title }
    const last = document.kids.at(-1) as Tag | undefined
    if (part && last?.role === 'Part' && last.title === part)
      last.kids.push(section)
    else
      document.kids.push(part ? { role: 'Part', title: part, kids: [section] } : section)
  })
  return document
}
