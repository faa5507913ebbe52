import type { Paint } from './colors.ts'
import type { Box, PageElement, PageText } from './page.ts'
import type { LineItem, ShapeItem } from './place-shapes.ts'
import type { TableItem } from './place-table.ts'
import type { TextItem } from './place-text.ts'
import { gatherText, hasText, isInline } from './gather-text.ts'
import { isText } from './page.ts'
import { placeShapes } from './place-shapes.ts'
import { placeTable } from './place-table.ts'
import { placeText } from './place-text.ts'

/** A drawing, by its number among the pictures of the page; without a name it is there for the eye alone. */
export interface PictureItem extends Box { kind: 'picture', picture: number, name?: string }

export type Item = TextItem | TableItem | ShapeItem | LineItem | PictureItem

/** What a slide holds, from back to front, in the order in which it is read. */
export interface PlacedSlide { background?: Paint, items: Item[] }

/** Takes a slide apart into texts, tables, shapes and pictures. */
export function placeSlide(root: PageElement): PlacedSlide {
  const items = placeElement(root, root.width)
  const isWhole = (item: Item) => item.kind === 'shape' && item.width >= root.width && item.height >= root.height
  return { background: items.filter(isWhole).map(item => (item as ShapeItem).fill).at(-1), items: items.filter(item => !isWhole(item)) }
}

function placeElement(element: PageElement, slideWidth: number): Item[] {
  if (element.picture !== undefined)
    return [placePicture(element)]
  if (element.tag === 'table') {
    const decor = decorIn(element, true)
    const isBehind = (item: Item) => item.kind !== 'picture'
    return [...decor.filter(isBehind), placeTable(element), ...decor.filter(item => !isBehind(item))]
  }
  const items: Item[] = placeShapes(element)
  let line: (PageElement | PageText)[] = []
  const end = () => {
    if (line.some(hasText))
      items.push(element.tag === 'h1' ? placeTitle(line, element, slideWidth) : placeText(gatherText(line, element)))
    line = []
  }
  for (const child of element.children) {
    if (isText(child) || (isInline(child) && !holdsBlock(child))) {
      line.push(child)
      if (!isText(child))
        items.push(...decorOf(child))
    }
    else {
      end()
      items.push(...placeElement(child, slideWidth))
    }
  }
  end()
  return items
}

/** A title breaks where it does; one that fits on a line has all the room to the slide's edge, as its letters may be wider. */
function placeTitle(line: (PageElement | PageText)[], element: PageElement, slideWidth: number): TextItem {
  const text = placeText(gatherText(line, element))
  return { ...text, ...!text.wraps && { width: slideWidth - text.x }, wraps: true, isTitle: true }
}

const placePicture = ({ x, y, width, height, picture, name }: PageElement): PictureItem => ({ kind: 'picture', x, y, width, height, picture: picture!, name })

/** Whether text in it stands in blocks of its own. */
const holdsBlock = ({ children }: PageElement): boolean => children.some(child => !isText(child) && ((!isInline(child) && hasText(child)) || holdsBlock(child)))

/** What stands in a line, or a cell, beside text: shapes behind it and pictures. */
function decorOf(element: PageElement, isCell = false): Item[] {
  return element.picture !== undefined ? [placePicture(element)] : [...isCell ? [] : placeShapes(element), ...decorIn(element)]
}

function decorIn(element: PageElement, isTable = false): Item[] {
  return element.children.flatMap(child => isText(child) ? [] : isTable && /^(thead|tbody|tfoot|tr)$/.test(child.tag) ? decorIn(child, true) : decorOf(child, isTable))
}
