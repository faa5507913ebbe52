/** The small graph on its half of the slide: nothing touches, and no line crosses a box. */
import { describe, expect, it } from 'vitest'
import { GRAPH, placeGraph } from '../../components/diagrams/place-graph.ts'
import { stateOf } from '../../components/diagrams/step-graph.ts'
import { facts } from '../../data/index.ts'
import { crossed, onEdge, segments } from './anatomy-support.ts'
import { inside, overlaps } from './support.ts'

const fact = facts['graph-modes']
const states = fact.modes.flatMap(mode => mode.steps.flatMap(step => fact.model.inputs.map(input => [mode.key, step.key, input] as const)))

describe.each(states)('%s at %s with %j', (mode, step, input) => {
  const { slots, edges } = placeGraph(stateOf(fact, mode, step, input).slots)
  const box = (slot: string) => slots.find(s => s.slot === slot)!

  it('stands inside its canvas, its boxes apart', () => {
    expect(slots.filter(slot => !inside(slot, { x: 0, y: 0, ...GRAPH })).map(slot => slot.slot)).toEqual([])
    expect(overlaps(slots.map(slot => ({ ...slot, name: slot.slot })))).toEqual([])
  })

  it('joins what is computed from one another, edge to edge, across no box', () => {
    const wanted = slots.filter(to => to.node).flatMap(to => to.from.filter(from => box(from)).map(from => `${from} ${to.slot}`))
    expect(edges.map(edge => `${edge.from} ${edge.to}`)).toEqual(wanted)
    for (const { from, to, points } of edges) {
      expect(onEdge(points[0]!, box(from)) && onEdge(points.at(-1)!, box(to)), `${from} ${to}`).toBe(true)
      expect(segments(points).flatMap(segment => crossed(segment, slots.map(slot => ({ ...slot, id: slot.slot })))), `${from} ${to}`).toEqual([])
    }
  })
})
