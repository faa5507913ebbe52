/** Where boxes, words and arrows of an anatomy stand, in px, and when they give way. */
import { describe, expect, it } from 'vitest'
import type { Arrow } from '../../components/diagrams/route-arrows.ts'
import { placeAnatomy } from '../../components/diagrams/place-anatomy.ts'
import { facts } from '../../data/index.ts'
import type { Anatomy, Box } from '../../data/schema.ts'

/** An anatomy of a few boxes: each layer one row, in the order from top to foot. */
function anatomy(layers: Record<string, (string | Box)[]>, arrows: Anatomy['arrows'] = []): Anatomy {
  const rows = Object.entries(layers).map(([id, boxes]) => ({
    id, label: id, language: 'C++', rows: [boxes.map(box => typeof box === 'string' ? { id: box, label: box } : box)],
  }))
  return { ...facts['pytorch-figure-1'], layers: rows, arrows }
}
const boxesOf = (fact: Anatomy) => placeAnatomy(fact).layers.flatMap(layer => layer.boxes)
const rounded = ({ points }: Arrow) => points.map(point => point.map(Math.round))
const arrowsOf = (fact: Anatomy) => placeAnatomy(fact).arrows.map(rounded)

describe('the boxes', () => {
  it('fill the canvas: three bands 32 px apart, without room for lanes where no arrow needs one', () => {
    const { layers } = placeAnatomy(anatomy({ top: ['a'], middle: ['b', 'c'], foot: ['d'] }))
    // 332 less two gaps and three margins of 12, in three rows of 77; 868 less 116 for names and 80 for languages
    expect(layers.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([[0, 0, 868, 89], [0, 121, 868, 89], [0, 242, 868, 89]])
    expect(layers.map(layer => layer.boxes.map(({ x, y, width, height }) => [x, y, width, height]))).toEqual([
      [[116, 6, 672, 77]], [[116, 127, 330, 77], [458, 127, 330, 77]], [[116, 248, 672, 77]],
    ])
  })

  it('stand closer from five layers on', () => {
    const gaps = (names: string[]) => {
      const { layers } = placeAnatomy(anatomy(Object.fromEntries(names.map(name => [name, [`box-${name}`]]))))
      return layers.slice(1).map((layer, i) => layer.y - layers[i]!.y - layers[i]!.height)
    }
    expect(gaps(['a', 'b', 'c', 'd'])).toEqual([32, 32, 32])
    expect(gaps(['a', 'b', 'c', 'd', 'e'])).toEqual([16, 16, 16, 16])
  })

  it('are as wide as their labels ask where not all fit in one width', () => {
    const [wide, narrow, last] = boxesOf(anatomy({ top: ['a label that is as long as half of the slide, and as long again as that', { id: 'b', label: 'x' }, { id: 'c', label: 'x' }], foot: ['d'] }))
    expect(narrow!.width).toBeCloseTo(last!.width, 9)
    expect(wide!.width).toBeGreaterThan(3 * narrow!.width)
    expect(wide!.lines).toHaveLength(1)
    expect(last!.x + last!.width).toBeCloseTo(788, 9)
  })

  it('have the name of a group over its first to its last box', () => {
    const box = (id: string, group?: string): Box => ({ id, label: id, ...(group && { group }) })
    const [layer] = placeAnatomy(anatomy({ top: [box('a', 'one'), box('b', 'one'), box('c', 'two'), box('d')], foot: ['e'] })).layers
    // 672 less 12 and two wider gaps of 24, in four of 153
    expect(layer!.groups.map(({ text, x, strong }) => [text, x, strong])).toEqual([['one', 275, false], ['two', 534.5, false]])
    expect(layer!.groups.map(line => line.y)).toEqual([14, 14])
    expect(layer!.boxes[0]!.y).toBe(24)
  })

  it('have room for a name of a group where only one of several has one', () => {
    const [layer] = placeAnatomy(anatomy({ top: ['a', { id: 'b', label: 'b', group: 'one' }], foot: ['c'] })).layers
    expect([layer!.boxes[0]!.y, layer!.groups.length]).toEqual([24, 1])
  })
})

describe('the words', () => {
  const linesOf = (...row: Box[]) => boxesOf(anatomy({ top: row, foot: ['foot'] })).slice(0, row.length).map(box => box.lines.map(line => line.text))
  const low = (...row: Box[]) => boxesOf(anatomy({ top: row, b: ['1'], c: ['2'], d: ['3'], e: ['4'], f: ['5'], g: ['6'] })).slice(0, row.length)

  it('say under the label what a box does, or rather that it is gone', () => {
    expect(linesOf({ id: 'a', label: 'a', does: 'adds' }, { id: 'b', label: 'b', does: 'adds', gone: 'deleted in 2020' }, { id: 'c', label: 'c' }))
      .toEqual([['a', 'adds'], ['b', 'deleted in 2020'], ['c']])
  })

  it('say it beside the label where bands are low, both centred together', () => {
    const [a, b] = low({ id: 'a', label: 'aten', does: 'adds' }, { id: 'b', label: 'c10', gone: 'deleted' })
    expect([a!, b!].map(box => box.lines.map(line => line.text))).toEqual([['aten', 'adds'], ['c10', 'deleted']])
    for (const { x, y, width, height, lines: [label, note] } of [a!, b!]) {
      expect([label!.y, note!.y]).toEqual([y + height / 2, y + height / 2])
      expect([label!.strong, note!.strong, label!.size, note!.size]).toEqual([true, false, 14, 12])
      expect(label!.x).toBeGreaterThan(x)
      expect(label!.x).toBeLessThan(x + width / 2)
      expect(note!.x).toBeGreaterThan(x + width / 2)
    }
  })

  it('leave a box without a note its label in the middle, beside others that have one', () => {
    const [, b] = low({ id: 'a', label: 'aten', does: 'adds' }, { id: 'b', label: 'c10' })
    expect(b!.lines).toEqual([{ text: 'c10', size: 14, strong: true, x: b!.x + b!.width / 2, y: b!.y + b!.height / 2 }])
  })

  it('leave out the notes of a row in which one has no room', () => {
    const does = 'a phrase that is much longer than half a slide is wide, and has no place under or beside any label of it'
    expect(low({ id: 'a', label: 'aten', does }, { id: 'b', label: 'c10', does: 'adds' }).map(box => box.lines.map(line => line.text))).toEqual([['aten'], ['c10']])
  })

  it('set names in semibold, and languages not', () => {
    const [layer] = placeAnatomy(facts['pytorch-2020']).layers
    expect([...layer!.name.map(line => line.strong), ...layer!.language.map(line => line.strong)]).toEqual([true, false])
    expect([layer!.name[0]!.x, layer!.language[0]!.x]).toEqual([12, 770])
  })
})

describe('the arrows', () => {
  it('between neighbouring bands lead through the middle of the gap, up or down', () => {
    // Bands of 150 px with a gap of 32
    expect(arrowsOf(anatomy({ top: ['a'], foot: ['b'] }, [{ from: 'top', to: 'foot' }, { from: 'foot', to: 'top' }])))
      .toEqual([[[434, 150], [434, 182]], [[434, 182], [434, 150]]])
  })

  it('over a band lead past the right ends, each in a lane of its own', () => {
    const layers = { top: ['a'], middle: ['b'], foot: ['c'] }
    // Two lanes of 14 px and 2 take their room; bands of 89 px
    expect(arrowsOf(anatomy(layers, [{ from: 'foot', to: 'top' }, { from: 'top', to: 'foot' }])))
      .toEqual([[[838, 287], [852, 287], [852, 45], [838, 45]], [[838, 53], [866, 53], [866, 295], [838, 295]]])
  })

  it('have a lane also between neighbours where they have a label, which the first of them shows', () => {
    const { arrows } = placeAnatomy(anatomy({ top: ['a'], foot: ['b'] }, [{ from: 'foot', to: 'top', label: 'calls' }, { from: 'top', to: 'foot', label: 'calls' }]))
    const [width] = arrows.map(arrow => arrow.points[0]![0])
    expect(arrows.map(rounded)).toEqual([
      [[width, 257], [width! + 14, 257], [width! + 14, 75], [width, 75]],
      [[width, 83], [width! + 28, 83], [width! + 28, 265], [width, 265]],
    ].map(points => points.map(point => point.map(n => Math.round(n!)))))
    expect(arrows.map(arrow => arrow.label?.text)).toEqual(['calls', undefined])
    expect(arrows[0]!.label).toMatchObject({ y: 231, size: 12, strong: false })
  })

  it('from box to box lead straight where each has a way of its own, to the nearer edge', () => {
    const fact = anatomy({ top: ['a'], foot: ['b', 'c'] }, [{ from: 'b', to: 'a' }, { from: 'c', to: 'a' }, { from: 'a', to: 'b' }])
    expect(arrowsOf(fact).slice(0, 2)).toEqual([[[281, 188], [281, 144]], [[623, 188], [623, 144]]])
    // Its start is not over its end: it bends in the middle of the gap, and arrives at the centre
    expect(arrowsOf(fact)[2]).toEqual([[452, 144], [452, 166], [281, 166], [281, 188]])
  })

  it('from below join in one head where one of them stands beside their target', () => {
    const fact = anatomy({ top: ['a', 'b'], foot: ['c', 'd'] }, [{ from: 'c', to: 'a' }, { from: 'd', to: 'a' }])
    expect(arrowsOf(fact)).toEqual([[[281, 188], [281, 166], [281, 166], [281, 144]], [[623, 188], [623, 166], [281, 166], [281, 144]]])
  })
})
