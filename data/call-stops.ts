/** Where the steps of a call take place: looked up in the anatomy that it passes through. */
import type { Anatomy, Box, Call } from './schema.ts'
import { pytorch2020 } from './pytorch-2020.ts'
import { tensorflowFigure2 } from './tensorflow-figure-2.ts'

/** A step of a call with its box, and the layer of that box. */
export type Stop = Call['steps'][number] & { at: Box, layer: Anatomy['layers'][number] }

/** The anatomy that a call passes through. Throws where there is none of that key. */
export function anatomyOf(call: Call): Anatomy {
  const found = [pytorch2020, tensorflowFigure2].find(anatomy => anatomy.key === call.anatomy)
  if (!found)
    throw new Error(`data/${call.key}.ts passes through "${call.anatomy}", which data/call-stops.ts does not know`)
  return found
}

/** The steps of a call, each with its box and layer. Throws where a step names a box that the anatomy does not have. */
export function stopsOf(call: Call): Stop[] {
  const boxes = anatomyOf(call).layers.flatMap(layer => layer.rows.flat().map(at => ({ at, layer })))
  return call.steps.map((step) => {
    const found = boxes.find(({ at }) => at.id === step.box)
    if (!found)
      throw new Error(`data/${call.key}.ts, step "${step.key}": data/${call.anatomy}.ts has no box "${step.box}"`)
    return { ...step, ...found }
  })
}

/** How many layers some stops lie in, and how often one passes from a layer to another on the way. */
export function countLayers(stops: readonly Stop[]): { layers: number, crossings: number } {
  return {
    layers: new Set(stops.map(stop => stop.layer.id)).size,
    crossings: stops.filter((stop, i) => i > 0 && stop.layer !== stops[i - 1]!.layer).length,
  }
}
