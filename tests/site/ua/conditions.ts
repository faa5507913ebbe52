import { CONTENT } from './content.ts'
import { FILE } from './file.ts'
import { MEANING } from './meaning.ts'

/** All that is checked. Those with an x are not of the protocol: they ask what its human conditions ask, as far as a machine can. */
export const CONDITIONS = [...CONTENT, ...MEANING, ...FILE].toSorted((a, b) => a.id.localeCompare(b.id))
