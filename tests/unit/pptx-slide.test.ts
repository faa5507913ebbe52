import { describe, expect, it } from 'vitest'
import { toPaint } from '../../scripts/pptx/colors.ts'
import { placeShapes } from '../../scripts/pptx/place-shapes.ts'
import { placeSlide } from '../../scripts/pptx/place-slide.ts'
import { placeTable } from '../../scripts/pptx/place-table.ts'
import { element, text, word } from './pptx-support.ts'

const inline = { display: 'inline' }
const line = { borderBottomWidth: '1px', borderBottomStyle: 'solid', borderBottomColor: 'rgb(211, 217, 224)' }

describe('toPaint', () => {
  it.each([
    ['rgb(187, 79, 14)', { color: 'BB4F0E', transparency: 0 }],
    ['rgba(0, 0, 0, 0.25)', { color: '000000', transparency: 75 }],
    ['color(srgb 1 0.5 0)', { color: 'FF8000', transparency: 0 }],
    ['rgba(0, 0, 0, 0)', undefined],
    ['nonsense', undefined],
    ['rgb(0A', undefined],
  ])('reads %s', (css, paint) => expect(toPaint(css)).toEqual(paint))
})

describe('placeShapes', () => {
  it('draws a line in the middle of a border, and nothing where nothing is seen', () => {
    expect(placeShapes(element('p', [], { style: line }))).toMatchObject([{ kind: 'line', x: 0, y: 19.5, width: 100, height: 0, stroke: { color: 'D3D9E0', width: 1 } }])
    expect(placeShapes(element('p', []))).toEqual([])
  })

  it.each<[string, Record<string, string>]>([
    ['without a width', { borderTopWidth: '0px', borderTopStyle: 'solid' }],
    ['without a style', { borderTopWidth: '4px', borderTopStyle: 'none' }],
    ['that is hidden', { borderTopWidth: '4px', borderTopStyle: 'hidden' }],
    ['without a colour', { borderTopWidth: '4px', borderTopStyle: 'solid', borderTopColor: 'rgba(0, 0, 0, 0)' }],
  ])('draws no border %s', (_, style) => {
    expect(placeShapes(element('p', [], { style }))).toEqual([])
  })

  it('draws each side alone in the middle of its border', () => {
    const side = (name: string) => placeShapes(element('p', [], { x: 10, y: 30, style: { [`border${name}Width`]: '4px', [`border${name}Style`]: 'solid' } })).map(({ kind, x, y, width, height }) => [kind, x, y, width, height])
    expect(['Top', 'Right', 'Bottom', 'Left'].map(side)).toEqual([[['line', 10, 32, 100, 0]], [['line', 108, 30, 0, 20]], [['line', 10, 48, 100, 0]], [['line', 12, 30, 0, 20]]])
  })

  it('draws an area under lines that differ, with its corners in px', () => {
    expect(placeShapes(element('p', [], { style: { ...line, backgroundColor: 'rgb(255, 0, 0)', borderTopLeftRadius: '6px' } }))).toMatchObject([{ kind: 'shape', radius: 6, fill: { color: 'FF0000' } }, { kind: 'line' }])
  })

  it('draws a border all around as the outline of an area', () => {
    const sides = Object.fromEntries(['Top', 'Right', 'Bottom', 'Left'].flatMap(side => [[`border${side}Width`, '2px'], [`border${side}Style`, 'dashed']]))
    expect(placeShapes(element('p', [], { style: { ...sides, backgroundColor: 'rgb(255, 0, 0)', borderTopLeftRadius: '50%' } }))).toMatchObject([
      { kind: 'shape', x: 1, y: 1, width: 98, height: 18, radius: Infinity, fill: { color: 'FF0000' }, stroke: { width: 2, dashed: true } },
    ])
  })
})

describe('placeTable', () => {
  const cell = (tag: string, x: number, y: number, said: string, style = {}) => element(tag, said ? [text(said, x + 8, y / 20)] : [], { x, y, width: 50, style })
  const table = element('table', [
    element('caption', [text('Hidden')]),
    element('thead', [element('tr', [cell('td', 0, 0, ''), cell('th', 50, 0, 'A')], { style: line })]),
    element('tbody', [element('tr', [cell('th', 0, 20, 'B'), cell('td', 50, 20, '1', { textAlign: 'right', backgroundColor: 'rgb(227, 241, 236)' })], { y: 20 })]),
  ])

  it('has columns and rows where they stand, and says which of them are heads', () => {
    expect(placeTable(table)).toMatchObject({ x: 0, y: 0, width: 100, height: 40, columns: [50, 50], heads: { row: true, column: true } })
  })

  it('says that no row or column is one of heads where none is', () => {
    const plain = element('table', [element('tbody', [element('tr', [cell('td', 0, 0, 'A'), cell('td', 50, 0, 'B')])])])
    expect(placeTable(plain).heads).toEqual({ row: false, column: false })
  })

  it('has a first column of heads only where each row of its body begins with one', () => {
    const row = (first: string, y: number) => element('tr', [cell(first, 0, y, 'A'), cell('td', 50, y, '1')], { y })
    const heads = (...firsts: string[]) => placeTable(element('table', [element('tbody', firsts.map((first, i) => row(first, 20 * i)))])).heads
    expect([heads('th', 'th'), heads('th', 'td'), heads('td', 'th')].map(({ column }) => column)).toEqual([true, false, false])
    expect(heads('th', 'th').row).toBe(false)
    expect(placeTable(element('table', [element('thead', [element('tr', [])]), element('tbody', [element('tr', [])])])).heads).toEqual({ row: true, column: false })
  })

  it('takes the fill of a row, or of the part of the table, where a cell has none', () => {
    const filled = (color: string) => ({ style: { backgroundColor: color } })
    const fills = placeTable(element('table', [element('tbody', [
      element('tr', [cell('td', 0, 0, 'A', { backgroundColor: 'rgb(255, 0, 0)' }), cell('td', 50, 0, 'B')], filled('rgb(0, 255, 0)')),
      element('tr', [cell('td', 0, 20, 'C')], { y: 20 }),
    ], filled('rgb(0, 0, 255)'))])).rows.map(({ cells }) => cells.map(({ fill }) => fill?.color))
    expect(fills).toEqual([['FF0000', '00FF00'], ['0000FF']])
  })

  it('takes lines above and below from the row, those at the sides from the cell alone', () => {
    const all = Object.fromEntries(['Top', 'Right', 'Bottom', 'Left'].flatMap(side => [[`border${side}Width`, '2px'], [`border${side}Style`, 'solid']]))
    const [row] = placeTable(element('table', [element('tr', [cell('td', 0, 0, 'A')], { style: all })])).rows
    expect(row!.cells[0]!.borders.map(border => border !== undefined)).toEqual([true, false, true, false])
  })

  it.each<[string, number[]]>([
    // Lines of 24 and 12 px in a cell of 50, 8 px from its left: a next word of 12 px would fit from 36 px on, so it breaks at 30
    ['left', [0, 12, 0, 8]],
    ['right', [0, 18, 0, 2]],
    ['center', [0, 0, 0, 0]],
  ])('breaks text in a cell where it does, by room on its far side: %s', (textAlign, margins) => {
    const wrapped = element('td', [{ text: 'abcd ef', words: [word('abcd', 8), word('ef', 8, 1)] }], { width: 50, height: 40, style: { textAlign } })
    expect(placeTable(element('table', [element('tr', [wrapped])])).rows[0]!.cells[0]!.margins.map(margin => Math.round(margin))).toEqual(margins)
  })

  it('has cells over several rows and columns as they are', () => {
    const wide = { ...cell('td', 0, 0, 'A'), width: 100, colSpan: 2, rowSpan: 3 }
    const [row] = placeTable(element('table', [element('tr', [wide])])).rows
    expect(row!.cells[0]).toMatchObject({ colSpan: 2, rowSpan: 3 })
  })

  it('gives cells their text, fill, borders of their row, and room to the text', () => {
    const [head, body] = placeTable(table).rows
    expect(head!.cells[0]).toMatchObject({ paragraphs: [], size: 10, borders: [undefined, undefined, { color: 'D3D9E0' }, undefined] })
    expect(head!.cells[1]!.margins[3]).toBe(8)
    // Right-aligned: what is right of it counts, and the left is free.
    expect(body!.cells[1]).toMatchObject({ fill: { color: 'E3F1EC' }, margins: [0, 36, 0, 0] })
  })
})

describe('placeSlide', () => {
  const slide = (...children: Parameters<typeof element>[1]) => element('div', [element('div', children, { width: 980, height: 552, style: { backgroundColor: 'rgb(255, 255, 255)' } })], { width: 980, height: 552 })

  it('takes what covers all as the background', () => {
    expect(placeSlide(slide(element('p', [text('One')])))).toMatchObject({ background: { color: 'FFFFFF' }, items: [{ kind: 'text' }] })
  })

  it.each([[980, 551], [979, 552]])('takes no area of %i by %i for it', (width, height) => {
    const { background, items } = placeSlide(element('div', [element('div', [], { width, height, style: { backgroundColor: 'rgb(255, 0, 0)' } })], { width: 980, height: 552 }))
    expect([background, items.map(({ kind }) => kind)]).toEqual([undefined, ['shape']])
  })

  it('takes the last of several, and no text as large as the slide', () => {
    const area = (color: string) => element('div', [], { width: 980, height: 552, style: { backgroundColor: color } })
    const wide = element('p', [text('x'), { text: 'y', words: [{ x: 970, y: 540, width: 10, height: 12 }] }])
    const { background, items } = placeSlide(element('div', [area('rgb(255, 0, 0)'), area('rgb(0, 0, 255)'), wide], { width: 980, height: 552 }))
    expect([background?.color, items.map(({ kind }) => kind)]).toEqual(['0000FF', ['text']])
  })

  it('calls nothing but a title one, and breaks no other text of one line', () => {
    expect(placeSlide(slide(element('h2', [text('One')]))).items).toMatchObject([{ width: 18, wraps: false }])
    expect(placeSlide(slide(element('h2', [text('One')]))).items[0]).not.toHaveProperty('isTitle')
  })

  it('gives a title of one line all the room', () => {
    expect(placeSlide(slide(element('h1', [text('One', 56)]))).items).toMatchObject([{ isTitle: true, x: 56, width: 924, wraps: true }])
  })

  it('has a drawing that stands by itself as a picture, by its number and name', () => {
    expect(placeSlide(slide(element('svg', [], { picture: 2, name: 'A line.', x: 5 }))).items).toEqual([{ kind: 'picture', x: 5, y: 0, width: 100, height: 20, picture: 2, name: 'A line.' }])
  })

  it('makes a text of each block, and of the lines between blocks', () => {
    const { items } = placeSlide(slide(text('before'), element('p', [text('in', 0, 1), element('b', [text('line', 18, 1)], { style: inline })]), text('after', 0, 2)))
    expect(items.map(item => item.kind === 'text' && item.paragraphs[0]!.runs.map(run => run.text).join(''))).toEqual(['before', 'in line', 'after'])
  })

  it('puts areas behind the text of a line, and of a table, and pictures before it', () => {
    const chip = element('span', [element('svg', [], { picture: 3, width: 12, style: inline }), text('holds', 14)], { style: { ...inline, backgroundColor: 'rgb(227, 241, 236)' } })
    const table = element('table', [element('tr', [element('td', [chip])])])
    expect(placeSlide(slide(table)).items.map(({ kind }) => kind)).toEqual(['shape', 'table', 'picture'])
    expect(placeSlide(slide(element('p', [chip]))).items.map(({ kind }) => kind)).toEqual(['shape', 'picture', 'text'])
  })
})
