import type { Maker } from './artefacts.ts'
import type { OpenSite } from './open-site.ts'
import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { FIGURES, FILES, ZIP_DATE } from './artefacts.ts'
import { isReady } from './ready.ts'
import { writeFolder } from './write-folder.ts'
import { writeWhole } from './write-whole.ts'

/** The colours that a figure comes in, and how its files say so. */
const SCHEMES = [['light', ''], ['dark', '-dark']] as const

/** Saves each figure as SVG and PNG, light and dark, in a folder and in a zip of it. */
export const makeFigures: Maker = async (site, out) => {
  const drawn = await Promise.all(SCHEMES.map(([scheme, ending]) => draw(site, scheme, ending)))
  const files = Object.fromEntries(drawn.flat())
  const count = drawn[0]!.length / 2
  if (Object.keys(files).length !== drawn.flat().length)
    throw new Error(`Two figures have the same name. All names: ${drawn.flat().map(([name]) => name).join(', ')}.`)
  await writeFolder(join(out, FIGURES), files)
  await writeWhole(join(out, FILES.figures), zipSync(files, { mtime: ZIP_DATE }))
  return `${count} figures, ${Object.keys(files).length} files`
}

/** The files of all figures in one scheme, by name. */
async function draw(site: OpenSite, colorScheme: 'light' | 'dark', ending: string): Promise<[string, Uint8Array][]> {
  const page = await site.open('print?print=true', { colorScheme })
  await page.locator(`html.${colorScheme}`).waitFor()
  await page.waitForFunction(isReady)
  const figures = await page.evaluate(() => window.drawFigures!())
  await page.close()
  return figures.flatMap(({ name, svg, png }) => [
    [`${name}${ending}.svg`, Buffer.from(svg)],
    [`${name}${ending}.png`, Buffer.from(png, 'base64')],
  ])
}
