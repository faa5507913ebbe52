/** What a PPTX holds, slide by slide, as plain data, and the parts that it is made of. */
import type { Document, Element } from '@xmldom/xmldom'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** A relation of a part: where it leads, as the name of a part or an address. */
export interface Relation { id: string, target: string, outside: boolean }

export interface PptxTable { cells: string[][], headRow: boolean, headColumn: boolean }

export interface PptxSlide {
  xml: Document
  /** The text of the placeholder for the title. */
  title: string
  /** All text, in the order of the file. */
  text: string
  notes: string[]
  /** Alternative texts of pictures; undefined for one that is marked as decoration. */
  pictures: (string | undefined)[]
  tables: PptxTable[]
  /** Addresses and parts that links lead to. */
  links: Relation[]
}

export interface Pptx {
  /** Every part by its name, those of XML parsed. */
  parts: Map<string, Document | Uint8Array>
  slides: PptxSlide[]
  relations: (part: string) => Relation[]
}

export const all = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)]
export const textOf = (node: Document | Element): string => all(node, 'a:t').map(text => text.textContent).join('')

/** Reads a file. Throws where a part is no XML. */
export function readPptx(file: string): Pptx {
  const parser = new DOMParser({ onError: (_, message) => { throw new Error(message) } })
  const parts = new Map(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? parser.parseFromString(strFromU8(bytes), 'text/xml') : bytes]))
  const xmlOf = (name: string) => parts.get(name) as Document
  const relations = (part: string) => {
    const { dir, base } = posix.parse(part)
    const rels = parts.get(`${dir}/_rels/${base}.rels`) as Document | undefined
    return rels ? all(rels, 'Relationship').map(relation => toRelation(relation, dir)) : []
  }
  const byId = new Map(relations('ppt/presentation.xml').map(({ id, target }) => [id, target]))
  const names = all(xmlOf('ppt/presentation.xml'), 'p:sldId').map(slide => byId.get(slide.getAttribute('r:id')!)!)
  return { parts, relations, slides: names.map(name => toSlide(xmlOf(name), relations(name), xmlOf)) }
}

function toRelation(relation: Element, dir: string): Relation {
  const outside = relation.getAttribute('TargetMode') === 'External'
  const target = relation.getAttribute('Target')!
  return { id: relation.getAttribute('Id')!, target: outside ? target : posix.join(dir, target), outside }
}

function toSlide(xml: Document, relations: Relation[], xmlOf: (name: string) => Document): PptxSlide {
  const notes = xmlOf(relations.find(({ target }) => target.includes('notesSlide'))!.target)
  const isPlaceholder = (kind: string) => (shape: Element) => all(shape, 'p:ph').some(place => place.getAttribute('type') === kind)
  const linked = new Set(all(xml, 'a:hlinkClick').map(link => link.getAttribute('r:id')))
  return {
    xml,
    title: all(xml, 'p:sp').filter(isPlaceholder('title')).map(textOf).join(),
    text: textOf(xml),
    notes: all(notes, 'p:sp').filter(isPlaceholder('body')).flatMap(body => all(body, 'a:p').map(textOf)),
    pictures: all(xml, 'p:pic').map(picture => all(picture, 'adec:decorative').length ? undefined : all(picture, 'p:cNvPr')[0]!.getAttribute('descr')!),
    tables: all(xml, 'a:tbl').map(table => ({
      cells: all(table, 'a:tr').map(row => all(row, 'a:tc').filter(cell => !cell.hasAttribute('vMerge')).map(textOf)),
      headRow: all(table, 'a:tblPr')[0]!.getAttribute('firstRow') === '1',
      headColumn: all(table, 'a:tblPr')[0]!.getAttribute('firstCol') === '1',
    })),
    links: relations.filter(({ id }) => linked.has(id)),
  }
}
