/**
 * Measures in one run how long the deck's PDF takes, beside Slidev's own export of the same deck, and when the deck is
 * ten times as long. Prints a table in Markdown.
 */
import type { Run } from './run.ts'
import { spawnSync } from 'node:child_process'
import { readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { EXPORTS, FILES } from '../scripts/artefacts.ts'
import { findBrowser } from '../scripts/find-browser.ts'
import { copyDeck, replaceIn } from '../tests/site/copy-deck.ts'
import { SLIDEV } from '../tests/site/project.ts'
import { readPdf } from '../tests/site/read-pdf.ts'
import { repeat } from './repeat.ts'
import { run } from './run.ts'

const TIMES = 10
const RUNS = { ours: 5, slidev: 3, build: 3, long: 3 }

// By its object, as Playwright wraps it.
process.chdir(join(import.meta.dirname, '..'))
const ours = await copyDeck('bench-ours')
const peer = await copyDeck('bench-slidev')
// Slidev asks for Playwright by this name; the deck does without.
await symlink(resolve('bench/node_modules/playwright-chromium'), join(peer, 'node_modules/playwright-chromium'), 'junction')
// A copy has its packages by links: without this Slidev would not serve the fonts.
await replaceIn(join(peer, 'vite.config.ts'), 'defineConfig({', 'defineConfig({ server: { fs: { strict: false } },')
const long = await copyDeck('bench-long')
await writeFile(join(long, 'slides.md'), repeat(await readFile('slides.md', 'utf8'), TIMES))

type Command = (watched?: boolean) => Promise<Run>
const build: Command = () => run(ours, [SLIDEV, 'build'], false)
const print: Command = watched => run(ours, ['scripts/export.ts', 'pdf'], watched ?? false)
const printLong: Command = watched => run(long, ['scripts/export.ts', 'pdf'], watched ?? false)
const slidev: Command = watched => run(peer, [SLIDEV, 'export', '--with-toc', '--executable-path', findBrowser()!, '--output', 'slidev.pdf'], watched ?? false)

/** Runs a command, and says that it did. */
async function told(what: string, running: Promise<Run>): Promise<Run> {
  const result = await running
  console.error(`${what}: ${result.seconds.toFixed(1)} s`)
  return result
}

/*
 * Each runs once before it is timed, and its memory is watched then. Slidev prepares its dependencies, once in a folder,
 * which now and then makes it fail: a page that is loaded anew meanwhile has no slides for the outline.
 */
await told('building', build())
await told(`building the deck ${TIMES} times over`, run(long, [SLIDEV, 'build'], false))
const watched = {
  ours: await told('our PDF, watched', print(true)),
  slidev: await told('slidev export, watched', slidev(true).catch(() => slidev(true))),
  long: await told(`our PDF of the deck ${TIMES} times over, watched`, printLong(true)),
}
const runs = { build: [] as Run[], ours: [] as Run[], slidev: [] as Run[], long: [] as Run[] }
// In turn, so that a slower minute of the machine is one for all.
for (let i = 0; i < Math.max(...Object.values(RUNS)); i++) {
  runs.ours.push(await told('our PDF', print()))
  if (i < RUNS.slidev)
    runs.slidev.push(await told('slidev export', slidev()))
  if (i < RUNS.build)
    runs.build.push(await told('building', build()))
  if (i < RUNS.long)
    runs.long.push(await told(`our PDF of the deck ${TIMES} times over`, printLong()))
}

const seconds = (of: Run[]) => of.map(({ seconds }) => seconds).toSorted((a, b) => a - b)
const median = (of: Run[]) => seconds(of)[Math.floor(of.length / 2)]!

/** What a PDF holds, for its row. */
async function look(file: string): Promise<string[]> {
  const pdf = await readPdf(file)
  const inside = pdf.pages.flatMap(page => page.leadsTo)
  return [
    String(pdf.pages.length),
    String(Math.ceil((await stat(file)).size / 1000)),
    pdf.marked ? 'yes' : 'no',
    `${inside.filter(Number.isNaN).length} of ${inside.length}`,
  ]
}

/** A row of the table. */
function row(what: string, of: Run[], { memory }: Run, holds: string[], added = 0): string {
  const all = seconds(of).map(one => one + added)
  const cells = [
    what,
    `${(median(of) + added).toFixed(1)} (${all[0]!.toFixed(1)} to ${all.at(-1)!.toFixed(1)}, ${all.length} runs)`,
    ((median(of) + added) / median(runs.ours)).toFixed(1),
    ...holds,
    Number.isNaN(memory) ? '' : String(Math.round(memory)),
  ]
  return `| ${cells.join(' | ')} |`
}

const pdf = (folder: string) => look(join(folder, 'dist', EXPORTS, FILES.pdf))
const browser = spawnSync(findBrowser()!, ['--version'], { encoding: 'utf8' }).stdout.split(' built')[0]!.trim()
console.log([
  `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, Node ${process.version}, ${browser}:`,
  '',
  '| | seconds, median (range) | times ours | pages | kB | tagged | dead links | browser, MB |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  row('our PDF', runs.ours, watched.ours, await pdf(ours)),
  row('our PDF, with the build of the site', runs.ours, watched.ours, await pdf(ours), median(runs.build)),
  row('`slidev export --with-toc`', runs.slidev, watched.slidev, await look(join(peer, 'slidev.pdf'))),
  row(`our PDF of the deck ${TIMES} times over`, runs.long, watched.long, await pdf(long)),
].join('\n'))
