import type { Anatomy } from '../../data/schema.ts'
import type { Rect } from '../charts/layout.ts'
import type { Line, PlacedLayer } from './place-anatomy.ts'
import { SIZE } from '../charts/layout.ts'
import { textWidth } from '../charts/text-width.ts'

/** An arrow as a path of straight, right-angled parts; its last point is its head. */
export interface Arrow {
  from: string
  to: string
  /** The lowest layer that must be visible for the arrow to make sense is the higher of the two. */
  layer: string
  points: [number, number][]
  label?: Line
}

/** Routes every arrow through the gaps between bands and the lanes at their right, never across a box. */
export function routeArrows(fact: Anatomy, layers: PlacedLayer[]): Arrow[] {
  const boxes = layers.flatMap(layer => layer.boxes.map(box => ({ box, layer })))
  let lane = 0
  return fact.arrows.map((arrow) => {
    const bands = [arrow.from, arrow.to].map(id => layers.find(l => l.id === id))
    if (bands[0] && bands[1]) {
      const points = arrow.label ? lanePath(bands[0], bands[1], lane++) : gapPath(bands[0], bands[1])
      const layer = higher(layers, bands[0], bands[1])
      return { ...arrow, layer, points, label: arrow.label && lane === 1 ? laneLabel(arrow.label, points) : undefined } as Arrow
    }
    const [from, to] = [arrow.from, arrow.to].map(id => boxes.find(b => b.box.id === id)!)
    return { from: arrow.from, to: arrow.to, layer: higher(layers, from!.layer, to!.layer), points: boxPath(from!.box, to!.box, from!.layer, to!.layer) }
  })
}

const centre = (rect: Rect) => rect.x + rect.width / 2

function higher(layers: PlacedLayer[], a: PlacedLayer, b: PlacedLayer): string {
  return layers[Math.min(layers.indexOf(a), layers.indexOf(b))]!.id
}

/** Between neighbouring bands: one short arrow in the middle of the gap. */
function gapPath(from: PlacedLayer, to: PlacedLayer): [number, number][] {
  const x = centre(from)
  return from.y < to.y
    ? [[x, from.y + from.height], [x, to.y]]
    : [[x, from.y], [x, to.y + to.height]]
}

/** Past the right ends of the bands, each arrow in a lane of its own. */
function lanePath(from: PlacedLayer, to: PlacedLayer, lane: number): [number, number][] {
  const edge = from.x + from.width
  const x = edge + 14 + lane * 14
  const start = from.y + from.height / 2 + lane * 12
  return [[edge, start], [x, start], [x, to.y + to.height / 2], [edge, to.y + to.height / 2]]
}

function laneLabel(text: string, points: [number, number][]): Line {
  return { text, x: points[1]![0] + 14 + 12 + textWidth(text, SIZE.small) / 2, y: points[1]![1] - 26, size: SIZE.small, strong: false }
}

/** From box to box in neighbouring bands: straight where the target spans the source, else by the middle of the gap. */
function boxPath(from: Rect, to: Rect, fromLayer: Rect, toLayer: Rect): [number, number][] {
  const up = from.y > to.y
  const start = up ? from.y : from.y + from.height
  const end = up ? to.y + to.height : to.y
  const x = centre(from)
  if (x > to.x && x < to.x + to.width)
    return [[x, start], [x, end]]
  const bend = up ? (fromLayer.y + toLayer.y + toLayer.height) / 2 : (fromLayer.y + fromLayer.height + toLayer.y) / 2
  return [[x, start], [x, bend], [centre(to), bend], [centre(to), end]]
}
