import type { Plugin } from 'vite'
import { evaluate } from './evaluate.ts'

const NAME = 'virtual:bibliography'
const ID = `\0${NAME}`

/** Every work as a finished APA entry, by key, under the name `virtual:bibliography`: formatted here, not in the browser. */
export function bibliography(): Plugin {
  return {
    name: 'deck:bibliography',
    resolveId: id => id === NAME ? ID : undefined,
    async load(id) {
      if (id !== ID)
        return
      const { sources } = await evaluate<typeof import('../data/sources.ts')>('./data/sources.ts')
      const { toApa } = await evaluate<typeof import('./bibliography.ts')>('./setup/bibliography.ts')
      return `export default ${JSON.stringify(toApa(Object.values(sources)))}`
    },
  }
}
