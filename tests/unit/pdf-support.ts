/** A PDF as Chromium prints two slides: tagged by boxes, with an outline of the headings, a link, a form and a picture. For tests without a browser. */
import type { PDFObject } from '@cantoo/pdf-lib'
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** The first slide: a rectangle of no mark, a heading, a drawing of one stroke, a text, a rectangle that only decorates. */
const FIRST = `0 0 400 300 re
f
/NonStruct <</MCID 0 >>BDC
BT
/F4 12 Tf
1 0 0 1 10 200 Tm
<0001> Tj
ET
EMC
/NonStruct <</MCID 1 >>BDC
20 30 m
120 80 l
S
EMC
/NonStruct <</MCID 2 >>BDC
BT
<0002> Tj
ET
EMC
/NonStruct <</MCID 3 >>BDC
1 1 2 2 re
f
EMC`

/** The second: a heading, a JPEG, which is no form, a form with a mark of its own and one without, two cells. */
const SECOND = `/NonStruct <</MCID 0 >>BDC
BT
<0003> Tj
ET
EMC
/I1 Do
/X1 Do
/X2 Do
/NonStruct <</MCID 1 >>BDC
BT
<0004> Tj
ET
EMC
/NonStruct <</MCID 2 >>BDC
BT
<0005> Tj
ET
EMC`

const FORM = `/NonStruct <</MCID 0 >>BDC
BT
<0006> Tj
ET
EMC`

/** A key of a structure element, beside its role and kids. */
type More = Record<string, PDFObject | string | number | object>

export async function printTwo(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const [first, second] = [document.addPage([400, 300]), document.addPage([400, 300])]
  const tag = (S: string, K: unknown, more: More = {}) => context.register(context.obj({ Type: 'StructElem', S, K: K as PDFObject, ...more } as never))
  const text = PDFHexString.fromText

  const form = context.register(context.flateStream(FORM, { Type: 'XObject', Subtype: 'Form', StructParents: 2 }))
  const plain = context.register(context.flateStream('0 0 9 9 re\nf', { Type: 'XObject', Subtype: 'Form' }))
  const picture = context.register(context.stream('no text', { Type: 'XObject', Subtype: 'Image', Filter: 'DCTDecode' }))
  const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', StructParent: 3, Dest: 'slide-two' }))
  const web = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', StructParent: 4, A: { S: 'URI', URI: PDFString.of('https://example.org/') } }))
  // Nothing leads here
  context.register(context.obj({ Type: 'Lost' }))

  first.node.set(PDFName.of('Contents'), context.register(context.flateStream(FIRST)))
  first.node.set(PDFName.of('StructParents'), context.obj(0))
  first.node.set(PDFName.of('Annots'), context.obj([link, web]))
  second.node.set(PDFName.of('Contents'), context.register(context.flateStream(SECOND)))
  second.node.set(PDFName.of('StructParents'), context.obj(1))
  second.node.set(PDFName.of('Resources'), context.obj({ XObject: { X1: form, X2: plain, I1: picture } }))

  const on = { Pg: first.ref }
  const next = { Pg: second.ref }
  const linked = (to: PDFObject, mark: number) => tag('Link', [mark, context.obj({ Type: 'OBJR', Obj: to, Pg: first.ref })], on)
  const head = (mark: number, more: object) => tag('TH', [tag('NonStruct', mark, next)], { A: [context.obj({ O: 'Layout' }), context.obj({ O: 'Table', ...more })] as never })
  const root = tag('Document', [
    tag('NonStruct', [
      tag('H1', [0], on),
      tag('Figure', [1], { ...on, Alt: text('A line.') }),
      tag('P', [linked(link, 2), linked(web, 2)], on),
      tag('NonStruct', [3], on),
    ]),
    tag('NonStruct', [
      tag('H1', 0, next),
      tag('P', [context.obj({ Type: 'MCR', MCID: 0, Stm: form, Pg: second.ref })]),
      tag('Table', [tag('TR', [head(1, { Scope: 'Row', RowSpan: 3, ColSpan: 2 }), head(2, { RowSpan: 1 })])]),
    ]),
  ])
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot', K: [root] }))

  const [two, part, one] = [context.nextRef(), context.nextRef(), context.nextRef()]
  context.assign(part, context.obj({ Title: text('A heading below'), Dest: [first.ref, 'Fit'] }))
  context.assign(one, context.obj({ Title: text('One'), Dest: [first.ref, 'XYZ', 0, 300, 0], First: part, Next: two }))
  context.assign(two, context.obj({ Title: text('Two'), Dest: [second.ref, 'XYZ', 0, 300, 0] }))
  catalog.set(PDFName.of('Outlines'), context.obj({ First: one, Last: two }))
  return document.save({ addDefaultPage: false })
}
