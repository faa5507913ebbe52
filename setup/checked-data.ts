import type { Plugin } from 'vite'
import { relative, sep } from 'node:path'
import { runnerImport } from 'vite'

/** Evaluates a module of ours anew, with all that it imports, so that an edit shows without a restart. */
export async function evaluate<Module>(file: string): Promise<Module> {
  const { NODE_ENV } = process.env
  try {
    return (await runnerImport<Module>(file)).module
  }
  finally {
    // Vite sets it to development here; a build that came after would ship the development parts of Vue.
    if (NODE_ENV === undefined)
      delete process.env.NODE_ENV
    else
      process.env.NODE_ENV = NODE_ENV
  }
}

/** What is wrong with the facts, one readable line each. */
export async function dataProblems(): Promise<string[]> {
  const { facts } = await evaluate<typeof import('../data/index.ts')>('./data/index.ts')
  const { sources } = await evaluate<typeof import('../data/sources.ts')>('./data/sources.ts')
  const { checkFacts, formatProblem } = await evaluate<typeof import('../data/check.ts')>('./data/check.ts')
  return checkFacts(facts, sources).map(formatProblem)
}

/**
 * Checks the facts whenever they are loaded: a bad row stops the build, and in development its message stands
 * on the page until the row is mended. Nothing is drawn from facts that failed.
 */
export function checkedData(): Plugin {
  let root = ''
  let problems: Promise<string[]> | undefined
  const isData = (id: string) => relative(root, id.split('?')[0]!).split(sep)[0] === 'data' && /\.ts($|\?)/.test(id)
  return {
    name: 'deck:checked-data',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    async transform(_code, id) {
      if (!isData(id))
        return
      problems ??= dataProblems()
      const found = await problems
      if (found.length)
        this.error(`${found.length === 1 ? 'A fact is' : `${found.length} facts are`} wrong:\n${found.join('\n')}`)
    },
    async hotUpdate({ file, server }) {
      if (!isData(file))
        return
      problems = dataProblems()
      server.moduleGraph.invalidateAll()
      // Numbers in prose come from the facts too: have Slidev read the slides again.
      server.watcher.emit('change', `${root}/slides.md`)
      this.environment.hot.send({ type: 'full-reload' })
      return []
    },
  }
}
