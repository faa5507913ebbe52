import { colorsNamed } from 'culori'
import { describe, expect, it } from 'vitest'
import { filesIn, read } from './support.ts'

const files = [
  ...['components', 'layouts', 'styles'].flatMap(folder => filesIn(folder, ['.vue', '.ts', '.css'])),
  'slide-top.vue',
  'global-top.vue',
  'custom-nav-controls.vue',
  'slides.md',
].filter(file => file !== 'styles/tokens.css')

const LITERAL = /(?<![\w&])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(\s*[\d.]/gi
/** What is given to a property of colour, in CSS, in an attribute or in an option. */
const GIVEN = /\b(?:[\w-]*color|fill|stroke|background|border(?:-\w+)?|outline|[\w-]*shadow)["']?\s*[:=]\s*([^;\n}>]+)/gi

/** Colours written out in a text, with the place of each. */
function literals(text: string): string[] {
  const named = [...text.matchAll(GIVEN)].flatMap(([, value]) =>
    value!.replace(/var\([^)]*\)/g, '').split(/[^a-z]+/i).filter(word => word.toLowerCase() in colorsNamed))
  return [...[...text.matchAll(LITERAL)].map(([found]) => found), ...named]
}

describe('colours stand in styles/tokens.css alone', () => {
  it.each([
    ['color: #fff;', ['#fff']],
    ['stroke="#BA4D00"', ['#BA4D00']],
    ['background: rgb(0 0 0 / 50%)', ['rgb(0']],
    ['itemStyle: { color: \'red\' }', ['red']],
    ['border: 1px solid black;', ['black']],
    ['fill="none" stroke="currentColor"', []],
    ['background: transparent; color: var(--tan)', []],
    ['<a href="#slide-facade">#add-on</a>', []],
  ])('finds what is one in %s', (text, found) => {
    expect(literals(text)).toEqual(found)
  })

  it('looks at components, layouts, styles and slides', () => {
    expect(files).toEqual(expect.arrayContaining(['components/AnatomyDiagram.vue', 'components/charts/palette.ts', 'layouts/cover.vue', 'styles/slide.css']))
  })

  it.each(files)('%s has none', (file) => {
    expect(literals(read(file))).toEqual([])
  })
})
