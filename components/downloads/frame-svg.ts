/** The page around a figure's drawing, as one SVG that stands for itself: title above, sources below. Needs no browser. */
import type { Fact, Source } from '../../data/schema.ts'
import { qualifier, shortReference, subtitle } from '../charts/caption.ts'
import { formatDate } from '../charts/format.ts'
import { SIZE } from '../charts/layout.ts'
import { FONT } from '../charts/palette.ts'
import { escapeXml } from '../charts/escape.ts'
import { firstThat, textWidth } from '../charts/text-width.ts'
import { licenceOf } from '../datasets/words.ts'

/** A drawing as markup, already a nested `<svg>`, and the room that all of them take. */
export interface Content { markup: string, width: number, height: number }
export interface Colors { surface: string, ink: string, muted: string }
export interface Around { fact: Fact, works: Source[], note: string, colors: Colors, fonts: string }

interface Line { text: string, size: number, weight: 400 | 600, color: string, y: number }

const MARGIN = 24
const TITLE = 20

/** Fills in each `var(--name, otherwise)` of a text by `valueOf`, whose values hold no names; without a value and an otherwise it is `none`. */
export function resolveVars(text: string, valueOf: (name: string) => string): string {
  const named = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g
  const resolved = text.replace(named, (_, name: string, otherwise = 'none') => valueOf(name).trim() || otherwise.trim())
  // An otherwise may hold another name.
  return resolved === text ? text : resolveVars(resolved, valueOf)
}

/** Numbers the ids of a markup, and what refers to them, in their order: the same drawing gives the same file, whatever else is on the page. */
export function numberIds(markup: string): string {
  const ids = [...new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(match => match[1]!))]
  return markup.replace(/( id="|url\(#)([^")]+)/g, (all, before: string, id: string) => ids.includes(id) ? `${before}part-${ids.indexOf(id) + 1}` : all)
}

/** Breaks a text at spaces into lines of a width in px; a word that is longer, such as an address, is broken inside. */
export function breakLines(text: string, size: number, width: number, semibold = false): string[] {
  const lines: string[] = []
  const fits = (line: string) => textWidth(line, size, semibold) <= width
  /** As much of a word as stands on a line: one letter at least. */
  const startOf = (word: string) => firstThat(word, size, width, semibold) || [...word.slice(0, 2)][0]!
  let line = ''
  for (let word of text.split(/\s+/).filter(Boolean)) {
    if (fits(line ? `${line} ${word}` : word)) {
      line = line ? `${line} ${word}` : word
      continue
    }
    if (line)
      lines.push(line)
    let start = startOf(word)
    // It ends: each time the word loses a letter at least.
    while (start !== word) {
      lines.push(start)
      word = word.slice(start.length)
      start = startOf(word)
    }
    line = word
  }
  return line ? [...lines, line] : lines
}

/** A work in a line of its own: who and when, where to find it, what it grants. */
export function sourceText(work: Source): string {
  const licence = licenceOf(work)
  return [`Source: ${shortReference(work)}`, ...work.url ? [work.url] : [], `${licence.charAt(0).toUpperCase()}${licence.slice(1)}`, `Accessed ${formatDate(work.accessed)}`].join('. ').concat('.')
}

/** A whole SVG file: a figure's drawing between its title and its sources, with both in its metadata too. */
export function frameSvg(content: Content, { fact, works, note, colors, fonts }: Around): string {
  const texts = (all: string[], size: number, weight: 400 | 600, color: string, top: number): Line[] =>
    all.flatMap(text => breakLines(text, size, content.width, weight === 600))
      .map((text, i) => ({ text, size, weight, color, y: top + Math.round(size * (1.4 * i + 1)) }))
  const end = (lines: Line[], top: number) => lines.length ? lines.at(-1)!.y + Math.round(lines.at(-1)!.size * 0.4) : top
  const title = texts([fact.title], TITLE, 600, colors.ink, MARGIN)
  const under = texts([subtitle(fact)], SIZE.label, 400, colors.muted, end(title, MARGIN))
  const drawn = end(under, MARGIN) + 12
  const foot = texts([...[note, fact.note ?? '', qualifier(fact)], ...works.map(sourceText)], SIZE.small, 400, colors.muted, drawn + content.height + 12)
  const [width, height] = [content.width + 2 * MARGIN, end(foot, drawn + content.height) + MARGIN].map(Math.ceil)

  const write = ({ text, size, weight, color, y }: Line) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(text)}</text>`
  const dc = (name: string, text: string) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}">
<title>${escapeXml(fact.title)}</title>
<desc>${escapeXml(fact.definition)}</desc>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">
${[dc('title', fact.title), dc('description', fact.definition), ...works.flatMap(work => [dc('source', work.url ?? work.title), dc('rights', `${shortReference(work)}: ${licenceOf(work)}`)])].join('\n')}
</rdf:Description></rdf:RDF></metadata>
<style>${fonts}</style>
<rect width="${width}" height="${height}" fill="${colors.surface}"/>
${[...title, ...under].map(write).join('\n')}
<g transform="translate(${MARGIN} ${drawn})">${content.markup}</g>
${foot.map(write).join('\n')}
</svg>
`
}
