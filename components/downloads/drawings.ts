/** A drawing inside a figure, and where it stands in it, in px of the slide's canvas. */
export interface Drawing { svg: SVGSVGElement, x: number, y: number, width: number, height: number }

/** The drawings in the body of a figure; none where it is a table, whose marks are hidden from screen readers. */
export function drawingsIn(body: HTMLElement): Drawing[] {
  const origin = body.getBoundingClientRect()
  // Slidev scales its canvas, and an SVG has no offset of its own.
  const scale = origin.width / body.offsetWidth
  const px = (value: number) => Math.round(value / scale * 100) / 100
  return [...body.querySelectorAll<SVGSVGElement>('svg:not([aria-hidden="true"])')].map((svg) => {
    const { x, y, width, height } = svg.getBoundingClientRect()
    return { svg, x: px(x - origin.x), y: px(y - origin.y), width: px(width), height: px(height) }
  })
}
