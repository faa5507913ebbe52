import type { Slot } from '../../data/schema.ts'
import type { Rect } from '../charts/layout.ts'
import type { SlotState } from './step-graph.ts'

/** The graph of one mode on its half of the slide, px. */
export const GRAPH = { width: 424, height: 99 } as const

/** A quantity in its place, which is the same in every mode and at every step. */
export interface PlacedSlot extends SlotState, Rect {}

/** A line from a quantity to the one computed from it. */
export interface Edge { from: Slot, to: Slot, points: [number, number][] }

export interface PlacedGraph { slots: PlacedSlot[], edges: Edge[] }

/** Left edges and widths of the columns, px: inputs, h, z, the branch, and what comes of it. */
const COLUMNS: [x: number, width: number][] = [[0, 76], [90, 66], [170, 66], [250, 66], [330, 94]]
const HEIGHT = 29
const GAP = 6

const PLACE: Record<Slot, [column: number, row: number]> = {
  x: [0, 0], w: [0, 1], b: [0, 2], h: [1, 0], z: [2, 1], test: [3, 0], neg: [3, 1], mul: [3, 2], y: [4, 0], loss: [4, 1], grads: [4, 2],
}

/** Places what exists of a graph; lines join only what both exist, and bend in the gaps between columns. */
export function placeGraph(states: SlotState[]): PlacedGraph {
  const slots = states.map((state): PlacedSlot => {
    const [column, row] = PLACE[state.slot]
    const [x, width] = COLUMNS[column]!
    return { ...state, x, y: row * (HEIGHT + GAP), width, height: HEIGHT }
  })
  const edges = slots.filter(to => to.node).flatMap(to => to.from.flatMap((name) => {
    const from = slots.find(slot => slot.slot === name)
    return from ? [{ from: from.slot, to: to.slot, points: route(from, to) }] : []
  }))
  return { slots, edges }
}

function route(from: Rect, to: Rect): [number, number][] {
  const middle = (rect: Rect) => rect.y + rect.height / 2
  // In the last column one stands under the other.
  if (from.x === to.x)
    return [[from.x + from.width / 2, from.y + from.height], [to.x + to.width / 2, to.y]]
  const [start, end] = [from.x + from.width, to.x]
  if (from.y === to.y)
    return [[start, middle(from)], [end, middle(to)]]
  // Just before its target, where no other column is crossed.
  const bend = to.x - (to.x > 300 ? 9 : 7)
  return [[start, middle(from)], [bend, middle(from)], [bend, middle(to)], [end, middle(to)]]
}
