/**
 * What every slide must keep: pure functions over one measurement. Each returns messages that tell the author what is
 * wrong, by how much, and what to do. A rule that must bend somewhere bends in `EXCEPTIONS`, with its reason.
 */
import type { Box, Slide, TextRun } from './measure.ts'

/** The type scale, in px on the canvas; styles/tokens.css names the sizes. */
export const SIZES = [12, 14, 16, 20, 30, 56]
const SMALLEST = 12
const INLINE_CODE = 0.92
const MARGIN = { side: 56, top: 40, bottom: 36 }
const FIGURE_SHARE = 0.6
const TITLE_WORDS = { least: 6, most: 12 }
/** Rounding of the browser's layout, px. */
const SLACK = 1

export type Rule = (slide: Slide) => string[]

const px = (value: number) => `${Number(value.toFixed(1))} px`
const short = (text: string) => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`

/** Text stands inside the margins, content above the foot. */
export const insideCanvas: Rule = ({ where, canvas, texts }) => texts.flatMap(({ text, box, foot }) => {
  const right = canvas.width - MARGIN.side
  const bottom = Math.min(canvas.height, ...foot ? [] : [canvas.height - MARGIN.bottom], ...foot ? [] : texts.filter(t => t.foot).map(t => t.box.y))
  const out = [
    { by: MARGIN.side - box.x, side: 'left of the left margin' },
    { by: box.x + box.width - right, side: 'right of the right margin' },
    { by: MARGIN.top - box.y, side: 'above the top margin' },
    { by: box.y + box.height - bottom, side: foot ? 'below the canvas' : 'below the bottom margin' },
  ]
  return out.filter(o => o.by > SLACK).map(o => `${where}: text ${short(text)} stands ${px(o.by)} ${o.side}; shorten it or move it in`)
})

/** No box cuts off what is in it. */
export const notClipped: Rule = ({ where, clipped }) =>
  clipped.map(({ what, by }) => `${where}: ${what} is cut off by ${px(by)}; give it room`)

/** Everything can be read from the last row. */
export const largeEnough: Rule = ({ where, texts }) => texts
  .filter(t => t.size < SMALLEST - 0.01)
  .map(t => `${where}: text ${short(t.text)} is ${px(t.size)} on the canvas; the least is ${SMALLEST}`)

/** Sizes come from the scale; code inside a sentence is set at 0.92 of it. */
export const sizesFromScale: Rule = ({ where, texts }) => texts
  .filter(t => !SIZES.some(size => Math.abs(t.size - size * (t.inlineCode ? INLINE_CODE : 1)) < 0.05))
  .map(t => `${where}: text ${short(t.text)} (<${t.tag}>) is ${px(t.size)}; the sizes are ${SIZES.join(', ')}`)

/** One title, and on figures and tables it is a finding of 6 to 12 words. */
export const oneTitle: Rule = ({ where, titles, layout }) => {
  if (titles.length !== 1)
    return [`${where}: has ${titles.length} titles (h1); give it one`]
  const words = titles[0]!.split(' ').length
  const isFinding = layout === 'figure' || layout === 'table'
  return isFinding && (words < TITLE_WORDS.least || words > TITLE_WORDS.most)
    ? [`${where}: the title has ${words} words; state the finding in ${TITLE_WORDS.least} to ${TITLE_WORDS.most}: ${short(titles[0]!)}`]
    : []
}

/** The figures of a slide fill it: one alone, or several small ones from the top of the first to the foot of the last. */
export const figureFills: Rule = ({ where, layout, canvas, figures }) => {
  if (layout !== 'figure')
    return []
  if (figures.length === 0)
    return [`${where}: has no figure; choose another layout or draw one`]
  const least = Math.round(canvas.height * FIGURE_SHARE)
  const height = Math.max(...figures.map(f => f.body.y + f.body.height)) - Math.min(...figures.map(f => f.body.y))
  const which = figures.length > 1 ? 'figures' : 'figure'
  return height < least
    ? [`${where}: ${which} ${figures.map(f => f.key).join(', ')} ${figures.length > 1 ? 'are' : 'is'} ${px(height)} high; make ${figures.length > 1 ? 'them' : 'it'} at least ${least} px, ${FIGURE_SHARE * 100} % of the canvas`]
    : []
}

/** Every figure says where it comes from, and when that was looked up; or each of its rows names a work. */
export const sourceLine: Rule = ({ where, figures }) => figures.flatMap(({ key, source, rows }) => {
  if (!rows)
    return /\bSources?: .+ Accessed \w+ \d{4}\./.test(source) ? [] : [`${where}: figure ${key} has no line "Source: … Accessed …"; found ${short(source)}`]
  if (rows.length === 0)
    return [`${where}: figure ${key} leaves its sources to its rows, and has none`]
  return rows.filter(row => row.works === '').map(row => `${where}: figure ${key} leaves its sources to its rows, and this one names none: ${short(row.text)}`)
})

/** Every figure says to a screen reader what it shows; the title alone would say it twice. */
export const accessibleName: Rule = ({ where, figures, titles }) => figures
  .filter(f => f.name.length < 20 || titles.includes(f.name))
  .map(f => `${where}: figure ${f.key} needs a name that says what it shows (aria-label or caption); found ${short(f.name)}`)

/** No text stands on another. */
export const noOverlap: Rule = ({ where, texts }) => texts.flatMap((a, i) => texts.slice(i + 1).flatMap((b) => {
  const shared = overlap(a.box, b.box)
  return shared ? [`${where}: ${describe(a)} and ${describe(b)} overlap by ${px(shared.width)} × ${px(shared.height)}; move them apart`] : []
}))

/** A link can be clicked: Slidev's own controls, though they cannot be seen, may stand on it. */
export const linksReachable: Rule = ({ where, covered }) =>
  covered.map(({ link, by }) => `${where}: link ${short(link)} cannot be clicked, as ${by} stands on it; move one of them`)

const describe = (t: TextRun) => `text ${short(t.text)} at ${Math.round(t.box.x)}, ${Math.round(t.box.y)}`

function overlap(a: Box, b: Box): { width: number, height: number } | undefined {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > SLACK && height > SLACK ? { width, height } : undefined
}

export const RULES: Rule[] = [insideCanvas, notClipped, largeEnough, sizesFromScale, oneTitle, figureFills, sourceLine, accessibleName, noOverlap, linksReachable]

/** Messages that are allowed, by a part of them, each with the reason why. Every one must still occur. */
export const EXCEPTIONS: { message: string, because: string }[] = []

/** What the rules say of a slide. */
export const judgeStrictly = (slide: Slide): string[] => RULES.flatMap(rule => rule(slide))

/** What the rules say of a slide, less the exceptions. */
export const judge = (slide: Slide): string[] =>
  judgeStrictly(slide).filter(message => !EXCEPTIONS.some(e => message.includes(e.message)))
