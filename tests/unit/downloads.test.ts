import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../components/charts/text-width.ts'
import { figureName } from '../../components/downloads/figure-name.ts'
import { escapeXml } from '../../components/charts/escape.ts'
import { breakLines, frameSvg, numberIds, resolveVars, sourceText } from '../../components/downloads/frame-svg.ts'
import { withTexts } from '../../components/downloads/png-text.ts'
import { formatField, isLong, sortRows } from '../../components/table-columns.ts'
import { facts } from '../../data/index.ts'
import { sources } from '../../data/sources.ts'

describe('text in a file', () => {
  it.each([
    ['a < b & c', 'a &#60; b &#38; c'],
    ['"it\'s"', '&#34;it&#39;s&#34;'],
    ['Migdał ± 1 %', 'Migdał ± 1 %'],
    ['a\u0000b\u000Cc\nd', 'abc\nd'],
  ])('%j is escaped', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped)
  })

  it('is broken to the width, and a long address inside', () => {
    const lines = breakLines(`See ${'https://example.org/'.repeat(20)} now`, 12, 300)
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.filter(line => textWidth(line, 12) > 300)).toEqual([])
    expect(lines.join('').replaceAll(' ', '')).toBe(`See${'https://example.org/'.repeat(20)}now`)
    expect(breakLines('', 12, 300)).toEqual([])
    expect(breakLines('WW', 12, 1)).toEqual(['W', 'W'])
  })
})

describe('names of colours become their values', () => {
  const valueOf = (name: string) => name === '--ink' ? ' #123456 ' : ''
  it.each([
    ['fill="var(--ink)"', 'fill="#123456"'],
    ['var( --ink ) var(--ink)', '#123456 #123456'],
    ['var(--none)', 'none'],
    ['var(--none, rgb(1 2 3))', 'rgb(1 2 3)'],
    ['var(--none, var(--ink))', '#123456'],
    ['var(--none, var(--other, blue))', 'blue'],
    ['no variable', 'no variable'],
  ])('%s', (text, resolved) => {
    expect(resolveVars(text, valueOf)).toBe(resolved)
  })
})

describe('the name of a figure', () => {
  it.each([
    ['fig-3', 'paper-share', 'fig-3-paper-share'],
    ['native-code', 'native-code', 'native-code'],
    ['predict-papers', 'papers-by-year', 'predict-papers-by-year'],
    ['fig-3-2021', 'paper-share-2021', 'fig-3-2021-paper-share-2021'],
    ['graphs', 'graph-modes', 'graphs-graph-modes'],
    ['a-b-a', 'a-b-a-c', 'a-b-a-c'],
    ['the-stars', 'stars', 'the-stars'],
  ])('of slide %s and fact %s is %s', (alias, key, name) => {
    expect(figureName(alias, key)).toBe(name)
  })
})

describe('ids in a file', () => {
  it('are numbered in their order, with what refers to them, and nothing else', () => {
    const markup = (a: string, b: string) => `<clipPath id="${a}"/><g clip-path="url(#${b})" data-id="${a}"/><marker id="${b}"/><p fill="url(#away)">${a}</p>`
    expect(numberIds(markup('zr4-c0', 'v-1-head'))).toBe('<clipPath id="part-1"/><g clip-path="url(#part-2)" data-id="zr4-c0"/><marker id="part-2"/><p fill="url(#away)">zr4-c0</p>')
  })
})

describe('texts in a picture', () => {
  it('stand behind its header, in UTF-8, each with the sum that was published for it', () => {
    const png = Uint8Array.from({ length: 50 }, (_, i) => i)
    const whole = Buffer.from(withTexts(png, [['Title', 'Ł'], ['Source', 'a'], ['Source', 'b']]))
    expect([...whole.subarray(0, 33)]).toEqual([...png.subarray(0, 33)])
    expect([...whole.subarray(-17)]).toEqual([...png.subarray(33)])
    // Computed by zlib of Python 3.
    expect(whole.subarray(33, 33 + 24).toString('hex')).toBe('0000000c695458745469746c650000000000c58187532a1a')
    expect(whole.toString('latin1').match(/iTXtSource\0{5}[ab]/g)).toHaveLength(2)
    expect([...withTexts(png, [])]).toEqual([...png])
  })
})

describe('the frame of a file', () => {
  const fact = { ...facts['search-interest'], title: 'More < "less" & more' }
  const works = [sources['report-2020'], sources['stevens-2020']]
  const file = frameSvg({ markup: '<svg id="drawn"/>', width: 500, height: 200.4 }, { fact, works, note: 'A note.', colors: { surface: 'white', ink: 'black', muted: 'gray' }, fonts: '' })

  const shown = [...file.matchAll(/<text[^>]*>([^<]*)/g)].map(match => match[1]).join(' ')

  it('holds title, definition, notes, every source and its licence', () => {
    for (const text of [fact.title, fact.definition])
      expect(file).toContain(escapeXml(text))
    for (const text of [fact.title, 'A note.', works[0]!.url!, works[1]!.url!])
      expect(shown).toContain(escapeXml(text))
    expect(file).toContain('<svg id="drawn"/>')
    expect(shown.match(/Licence not stated/g)).toHaveLength(2)
    expect(file).not.toContain('More < ')
  })

  it('has whole sizes, and room for all of its lines', () => {
    const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(file)!
    expect(Number(width)).toBe(548)
    expect(Number.isInteger(Number(height))).toBe(true)
    const lines = [...file.matchAll(/<text x="24" y="([\d.]+)"/g)].map(match => Number(match[1]))
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.at(-1)).toBeLessThan(Number(height))
  })

  it('names a work without an address by its title', () => {
    expect(sourceText({ ...works[0]!, url: undefined })).toBe('Source: NCCU course PyTorch and Machine Learning, ML03: PyTorch vs. Tensorflow, 2020. Licence not stated. Accessed 15 Nov 2026.')
  })
})

describe('a column of the table', () => {
  const rows = [['b', 2], ['a', null], ['c 10', 10], ['c 9', -1]]
  const column = (i: number, down = false) => sortRows(rows, i, down).map(row => row[i])

  it('sorts numbers as numbers, words by the numbers in them, and puts what is missing last', () => {
    expect(column(1)).toEqual([-1, 2, 10, null])
    expect(column(1, true)).toEqual([10, 2, -1, null])
    expect(column(0)).toEqual(['a', 'b', 'c 9', 'c 10'])
    expect(rows[0]).toEqual(['b', 2])
  })

  it.each([
    ['number', [1, 2.5, null], 1, '1.0'],
    ['number', [1 / 3], 1 / 3, '0.33'],
    ['number', [0.0123, 5], 5, '5.0000'],
    ['number', [1091, 10.57, 69_755_346], 69_755_346, '69,755,346'],
    ['number', [1091, 10.57, 69_755_346], 10.57, '10.57'],
    ['number', [1091, 10.57, 69_755_346], 1091, '1,091'],
    ['integer', [12345], 12345, '12,345'],
    ['year', [2020], 2020, '2020'],
    ['yearmonth', ['2020-08'], '2020-08', 'Aug 2020'],
    ['string', ['x'], 'x', 'x'],
  ] as const)('of type %s with %j writes %j as %s', (type, values, value, text) => {
    expect(formatField({ name: 'x', title: 'X', type }, [...values])(value)).toBe(text)
  })

  it('of sentences wraps, of names and numbers not', () => {
    const text = { name: 'x', title: 'X', type: 'string' } as const
    expect(isLong(text, ['PyPI downloads a month', null])).toBe(false)
    expect(isLong(text, ['Asked for the last time in 2024, by post', null])).toBe(true)
    expect(isLong({ ...text, type: 'number' }, [1e40])).toBe(false)
  })
})
