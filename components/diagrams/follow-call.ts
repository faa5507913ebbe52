/** A call that travels through an anatomy: where it is, where it was, and how many layers that are so far. */
import type { Call } from '../../data/schema.ts'
import type { Stop } from '../../data/call-stops.ts'
import type { Mark, PlacedAnatomy, PlacedBox } from './place-anatomy.ts'
import { countLayers, stopsOf } from '../../data/call-stops.ts'
import { FIGURE } from '../charts/layout.ts'

/** What the anatomy may fill, px: the figure of a slide less the panel below it, and bands closer than when it stands alone. */
export const CALL = { width: FIGURE.width, height: 278, gap: 10 } as const

/** Radius of a step's number and of the token, px. */
export const RADIUS = 8
/** From one number to the next on the same side of a box, px. */
const NEXT = 2 * RADIUS + 2
/** How far inside the right edge a number stands, px: on the edge it would touch one on the left edge of the next box. */
const INSIDE = 6

/** A step's number at a box, by its centre, in px of the drawing. */
export interface Badge { n: number, x: number, y: number }

/** How things stand after some steps of a call. */
export interface Journey {
  /** Where the call is; nothing before its first step. */
  now: Stop | undefined
  /** The box in which it is, and those in which it was, by id. */
  marks: Record<string, Mark>
  /** The numbers of the steps before this one. */
  badges: Badge[]
  /** The token, which has the number of this step; before the first, where that will be. */
  token: Badge
  /** Layers so far, and passages from one to another. */
  layers: number
  crossings: number
}

/** Follows a call to a step, from 0, before it begins, to the number of its steps. Throws where the anatomy lacks a box of a step. */
export function followCall(call: Call, placed: PlacedAnatomy, step: number): Journey {
  const stops = stopsOf(call)
  const all = placeBadges(stops, placed)
  const past = stops.slice(0, step)
  const now = past.at(-1)
  return {
    now,
    marks: { ...visited(past), ...now && { [now.box]: 'current' } },
    badges: all.slice(0, Math.max(0, step - 1)),
    token: all[Math.max(0, step - 1)]!,
    ...countLayers(past),
  }
}

/** A call that is over, as a picture that does not move: every box that it was in, and every number. Throws as `followCall` does. */
export function wholeCall(call: Call, placed: PlacedAnatomy): Pick<Journey, 'marks' | 'badges'> {
  const stops = stopsOf(call)
  return { marks: visited(stops), badges: placeBadges(stops, placed) }
}

const visited = (stops: Stop[]): Record<string, Mark> => Object.fromEntries(stops.map(stop => [stop.box, 'visited']))

/** Numbers sit at the edges of their boxes, clear of the labels in the middle: the first at the left, the next at the right, further ones inwards. */
function placeBadges(stops: Stop[], placed: PlacedAnatomy): Badge[] {
  const boxes = new Map(placed.layers.flatMap(layer => layer.boxes).map((box): [string, PlacedBox] => [box.id, box]))
  return stops.map(({ box: id }, i) => {
    const box = boxes.get(id)!
    const before = stops.slice(0, i).filter(stop => stop.box === id).length
    const inwards = Math.floor(before / 2) * NEXT
    return { n: i + 1, x: before % 2 ? box.x + box.width - INSIDE - inwards : box.x + inwards, y: box.y + box.height / 2 }
  })
}
