import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFHexString, PDFName } from '@cantoo/pdf-lib'

/** What a PDF says of itself. */
export interface About {
  title: string
  author: string
  subject: string
  keywords: string[]
  language: string
  /** When it was made: of the content, not of the print, so that the same content gives the same file. */
  date: Date
}

const escape = (text: string) => text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)

/** Writes who made what into a document: for readers, for catalogues (XMP), and as a claim to PDF/UA-1. */
export function describe(document: PDFDocument, about: About): void {
  const { context, catalog } = document
  document.setTitle(about.title, { showInWindowTitleBar: true })
  document.setAuthor(about.author)
  document.setSubject(about.subject)
  // One keyword of the library's is a word; ours are terms, which commas part.
  document.setKeywords([about.keywords.join(', ')])
  document.setLanguage(about.language)
  document.setCreator('Slidev')
  document.setProducer('Chromium, pdf-lib')
  document.setCreationDate(about.date)
  document.setModificationDate(about.date)
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(Buffer.from(xmp(about)), { Type: 'Metadata', Subtype: 'XML' })))
}

/** Metadata as XMP (ISO 16684-1), with the identifier of PDF/UA-1 (ISO 14289-1, 5). */
function xmp({ title, author, subject, keywords, language, date }: About): string {
  const iso = date.toISOString().replace(/\.\d+/, '')
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title>${alt(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alt(subject)}</dc:description>
<dc:subject><rdf:Bag>${keywords.map(word => `<rdf:li>${escape(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>${escape(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${escape(keywords.join(', '))}</pdf:Keywords>
<pdf:Producer>Chromium, pdf-lib</pdf:Producer>
<xmp:CreatorTool>Slidev</xmp:CreatorTool>
<xmp:CreateDate>${iso}</xmp:CreateDate>
<xmp:ModifyDate>${iso}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** Numbers the file by a hash of its content, in hex: the same content, the same number. */
export function sign(document: PDFDocument, hash: string): void {
  const id = PDFHexString.of(hash)
  document.context.trailerInfo.ID = document.context.obj([id, id])
}
