/** What the hosted deck leaves out of Slidev, no slide uses. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { UNUSED } from '../../setup/lean.ts'

const files = ['slides.md', ...['components', 'layouts'].flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.vue')).map(file => `${folder}/${file}`))]
const texts = files.map(file => ({ file, text: readFileSync(file, 'utf8') }))

test.each(['v-mark', 'v-motion', 'v-drag'])('no slide uses %s', (name) => {
  expect(Object.keys(UNUSED)).toContain(name)
  expect(texts.filter(({ text }) => text.includes(name)).map(({ file }) => file)).toEqual([])
})

test('nor types that hover over code, drawings in the hosted deck, or alerts', () => {
  const slides = texts[0]!.text
  expect(slides).toContain('twoslash: false')
  expect(slides).toMatch(/drawings:\n {2}enabled: dev/)
  expect(slides).not.toMatch(/^> \[!/m)
})
