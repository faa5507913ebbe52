/** What several tests need: the tokens of the stylesheet, and a walk through every leaf of a chart's option. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { expect } from 'vitest'
import type { Rect } from '../../components/charts/layout.ts'
import { overlap } from '../../components/charts/layout.ts'

export const root = join(import.meta.dirname, '../..')
export const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Files below a folder of the project with one of the endings, as paths from the project's root with `/`. */
export function filesIn(folder: string, endings: string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && endings.includes(extname(entry.name)))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The custom properties that one block of styles/tokens.css defines. */
export function tokens(selector: ':root' | 'html.dark'): Record<string, string> {
  const block = read('styles/tokens.css').split(`${selector} {`)[1]?.split('}')[0]
  if (!block)
    throw new Error(`styles/tokens.css has no block ${selector}`)
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]))
}

/** The names and values of the colours of a theme. */
export function colors(selector: ':root' | 'html.dark'): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens(selector)).filter(([, value]) => value.startsWith('#')))
}

/** A number or text of an option, with the keys that lead to it. */
export interface Leaf { path: string, key: string, value: unknown }

/** Every value of an option that is no object and no list. */
export function leaves(value: unknown, path: string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null)
    return [{ path: path.join('.'), key: path.at(-1) ?? '', value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

const COLOR_KEY = /color$|^fill$|^stroke$/i

/** An option names colours of styles/tokens.css and holds no colour of its own. */
export function expectTokenColors(option: object) {
  const known = Object.keys(colors(':root')).map(name => `var(--${name})`)
  const all = leaves(option)
  const named = all.filter(leaf => COLOR_KEY.test(leaf.key) && leaf.value !== undefined)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(leaf => ![...known, 'none', 'transparent'].includes(String(leaf.value)))).toEqual([])
  expect(all.filter(leaf => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(String(leaf.value)))).toEqual([])
}

/** Text of an option is at least 12 px, and nothing moves by itself. */
export function expectLegible(option: object) {
  const sizes = leaves(option).filter(leaf => leaf.key === 'fontSize')
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.filter(leaf => typeof leaf.value !== 'number' || leaf.value < 12)).toEqual([])
  expect(option).toHaveProperty('animation', false)
}

/** Pairs of rectangles that share any area, by name. */
export function overlaps(rects: (Rect & { name: string })[]): string[] {
  return rects.flatMap((a, i) => rects.slice(i + 1).filter(b => overlap(a, b)).map(b => `${a.name} / ${b.name}`))
}

/** Whether a rectangle stands inside another; the last digits of sums may differ. */
export function inside(inner: Rect, outer: Rect): boolean {
  const slack = 1e-6
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack
    && inner.x + inner.width <= outer.x + outer.width + slack && inner.y + inner.height <= outer.y + outer.height + slack
}
