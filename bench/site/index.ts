/**
 * Measures the hosted deck beside small decks of other tools, in one run, and prints the tables in Markdown.
 * `node bench/site/index.ts 7 3`: seven visits of each, three builds; less to try it.
 */
import type { Load, Walk } from './visit.ts'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { findBrowser, LAUNCH } from '../../scripts/find-browser.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { copyDeck } from '../../tests/site/copy-deck.ts'
import { SLIDEV } from '../../tests/site/project.ts'
import { repeat } from '../repeat.ts'
import { run } from '../run.ts'
import { buildMarp, buildReveal, buildSlidev } from './peers.ts'
import { median, percentile, spread } from './statistics.ts'
import { load, walk } from './visit.ts'

process.chdir(join(import.meta.dirname, '../..'))
const [visits = 7, builds = 3] = process.argv.slice(2).map(Number)
const TIMES = 10
/** Less than anybody speaks to one state, ms. */
const PAUSE = 1000

/** Where a deck is, as code that a page runs: what a key changes. */
const STATE = {
  slidev: `location.pathname + location.search + [...document.querySelectorAll('#app .slidev-page')].filter(p => p.checkVisibility()).map(p => p.dataset.slidevNo)`,
  reveal: `location.hash + document.querySelector('.slides > .present')?.textContent.length`,
  marp: `location.hash + document.querySelector('.bespoke-marp-active')?.id`,
}

const ours = await copyDeck('bench-site')
const long = await copyDeck('bench-site-long')
await writeFile(join(long, 'slides.md'), repeat(await readFile('slides.md', 'utf8'), TIMES))
const times = { ours: [] as number[], slidev: [] as number[] }
for (let i = 0; i < builds; i++) {
  times.slidev.push((await run(ours, [SLIDEV, 'build'], false)).seconds)
  times.ours.push((await run(ours, ['scripts/build.ts'], false)).seconds)
}
const longBuild = await run(long, ['scripts/build.ts'], false)
// What is measured is not to be built over.
await rm('.test/bench-ours-dist', { recursive: true, force: true })
await cp(join(ours, 'dist'), '.test/bench-ours-dist', { recursive: true })

const contenders = [
  { name: 'our deck', folder: '.test/bench-ours-dist', state: STATE.slidev },
  { name: `our deck × ${TIMES}`, folder: join(long, 'dist'), state: STATE.slidev },
  { name: 'Slidev, 4 slides', folder: await buildSlidev(), state: STATE.slidev },
  { name: 'reveal.js, 4 slides', folder: await buildReveal(), state: STATE.reveal },
  { name: 'Marp, 4 slides', folder: await buildMarp(), state: STATE.marp },
]
const served = await Promise.all(contenders.map(async one => ({ ...one, site: await serveSite(one.folder), fast: [] as Load[], slow: [] as Load[], walks: [] as Walk[], talks: [] as Walk[] })))
const browser = await chromium.launch({ ...LAUNCH, executablePath: findBrowser() })
// In turn, so that a slower minute of the machine is one for all.
for (let i = 0; i < visits; i++) {
  for (const one of served) {
    one.fast.push(await load(browser, one.site.url, one.state, false))
    one.slow.push(await load(browser, one.site.url, one.state, true))
    if (i < 3 && !one.name.includes('×')) {
      one.walks.push(await walk(browser, one.site.url, one.state))
      one.talks.push(await walk(browser, one.site.url, one.state, PAUSE))
    }
    console.error(`${one.name}, visit ${i + 1}`)
  }
}
await browser.close()
await Promise.all(served.map(({ site }) => site.close()))

const kB = (bytes: number) => (bytes / 1000).toFixed(0)
const of = <T>(all: T[], what: keyof T) => all.map(one => one[what] as number)
const rows = served.map(({ name, fast, slow, walks, talks }) => {
  const paints = (all: Walk[]) => {
    const presses = all.flatMap(one => one.presses)
    return all.length ? `${median(presses).toFixed(0)} / ${percentile(presses, 0.95).toFixed(0)} of ${presses.length}` : ''
  }
  return [
    name,
    kB(median(of(fast, 'bytesToPaint'))),
    walks.length ? `${kB(median(of(walks, 'bytes')))} / ${median(of(walks, 'requests'))}` : '',
    spread(of(fast, 'fcp')),
    spread(of(slow, 'fcp')),
    spread(of(slow, 'lcp')),
    Math.max(...of(slow, 'shift')).toFixed(4),
    spread(of(slow, 'blocked')),
    paints(walks),
    paints(talks),
    walks.length ? `${median(of(walks, 'first')).toFixed(0)} / ${median(of(walks, 'blocked')).toFixed(0)}` : '',
  ].join(' | ')
})
const find = (name: string) => served.find(one => one.name.startsWith(name))!
const ratio = (a: string, b: string, kind: 'fast' | 'slow', what: keyof Load) => (median(of(find(a)[kind], what)) / median(of(find(b)[kind], what))).toFixed(2)
console.log([
  `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, Node ${process.version}, medians of ${visits} visits, ${builds} builds:`,
  '',
  '| | kB until painted | kB / requests, all slides | first paint, ms | … slow | largest paint, slow | layout shift | blocked, slow, ms | key to paint, median / 95 %, ms | … a key a second | first key / blocked by taking over, ms |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(row => `| ${row} |`),
  '',
  '| ratio | measured | goal |',
  '| --- | --- | --- |',
  `| first paint, ours to Marp | ${ratio('our deck', 'Marp', 'fast', 'fcp')}; slow ${ratio('our deck', 'Marp', 'slow', 'fcp')} | 1.3 |`,
  `| first paint, deck × ${TIMES} to deck | ${ratio('our deck ×', 'our deck', 'fast', 'fcp')}; slow ${ratio('our deck ×', 'our deck', 'slow', 'fcp')} | 1.1 |`,
  `| first-visit bytes, deck × ${TIMES} to deck | ${ratio('our deck ×', 'our deck', 'fast', 'bytes')} | 1.3 |`,
  `| build, ours to \`slidev build\` | ${(median(times.ours) / median(times.slidev)).toFixed(2)}: ${spread(times.ours, 1)} s to ${spread(times.slidev, 1)} s; × ${TIMES}: ${longBuild.seconds.toFixed(0)} s | 2 |`,
].join('\n'))
