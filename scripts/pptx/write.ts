/** Writes slides with PptxGenJS. A px of the canvas is a point of the file, so that sizes of letters stay whole numbers. */
import type { Box, PageDeck } from './page.ts'
import type { Stroke } from './place-shapes.ts'
import type { Item, PlacedSlide } from './place-slide.ts'
import type { Cell, TableItem } from './place-table.ts'
import type { TextItem } from './place-text.ts'
import type { Run } from './runs.ts'
import PptxGenJS from 'pptxgenjs'

/** The library takes lengths in inches. */
const inch = (px: number): number => px / 72
const placed = ({ x, y, width, height }: Box) => ({ x: inch(x), y: inch(y), w: inch(width), h: inch(height) })
const lined = ({ width, dashed, ...paint }: Stroke): PptxGenJS.ShapeLineProps => ({ ...paint, width, dashType: dashed ? 'dash' : 'solid' })

/** A slide to write: what stands on it, and what is said with it. */
export interface SlideToWrite extends PlacedSlide { alias: string, layout: string, notes: string[] }

/** Makes the file. `pictures` are PNG in base64, by number. */
export async function writeSlides({ title, author, subject }: Pick<PageDeck, 'title' | 'author' | 'subject'>, size: Box, slides: SlideToWrite[], pictures: string[]): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  Object.assign(pptx, { title, author, company: author, subject, theme: { headFontFace: 'IBM Plex Sans', bodyFontFace: 'IBM Plex Sans' } })
  pptx.defineLayout({ name: 'deck', width: inch(size.width), height: inch(size.height) })
  pptx.layout = 'deck'
  const numbers = new Map(slides.map(({ alias }, i) => [`#slide-${alias}`, i + 1]))
  const layouts = new Set<string>()
  for (const { layout: kind, items, background, notes } of slides) {
    const title = items.find(item => item.kind === 'text' && item.isTitle) as TextItem
    // The library leaves each title where its layout has it.
    const layout = `${kind}, title at ${Math.round(title.y)}`
    if (!layouts.has(layout))
      defineLayout(pptx, layout, title)
    layouts.add(layout)
    const slide = pptx.addSlide({ masterName: layout })
    if (background)
      slide.background = background
    for (const item of items)
      addItem(slide, item, numbers, pictures)
    slide.addNotes(notes.join('\n'))
  }
  return await pptx.write({ outputType: 'uint8array' }) as Uint8Array
}

/** A layout of the file, with a place for the title where its first slide has it. */
function defineLayout(pptx: PptxGenJS, name: string, { x, y, paragraphs: [paragraph] }: TextItem): void {
  const [{ font, size, color }] = paragraph!.runs as [Run]
  pptx.defineSlideMaster({
    title: name,
    // No width: the library would give it to every title, and each breaks at its own.
    objects: [{ placeholder: { text: '', options: { name: 'title', type: 'title', x: inch(x), y: inch(y), w: undefined!, h: inch(paragraph!.lineHeight * 2), align: 'left', fontFace: font, fontSize: size, color } } }],
  })
}

function addItem(slide: PptxGenJS.Slide, item: Item, numbers: Map<string, number>, pictures: string[]): void {
  switch (item.kind) {
    case 'text':
      return void slide.addText(toRuns(item.paragraphs, numbers), { ...placed(item), margin: 0, valign: 'top', wrap: item.wraps, ...item.isTitle && { placeholder: 'title' } })
    case 'picture':
      return void slide.addImage({ ...placed(item), data: `image/png;base64,${pictures[item.picture]}`, altText: item.name })
    case 'line':
      return void slide.addShape('line', { ...placed(item), line: lined(item.stroke) })
    case 'shape': {
      const shorter = Math.min(item.width, item.height)
      const isRound = item.radius >= shorter / 2
      return void slide.addShape(isRound ? 'ellipse' : item.radius ? 'roundRect' : 'rect', {
        ...placed(item),
        ...item.fill && { fill: item.fill },
        ...item.stroke && { line: lined(item.stroke) },
        ...!isRound && item.radius && { rectRadius: inch(item.radius) },
      })
    }
    case 'table':
      return addTable(slide, item, numbers)
  }
}

function addTable(slide: PptxGenJS.Slide, { x, y, columns, rows }: TableItem, numbers: Map<string, number>): void {
  const toCell = ({ paragraphs, colSpan, rowSpan, size, fill, borders, margins }: Cell): PptxGenJS.TableCell => ({
    text: paragraphs.length ? toRuns(paragraphs, numbers) as PptxGenJS.TableCell[] : '',
    options: {
      colspan: colSpan,
      rowspan: rowSpan,
      fontSize: size,
      valign: 'top',
      ...fill && { fill },
      border: borders.map(border => border ? { type: border.dashed ? 'dash' : 'solid', color: border.color, pt: border.width } : { type: 'none' }) as [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps],
      margin: margins.map(inch) as [number, number, number, number],
    },
  })
  slide.addTable(rows.map(({ cells }) => cells.map(toCell)), { x: inch(x), y: inch(y), colW: columns.map(inch), rowH: rows.map(({ height }) => inch(height)) })
}

/** Runs as the library takes them: the last of a paragraph breaks the line. */
function toRuns(paragraphs: TextItem['paragraphs'], numbers: Map<string, number>): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs, lineHeight, align, before }, p) => runs.map(({ text, font, size, bold, italic, color, spacing, underline, strike, link }, i) => ({
    text,
    options: {
      fontFace: font,
      fontSize: size,
      bold,
      italic,
      color,
      align,
      lineSpacing: lineHeight,
      paraSpaceBefore: before,
      breakLine: i === runs.length - 1 && p < paragraphs.length - 1,
      ...spacing && { charSpacing: spacing },
      underline: { style: underline ? 'sng' as const : 'none' as const },
      ...strike && { strike: 'sngStrike' as const },
      ...link && { hyperlink: link.startsWith('#') ? { slide: numbers.get(link)! } : { url: link } },
    },
  })))
}
