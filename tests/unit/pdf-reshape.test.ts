import type { Kid, Tag } from '../../scripts/pdf/tree.ts'
import { describe, expect, it } from 'vitest'
import { reshape } from '../../scripts/pdf/reshape.ts'

const tag = (role: string, ...kids: Kid[]): Tag => ({ role, kids })
const mark = (mcid: number, page = 0) => ({ page, mcid })
const box = (...kids: Kid[]) => tag('NonStruct', ...kids)
/** A text as Chromium tags it: in a box of its own. */
const text = (mcid: number, page = 0) => box(mark(mcid, page))

/** What becomes of the content of one slide, in short: roles, and marks as numbers. */
function shaped(...kids: Kid[]): unknown {
  const document = reshape(tag('Document', ...kids), [{ title: 'One' }], true, kid => 'mcid' in kid && kid.mcid < 90)
  const short = (kid: Kid): unknown => 'role' in kid ? { [kid.role]: kid.kids.map(short) } : 'mcid' in kid ? kid.mcid : 'link'
  return (document.kids[0] as Tag).kids.map(short)
}

describe('tags that a reader needs', () => {
  it('boxes vanish, and text in one is a paragraph', () => {
    expect(shaped(box(mark(90), box(tag('H1', text(1)), box(text(2), text(3)))))).toEqual([{ H1: [1] }, { P: [2, 3] }])
  })

  it('texts of two boxes are two paragraphs, bare texts beside each other one', () => {
    expect(shaped(box(text(1)), box(text(2)))).toEqual([{ P: [1] }, { P: [2] }])
    expect(shaped(text(1), tag('Link', text(2), { page: 0, annotation: 7 }), text(3))).toEqual([{ P: [1, { Link: [2, 'link'] }, 3] }])
  })

  it('what only decorates is dropped, with tags that hold nothing else', () => {
    expect(shaped(tag('P', text(1)), tag('P', text(95)), box(box(text(96))))).toEqual([{ P: [1] }])
  })

  it('an empty cell stays, as the row would move up', () => {
    expect(shaped(tag('Table', box(tag('TR', tag('TH', text(1)), tag('TD'), tag('TD', text(2))))))).toEqual([{ Table: [{ TR: [{ TH: [1] }, { TD: [] }, { TD: [2] }] }] }])
  })

  it('an item has a body, and its mark beside it', () => {
    expect(shaped(tag('L', tag('LI', tag('Lbl', text(1)), text(2)), tag('LI', tag('P', text(3)))))).toEqual([{ L: [{ LI: [{ Lbl: [1] }, { LBody: [2] }] }, { LI: [{ LBody: [3] }] }] }])
    expect(shaped(tag('L', tag('LI', tag('P', text(1)), text(2))))).toEqual([{ L: [{ LI: [{ LBody: [{ P: [1] }, { P: [2] }] }] }] }])
  })

  it('a drawing is one figure with its words inside, and the figure around it and its caption are text', () => {
    const drawing: Tag = { role: 'Figure', alt: 'Line chart', kids: [mark(90), box(text(2))] }
    expect(shaped(tag('Figure', tag('P', text(1)), drawing, tag('Caption', text(3))))).toEqual([{ P: [1] }, { Figure: [90, 2] }, { P: [3] }])
  })

  it.each(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TH', 'TD', 'Code'])('%s holds running text without a paragraph in it', (role) => {
    // Within a block, as what is inline beside nothing else is a paragraph
    const inside = shaped(tag('Div', tag(role, box(text(1), text(2))), tag('P', text(3)))) as [{ Div: unknown[] }]
    expect(inside[0].Div[0]).toEqual({ [role]: [1, 2] })
  })

  it.each(['TH', 'TD'])('%s holds several paragraphs, or one as running text', (role) => {
    expect(shaped(tag('Table', tag('TR', tag(role, tag('P', text(1)), tag('P', text(2))), tag(role, tag('P', text(3))))))).toEqual([{ Table: [{ TR: [{ [role]: [{ P: [1] }, { P: [2] }] }, { [role]: [3] }] }] }])
    expect(shaped(tag('Table', tag('TR', tag(role), tag(role, text(1)))))).toEqual([{ Table: [{ TR: [{ [role]: [] }, { [role]: [1] }] }] }])
  })

  it('a heading takes the text of its paragraphs, as it holds no blocks', () => {
    expect(shaped(tag('H2', tag('P', text(1)), tag('P', text(2))))).toEqual([{ H2: [1, 2] }])
  })

  it('a caption and a link hold no paragraph, whatever boxes stand in them', () => {
    expect(shaped(tag('Figure', tag('P', text(1)), tag('Caption', box(text(2), text(3)))))).toEqual([{ P: [1] }, { P: [2, 3] }])
    expect(shaped(tag('P', tag('Link', box(text(1), text(2)), { page: 0, annotation: 7 }), text(3)))).toEqual([{ P: [{ Link: [1, 2, 'link'] }, 3] }])
  })

  it('code stands in running text', () => {
    expect(shaped(box(text(1), tag('Code', text(2)), text(3)))).toEqual([{ P: [1, { Code: [2] }, 3] }])
  })

  it('a mark of an item holds running text, too', () => {
    expect(shaped(tag('L', tag('LI', tag('Lbl', box(text(1), text(2))), text(3))))).toEqual([{ L: [{ LI: [{ Lbl: [1, 2] }, { LBody: [3] }] }] }])
  })

  it('a figure in a paragraph stays in it', () => {
    expect(shaped(tag('Div', tag('P', text(1), { role: 'Figure', alt: 'A line', kids: [mark(2)] }, text(3))))).toEqual([{ Div: [{ P: [1, { Figure: [2] }, 3] }] }])
  })

  it('what has an alternative and is no figure keeps its tags', () => {
    expect(shaped({ role: 'Sect', alt: 'words', kids: [tag('P', text(1))] })).toEqual([{ Sect: [{ P: [1] }] }])
  })

  it('emphasis is of PDF 2.0, and a link without its area is none', () => {
    expect(shaped(tag('P', tag('Strong', text(1)), tag('Link', text(2))))).toEqual([{ P: [1, 2] }])
  })
})

describe('parts and chapters', () => {
  const slide = (page: number) => box(tag('P', text(1, page)), tag('H1', text(2, page)))
  const chapters = [{ title: 'Cover' }, { title: 'One', part: 'A' }, { title: 'Two', part: 'A' }, { title: 'Three', part: 'B' }]
  const outline = (document: Tag) => document.kids.map(kid => 'role' in kid && [kid.role, kid.title, kid.kids.length])

  it('each page is a section, in the part of its chapter', () => {
    const document = reshape(tag('Document', ...[0, 1, 2, 3].map(slide)), chapters, true, () => true)
    expect(outline(document)).toEqual([['Sect', 'Cover', 2], ['Part', 'A', 2], ['Part', 'B', 1]])
  })

  it('or each heading of the first level begins one', () => {
    const flow = box(tag('H1', text(1)), tag('P', text(2)), tag('P', text(3, 1)), tag('H1', text(4, 1)))
    expect(outline(reshape(tag('Document', flow), chapters.slice(0, 2), false, () => true))).toEqual([['Sect', 'Cover', 3], ['Part', 'A', 1]])
  })

  it('or an article is one, with what stands in it above its heading', () => {
    const flow = box(tag('P', text(1)), tag('H1', text(2)), tag('Art', tag('P', text(3)), tag('H1', text(4))), tag('Art', tag('H1', text(5, 1))), tag('H1', text(6, 1)))
    expect(outline(reshape(tag('Document', flow), chapters, false, () => true))).toEqual([['Sect', 'Cover', 2], ['Part', 'A', 2], ['Part', 'B', 1]])
  })

  it('another number of them is an error', () => {
    expect(() => reshape(tag('Document', slide(0)), chapters, true, () => true)).toThrow('The PDF has 1 tagged sections for 4 chapters.')
  })
})
