/**
 * Makes what people carry home from the built site, into its folder `exports`: `npm run export` makes all,
 * `npm run export -- pdf handout` what is named; `--clicks` adds a PDF with a page for each click, `--site folder` names
 * another site.
 */
import type { Artefact, Maker } from './artefacts.ts'
import { access, constants, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { formatBytes } from '../components/charts/format.ts'
import { EXPORTS, FILES, listExports } from './artefacts.ts'
import { makeFigures } from './figures.ts'
import { makeHandout } from './handout.ts'
import { openSite } from './open-site.ts'
import { makeClicksPdf, makePdf } from './pdf.ts'
import { makePptx } from './pptx.ts'

const MAKERS: Record<Artefact, Maker> = { pdf: makePdf, clicks: makeClicksPdf, handout: makeHandout, figures: makeFigures, pptx: makePptx }

/** What is made when nothing is named. */
export const USUAL = Object.keys(MAKERS).filter(name => name !== 'clicks')

/**
 * Makes the artefacts in turn, and calls `tell` with a line for each. Throws where site or browser is missing, where the
 * folder cannot be written, and where an artefact cannot be made; those made before it stay.
 */
export async function exportSite(folder: string, tell: (line: string) => void, names: string[] = USUAL): Promise<void> {
  const unknown = names.filter(name => !(name in MAKERS))
  if (unknown.length)
    throw new Error(`There is no ${unknown.join(' and no ')} to export. There are: ${USUAL.join(', ')}.`)
  const out = join(folder, EXPORTS)
  const site = await openSite(folder)
  try {
    await makeWritable(out)
    for (const name of names as Artefact[]) {
      const started = performance.now()
      tell(`${name} …`)
      const holds = await MAKERS[name]!(site, out)
      const { size } = await stat(join(out, FILES[name]))
      tell(`${name}: ${join(out, FILES[name])}, ${holds}, ${formatBytes(size)}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
      // At once: what is made is offered, even if the next one fails.
      await listExports(out)
    }
  }
  finally {
    await site.close()
  }
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  }
  catch (error) {
    throw new Error(`The exports cannot be written: ${folder} has to be a folder that you may write. ${(error as Error).message}`)
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  try {
    const { values, positionals } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, clicks: { type: 'boolean' } }, allowPositionals: true })
    await exportSite(values.site, console.log, [...positionals.length ? positionals : USUAL, ...values.clicks ? ['clicks'] : []])
  }
  catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    // Node's own advice on arguments leads away from the options that there are.
    console.error(code?.startsWith('ERR_PARSE_ARGS') ? `${message.split('.')[0]}. There are: --clicks, --site folder.` : message)
    exit(1)
  }
}
