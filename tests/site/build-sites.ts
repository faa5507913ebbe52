/**
 * Builds the deck twice before the tests: under `/`, with its PDF, and under `/deck/`, where a forgotten or doubled base
 * shows, for a public address. The second is built elsewhere in time and, where the system allows it, without a network: a
 * build depends on neither. Tests find the two at `SITE_URL` and `DECK_URL`; the files of the first lie in `.test/site`.
 */
import type { Served } from '../../scripts/serve-site.ts'
import { rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { exportSite } from '../../scripts/export.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { copyDeck, run } from './copy-deck.ts'
import { PUBLIC, SITE } from './project.ts'
import { WITHOUT_NETWORK } from './without-network.ts'

/** The clock of Node, a year ahead. */
const AHEAD = 'const { Date } = globalThis; globalThis.Date = class extends Date { constructor(...given) { super(...given.length ? given : [Date.now() + 365 * 86400e3]) } static now() { return Date.now() + 365 * 86400e3 } }'
/** Another zone and another year, for a process and those that it starts. */
const ANOTHER_TIME = { TZ: 'Pacific/Kiritimati', NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=data:text/javascript,${encodeURIComponent(AHEAD)}` }

/** Runs `work` and says how long it took. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  console.log(`${what} …`)
  const result = await work()
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** Builds the deck into `out`, as `npm run build` does; `before` stands before the command. Throws with everything that the build said when it fails. */
async function build(out: string, extra?: NodeJS.ProcessEnv, before?: readonly string[]): Promise<void> {
  await rm(out, { recursive: true, force: true })
  const folder = await copyDeck(`${basename(out)}-source`)
  const { ended, said } = run(folder, 'scripts/build.ts', ['--out', resolve(out)], extra, before)
  const code = await ended
  if (code !== 0)
    throw new Error(`The build of ${out} ended with ${code}:\n${said()}`)
}

export default async function buildSites(): Promise<() => Promise<void>> {
  await Promise.all([
    timed('Building the site', () => build(SITE)),
    timed('Building the site under /deck/', () => build('.test/deck', { PUBLIC_URL: PUBLIC, ...ANOTHER_TIME }, WITHOUT_NETWORK)),
  ])
  process.env.DECK_BUILT_WITH = WITHOUT_NETWORK?.join(' ') ?? ''
  await timed('Exporting it', () => exportSite(SITE, console.log))
  const served: Served[] = [await serveSite(SITE), await serveSite('.test/deck')]
  const [site, deck] = served
  process.env.SITE_URL = site!.url
  process.env.DECK_URL = deck!.url
  return async () => {
    await Promise.all(served.map(one => one.close()))
  }
}
