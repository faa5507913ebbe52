/** Every figure of a printed page as files: the same that "About this figure" saves. */
import type { Asked } from '../downloads/asked.ts'
import type { PrintedSlide } from './printed.ts'
import { nextTick } from 'vue'
import { dataUri } from '../downloads/data-uri.ts'
import { drawingsIn } from '../downloads/drawings.ts'
import { figureName } from '../downloads/figure-name.ts'
import { toPng } from '../downloads/png.ts'
import { composeSvg } from '../downloads/svg.ts'

/** A figure as a file of its own, in the colours of the page. */
export interface FigureFile {
  /** After its slide and its fact, such as `fig-3-paper-share`; without an ending. */
  name: string
  svg: string
  /** In base64, as a page hands on no bytes. */
  png: string
}

declare global {
  interface Window { drawFigures?: () => Promise<FigureFile[]> }
}

/** Draws each figure that is not set as a table, one after the other. Throws where a font cannot be fetched or a picture not be drawn. */
export async function drawFigures({ figures, isAsked }: Asked, slides: PrintedSlide[]): Promise<FigureFile[]> {
  isAsked.value = true
  await nextTick()
  // Slides are loaded in any order.
  const drawn = figures.filter(figure => drawingsIn(figure.drawing()).length > 0).sort((a, b) => a.no - b.no)
  const files: FigureFile[] = []
  for (const { fact, note, no, drawing } of drawn) {
    const svg = await composeSvg(fact, drawing(), note)
    const png = await dataUri(await toPng(svg))
    files.push({ name: figureName(slides.find(slide => slide.no === no)!.alias, fact.key), svg, png: png.slice(png.indexOf(',') + 1) })
  }
  return files
}
