import type { PageText } from '../../scripts/pptx/page.ts'
import { describe, expect, it } from 'vitest'
import { gatherText, toLines } from '../../scripts/pptx/gather-text.ts'
import { breadth, placeText } from '../../scripts/pptx/place-text.ts'
import { byLine } from '../../scripts/pptx/runs.ts'
import { element, text, word } from './pptx-support.ts'

const inline = { display: 'inline' }
const said = (paragraphs: ReturnType<typeof gatherText>) => paragraphs.map(({ runs }) => runs.map(run => run.text))

describe('gatherText', () => {
  it('leaves out the blanks that a browser leaves out', () => {
    const p = element('p', [text('\n  One '), element('b', [text(' two ', 24)], { style: inline }), text('  three\n', 48)])
    expect(said(gatherText(p.children, p)).map(runs => runs.join(''))).toEqual(['One two three'])
  })

  it('keeps each look, and what holds from further out: links, lines through text', () => {
    const bold = element('strong', [text('bold', 24)], { style: { ...inline, fontWeight: '600' } })
    const p = element('p', [text('One '), element('a', [element('s', [bold], { style: { ...inline, textDecorationLine: 'line-through' } })], { href: '#slide-fig-1', style: inline })])
    const [{ runs }] = gatherText(p.children, p) as [ReturnType<typeof gatherText>[0]]
    expect(runs).toMatchObject([
      { text: 'One ', bold: false, strike: false, color: '16202B', font: 'IBM Plex Sans', size: 10 },
      { text: 'bold', bold: true, strike: true, link: '#slide-fig-1' },
    ])
  })

  it('begins a paragraph at a block, at a break, and where a line of code ends', () => {
    const td = element('td', [text('One'), element('br', []), text('two', 0, 1), element('p', [text('three', 0, 2)])])
    expect(said(gatherText(td.children, td))).toEqual([['One'], ['two'], ['three']])
    const code = element('code', [text('if x:'), { text: '\n', words: [] }, text('  y', 0, 1)], { style: { whiteSpace: 'pre' } })
    expect(said(gatherText(code.children, code))).toEqual([['if x:'], ['  y']])
  })

  it('leaves a blank as wide as a drawing between words, and none for one at the start of a single line', () => {
    const icon = (x: number) => element('svg', [], { picture: 0, x, y: 4, width: 12, height: 12, style: inline })
    const between = element('p', [text('so: '), icon(24), text('wrong', 40)])
    const [{ runs }] = gatherText(between.children, between) as [ReturnType<typeof gatherText>[0]]
    expect(runs).toMatchObject([{ text: 'so: ' }, { text: '\u2003', size: 16 }, { text: 'wrong' }])
    const first = element('p', [icon(0), text('right', 16)])
    expect(gatherText(first.children, first)).toMatchObject([{ runs: [{ text: 'right' }], lines: [{ left: 16 }] }])
  })

  it.each<[string, number, number, number[]]>([
    ['right of it on its line', 24, 4, [24, 40]],
    ['right of it, half a line lower', 24, 11, [40]],
    ['left of it', 60, 4, [40]],
    ['where it begins', 40, 4, [40]],
    ['on the line above', 24, -16, [40]],
  ])('leaves a blank for a drawing only where the word after it stands beside it: %s', (_, x, y, lefts) => {
    const icon = element('svg', [], { picture: 0, x, y, width: 12, height: 12, style: inline })
    const p = element('p', [text('so: '), icon, text('wrong', 40)])
    const [{ runs }] = gatherText(p.children, p) as [ReturnType<typeof gatherText>[0]]
    expect(runs.map(run => run.text).join('')).toBe(lefts.length > 1 ? 'so: \u2003wrong' : 'so: wrong')
  })

  it('leaves a blank for what has a width and no text, such as an icon of styles', () => {
    const said = (width: number) => {
      const p = element('p', [text('so: '), element('span', [], { x: 24, y: 4, width, height: 12, style: { display: 'inline-block' } }), text('wrong', 40)])
      return gatherText(p.children, p)[0]!.runs.map(run => run.text).join('')
    }
    expect([said(12), said(0)]).toEqual(['so: \u2003wrong', 'so: wrong'])
  })

  it('parts a link that goes on in another line by a blank that is none of it', () => {
    const link = element('a', [{ text: 'a long link', words: [word('a', 0), word('long', 12), word('link', 0, 1)] }], { href: 'https://example.org/', style: inline })
    const p = element('p', [link])
    expect(gatherText(p.children, p)[0]!.runs.map(({ text, link }) => [text, link])).toEqual([['a long', 'https://example.org/'], [' ', undefined], ['link', 'https://example.org/']])
  })

  it('sets the blank for a drawing in the look of its block, without its lines or its link', () => {
    const icon = element('svg', [], { picture: 0, x: 24, y: 4, width: 12, height: 12, style: inline })
    const p = element('p', [element('a', [text('so: '), icon, text('wrong', 40)], { href: '#slide-x', style: { ...inline, fontSize: '20px', textDecorationLine: 'underline' } })], { style: { textDecorationLine: 'underline' } })
    const [{ runs }] = gatherText(p.children, p) as [ReturnType<typeof gatherText>[0]]
    expect(runs.map(({ text, link, underline }) => [text, link, underline])).toEqual([['so: ', '#slide-x', true], ['\u2003', undefined, false], ['wrong', '#slide-x', true]])
  })

  it('lets a drawing between words add to the width of a line, and not to its foot', () => {
    const icon = element('svg', [], { picture: 0, x: 24, y: 6, width: 12, height: 14, style: inline })
    const p = element('p', [text('so: '), icon, text('wrong', 40)])
    expect(gatherText(p.children, p)[0]!.lines).toEqual([{ left: 0, right: 70, bottom: 16.5, first: 18 }])
  })

  it.each([['left', 'left'], ['start', 'left'], ['justify', 'left'], ['center', 'center'], ['right', 'right'], ['end', 'right']])('aligns %s text %s', (textAlign, align) => {
    const p = element('p', [text('One')], { style: { textAlign } })
    expect(gatherText(p.children, p)[0]!.align).toBe(align)
  })

  it('has lines as high as they are, or as letters need where that is not said', () => {
    const high = (lineHeight: string) => gatherText([text('One')], element('p', [], { style: { lineHeight } }))[0]!.lineHeight
    expect([high('18px'), high('normal')]).toEqual([18, 13])
  })

  it('reads a margin between words as a blank', () => {
    const span = (part: PageText) => element('span', [part], { style: inline })
    const p = element('p', [span(text('One.')), span(text('Two', 30)), span(text('joined', 48))])
    expect(said(gatherText(p.children, p)).map(runs => runs.join(''))).toEqual(['One. Twojoined'])
  })
})

describe('lines', () => {
  it('begin where a word stands below the last one', () => {
    expect(toLines([word('ab', 0), word('cd', 18), word('ef', 0, 1)])).toEqual([
      { left: 0, right: 30, bottom: 16.5, first: 12 },
      { left: 0, right: 12, bottom: 36.5, first: 12 },
    ])
  })

  it('go on where the middle of a word is at the foot of the last one', () => {
    const box = (y: number) => ({ x: 0, y, width: 10, height: 10 })
    // The foot of the first is at 10; the middle of the second at 10, and just below
    expect(toLines([box(0), box(5)])).toHaveLength(1)
    expect(toLines([box(0), box(5.5)])).toHaveLength(2)
  })

  it('break a link into a text for each', () => {
    expect(byLine('a long link', [word('a', 0), word('long', 12), word('link', 0, 1)])).toEqual(['a long', 'link'])
    expect(byLine('short ', [word('short', 0)])).toEqual(['short '])
    // A word in two boxes is broken itself: it stays one text
    expect(byLine('a longword', [word('a', 0), word('long', 12), word('word', 0, 1)])).toEqual(['a longword'])
    expect(byLine('', [])).toEqual([''])
  })
})

describe('breadth', () => {
  it('takes in the longest line, and not the next word in any', () => {
    const lines = [{ left: 0, right: 80, bottom: 20, first: 10 }, { left: 0, right: 70, bottom: 40, first: 30 }, { left: 0, right: 20, bottom: 60, first: 20 }]
    // The second line would take in the third's first word from 90 on.
    expect(breadth(lines)).toBe(85)
    expect(breadth(lines.slice(0, 1))).toBe(80)
  })
})

describe('placeText', () => {
  const paragraph = (align: 'left' | 'center' | 'right') => ({ runs: gatherText([text('x')], element('p', []))[0]!.runs, lineHeight: 20, align, lines: [{ left: 10, right: 90, bottom: 16.5, first: 12 }, { left: 10, right: 60, bottom: 36.5, first: 40 }] })

  it('puts slack where no text stands', () => {
    expect(placeText([paragraph('left')])).toMatchObject({ x: 10, width: 100, height: 40, wraps: true })
    expect(placeText([paragraph('right')])).toMatchObject({ x: -10, width: 100 })
    expect(placeText([paragraph('center')])).toMatchObject({ x: 0, width: 100 })
  })

  it('lets a single line be as wide as its letters are', () => {
    const p = element('p', [text('One')])
    expect(placeText(gatherText(p.children, p))).toMatchObject({ x: 0, width: 18, wraps: false })
  })

  it('keeps paragraphs apart as far as they are', () => {
    const div = element('div', [element('p', [text('One')]), element('p', [text('two', 0, 3)])])
    expect(placeText(gatherText(div.children, div)).paragraphs.map(({ before }) => before)).toEqual([0, 40])
  })
})
