/** What a figure says beside its drawings, in HTML: a file that is one SVG has to say it too. */
import type { Rect } from '../charts/layout.ts'
import { placeIn } from './place.ts'

/** A line of text in its looks; `y` is where its letters stand, in px of the slide's canvas. */
export interface TextLine { text: string, x: number, y: number, size: string, weight: string, family: string, color: string }

/** A surface behind a text, in px of the slide's canvas. */
export interface Surface extends Rect { color: string, radius: string }

/** What leads on, chooses, or is only said: a file has no links, no steps and no voice. */
const LEFT_OUT = 'svg, a, button, :has(> input), [role="group"], .visually-hidden'

/** Every line of text around the drawings, in order. */
export function textsIn(body: HTMLElement): TextLine[] {
  const place = placeIn(body)
  const pen = document.createElement('canvas').getContext('2d')!
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const lines: TextLine[] = []
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement!
    if (element.closest(LEFT_OUT))
      continue
    const { fontSize: size, fontWeight: weight, fontFamily: family, color } = getComputedStyle(element)
    pen.font = `${weight} ${size} ${family}`
    const { fontBoundingBoxAscent: ascent } = pen.measureText('')
    for (const { text, box } of linesOf(texts.currentNode as Text)) {
      const { x, y } = place(box)
      lines.push({ text, x, y: y + ascent, size, weight, family, color })
    }
  }
  return lines
}

/** The lines into which the browser has broken a text, each with its box in the window. */
function linesOf(node: Text): { text: string, box: DOMRect }[] {
  const range = document.createRange()
  const lines: { text: string, box: DOMRect }[] = []
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const box = range.getBoundingClientRect()
    const last = lines.at(-1)
    if (last && Math.abs(last.box.y - box.y) < 1)
      last.text += ` ${word}`
    else
      lines.push({ text: word, box })
  }
  return lines
}

/** The surfaces on which such text stands. */
export function surfacesIn(body: HTMLElement): Surface[] {
  const place = placeIn(body)
  return [...body.querySelectorAll<HTMLElement>('*:not(svg, svg *)')].flatMap((element) => {
    const { backgroundColor: color, borderRadius: radius } = getComputedStyle(element)
    const isClear = color.endsWith(', 0)')
    return isClear || element.closest(LEFT_OUT) ? [] : [{ ...place(element.getBoundingClientRect()), color, radius }]
  })
}
