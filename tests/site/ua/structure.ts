/** The structure tree of a PDF, read with pdf-lib from its objects; what the export writes it with is not used here. */
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'

export interface Node {
  role: string
  alt?: string
  /** Attributes of all owners, such as Scope. */
  attributes: Record<string, string>
  /** In the order of reading: nodes; marks as `page/mcid`, those of a form as `page/form/mcid`; annotations by the number of their object. */
  kids: (Node | string)[]
  parent?: Node
  dict: PDFDict
}

export interface Structure { document: PDFDocument, root?: Node, all: Node[], roleMap: number }

export const N = (text: string) => PDFName.of(text)
export const str = (value: PDFObject | undefined) => value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
const listed = (value: PDFObject | undefined) => value instanceof PDFArray ? value.asArray() : value ? [value] : []

export function readStructure(document: PDFDocument): Structure {
  const { context, catalog } = document
  const pages = new Map(document.getPages().map((page, i) => [String(page.ref), i]))
  const tree = catalog.lookupMaybe(N('StructTreeRoot'), PDFDict)
  const all: Node[] = []

  const read = (ref: PDFObject, parent: Node | undefined): Node | undefined => {
    const dict = context.lookup(ref, PDFDict)
    const node: Node = { role: dict.lookup(N('S'), PDFName).decodeText(), alt: str(dict.lookup(N('Alt'))), attributes: attributesOf(dict), kids: [], parent, dict }
    all.push(node)
    for (const kid of listed(dict.lookup(N('K')))) {
      const value = context.lookup(kid)
      const at = (value instanceof PDFDict ? value.get(N('Pg')) : undefined) ?? dict.get(N('Pg'))
      const page = pages.get(String(at))
      if (value instanceof PDFNumber) {
        node.kids.push(`${page}/${value}`)
      }
      else if (value instanceof PDFDict && value.get(N('Type')) === N('MCR')) {
        const form = value.get(N('Stm'))
        node.kids.push(form instanceof PDFRef ? `${page}/${form.objectNumber}/${String(value.get(N('MCID')))}` : `${page}/${String(value.get(N('MCID')))}`)
      }
      else if (value instanceof PDFDict && value.get(N('Type')) === N('OBJR')) {
        node.kids.push(String((value.get(N('Obj')) as PDFRef).objectNumber))
      }
      else {
        node.kids.push(read(kid, node)!)
      }
    }
    return node
  }
  const [top] = tree ? listed(tree.get(N('K')) instanceof PDFRef ? tree.get(N('K')) : tree.lookup(N('K'))) : []
  return { document, root: top && read(top, undefined), all, roleMap: tree?.lookupMaybe(N('RoleMap'), PDFDict)?.keys().length ?? 0 }
}

function attributesOf(dict: PDFDict): Record<string, string> {
  const value = dict.lookup(N('A'))
  const owners = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value]
  return Object.fromEntries(owners.flatMap(owner => owner instanceof PDFDict ? owner.entries().map(([key, is]) => [key.decodeText(), String(is)]) : []))
}

export const nodesOf = (node: Node): Node[] => node.kids.filter(kid => typeof kid !== 'string')

/** All marks and annotations that a node and those below it hold, in the order of reading. */
export const heldBy = (node: Node): string[] => node.kids.flatMap(kid => typeof kid === 'string' ? [kid] : heldBy(kid))
