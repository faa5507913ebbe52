/** Our own readers of texts, given anything: a result within bounds, or a clear error; each ends by its own bounds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalYear, endOf, formatDate, formatTick, formatValue, startOf } from '../../components/charts/format.ts'
import { dodge, niceStep } from '../../components/charts/layout.ts'
import { cutText, firstThat, textWidth, wrapText } from '../../components/charts/text-width.ts'
import { breakLines, numberIds } from '../../components/downloads/frame-svg.ts'
import { quote } from '../../components/quotes.ts'
import { nearest } from '../../data/nearest.ts'
import { takeOut } from '../../scripts/build-place.ts'
import { toPaint } from '../../scripts/pptx/colors.ts'
import { byLine } from '../../scripts/pptx/runs.ts'
import { slideProblems } from '../../setup/check-slides.ts'
import type { Known } from '../../setup/known-names.ts'
import { unsupportedNumbers } from '../../setup/prose-numbers.ts'
import { publicUrl } from '../../setup/public-url.ts'
import { readSlides } from '../../setup/read-slides.ts'
import { runs } from './corrupt.ts'

const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 80 }))
/** Pieces of what a reader looks for, in any order. */
const pieces = (...parts: string[]) => fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 6 })), { maxLength: 60 }).map(list => list.join(''))
const check = <Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>, usual = 100) => fc.assert(property, runs(usual))

const known: Known = { facts: { a: 'trend', g: 'graph' }, walks: { g: ['w'] }, sections: ['S'], quotes: ['a'], works: 3, layouts: ['figure', 'appendix'], components: ['TrendChart', 'TrendGrid', 'GraphStepper', 'ClaimCards'], strip: () => [] }
const markdown = pieces('---\n', '---', '\n', '\n\n', 'layout: ', 'figure', 'appendix\n', 'routeAlias: ', 'a', '# ', '<h1>', '<!--', '-->', '```', '`', '{{ a }}', '{{ b }}', '[4]', '44%', '<TrendChart fact="a" />', '<TrendGrid facts="', '"', '<Nope', '>', 'title: [', '{', '&x ', '*x', ': ', '<<: ', '!!binary ', '\r\n', '\uFEFF', '? ', '- ', '!!js ')

describe('slides.md', () => {
  it('is read whatever it holds: each fault has a line of the file', () => {
    check(fc.property(markdown, (text) => {
      const most = text.split('\n').length
      for (const problem of slideProblems(text, known)) {
        const line = /^slides\.md:(\d+), slide (?:\d+|"(?:[^"\\]|\\.)*"): /.exec(problem)?.[1]
        expect(Number(line), problem).toBeGreaterThanOrEqual(1)
        expect(Number(line), problem).toBeLessThanOrEqual(most)
      }
    }), 300)
  })

  it('loses no word: what is shown and what is said stand in it, at their lines', () => {
    check(fc.property(markdown, (text) => {
      const lines = text.split(/\r?\n/)
      for (const { content } of readSlides(text))
        expect(content.text.split('\n')[0]).toBe(lines[content.line - 1]?.slice(0, content.text.split('\n')[0]!.length) ?? '')
    }))
  })

  it('has its numbers found where they stand, and its names replaced', () => {
    check(fc.property(fc.oneof(anything, markdown), (text) => {
      expect(unsupportedNumbers(text).filter(({ at }) => !(at >= 0 && at < text.length))).toEqual([])
      expect(quote(text, { a: '1' }, () => '?')).not.toMatch(/\{\{\s*[a-z0-9-]+\s*\}\}/)
    }))
  })
})

describe('a text on a figure', () => {
  it('is cut to its width, and broken into lines that hold all of it', () => {
    check(fc.property(anything, fc.integer({ min: 20, max: 400 }), (text, width) => {
      expect(textWidth(cutText(text, 14, width), 14, true)).toBeLessThanOrEqual(width + 1e-9)
      expect(text.startsWith(firstThat(text, 14, width))).toBe(true)
      expect(wrapText(text, 14, width).join(' ')).toBe(text)
      expect(breakLines(text, 14, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(breakLines(text, 14, width).filter(line => [...line].length > 1 && textWidth(line, 14) > width)).toEqual([])
    }))
  })

  it('of a hundred thousand letters is cut and broken as well', () => {
    expect(cutText('W'.repeat(100_000), 14, 160)).toMatch(/^W{5,20}…$/)
    expect(breakLines('i'.repeat(100_000), 14, 400).join('')).toHaveLength(100_000)
    expect(nearest('x'.repeat(100_000), ['y'.repeat(100_000), 'x'])).toBe('x')
  })

  it('keeps its ids apart', () => {
    check(fc.property(pieces(' id="a"', ' id="b"', 'url(#a)', 'url(#c)', '"', '>'), (markup) => {
      expect(numberIds(numberIds(markup))).toBe(numberIds(markup))
    }))
  })
})

describe('labels and axes', () => {
  it('labels stand apart, in their order and in their room, where there is room', () => {
    check(fc.property(fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (centres, gap) => {
      const placed = dodge(centres, gap, [0, 30 * gap])
      const sorted = placed.toSorted((a, b) => a - b)
      expect(sorted.every((y, i) => i === 0 || y - sorted[i - 1]! >= gap - 1e-6)).toBe(true)
      expect(sorted[0]).toBeGreaterThanOrEqual(-1e-6)
      expect(sorted.at(-1)).toBeLessThanOrEqual(30 * gap + 1e-6)
    }))
  })

  it('an axis has two to five steps, each with its own number', () => {
    check(fc.property(fc.double({ min: 1e-4, max: 1e12, noNaN: true }), fc.integer({ min: 2, max: 5 }), (max, most) => {
      const step = niceStep(max, most)
      const count = Math.ceil(max / step)
      expect(count).toBeLessThanOrEqual(most)
      const said = Array.from({ length: count + 1 }, (_, i) => formatTick(i * step, 'things', step))
      expect(new Set(said).size).toBe(said.length)
    }))
  })

  it('a date lies between its first moment and the next', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).chain(one => fc.constantFrom(4, 7, 10).map(length => one.toISOString().slice(0, length)))
    check(fc.property(date, (text) => {
      expect(startOf(text)).toBeLessThanOrEqual(decimalYear(text))
      expect(decimalYear(text)).toBeLessThanOrEqual(endOf(text))
      expect(formatDate(text)).toMatch(/^(?:(?:\d{1,2} )?[A-Z][a-z]{2} )?\d{4}$/)
    }))
    check(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('%', 'things'), (value, unit) => {
      expect(formatValue(value, unit, 1)).toMatch(/^-?[\d,]+(?:\.\d)?[M%]?$/)
    }))
  })
})

describe('what comes from outside', () => {
  it('flags: the folder is taken out, and nothing else', () => {
    check(fc.property(fc.array(fc.oneof(fc.constantFrom('--out', '--out=x', '-o', '-ox', '--base', '/deck/', '--', '-'), fc.string({ maxLength: 5 })), { maxLength: 8 }), (args) => {
      const { out, others } = takeOut(args)
      expect(out).not.toBe('')
      expect(args).toEqual(expect.arrayContaining(others))
    }))
  })

  it('the public address: one that ends in a slash, none, or a clear word', () => {
    check(fc.property(fc.oneof(anything, pieces('https://', 'http:', 'example.org', '/', '?', '#', ':', '@', '..', ' ')), (text) => {
      const before = process.env.PUBLIC_URL
      try {
        // Node takes no NUL in a variable.
        process.env.PUBLIC_URL = text.replaceAll('\0', '')
        expect(publicUrl() ?? 'https://none/').toMatch(/^https?:\/\/[^?#]*\/$/)
      }
      catch (error) {
        expect((error as Error).message).toContain('which is no address. Name all of it')
      }
      finally {
        if (before === undefined)
          delete process.env.PUBLIC_URL
        else
          process.env.PUBLIC_URL = before
      }
    }))
  })

  it('a colour that breaks off is none', () => {
    expect(toPaint('rgb(0A')).toBeUndefined()
  })

  it('a colour is six digits, or nothing; a line of a link keeps its words', () => {
    check(fc.property(fc.oneof(anything, pieces('rgb(', 'rgba(', '1', ',', ' ', ')', '#', 'f', 'oklch(', '/', '%', 'none', 'var(--ink)')), (css) => {
      expect(toPaint(css)?.color ?? '000000').toMatch(/^[0-9A-F]{6}$/)
    }))
    check(fc.property(fc.string(), fc.array(fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(), height: fc.nat() })), (text, words) => {
      expect(byLine(text, words).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }))
  })
})
