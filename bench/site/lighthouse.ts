/**
 * What Lighthouse says of the built site in `dist`, on a phone and on a desktop: `node bench/site/lighthouse.ts 3` takes the
 * median of three runs a page. The site is to be built with PUBLIC_URL=http://127.0.0.1:4180/, so that its addresses are true.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { findBrowser, LAUNCH } from '../../scripts/find-browser.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { median } from './statistics.ts'

process.chdir(join(import.meta.dirname, '../..'))
const runs = Number(process.argv[2] ?? 3)
const folder = process.argv[3] ?? 'dist'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** The parts of Lighthouse's report that are read here: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
interface Report {
  categories: Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>
  audits: Record<string, { score: number | null, displayValue?: string }>
}

/** One run of Lighthouse's own command, which is installed with the benchmark alone, so that the project is typed without it. */
async function report(url: string, kind: 'mobile' | 'desktop'): Promise<Report> {
  const preset = kind === 'desktop' ? ['--preset=desktop'] : []
  const { stdout } = await promisify(execFile)(
    'bench/node_modules/.bin/lighthouse',
    [url, '--output=json', '--quiet', `--chrome-flags=--headless=new ${LAUNCH.args.join(' ')}`, ...preset],
    { env: { ...process.env, CHROME_PATH: findBrowser() }, maxBuffer: 64 * 2 ** 20 },
  )
  return JSON.parse(stdout)
}

const site = await serveSite(folder, 4180)
console.log('| page | | performance | accessibility | best practices | SEO | misses |\n| --- | --- | --- | --- | --- | --- | --- |')
for (const path of ['1/', 'fig-3/', 'read/']) {
  for (const kind of ['mobile', 'desktop'] as const) {
    const scores: number[][] = []
    const misses = new Set<string>()
    for (let i = 0; i < runs; i++) {
      const { categories, audits } = await report(site.url + path, kind)
      scores.push(CATEGORIES.map(name => Math.round((categories[name]?.score ?? 0) * 100)))
      for (const name of CATEGORIES) {
        for (const { id, weight } of categories[name]?.auditRefs ?? []) {
          const { score, displayValue = '' } = audits[id]!
          if (weight > 0 && score !== null && score < 0.9)
            misses.add(`${id} ${displayValue}`.trim())
        }
      }
    }
    console.log(`| /${path} | ${kind} | ${CATEGORIES.map((_, i) => median(scores.map(all => all[i]!))).join(' | ')} | ${[...misses].join(', ')} |`)
  }
}
await site.close()
