import type { Maker } from './artefacts.ts'
import { join } from 'node:path'
import { FILES } from './artefacts.ts'
import { isReady } from './ready.ts'
import { writeWhole } from './write-whole.ts'

/** The slide's canvas in px; Slidev rounds the height up, so that a page never spills over. */
const PAGE = { width: '980px', height: '552px' }

/** Prints one page a slide, in its final state. */
export const makePdf: Maker = async (site, out) => {
  const page = await site.open('print?print=true')
  await page.waitForFunction(isReady)
  const pdf = await page.pdf({ ...PAGE, printBackground: true, tagged: true, outline: true })
  await page.close()
  await writeWhole(join(out, FILES.pdf), pdf)
  return ''
}
