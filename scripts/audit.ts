/**
 * Asks the registry of npm for known weaknesses of what the site in `dist/` holds of others: `node scripts/audit.ts`, after a
 * build. Tools that never leave this machine are told apart: `npm audit` names those, too.
 */
import type { Part } from '../setup/licences.ts'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { argv, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { LICENCES } from '../setup/licences-plugin.ts'
import { partsIn } from '../setup/licences.ts'

interface Advisory { title: string, url: string, severity: string }

/** What `npm audit --json` says: by package, its own weaknesses, and the names of packages that it has others from. */
export interface Audit { vulnerabilities?: Record<string, { via: (string | Advisory)[] }>, message?: string }

const GRAVE = ['high', 'critical']

/** The grave weaknesses of the parts, a line each. Throws where the registry has not answered. */
export function weaknesses({ vulnerabilities, message }: Audit, parts: readonly Part[]): string[] {
  if (!vulnerabilities)
    throw new Error(`The registry could not be asked for known weaknesses: ${message ?? 'it gave no answer'}.`)
  return parts.flatMap(({ name, version }) => (vulnerabilities[name]?.via ?? []).flatMap(via =>
    typeof via !== 'string' && GRAVE.includes(via.severity) ? [`${name} ${version}, ${via.severity}: ${via.title}, ${via.url}`] : []))
}

function audit(): string {
  const list = `dist/${LICENCES}`
  if (!existsSync(list))
    throw new Error('There is no built site in dist. Run: npm run build')
  const parts = partsIn(readFileSync(list, 'utf8'))
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: platform === 'win32', maxBuffer: 1e8 })
  const found = weaknesses(JSON.parse(stdout || '{}') as Audit, parts)
  if (found.length)
    throw new Error(`The site holds packages with known weaknesses:\n${found.join('\n')}`)
  return `${parts.length} packages of others are part of the site, none with a known weakness that is high or critical.`
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  try {
    console.log(audit())
  }
  catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
