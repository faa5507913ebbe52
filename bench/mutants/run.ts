/**
 * Changes the code in one small way at a time, and counts how many of these mutants a unit test catches: `node
 * bench/mutants/run.ts charts 2` for one place with two runners, all places without a name. With a third number, such as 5, it
 * takes each fifth line of each file alone, with the mutants that end where they begin. Prints a table, and those that
 * survived; Stryker's own reports are in `.test/mutants`.
 */
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Place } from './places.ts'
import { PLACES } from './places.ts'
import type { Report } from './report.ts'
import { inWords, survivors } from './report.ts'

process.chdir(join(import.meta.dirname, '../..'))
const OUT = '.test/mutants'
const [place, runners = '2', each = '1'] = process.argv.slice(2)

/** Each line of that number of each file, as Stryker names ranges. */
function sample(patterns: string[], each: number): string[] {
  const left = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))
  return globSync(patterns.filter(pattern => !pattern.startsWith('!')), { exclude: left }).flatMap((file, nth) =>
    readFileSync(file, 'utf8').split('\n').flatMap((_, i) => i % each === nth % each ? [`${file}:${i + 1}-${i + 1}`] : []))
}

/** One run of Stryker's own command, which is installed with the benchmark alone. */
function mutate(name: string, { mutate, facts }: Place): Report {
  const config = join(OUT, `${name}.config.json`)
  mkdirSync(OUT, { recursive: true })
  writeFileSync(config, JSON.stringify({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './bench/mutants/leave-out.ts'],
    ...facts && { ignorers: ['leave-out'] },
    vitest: { configFile: 'bench/mutants/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: Number(runners),
    // A mutant that ends by the clock counts as caught: a busy machine must not end any.
    timeoutMS: 120_000,
    // Most mutants are run before the first test, as tests compute what they look at where they are described.
    warnings: { slow: false },
    // What tests and builds have written is no part of the project, and may vanish while it is copied.
    ignorePatterns: ['.test', 'dist', 'dist.part', 'bench/node_modules'],
    tempDirName: join(OUT, `${name}-sandbox`),
    mutate: each === '1' ? mutate : sample(mutate, Number(each)),
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: join(OUT, `${name}.json`) },
    htmlReporter: { fileName: join(OUT, `${name}.html`) },
  }, null, 2))
  execFileSync(process.execPath, ['bench/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', config], { stdio: 'inherit' })
  return JSON.parse(readFileSync(join(OUT, `${name}.json`), 'utf8'))
}

const reports = Object.entries(PLACES).filter(([name]) => place === undefined || name === place).map(([name, what]) => ({ name, report: mutate(name, what) }))
for (const { report } of reports)
  console.log(survivors(report).join('\n'))
console.log(inWords(reports))
