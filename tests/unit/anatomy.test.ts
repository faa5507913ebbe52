import { describe, expect, it } from 'vitest'
import { lineHeight } from '../../components/charts/layout.ts'
import { placeAnatomy } from '../../components/diagrams/place-anatomy.ts'
import { facts } from '../../data/index.ts'
import type { Anatomy } from '../../data/schema.ts'
import { crossed, lineRect, onEdge, segments } from './anatomy-support.ts'
import { inside, overlaps } from './support.ts'

const anatomies = (['pytorch-figure-1', 'pytorch-2020', 'tensorflow-figure-2'] as const).map((key): [string, Anatomy] => [key, facts[key]])
const canvas = { x: 0, y: 0, width: 868, height: 332 }

describe.each(anatomies)('%s', (_, fact) => {
  const placed = placeAnatomy(fact)
  const boxes = placed.layers.flatMap(layer => layer.boxes)
  const ends = [...boxes, ...placed.layers]

  it('places each box of the fact once, in its layer and in its order', () => {
    expect(placed.layers.map(layer => [layer.id, layer.boxes.map(box => box.id)])).toEqual(
      fact.layers.map(layer => [layer.id, layer.rows.flat().map(box => box.id)]))
  })

  it('keeps bands apart, in order from top to foot, inside 868 × 332', () => {
    expect(overlaps(placed.layers.map(layer => ({ ...layer, name: layer.id })))).toEqual([])
    expect(placed.layers.filter(layer => !inside(layer, canvas))).toEqual([])
    const tops = placed.layers.map(layer => layer.y)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  })

  it('fills the height of the figure to within a few px', () => {
    const foot = placed.layers.at(-1)!
    expect(332 - foot.y - foot.height).toBeLessThan(12)
  })

  it('keeps boxes apart, each inside the band of its layer', () => {
    expect(overlaps(boxes.map(box => ({ ...box, name: box.id })))).toEqual([])
    expect(placed.layers.flatMap(layer => layer.boxes.filter(box => !inside(box, layer))).map(box => box.id)).toEqual([])
  })

  it('has equal gaps between the boxes of one row, and wider ones between groups', () => {
    placed.layers.forEach((layer, l) => {
      let next = 0
      for (const row of fact.layers[l]!.rows) {
        const own = layer.boxes.slice(next, next += row.length)
        expect(new Set(own.map(box => `${box.y} ${box.height}`)).size).toBe(1)
        const gaps = own.slice(1).map((box, i) => ({ gap: box.x - own[i]!.x - own[i]!.width, within: box.group === own[i]!.group }))
        const within = gaps.filter(g => g.within).map(g => g.gap)
        expect(gaps.every(g => g.gap > 0)).toBe(true)
        expect(within.every(gap => Math.abs(gap - within[0]!) < 1e-6)).toBe(true)
        expect(gaps.every(g => g.within || g.gap > within[0]! + 1)).toBe(true)
      }
    })
  })

  it('writes the whole label of each box inside it, centred, with no line on another', () => {
    for (const box of boxes) {
      expect(box.lines.filter(line => line.strong).map(line => line.text).join(' ')).toBe(box.label)
      const rects = box.lines.map(line => lineRect(line, 'middle'))
      expect(rects.filter(rect => !inside(rect, box)).map(rect => rect.name)).toEqual([])
      expect(overlaps(rects)).toEqual([])
      const [left, right] = [Math.min(...rects.map(r => r.x)) - box.x, box.x + box.width - Math.max(...rects.map(r => r.x + r.width))]
      expect(left).toBeCloseTo(right, 6)
      const [top, foot] = [Math.min(...rects.map(r => r.y)) - box.y, box.y + box.height - Math.max(...rects.map(r => r.y + r.height))]
      expect(top).toBeCloseTo(foot, 6)
    }
  })

  it('writes names, languages and groups inside their band, clear of boxes and of one another', () => {
    for (const layer of placed.layers) {
      const texts = [
        ...layer.name.map(line => lineRect(line, 'start')),
        ...layer.language.map(line => lineRect(line, 'start')),
        ...layer.groups.map(line => lineRect(line, 'middle')),
      ]
      expect(texts.filter(text => !inside(text, { ...layer, y: layer.y - 1, height: layer.height + 2 })).map(text => text.name)).toEqual([])
      expect(overlaps([...texts, ...layer.boxes.map(box => ({ ...box, name: box.id }))])).toEqual([])
    }
    expect(placed.layers.map(layer => layer.name.map(line => line.text).join(' '))).toEqual(fact.layers.map(layer => layer.label))
    expect(placed.layers.map(layer => layer.language.map(line => line.text).join(' '))).toEqual(fact.layers.map(layer => layer.language))
  })

  it('draws each arrow of the fact from the edge of its start to the edge of its end', () => {
    expect(placed.arrows.map(arrow => [arrow.from, arrow.to])).toEqual(fact.arrows.map(arrow => [arrow.from, arrow.to]))
    for (const arrow of placed.arrows) {
      expect(onEdge(arrow.points[0]!, ends.find(end => end.id === arrow.from)!)).toBe(true)
      expect(onEdge(arrow.points.at(-1)!, ends.find(end => end.id === arrow.to)!)).toBe(true)
    }
  })

  it('draws arrows of straight, right-angled parts inside the canvas that cross no box', () => {
    for (const arrow of placed.arrows) {
      for (const [a, b] of segments(arrow.points)) {
        expect(a[0] === b[0] || a[1] === b[1]).toBe(true)
        expect(a).not.toEqual(b)
        expect(crossed([a, b], boxes)).toEqual([])
      }
      expect(arrow.points.filter(([x, y]) => x < 0 || x > 868 || y < 0 || y > 332)).toEqual([])
    }
  })

  it('shows an arrow with the higher of the two layers that it joins', () => {
    const layerOf = (id: string) => placed.layers.findIndex(layer => layer.id === id || layer.boxes.some(box => box.id === id))
    for (const arrow of placed.arrows)
      expect(layerOf(arrow.layer)).toBe(Math.min(layerOf(arrow.from), layerOf(arrow.to)))
  })

  it('writes each meaning of an arrow once, inside the canvas, clear of bands, arrows and itself', () => {
    const labels = placed.arrows.flatMap(arrow => arrow.label ? [lineRect(arrow.label, 'middle')] : [])
    expect(labels.map(label => label.name).sort()).toEqual([...new Set(fact.arrows.flatMap(arrow => arrow.label ?? []))].sort())
    expect(labels.filter(label => !inside(label, canvas))).toEqual([])
    expect(overlaps([...labels, ...placed.layers.map(layer => ({ ...layer, name: layer.id }))])).toEqual([])
    for (const segment of placed.arrows.flatMap(arrow => segments(arrow.points)))
      expect(crossed(segment, labels.map(label => ({ ...label, id: label.name })))).toEqual([])
  })
})

describe('a crowded anatomy', () => {
  it('breaks labels at spaces before a box grows out of its band', () => {
    const fact: Anatomy = structuredClone(facts['pytorch-figure-1'])
    for (const box of fact.layers[1]!.rows.flat())
      box.label = 'a part with a name that is far longer than any box'
    const [, engine] = placeAnatomy(fact).layers
    for (const box of engine!.boxes) {
      expect(box.lines.length).toBeGreaterThan(1)
      expect(box.lines.map(line => lineRect(line, 'middle')).filter(rect => !inside(rect, box))).toEqual([])
      expect(box.lines.length * lineHeight(14)).toBeLessThanOrEqual(box.height)
    }
  })
})
