import type { Document, Element } from '@xmldom/xmldom'
import type { SlideToWrite } from './write.ts'
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { ZIP_DATE } from '../artefacts.ts'

const DECORATIVE = '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

const parser = new DOMParser()
const all = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)]

/**
 * Puts right what PptxGenJS 4.0.1 leaves wrong or cannot say: properties of a paragraph once, and not with each run;
 * numbers of shapes that are unique; parts that are listed but not there; paragraphs of notes; rows that head a table;
 * what is decoration. `date` is that of the file.
 */
export function mend(file: Uint8Array, slides: readonly SlideToWrite[], date: Date): Uint8Array {
  const parts = unzipSync(file)
  const edit = (name: string, change: (xml: Document) => void) => {
    const xml = parser.parseFromString(strFromU8(parts[name]!), 'text/xml')
    change(xml)
    parts[name] = strToU8(new XMLSerializer().serializeToString(xml))
  }
  slides.forEach((slide, i) => {
    edit(`ppt/slides/slide${i + 1}.xml`, xml => mendSlide(xml, slide))
    edit(`ppt/notesSlides/notesSlide${i + 1}.xml`, xml => mendNotes(xml, slide.notes))
  })
  for (const name of Object.keys(parts).filter(name => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name)))
    edit(name, xml => all(xml, 'a:defRPr').forEach(look => look.setAttribute('b', '1')))
  edit('docProps/core.xml', xml => mendProperties(xml, date))
  edit('[Content_Types].xml', xml => all(xml, 'Override').filter(part => !(part.getAttribute('PartName')!.slice(1) in parts)).forEach(remove))
  // The format has no folders, and its first part should be the list of all.
  const names = Object.keys(parts).filter(name => !name.endsWith('/')).sort()
  return zipSync(Object.fromEntries(names.map(name => [name, parts[name]!])), { mtime: ZIP_DATE })
}

function mendProperties(xml: Document, date: Date): void {
  for (const element of [...all(xml, 'dcterms:created'), ...all(xml, 'dcterms:modified')])
    element.textContent = date.toISOString().replace(/\.\d+/, '')
  const language = xml.createElementNS('http://purl.org/dc/elements/1.1/', 'dc:language')
  language.textContent = 'en'
  xml.documentElement!.appendChild(language)
}

const remove = (element: Element) => element.parentNode!.removeChild(element)

function mendSlide(xml: Document, { items }: SlideToWrite): void {
  for (const paragraph of all(xml, 'a:p'))
    all(paragraph, 'a:pPr').slice(1).forEach(remove)
  all(xml, 'p:cNvPr').forEach((shape, i) => shape.setAttribute('id', String(i + 1)))
  const title = all(xml, 'p:sp').find(shape => all(shape, 'p:ph').length)!
  all(title, 'p:cNvPr')[0]!.setAttribute('name', 'Title')
  for (const run of all(title, 'a:rPr').filter(run => !run.hasAttribute('b')))
    run.setAttribute('b', '0')
  const tables = items.filter(item => item.kind === 'table')
  all(xml, 'a:tblPr').forEach((table, i) => {
    table.setAttribute('firstRow', String(Number(tables[i]!.heads.row)))
    table.setAttribute('firstCol', String(Number(tables[i]!.heads.column)))
  })
  const pictures = items.filter(item => item.kind === 'picture')
  const decoration = [
    ...all(xml, 'p:pic').filter((_, i) => !pictures[i]!.name),
    ...all(xml, 'p:sp').filter(shape => !all(shape, 'p:txBody').length),
  ]
  for (const shape of decoration) {
    const [about] = all(shape, 'p:cNvPr') as [Element]
    about.setAttribute('descr', '')
    about.appendChild(xml.importNode(parser.parseFromString(DECORATIVE, 'text/xml').documentElement!, true))
  }
}

/** The library writes all notes as one paragraph. */
function mendNotes(xml: Document, notes: readonly string[]): void {
  const [paragraph] = all(xml, 'a:p') as [Element]
  for (const note of notes) {
    const copy = paragraph.cloneNode(true) as Element
    all(copy, 'a:t')[0]!.textContent = note
    paragraph.parentNode!.insertBefore(copy, paragraph)
  }
  remove(paragraph)
}
