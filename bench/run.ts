/** Commands run as a whole, with what they took. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { execPath } from 'node:process'
import { environment } from '../tests/site/project.ts'

export interface Run {
  /** From the start of the command to its end. */
  seconds: number
  /** The most memory that its browser took at a time, in MB; NaN where it was not watched, or there is no /proc. */
  memory: number
}

/** Runs a command of the deck with the Node that runs this. Who watches its memory slows it down. Throws with all that it said when it fails. */
export async function run(cwd: string, command: string[], watched: boolean): Promise<Run> {
  const started = performance.now()
  const child = spawn(execPath, command, { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', data => said += String(data))
  child.stderr.on('data', data => said += String(data))
  let memory = Number.NaN
  const watch = watched
    ? setInterval(() => {
        memory = Math.max(Number.isNaN(memory) ? 0 : memory, browserMemory(child.pid!))
      }, 200)
    : undefined
  const [code] = await once(child, 'close') as [number]
  clearInterval(watch)
  if (code !== 0)
    throw new Error(`${command.join(' ')} ended with ${code}:\n${said}`)
  return { seconds: (performance.now() - started) / 1000, memory }
}

/**
 * The memory of the browser among the descendants of a process, in MB. It is the sum of their proportional set sizes, as
 * Linux tells them: what n processes share counts a n-th for each. A sum of resident set sizes would count it n times.
 */
function browserMemory(root: number): number {
  const all = readProcesses()
  const family = new Set([root])
  // Until no one is added: a child may have a smaller number than its parent.
  for (let size = 0; size < family.size;) {
    size = family.size
    all.filter(({ parent }) => family.has(parent)).forEach(({ pid }) => family.add(pid))
  }
  const sizes = all.filter(({ pid, name }) => family.has(pid) && /chrom/i.test(name)).map(({ pid }) => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return all.length ? sizes.reduce((sum, size) => sum + size, 0) / 1000 : Number.NaN
}

function readProcesses(): { pid: number, name: string, parent: number }[] {
  try {
    return readdirSync('/proc').flatMap((pid) => {
      const stat = /^\d+ \((.*)\) \S (\d+)/.exec(/^\d+$/.test(pid) ? read(`/proc/${pid}/stat`) : '')
      return stat ? [{ pid: Number(pid), name: stat[1]!, parent: Number(stat[2]) }] : []
    })
  }
  catch {
    return []
  }
}

/** The text of a file, or nothing: a process may have ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  }
  catch {
    return ''
  }
}
