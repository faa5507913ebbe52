import type { UaPdf } from './read.ts'

/** A failure condition of the Matterhorn Protocol 1.1 (PDF Association), or one of ISO 32000-1 that it leaves to it. */
export interface Condition {
  id: string
  /** What would be wrong. */
  what: string
  /** Where it is wrong, in words; nothing where all is well. */
  find: (pdf: UaPdf) => string[]
}

/** A condition that holds for the whole file or not. */
export const once = (is: boolean, where = 'the document') => is ? [where] : []
