/** How blanks, breaks and drawings of a page become those of paragraphs. */
import type { PageElement, PageText } from '../../scripts/pptx/page.ts'
import { describe, expect, it } from 'vitest'
import { gatherText, toLines } from '../../scripts/pptx/gather-text.ts'
import { element, text, word } from './pptx-support.ts'

const inline = { display: 'inline' }
const span = (...children: PageElement['children']) => element('span', children, { style: inline })
const icon = (x: number) => element('svg', [], { picture: 0, x, y: 4, width: 12, height: 12, style: inline })
/** The texts of the paragraphs in an element. */
const said = (children: PageElement['children'], style: Partial<PageElement['style']> = {}) => gatherText(children, element('div', children, { style })).map(({ runs }) => runs.map(run => run.text).join(''))

describe('blanks', () => {
  it.each<[string, (PageElement | PageText)[], string]>([
    ['between two texts stay', [text('One two'), text(' three', 42)], 'One two three'],
    ['stand once where both texts have one', [text('One '), text(' two', 24)], 'One two'],
    ['stand once before a margin', [text('One '), span(text('two', 60))], 'One two'],
    ['of many kinds are one', [text('One \n\t two')], 'One two'],
    ['stand where a text goes on in another line', [span(text('One', 60)), span(text('two', 0, 1))], 'One two'],
    ['at the end are left out', [text('One ')], 'One'],
  ])('%s', (_, children, wanted) => {
    expect(said(children)).toEqual([wanted])
  })

  it.each(['pre', 'pre-wrap'])('all stay where a style keeps them: %s', (whiteSpace) => {
    expect(said([text('if  x:')], { whiteSpace })).toEqual(['if  x:'])
  })
})

describe('paragraphs', () => {
  it('begin and end with a block, and not with one that holds nothing', () => {
    expect(said([text('One'), element('p', [text('two', 0, 1)]), text('three', 0, 2)])).toEqual(['One', 'two', 'three'])
    expect(said([text('One'), element('p', [{ text: '\n', words: [] }], { width: 0 }), text('two', 18)])).toEqual(['Onetwo'])
  })

  it('are none where there is no text', () => {
    expect(said([])).toEqual([])
    expect(said([{ text: ' \n', words: [] }, element('p', [icon(0)])])).toEqual([])
  })
})

describe('drawings', () => {
  it('beside text in one element leave the text', () => {
    expect(said([text('so '), span(icon(18), text('holds', 34))])).toEqual(['so \u2003holds'])
  })

  it('at the start of a text of several lines leave their blank', () => {
    expect(said([icon(0), text('One', 16), text(' two', -6, 1)])).toEqual(['\u2003One two'])
    expect(said([icon(0), text('One', 16)])).toEqual(['One'])
  })

  it('leave no blank without a word after them', () => {
    expect(said([text('One'), icon(18)])).toEqual(['One'])
  })
})

describe('the foot of a line', () => {
  const box = (y: number, height: number) => ({ x: 0, y, width: 10, height })

  it('is that of its lowest word', () => {
    expect(toLines([box(0, 10), box(2, 12), box(1, 10)])).toEqual([{ left: 0, right: 10, bottom: 14, first: 10 }])
  })

  it('and its ends are those of its outermost', () => {
    expect(toLines([word('cd', 18), word('ab', 0)])).toEqual([{ left: 0, right: 30, bottom: 16.5, first: 12 }])
  })
})
