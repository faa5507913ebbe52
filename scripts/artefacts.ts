/** What can be carried home, by name; each is made from the built site by a module of its own. */
import type { OpenSite } from './open-site.ts'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

/** What the files are named after. */
const DECK = 'pytorch-vs-tensorflow'

/** The names of the files in `exports/`. */
export const FILES = {
  pdf: `${DECK}.pdf`,
  clicks: `${DECK}-clicks.pdf`,
  handout: `${DECK}-handout.pdf`,
  figures: `${DECK}-figures.zip`,
  pptx: `${DECK}.pptx`,
} as const

/** The first day that a zip can name, in local time, as it names it: the same files make the same zip, whenever and wherever. */
export const ZIP_DATE = '1980-01-01T00:00'

/** The folder of the exports inside the site. */
export const EXPORTS = 'exports'

/** The folder in `exports/` of the same files as in the zip of figures. */
export const FIGURES = 'figures'

export type Artefact = keyof typeof FILES

/** Makes one artefact in the folder `out` and says what it holds, such as `41 pages`. Throws where it cannot be made whole. */
export type Maker = (site: OpenSite, out: string) => Promise<string>

/** Writes `exports.json`, which the closing slide reads: the files that lie in `out`, with their sizes in bytes. */
export async function listExports(out: string): Promise<void> {
  const found = Object.entries(FILES).map(async ([name, file]) => {
    const size = await stat(join(out, file)).then(({ size }) => size, () => undefined)
    return size === undefined ? [] : [[name, { file, bytes: size }]]
  })
  await writeWhole(join(out, 'exports.json'), `${JSON.stringify(Object.fromEntries((await Promise.all(found)).flat()), null, 2)}\n`)
}
