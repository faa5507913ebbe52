/**
 * Slidev running in a copy of the deck: a test may spoil the copy, and two Slidevs can run at a time. In one folder they
 * would overwrite each other's parts in node_modules/.slidev, and now and then a build would fail.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { environment, SLIDEV } from './project.ts'

/** What a copy does without. */
const LEFT_OUT = ['node_modules', 'dist', 'tests', 'bench', '.git', '.test']

/** Copies the deck afresh into a folder under `.test`, and returns that folder. */
export async function copyDeck(name: string): Promise<string> {
  const folder = resolve('.test', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'node_modules'), { recursive: true })
  // Package by package: Vite keeps its cache in node_modules, and a copy must not write into that of the deck.
  const [parts, packages] = await Promise.all([readdir('.'), readdir('node_modules')])
  await Promise.all([
    ...parts.filter(name => !LEFT_OUT.includes(name)).map(name => cp(name, join(folder, name), { recursive: true })),
    ...packages.filter(name => !name.startsWith('.')).map(name => symlink(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction')),
  ])
  return folder
}

/** Replaces a text in a file of a copy. Throws where it does not stand, as then nothing would be tested. */
export async function replaceIn(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  if (!text.includes(before))
    throw new Error(`${file} does not hold ${before}`)
  await writeFile(file, text.replace(before, after))
}

interface Running { said: () => string, ended: Promise<number | null>, stop: () => Promise<void> }

/** Runs Slidev in a copy, with the Node that runs the tests. */
export const runSlidev = (folder: string, ...args: string[]): Running => run(folder, SLIDEV, args)

/** Runs a script in a copy, with the Node that runs the tests; `extra` is added to its environment, and `before` stands before the command. */
export function run(folder: string, script: string, args: string[], extra: NodeJS.ProcessEnv = {}, before: readonly string[] = []): Running {
  const [command, ...rest] = [...before, process.execPath, join(folder, script), ...args]
  const child = spawn(command!, rest, { cwd: folder, env: { ...environment(), ...extra }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', data => said += String(data))
  child.stderr.on('data', data => said += String(data))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    said: () => said,
    ended,
    async stop() {
      child.kill()
      await ended
    },
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
