/** Readers of the PDF that the browser prints, given what no browser prints: a result, or a clear error; no circle holds them. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsIn } from '../../scripts/pdf/bounds.ts'
import { marksIn, remark } from '../../scripts/pdf/marks.ts'
import { placesOfHeadings } from '../../scripts/pdf/outline.ts'
import { takeTags } from '../../scripts/pdf/read-tags.ts'
import { reshape } from '../../scripts/pdf/reshape.ts'
import { sweep } from '../../scripts/pdf/sweep.ts'
import type { Content, Kid, Tag } from '../../scripts/pdf/tree.ts'
import { isTag, leavesOf } from '../../scripts/pdf/tree.ts'
import { runs } from './corrupt.ts'

const check = <Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>, usual = 100) => fc.assert(property, runs(usual))

const line = fc.oneof(
  fc.constantFrom('/P <</MCID 0 >> BDC', '/Span <</MCID 1>> BDC', 'EMC', 'BT', 'ET', 'q', 'Q', '1 0 0 1 2 3 cm', '0 0 5 5 re', 'f', 'n', 'S', 'W n', '/X1 Do', '/F1 12 Tf', '1 2 Td <0041> Tj', '1 0 0 1 0 0 Tm', '/Artifact BMC', '<48> TJ', '0 0 m', '1 1 l'),
  fc.string({ maxLength: 20 }).map(text => text.replaceAll('\n', ' ')),
)
const stream = fc.array(line, { maxLength: 40 }).map(lines => lines.join('\n'))

describe('a content stream', () => {
  it('keeps all that it paints, with marks that are opened and closed in turn, or is refused', () => {
    check(fc.property(stream, (text) => {
      const { painted } = marksIn(text)
      expect([...marksIn(text).text].every(mark => painted.has(mark))).toBe(true)
      expect([...boundsIn(text).values()].every(bounds => bounds.length === 4)).toBe(true)
      let marked: string
      try {
        marked = remark(text, new Map([[0, 'P']]))
      }
      catch (error) {
        expect((error as Error).message).toMatch(/^(?:The mark \d+ of a page stands within another|The browser wrote a mark that is not understood|The content of a page ends within a path)/)
        return
      }
      const lines = marked.split('\n')
      const depth = lines.reduce<number[]>((depths, one) => [...depths, depths.at(-1)! + Number(/ BDC$| BMC$/.test(one)) - Number(one === 'EMC')], [0])
      expect(Math.min(...depth)).toBe(0)
      expect(Math.max(...depth)).toBeLessThanOrEqual(1)
      expect(depth.at(-1)).toBe(0)
      const plain = (all: string[]) => all.filter(one => one && !/\b(?:BDC|BMC|EMC)$/.test(one))
      expect(plain(lines)).toEqual(plain(text.split('\n')))
    }), 300)
  })
})

const { tag } = fc.letrec<{ kid: Kid, tag: Tag }>(tie => ({
  kid: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.record({ page: fc.nat({ max: 3 }), mcid: fc.nat({ max: 9 }) }), fc.record({ page: fc.nat({ max: 3 }), annotation: fc.nat({ max: 9 }) }), tie('tag')),
  tag: fc.record({ role: fc.constantFrom('Document', 'NonStruct', 'Div', 'P', 'H1', 'H2', 'L', 'LI', 'Lbl', 'Link', 'Strong', 'Em', 'Figure', 'Caption', 'Table', 'TR', 'TD', 'TH', 'Art', 'Code', 'Part', 'xyz'), kids: fc.array(tie('kid'), { maxLength: 4 }) }),
}))

describe('a tree of tags', () => {
  it('may hold an article in an article', () => {
    const root: Tag = { role: 'Document', kids: [{ role: 'Art', kids: [{ role: 'Art', kids: [{ page: 0, mcid: 0 }] }] }, { page: 0, mcid: 1 }] }
    expect(reshape(root, [{ title: 'One' }, { title: 'Two' }], true, () => true).kids).toHaveLength(2)
  })

  it('keeps its content, each part once, or is refused for the number of its chapters', () => {
    check(fc.property(tag, fc.integer({ min: 0, max: 3 }), fc.boolean(), (root, chapters, byPage) => {
      const contents = (of: Tag) => leavesOf(of).filter((leaf): leaf is Content => 'mcid' in leaf).map(({ page, mcid }) => `${page} ${mcid}`).toSorted()
      try {
        const document = reshape(root, Array.from({ length: chapters }, (_, i) => ({ title: `Chapter ${i + 1}` })), byPage, () => true)
        expect(document.kids.filter(isTag)).toHaveLength(chapters)
        expect(contents(document)).toEqual(contents(root))
      }
      catch (error) {
        if (!(error as Error).message.startsWith('The PDF has '))
          throw error
      }
    }), 300)
  })
})

describe('a document that leads in circles', () => {
  /** Objects that refer to one another at random. */
  async function tangled(links: [from: number, key: string, to: number][]): Promise<PDFDocument> {
    const document = await PDFDocument.create()
    document.addPage()
    const refs = Array.from({ length: 6 }, () => document.context.nextRef())
    const fields = refs.map((_, i) => Object.fromEntries(links.filter(([from]) => from === i).map(([, key, to]) => [key, refs[to]!])))
    refs.forEach((ref, i) => document.context.assign(ref, document.context.obj({ S: 'P', Dest: [], ...fields[i] })))
    document.catalog.set(PDFName.of('StructTreeRoot'), refs[0]!)
    document.catalog.set(PDFName.of('Outlines'), refs[0]!)
    return document
  }
  const links = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom('K', 'First', 'Next', 'Pg'), fc.nat({ max: 5 })), { maxLength: 12 })

  it('is read, or refused', async () => {
    await fc.assert(fc.asyncProperty(links, async (all) => {
      const document = await tangled(all)
      for (const read of [placesOfHeadings, takeTags]) {
        try {
          read(document)
        }
        catch (error) {
          expect((error as Error).message).toMatch(/^The browser printed a PDF /)
        }
      }
      sweep(document)
      expect(document.getPageCount()).toBe(1)
    }), runs(60))
  })

  it('such as an outline whose entry follows itself', async () => {
    const document = await tangled([[0, 'First', 1], [1, 'Next', 1], [0, 'K', 1], [1, 'K', 1]])
    expect(() => placesOfHeadings(document)).toThrow('goes round in a circle')
    expect(() => takeTags(document)).toThrow('stands in two places, or in itself')
  })
})
