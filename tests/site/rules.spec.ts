/** Each rule, on a measurement made by hand: silent on a good slide, and with its message on a bad one. */
import type { Figure, Slide, TextRun } from './measure.ts'
import { expect, test } from 'playwright/test'
import * as rules from './rules.ts'

const text = (change: Partial<TextRun> = {}): TextRun =>
  ({ text: 'half', tag: 'text', size: 14, inlineCode: false, foot: false, box: { x: 100, y: 100, width: 40, height: 14 }, ...change })
const figure = (change: Partial<Figure> = {}): Figure => ({
  key: 'paper-share',
  body: { x: 56, y: 100, width: 868, height: 332 },
  name: 'Line chart of the share of papers that name PyTorch.',
  source: 'Source: He 2019. Accessed Nov 2026.',
  ...change,
})
const strip = (y: number) => figure({ key: `strip-${y}`, body: { x: 56, y, width: 628, height: 90 } })
const slide = (change: Partial<Slide> = {}): Slide => ({
  where: 'slide fig-3 at click 0',
  layout: 'figure',
  canvas: { width: 980, height: 552 },
  titles: ['Papers name PyTorch more often than TensorFlow'],
  texts: [text(), text({ text: '17', foot: true, size: 12, box: { x: 910, y: 528, width: 14, height: 12 } })],
  clipped: [],
  figures: [figure()],
  covered: [],
  ...change,
})
const at = (x: number, y: number, width = 40, height = 14) => text({ box: { x, y, width, height } })

test('a good slide has no message', () => {
  expect(rules.judgeStrictly(slide())).toEqual([])
})

const BAD: [keyof typeof rules, Partial<Slide>, string][] = [
  ['insideCanvas', { texts: [at(50, 100)] }, 'text "half" stands 6 px left of the left margin; shorten it or move it in'],
  ['insideCanvas', { texts: [at(890, 100)] }, 'text "half" stands 6 px right of the right margin; shorten it or move it in'],
  ['insideCanvas', { texts: [at(100, 30)] }, 'text "half" stands 10 px above the top margin; shorten it or move it in'],
  ['insideCanvas', { texts: [at(100, 510)] }, 'text "half" stands 8 px below the bottom margin; shorten it or move it in'],
  ['insideCanvas', { texts: [at(100, 490), text({ foot: true, box: { x: 100, y: 500, width: 9, height: 12 } })] }, 'text "half" stands 4 px below the bottom margin; shorten it or move it in'],
  ['insideCanvas', { texts: [text({ foot: true, box: { x: 100, y: 545, width: 9, height: 12 } })] }, 'text "half" stands 5 px below the canvas; shorten it or move it in'],
  ['notClipped', { clipped: [{ what: '"half" of its SVG', by: 3.14 }] }, '"half" of its SVG is cut off by 3.1 px; give it room'],
  ['largeEnough', { texts: [text({ size: 11 })] }, 'text "half" is 11 px on the canvas; the least is 12'],
  ['largeEnough', { texts: [text({ text: 'import', size: 12 * 0.92, inlineCode: true })] }, 'text "import" is 11 px on the canvas; the least is 12'],
  ['sizesFromScale', { texts: [text({ size: 15 })] }, 'text "half" (<text>) is 15 px; the sizes are 12, 14, 16, 20, 30, 56'],
  ['sizesFromScale', { texts: [text({ size: 20 * 0.92 })] }, 'text "half" (<text>) is 18.4 px; the sizes are 12, 14, 16, 20, 30, 56'],
  ['oneTitle', { titles: [] }, 'has 0 titles (h1); give it one'],
  ['oneTitle', { titles: ['One', 'Two'] }, 'has 2 titles (h1); give it one'],
  ['oneTitle', { titles: ['Papers by year'] }, 'the title has 3 words; state the finding in 6 to 12: "Papers by year"'],
  ['figureFills', { figures: [] }, 'has no figure; choose another layout or draw one'],
  ['figureFills', { figures: [figure({ body: { x: 56, y: 100, width: 868, height: 250 } })] }, 'figure paper-share is 250 px high; make it at least 331 px, 60 % of the canvas'],
  ['figureFills', { figures: [strip(100), strip(200), strip(300)] }, 'figures strip-100, strip-200, strip-300 are 290 px high; make them at least 331 px, 60 % of the canvas'],
  ['sourceLine', { figures: [figure({ source: '', rows: [] })] }, 'figure paper-share leaves its sources to its rows, and has none'],
  ['sourceLine', { figures: [figure({ source: '', rows: [{ text: 'Caffe2 joins', works: '' }, { text: 'Torch', works: 'Collobert 2011' }] })] }, 'figure paper-share leaves its sources to its rows, and this one names none: "Caffe2 joins"'],
  ['sourceLine', { figures: [figure({ source: 'Source: He 2019.' })] }, 'figure paper-share has no line "Source: … Accessed …"; found "Source: He 2019."'],
  ['accessibleName', { figures: [figure({ name: '' })] }, 'figure paper-share needs a name that says what it shows (aria-label or caption); found ""'],
  ['noOverlap', { texts: [at(100, 100), at(130, 110)] }, 'text "half" at 100, 100 and text "half" at 130, 110 overlap by 10 px × 4 px; move them apart'],
  ['linksReachable', { covered: [{ link: '[4]', by: '<nav class="">' }] }, 'link "[4]" cannot be clicked, as <nav class=""> stands on it; move one of them'],
]

for (const [rule, change, message] of BAD) {
  test(`${rule} says: ${message}`, () => {
    const bad = slide(change)
    expect((rules[rule] as rules.Rule)(bad)).toEqual([`slide fig-3 at click 0: ${message}`])
    // The rule is one of those that every slide is judged by.
    expect(rules.judgeStrictly(bad)).toContain(`slide fig-3 at click 0: ${message}`)
  })
}

test('several small figures fill a slide together, and rows may name the sources', () => {
  expect(rules.judgeStrictly(slide({ figures: [strip(80), strip(180), strip(280), strip(380)] }))).toEqual([])
  expect(rules.judgeStrictly(slide({ figures: [figure({ source: 'About this figure', rows: [{ text: 'Torch', works: 'Collobert 2011' }] })] }))).toEqual([])
})

test('code in a sentence may be a little smaller, a title outside figures may be short, and neighbours may touch', () => {
  expect(rules.sizesFromScale(slide({ texts: [text({ size: 20 * 0.92, inlineCode: true })] }))).toEqual([])
  expect(rules.oneTitle(slide({ layout: 'section', titles: ['Who uses it?'] }))).toEqual([])
  expect(rules.noOverlap(slide({ texts: [at(100, 100), at(140, 100), at(100, 114)] }))).toEqual([])
})
