/** Builds the site: Slidev's build, with whatever flags it is given, and then a page for each slide. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { argv, execPath, exit } from 'node:process'
import { parseArgs } from 'node:util'
import { publicUrl } from '../setup/public-url.ts'
import { prerender } from './prerender.ts'

const { values } = parseArgs({ args: argv.slice(2), options: { out: { type: 'string', short: 'o', default: 'dist' } }, strict: false })
const slidev = spawn(execPath, ['node_modules/@slidev/cli/bin/slidev.mjs', 'build', ...argv.slice(2)], { stdio: 'inherit' })
const [code] = await once(slidev, 'close') as [number | null]
if (code !== 0)
  exit(code ?? 1)
try {
  await prerender(String(values.out), console.log, publicUrl())
}
catch (error) {
  console.error((error as Error).message)
  exit(1)
}
