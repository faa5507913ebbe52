/** What a box does stands under its label where there is height for it, beside it where there is width, else nowhere. */
import { expect, it } from 'vitest'
import { placeAnatomy } from '../../components/diagrams/place-anatomy.ts'
import { facts } from '../../data/index.ts'
import type { Anatomy } from '../../data/schema.ts'

type Boxes = Anatomy['layers'][number]['rows'][number]
const near = (value: number) => expect.closeTo(value, 6) as number

/** The boxes of one row, in the first of two layers. */
function place(boxes: Boxes, height: number) {
  const layer = (id: string, row: Boxes) => ({ id, label: id, language: 'C++', rows: [row] })
  const fact: Anatomy = { ...facts['pytorch-figure-1'], layers: [layer('top', boxes), layer('foot', [{ id: 'other', label: 'Other' }])], arrows: [] }
  return placeAnatomy(fact, { width: 868, height }).layers[0]!.boxes
}
const said = (boxes: Boxes, height: number) => place(boxes, height).map(box => box.lines.map(line => line.text))
const NOTED: Boxes = [{ id: 'a', label: 'Engine', does: 'runs the graph' }, { id: 'b', label: 'Kernels', does: 'is replaced', gone: 'since 2021' }]

it('stands under the label, both around the middle of the box, smaller and lighter', () => {
  const [engine] = place(NOTED, 332)
  const middle = { x: near(engine!.x + engine!.width / 2) }
  // Lines of 18 and 16 px
  const top = engine!.y + (engine!.height - 34) / 2
  expect(engine!.lines).toEqual([
    { text: 'Engine', size: 14, strong: true, ...middle, y: near(top + 9) },
    { text: 'runs the graph', size: 12, strong: false, ...middle, y: near(top + 18 + 8) },
  ])
})

it('is how a box is going, where it is', () => {
  expect(said(NOTED, 332)).toEqual([['Engine', 'runs the graph'], ['Kernels', 'since 2021']])
})

it('stands beside the label where boxes are low, 10 px from it', () => {
  const [engine] = place(NOTED, 120)
  const [label, note] = engine!.lines
  expect([label!.text, note!.text]).toEqual(['Engine', 'runs the graph'])
  expect(label!.y).toBe(note!.y)
  expect(said([NOTED[0]!, { id: 'b', label: 'Kernels' }], 120)).toEqual([['Engine', 'runs the graph'], ['Kernels']])
})

it('stands in no box of a row in which one has no room for it', () => {
  const long = { id: 'b', label: 'Kernels', does: 'is a text so long that it has no room beside a label in a box of that width, in one line' }
  expect(said([NOTED[0]!, long], 120)).toEqual([['Engine'], ['Kernels']])
})
