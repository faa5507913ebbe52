/** Whether the nodes of a model have room for its values. */
import type { Graph } from '../../data/schema.ts'
import type { Misfit } from './misfit.ts'
import { SIZE } from '../../components/charts/layout.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { placeGraph } from '../../components/diagrams/place-graph.ts'
import { stateOf } from '../../components/diagrams/step-graph.ts'

/** From a node's edge to its text, px. */
const INSET = 2

/** What has no room: a number that was cut would be another. Throws nothing for a fact that keeps its schema. */
export function graphMisfits(fact: Graph): Misfit[] {
  return fact.model.inputs.flatMap((input, i) => fact.modes.flatMap((mode) => {
    const { slots } = placeGraph(stateOf(fact, mode.key, mode.steps.at(-1)!.key, input).slots)
    const cut = slots.find(({ slot, value, width }) => linesOf(slot, value).some(line => textWidth(line, SIZE.small) > width - 2 * INSET))
    return cut ? [{ where: `model, input ${i + 1}`, found: `[${input.join(', ')}], which makes ${cut.slot} ${cut.value!}`, message: 'must give numbers that fit their nodes: choose rounder ones' }] : []
  })).slice(0, 1)
}

/** The gradients stand in two lines. */
function linesOf(slot: string, value = ''): string[] {
  const between = value.lastIndexOf(', ')
  return slot === 'grads' && between >= 0 ? [`dw ${value.slice(0, between)}`, `db ${value.slice(between + 2)}`] : [value]
}
