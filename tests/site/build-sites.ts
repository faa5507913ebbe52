/**
 * Builds the deck twice before the tests: under `/`, with its PDF, and under `/deck/`, where a forgotten or doubled base
 * shows, for a public address. Tests find the two at `SITE_URL` and `DECK_URL`; the files of the first lie in `.test/site`.
 */
import type { Served } from '../../scripts/serve-site.ts'
import { rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { exportSite } from '../../scripts/export.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { copyDeck, run } from './copy-deck.ts'
import { PUBLIC, SITE } from './project.ts'

/** Runs `work` and says how long it took. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  console.log(`${what} …`)
  const result = await work()
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** Builds the deck into `out`, as `npm run build` does. Throws with everything that the build said when it fails. */
async function build(out: string, extra?: NodeJS.ProcessEnv): Promise<void> {
  await rm(out, { recursive: true, force: true })
  const folder = await copyDeck(`${basename(out)}-source`)
  const { ended, said } = run(folder, 'scripts/build.ts', ['--out', resolve(out)], extra)
  const code = await ended
  if (code !== 0)
    throw new Error(`The build of ${out} ended with ${code}:\n${said()}`)
}

export default async function buildSites(): Promise<() => Promise<void>> {
  await Promise.all([
    timed('Building the site', () => build(SITE)),
    timed('Building the site under /deck/', () => build('.test/deck', { PUBLIC_URL: PUBLIC })),
  ])
  await timed('Exporting it', () => exportSite(SITE, console.log))
  const served: Served[] = [await serveSite(SITE), await serveSite('.test/deck')]
  const [site, deck] = served
  process.env.SITE_URL = site!.url
  process.env.DECK_URL = deck!.url
  return async () => {
    await Promise.all(served.map(one => one.close()))
  }
}
