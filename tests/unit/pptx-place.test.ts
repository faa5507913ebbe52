/** Where texts and cells of a slide stand, and which texts are one, in lines that do not begin alike. */
import type { PageElement } from '../../scripts/pptx/page.ts'
import { describe, expect, it } from 'vitest'
import { gatherText } from '../../scripts/pptx/gather-text.ts'
import { placeSlide } from '../../scripts/pptx/place-slide.ts'
import { placeTable } from '../../scripts/pptx/place-table.ts'
import { placeText } from '../../scripts/pptx/place-text.ts'
import { element, text } from './pptx-support.ts'

const inline = { display: 'inline' }
const filled = { backgroundColor: 'rgb(255, 0, 0)' }
const lined = { borderTopWidth: '2px', borderTopStyle: 'solid', borderBottomWidth: '2px', borderBottomStyle: 'solid' }
const runsOf = (...children: PageElement['children']) => gatherText(children, element('p', children)).flatMap(({ runs }) => runs)

describe('looks', () => {
  it('are those of the element: slanted, bold from 600 on, underlined, struck, set apart', () => {
    const look = (style: Partial<PageElement['style']>) => {
      const [{ italic, bold, underline, strike, spacing }] = runsOf(element('span', [text('x')], { style: { ...inline, ...style } })) as [ReturnType<typeof runsOf>[0]]
      return { italic, bold, underline, strike, spacing }
    }
    const plain = { italic: false, bold: false, underline: false, strike: false, spacing: 0 }
    expect([{}, { fontStyle: 'italic' }, { fontWeight: '599' }, { fontWeight: '600' }, { letterSpacing: '2px' }].map(look)).toEqual([plain, { ...plain, italic: true }, plain, { ...plain, bold: true }, { ...plain, spacing: 2 }])
    expect([{ textDecorationLine: 'underline' }, { textDecorationLine: 'line-through' }, { textDecorationLine: 'underline line-through' }].map(look)).toEqual([{ ...plain, underline: true }, { ...plain, strike: true }, { ...plain, underline: true, strike: true }])
  })

  it('that are alike are one run, but for links: each is one of its own', () => {
    expect(runsOf(text('One '), element('span', [text('two', 24)], { style: inline })).map(run => run.text)).toEqual(['One two'])
    const link = (said: string, x: number) => element('a', [text(said, x)], { href: '#slide-a', style: inline })
    expect(runsOf(link('one', 0), link('two', 18)).map(run => run.text)).toEqual(['one', 'two'])
  })
})

describe('a text', () => {
  it('is as wide as its outermost lines, and from the top of the first to the foot of the last', () => {
    const div = element('div', [element('p', [text('One', 30)]), element('p', [text('A longer', 10, 1), text('one', 20, 2)])])
    // The longest line is 48 px, and would take in the next word from 66 px on; letters of 10 px stand 0.45 px above the foot of their line
    expect(placeText(gatherText(div.children, div))).toMatchObject({ x: 10, width: 57, y: 16.5 - 0.45 - 20, height: 60, wraps: true })
  })

  it('breaks where one of its paragraphs does', () => {
    const div = element('div', [element('p', [text('One')]), element('p', [text('two', 0, 1)])])
    expect(placeText(gatherText(div.children, div)).wraps).toBe(false)
  })
})

describe('a table', () => {
  const cell = (x: number, width: number, ...children: PageElement['children']) => element('td', children, { x, width })
  const cellsOf = (...cells: PageElement[]) => placeTable(element('table', [element('tr', cells)])).rows[0]!.cells

  it('has columns where any row has them, of any width', () => {
    const caption = element('caption', [element('b', [text('Hidden')])])
    const table = element('table', [caption, element('tbody', [element('tr', [cell(0, 100)]), element('tr', [cell(0, 30.2), cell(30.2, 69.8)], { y: 20 })])])
    expect(placeTable(table)).toMatchObject({ columns: [30, 70], rows: [{ cells: [{}] }, { cells: [{}, {}] }], height: 40 })
  })

  it('leaves no room in an empty cell, and around a text as much as there is around its outermost lines', () => {
    expect(cellsOf(cell(0, 50))[0]!.margins).toEqual([0, 0, 0, 0])
    const lines = [element('p', [text('ab', 20)]), element('p', [text('abcd', 10, 1)])]
    expect(cellsOf(cell(0, 100, ...lines))[0]!.margins[3]).toBe(10)
    const right = cell(0, 100, ...lines.map(line => ({ ...line, style: { ...line.style, textAlign: 'right' } })))
    expect(cellsOf(right)[0]!.margins).toMatchObject([0, 66, 0, 0])
  })

  it('paints rows and cells itself, and what stands in cells behind it', () => {
    const chip = element('span', [text('x')], { style: { ...inline, ...filled } })
    const table = (tag: string) => element('table', [element(tag, [element('tr', [element('td', [chip], { style: { ...filled, ...lined } })], { style: { ...filled, ...lined } })], { style: { ...filled, ...lined } })])
    for (const tag of ['thead', 'tbody', 'tfoot'])
      expect(placeSlide(element('div', [table(tag)], { width: 980, height: 552 })).items.map(item => item.kind)).toEqual(['shape', 'table'])
  })
})

describe('texts of a slide', () => {
  const textsOf = (...children: PageElement['children']) => placeSlide(element('div', children, { width: 980, height: 552 })).items.map(item => item.kind === 'text' && item.paragraphs.map(({ runs }) => runs.map(run => run.text).join('')))
  const span = (...children: PageElement['children']) => element('span', children, { style: inline })

  it('are apart where a block with text stands in a line, however deep', () => {
    expect(textsOf(text('One'), span(element('p', [text('two', 0, 1)])))).toEqual([['One'], ['two']])
    expect(textsOf(text('One'), span(text('x', 18), span(element('p', [text('two', 0, 1)]))))).toEqual([['One'], ['x'], ['two']])
  })

  it('are one where what stands in the line is in lines, or holds no text', () => {
    expect(textsOf(text('One '), span(span(text('two', 24))))).toEqual([['One two']])
    expect(textsOf(text('One '), span(element('div', [], { x: 24, width: 0 }), text('two', 24)))).toEqual([['One two']])
  })
})
