import type { Plugin } from 'vite'
import { relative, sep } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
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

/** What is wrong with the facts, or keeps them from being read or quoted: one readable line each. Never throws. */
export async function dataProblems(): Promise<string[]> {
  try {
    const { facts } = await evaluate<typeof import('../data/index.ts')>('./data/index.ts')
    const { sources } = await evaluate<typeof import('../data/sources.ts')>('./data/sources.ts')
    const { checkFacts, formatProblem } = await evaluate<typeof import('../data/check.ts')>('./data/check.ts')
    const problems = checkFacts(facts, sources).map(formatProblem)
    if (problems.length)
      return problems
    await evaluate<typeof import('../components/quotes.ts')>('./components/quotes.ts')
    const { figureProblems } = await evaluate<typeof import('./check-figures.ts')>('./setup/check-figures.ts')
    return figureProblems(Object.values(facts))
  }
  catch (error) {
    // A row that is only half typed must not end a talk that is being edited.
    return [stripVTControlCharacters((error as Error).message)]
  }
}

/** What a build, or the page while editing, says of problems. */
export const refusal = (problems: string[]) => `The deck needs mending:\n${problems.join('\n')}`

/** Beside the facts, what the words of slides are computed with. */
const QUOTED = ['components/quotes.ts', 'components/charts/format.ts']

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
    configureServer(server) {
      // Vite tells of an error those who listen just then: a page that is being loaded again would stay empty, and silent.
      server.ws.on('connection', async () => {
        const found = await problems
        if (found?.length)
          server.ws.send({ type: 'error', err: { message: refusal(found), stack: '' } })
      })
    },
    async transform(_code, id) {
      if (!isData(id))
        return
      problems ??= dataProblems()
      const found = await problems
      if (found.length)
        this.error(refusal(found))
    },
    async hotUpdate({ file, server }) {
      if (!isData(file) && !QUOTED.includes(relative(root, file)))
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
