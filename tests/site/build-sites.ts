/**
 * Builds the deck twice before the tests: under `/`, with its PDF, and under `/deck/`, where a forgotten or doubled base
 * shows. Tests find the two at `SITE_URL` and `DECK_URL`; the files of the first lie in `.test/site`.
 */
import type { Served } from '../../scripts/serve-site.ts'
import { rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { exportSite } from '../../scripts/export.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { copyDeck, runSlidev } from './copy-deck.ts'
import { SITE } from './project.ts'

/** Runs `work` and says how long it took. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  console.log(`${what} …`)
  const result = await work()
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** Builds the deck into `out`. Throws with everything that the build said when it fails. */
async function build(out: string, base: string): Promise<void> {
  await rm(out, { recursive: true, force: true })
  const folder = await copyDeck(`${basename(out)}-source`)
  const { ended, said } = runSlidev(folder, 'build', '--out', resolve(out), '--base', base)
  const code = await ended
  if (code !== 0)
    throw new Error(`slidev build --out ${out} --base ${base} ended with ${code}:\n${said()}`)
}

export default async function buildSites(): Promise<() => Promise<void>> {
  await Promise.all([
    timed('Building the site', () => build(SITE, '/')),
    timed('Building the site under /deck/', () => build('.test/deck', '/deck/')),
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
