/** What is read of a built site, and what somebody draws or types: given anything, a result or a clear error. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeXml } from '../../components/charts/escape.ts'
import type { Guess } from '../../components/charts/guess.ts'
import { begin, goOn, misses, verdictOn, within } from '../../components/charts/guess.ts'
import { evaluate, MOST } from '../../components/diagrams/evaluate.ts'
import { stateOf } from '../../components/diagrams/step-graph.ts'
import { resolveVars } from '../../components/downloads/frame-svg.ts'
import { withTexts } from '../../components/downloads/png-text.ts'
import { facts } from '../../data/index.ts'
import { readShell } from '../../scripts/pages/shell.ts'
import { readStyles } from '../../scripts/pages/styles.ts'
import { runs } from './corrupt.ts'

const pieces = (...parts: string[]) => fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 5 })), { maxLength: 40 }).map(list => list.join(''))

describe('the empty page of a build', () => {
  const html = pieces('<script type="module" ', 'src="/deck/assets/a.js"', 'src="/b.js"', '<link rel="stylesheet" ', 'href="/deck/assets/c.css"', 'href=""', '<link rel="icon"', '<meta name="theme-color">', 'integrity="x"', '>', '"', ' ', '<', '</script>')

  it('has a script and a base, or says what it lacks', () => {
    fc.assert(fc.property(html, (text) => {
      try {
        const { entry, base, styles } = readShell(text)
        expect(entry.startsWith(`${base}assets/`)).toBe(true)
        expect(styles.every(({ address }) => address !== '')).toBe(true)
      }
      catch (error) {
        expect((error as Error).message).toMatch(/^The built index\.html names /)
      }
    }), runs(200))
  })

  it('has styles that are read whole, or what is wrong with them is said with its line', async () => {
    const folder = '.test/fuzz-styles'
    const css = pieces('a', '.b', '{', '}', 'color: red', ';', '@media print', '@font-face', '@import "x"', 'font-family: "F"', 'src: url(x.woff2)', '/*', '*/', '"', '@', ' ', '\n')
    await mkdir(join(folder, 'assets'), { recursive: true })
    await fc.assert(fc.asyncProperty(css, async (text) => {
      await writeFile(join(folder, 'assets', 'a.css'), text)
      try {
        const { selectors, of } = await readStyles(folder, ['/assets/a.css'], '/')
        expect(new Set(selectors).size).toBe(selectors.length)
        expect(of(new Set()).length).toBeLessThanOrEqual(of(new Set(selectors)).length)
      }
      catch (error) {
        expect((error as Error).name).toBe('CssSyntaxError')
      }
    }), runs(40))
    await rm(folder, { recursive: true })
  })
})

describe('a file of a figure', () => {
  it('holds no tag and no sign that XML does not have, and every colour is filled in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), pieces('var(', '--ink', ',', ' ', ')', '(', 'red'), (text, style) => {
      expect(escapeXml(text)).not.toMatch(/[<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
      expect(resolveVars(style, () => '')).not.toMatch(/var\(\s*--[\w-]+\s*\)/)
    }), runs(200))
  })

  it('as a picture keeps its bytes around the texts', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), fc.array(fc.tuple(fc.constantFrom('Title', 'Source'), fc.string({ unit: 'binary' })), { maxLength: 3 }), (png, texts) => {
      const whole = withTexts(png, texts)
      expect([...whole.subarray(0, Math.min(33, png.length)), ...whole.subarray(whole.length - Math.max(0, png.length - 33))].slice(0, png.length)).toEqual([...png])
    }), runs(50))
  })
})

describe('what somebody tries', () => {
  const columns = ['2017', '2018', '2019'].map((year, i) => ({ year, x: 100 * i, truth: 40 + i }))
  const at = fc.record({ x: fc.double({ noNaN: true, min: -1e6, max: 1e6 }), value: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) })

  it('a line drawn in any way is a value a year, between 0 and the top', () => {
    fc.assert(fc.property(at, fc.array(at, { maxLength: 20 }), (start, way) => {
      let { stroke, drawn }: { stroke: ReturnType<typeof begin>['stroke'], drawn: Guess } = begin(columns, start)
      for (const next of way) {
        const gone = goOn(columns, stroke, next)
        stroke = gone.stroke
        drawn = { ...drawn, ...gone.drawn }
      }
      const guess = Object.fromEntries(Object.entries(drawn).map(([year, value]) => [year, within(value, 100)]))
      expect(Object.keys(guess).filter(year => !columns.some(column => column.year === year))).toEqual([])
      expect(Object.values(guess).filter(value => !(Number.isInteger(value) && value >= 0 && value <= 100))).toEqual([])
      expect(misses(columns, guess)).toHaveLength(Object.keys(guess).length)
      expect(verdictOn(columns, guess)).toMatch(/^[A-Z][^\n]+\.$/)
    }), runs(100))
  })

  it('an input of the model gives numbers at every step of every mode', () => {
    const fact = facts['graph-modes']
    const number = fc.double({ noNaN: true, min: -MOST, max: MOST })
    fc.assert(fc.property(fc.tuple(number, number), fc.constantFrom(...fact.modes), (input, mode) => {
      expect(Number.isFinite(evaluate(fact.model, input).loss)).toBe(true)
      for (const { key } of mode.steps)
        expect(stateOf(fact, mode.key, key, input).slots.filter(({ value }) => value !== undefined && /NaN|Infinity|undefined|e[+-]/.test(value))).toEqual([])
    }), runs(50))
  })
})
