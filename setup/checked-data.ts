import type { Plugin } from 'vite'
import { relative, sep } from 'node:path'
import { readDeck, refusal } from './read-deck.ts'

/** Beside the facts, what the words of slides are computed with. */
const QUOTED = ['components/quotes.ts', 'components/charts/format.ts']

/**
 * Checks the facts whenever they are loaded: a bad row stops the build, and in development its message stands
 * on the page until the row is mended. Nothing is drawn from facts that failed.
 */
export function checkedData(): Plugin {
  let root = ''
  const find = async () => (await readDeck()).problems
  let slides = ''
  /** Of the slides: a page that was loaded between an edit of the facts and their reading would show their old numbers. */
  let isAhead = false
  let problems: Promise<readonly string[]> | undefined
  const isData = (id: string) => relative(root, id.split('?')[0]!).split(sep)[0] === 'data' && /\.ts($|\?)/.test(id)
  return {
    name: 'deck:checked-data',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
      slides = `${root}/slides.md`
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
      problems ??= find()
      const found = await problems
      if (found.length)
        this.error(refusal(found))
    },
    hotUpdate: {
      // After Slidev, which reads the slides anew first.
      order: 'post',
      handler({ file, server }) {
        if (this.environment.name !== 'client')
          return
        if (isData(file) || QUOTED.includes(relative(root, file))) {
          problems = find()
          isAhead = true
          // Numbers in prose come from the facts too: have Slidev read the slides again.
          server.watcher.emit('change', slides)
          return []
        }
        if (file === slides && isAhead) {
          isAhead = false
          server.moduleGraph.invalidateAll()
          this.environment.hot.send({ type: 'full-reload' })
          return []
        }
      },
    },
  }
}
