/**
 * Makes what people carry home from the built site, into its folder `exports`: `npm run export` makes all,
 * `npm run export -- pdf handout` what is named, of another site with `--site folder`.
 */
import type { Artefact, Maker } from './artefacts.ts'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { EXPORTS, FILES, listExports } from './artefacts.ts'
import { makeHandout } from './handout.ts'
import { openSite } from './open-site.ts'
import { makePdf } from './pdf.ts'

const MAKERS: Partial<Record<Artefact, Maker>> = { pdf: makePdf, handout: makeHandout }

/** Makes the artefacts in turn, and calls `tell` with a line for each. Throws where site or browser is missing, or one cannot be made. */
export async function exportSite(folder: string, tell: (line: string) => void, names: string[] = Object.keys(MAKERS)): Promise<void> {
  const unknown = names.filter(name => !(name in MAKERS))
  if (unknown.length)
    throw new Error(`There is no ${unknown.join(', no ')} to export. There are: ${Object.keys(MAKERS).join(', ')}.`)
  const site = await openSite(folder)
  try {
    const out = join(folder, EXPORTS)
    await mkdir(out, { recursive: true })
    for (const name of names as Artefact[]) {
      const started = performance.now()
      const holds = await MAKERS[name]!(site, out)
      const { size } = await stat(join(out, FILES[name]))
      tell(`${name}: ${join(out, FILES[name])}, ${holds}, ${Math.ceil(size / 1000)} kB, ${((performance.now() - started) / 1000).toFixed(1)} s`)
    }
    await listExports(out)
  }
  finally {
    await site.close()
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  try {
    const { values, positionals } = parseArgs({ options: { site: { type: 'string', default: 'dist' } }, allowPositionals: true })
    await exportSite(values.site, line => console.log(line), positionals.length ? positionals : undefined)
  }
  catch (error) {
    console.error((error as Error).message)
    exit(1)
  }
}
