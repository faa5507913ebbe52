import type { Plugin, ViteDevServer } from 'vite'
import { readFileSync } from 'node:fs'
import { normalizePath } from 'vite'
import { slideProblems } from './check-slides.ts'
import { knownNames } from './known-names.ts'
import { readDeck, refusal } from './read-deck.ts'

/** What is wrong with `slides.md`: nothing while the facts are, as they say what slides can name. */
async function findProblems(file: string): Promise<string[]> {
  const { deck, quotes } = await readDeck()
  return deck ? slideProblems(readFileSync(file, 'utf8'), knownNames(deck, quotes)) : []
}

/**
 * Says on the page, while editing, what is wrong with `slides.md`. The slides are shown all the same: one that is half
 * written is no reason to see none. A build is ended by `preparser.ts`.
 */
export function checkedSlides(): Plugin {
  let file = ''
  let problems: Promise<string[]> | undefined
  let ws: ViteDevServer['ws'] | undefined
  const tell = async () => {
    const found = await (problems ??= findProblems(file))
    // With no page to hear it Vite would keep it for the next, when it may be mended; that one is told as it comes.
    if (found.length && ws?.clients.size)
      ws.send({ type: 'error', err: { message: refusal(found), stack: '' } })
    return found.length
  }
  const lookAgain = async () => {
    const before = await problems
    problems = undefined
    // Where a note was mended Slidev sends no slide anew, and the message would stay.
    if (await tell() === 0 && before?.length)
      ws?.send({ type: 'full-reload' })
  }
  return {
    name: 'deck:checked-slides',
    apply: 'serve',
    configResolved({ root }) {
      file = `${root}/slides.md`
    },
    configureServer(server) {
      ws = server.ws
      server.ws.on('connection', () => void tell())
    },
    hotUpdate: {
      // After Slidev, which reads the slides anew first: a page that was loaded before that would keep the old ones.
      order: 'post',
      handler({ file: changed }) {
        if (this.environment.name === 'client' && normalizePath(changed) === file)
          void lookAgain()
      },
    },
    transform(_code, id) {
      // A slide that comes anew takes the message off the page.
      if (id.startsWith(`${file}__slidev_`) && id.endsWith('.md'))
        void tell()
    },
  }
}
