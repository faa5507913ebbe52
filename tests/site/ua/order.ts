/** Whether what is read next stands next: below, or in a column to the right. */
import type { Node } from './structure.ts'
import type { UaPdf } from './read.ts'
import { heldBy, nodesOf } from './structure.ts'

interface Box { left: number, right: number, top: number, bottom: number, says: string }

/** Structure types that are read as one; a row's cells, and what is inside a figure, are not looked into. */
const READ_AS_ONE = new Set(['H1', 'H2', 'H3', 'P', 'Figure', 'TR', 'LI'])

const blocksOf = (node: Node): Node[] => READ_AS_ONE.has(node.role) ? [node] : nodesOf(node).flatMap(blocksOf)

/** Each pair of blocks on a page that is read against the order of the eyes, in words. */
export async function misread({ structure, viewer }: UaPdf): Promise<string[]> {
  const boxes = await boxesOfText(viewer)
  const found: string[] = []
  const placed = blocksOf(structure.root!).flatMap((block) => {
    const own = heldBy(block).flatMap(key => boxes.get(key) ?? [])
    return own.length ? [{ page: heldBy(block)[0]!.split('/')[0]!, ...around(own) }] : []
  })
  placed.forEach((block, i) => {
    const before = placed[i - 1]
    // Wholly above what was read before it, and not in a column to its right.
    if (before?.page === block.page && block.bottom >= before.top && block.left < before.right)
      found.push(`page ${Number(block.page) + 1}: “${block.says.slice(0, 40)}” stands above “${before.says.slice(0, 40)}”, and is read after it`)
  })
  return found
}

function around(boxes: Box[]): Box {
  return {
    left: Math.min(...boxes.map(box => box.left)),
    right: Math.max(...boxes.map(box => box.right)),
    top: Math.max(...boxes.map(box => box.top)),
    bottom: Math.min(...boxes.map(box => box.bottom)),
    says: boxes.map(box => box.says).join(''),
  }
}

/** Where the text of each mark stands, in points from the foot of the page. */
async function boxesOfText(viewer: UaPdf['viewer']): Promise<Map<string, Box>> {
  const boxes = new Map<string, Box>()
  for (let page = 0; page < viewer.numPages; page++) {
    const { items } = await (await viewer.getPage(page + 1)).getTextContent({ includeMarkedContent: true })
    let mark: string | undefined
    for (const item of items) {
      if (!('str' in item)) {
        mark = item.type === 'beginMarkedContentProps' ? `${page}/${item.id.split('_mc')[1]}` : undefined
      }
      else if (mark && item.str.trim()) {
        const [, , , , x, y] = item.transform as number[]
        const box = { left: x!, right: x! + item.width, top: y! + item.height * 0.7, bottom: y!, says: item.str }
        boxes.set(mark, around([...boxes.has(mark) ? [boxes.get(mark)!] : [], box]))
      }
    }
  }
  return boxes
}
