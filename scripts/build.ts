/**
 * Builds the site: Slidev's build, with whatever flags it is given, and then a page for each slide. It is built beside its
 * place and put there whole: a build that fails, or is ended, leaves the site of before as it was.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { argv, execPath, exit } from 'node:process'
import { headProblems } from '../setup/check-slides.ts'
import { publicUrl } from '../setup/public-url.ts'
import { refuseOthers, takeOut } from './build-place.ts'
import { prerender } from './prerender.ts'
import { putInPlace } from './write-folder.ts'

const { out, others } = takeOut(argv.slice(2))
const site = resolve(out)
/** Always of the same name, so that the next build takes away what one that was ended has left. */
const part = `${site}.part`

try {
  await refuseOthers(site)
  const [problem] = headProblems(await readFile('slides.md', 'utf8'))
  if (problem)
    throw new Error(problem)
  await rm(part, { recursive: true, force: true })
  const slidev = spawn(execPath, ['node_modules/@slidev/cli/bin/slidev.mjs', 'build', ...others, '--out', part], { stdio: 'inherit' })
  const [code] = await once(slidev, 'close') as [number | null]
  // Slidev has said what is wrong.
  if (code !== 0)
    throw new Error('There is no new site.')
  await prerender(part, console.log, publicUrl())
  await putInPlace(part, site)
}
catch (error) {
  console.error((error as Error).message)
  await rm(part, { recursive: true, force: true })
  exit(1)
}
