import type { Graph } from '../../data/schema.ts'

/** How far from 0 an input may be: what is computed of it has to be read in its box. */
export const MOST = 9

/** Whether a value, such as one from another window, is an input of the model, or null for that of the click. */
export const isInput = (value: unknown): value is [number, number] | null =>
  value === null || (Array.isArray(value) && value.length === 2 && value.every(one => Number.isFinite(one) && Math.abs(one as number) <= MOST))

/** A branch of the model: −z or z². */
export type Branch = 'neg' | 'mul'

/** Every quantity of the model for one input, unrounded; of the branches, both. */
export interface Evaluation {
  x: [number, number]
  w: [number, number]
  b: number
  h: number
  z: number
  /** Whether z < 0. */
  test: boolean
  neg: number
  mul: number
  /** The branch of which the loss is the value. */
  branch: Branch
  loss: number
  /** Derivatives of the loss by w and by b, along that branch. */
  dw: [number, number]
  db: number
}

/**
 * The model z = xw + b with the loss −z if z < 0, else z², and its gradients by the chain rule. A graph that was traced
 * with another input has kept one branch: `kept` names it, and the test no longer decides. Takes finite numbers; throws nothing.
 */
export function evaluate({ w, b }: Graph['model'], x: [number, number], kept?: Branch): Evaluation {
  const h = x[0] * w[0] + x[1] * w[1]
  const z = h + b
  const test = z < 0
  const branch = kept ?? (test ? 'neg' : 'mul')
  const [neg, mul] = [-z, z * z]
  // d loss / d z, and then d z / d w = x, d z / d b = 1.
  const dz = branch === 'neg' ? -1 : 2 * z
  return { x, w, b, h, z, test, neg, mul, branch, loss: branch === 'neg' ? neg : mul, dw: [dz * x[0], dz * x[1]], db: dz }
}
