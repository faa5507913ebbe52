import type { Rect } from '../charts/layout.ts'
import { placeIn } from './place.ts'

/** A drawing inside a figure, and where it stands in it, in px of the slide's canvas. */
export interface Drawing extends Rect { svg: SVGSVGElement }

/** The drawings in the body of a figure with the marks between them; none where there are only marks beside words: a table. */
export function drawingsIn(body: HTMLElement): Drawing[] {
  const place = placeIn(body)
  const all = [...body.querySelectorAll('svg')]
  const isTable = all.every(svg => svg.matches('[aria-hidden="true"], .mark'))
  return isTable ? [] : all.map(svg => ({ svg, ...place(svg.getBoundingClientRect()) }))
}
