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
  label?: Line | undefined
}

/** Between lanes, and between the bands and the first, px. */
const LANE = 14

/** Whether an arrow runs past the ends of the bands: it leads over a layer, or has a label that needs room. */
function usesLane(fact: Anatomy, arrow: Anatomy['arrows'][number]): boolean {
  const [from, to] = [arrow.from, arrow.to].map(id => fact.layers.findIndex(layer => layer.id === id)) as [number, number]
  return from >= 0 && (arrow.label !== undefined || Math.abs(from - to) > 1)
}

/** Room to keep free at the right of the bands, px. */
export function laneRoom(fact: Anatomy): number {
  const arrows = fact.arrows.filter(arrow => usesLane(fact, arrow))
  const label = Math.max(0, ...arrows.map(arrow => arrow.label ? textWidth(arrow.label, SIZE.small) + 12 : 0))
  return arrows.length * LANE + label + (arrows.length ? 2 : 0)
}

/** Routes every arrow through the gaps between bands and the lanes at their right, never across a box. */
export function routeArrows(fact: Anatomy, layers: PlacedLayer[]): Arrow[] {
  const boxes = layers.flatMap(layer => layer.boxes.map(box => ({ box, layer })))
  let lane = 0
  return fact.arrows.map((arrow): Arrow => {
    const [fromLayer, toLayer] = [arrow.from, arrow.to].map(id => layers.find(l => l.id === id))
    if (fromLayer && toLayer) {
      const points = usesLane(fact, arrow) ? lanePath(fromLayer, toLayer, lane++) : gapPath(fromLayer, toLayer)
      return { from: arrow.from, to: arrow.to, layer: higher(layers, fromLayer, toLayer), points, label: lane === 1 && arrow.label ? laneLabel(arrow.label, points) : undefined }
    }
    const [from, to] = [arrow.from, arrow.to].map(id => boxes.find(b => b.box.id === id)!) as [typeof boxes[number], typeof boxes[number]]
    // Arrows to one box join in one head, unless each has a straight way of its own.
    const rivals = fact.arrows.filter(a => a.to === arrow.to).map(a => boxes.find(b => b.box.id === a.from)!.box)
    const straight = rivals.every(box => spans(to.box, centre(box)))
    return { from: arrow.from, to: arrow.to, layer: higher(layers, from.layer, to.layer), points: boxPath(from, to, straight) }
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
  const x = edge + LANE * (lane + 1)
  const start = from.y + from.height / 2 + lane * 8
  const end = to.y + to.height / 2 + lane * 8 * (from.y < to.y ? 1 : 0)
  return [[edge, start], [x, start], [x, end], [edge, end]]
}

function laneLabel(text: string, points: [number, number][]): Line {
  return { text, x: points[1]![0] + 2 * LANE + textWidth(text, SIZE.small) / 2 - 4, y: points[1]![1] - 26, size: SIZE.small, strong: false }
}

const spans = (box: Rect, x: number) => x > box.x && x < box.x + box.width

/** From box to box in neighbouring bands: straight up or down, or by the middle of the gap to the target's centre. */
function boxPath(from: { box: Rect, layer: Rect }, to: { box: Rect, layer: Rect }, straight: boolean): [number, number][] {
  const up = from.box.y > to.box.y
  const start = up ? from.box.y : from.box.y + from.box.height
  const end = up ? to.box.y + to.box.height : to.box.y
  const x = centre(from.box)
  if (straight)
    return [[x, start], [x, end]]
  const bend = up ? (from.layer.y + to.layer.y + to.layer.height) / 2 : (from.layer.y + from.layer.height + to.layer.y) / 2
  return [[x, start], [x, bend], [centre(to.box), bend], [centre(to.box), end]]
}
