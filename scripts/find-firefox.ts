/**
 * Finds a Firefox for the tests: Playwright's own, else the system's. Run as a command it installs one where there is none;
 * where none can be had it says so, and the tests that need one are skipped.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { argv, env, getuid, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { firefox } from 'playwright'
import { installPackage, onPath } from './find-browser.ts'

/** The oldest stock one that Playwright is known to get on with: 140 lacks commands of WebDriver BiDi that it cannot do without. */
const OLDEST = 153

const USUAL = '/Applications/Firefox.app/Contents/MacOS/firefox'

/** What the browser says of itself, asked once for all processes of a test run. */
function versionOf(path: string): number {
  const said = env[`VERSION_OF_${path}`] ??= spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? ''
  return Number(/Firefox (\d+)/.exec(said)?.[1])
}

/** The path of a Firefox, and whether it is Playwright's own, with its patches, or a stock one; undefined where there is none that is new enough. */
export function findFirefox(): { path: string, isStock: boolean } | undefined {
  const own = firefox.executablePath()
  if (existsSync(own))
    return { path: own, isStock: false }
  // What stands between Playwright and a stock one is a script that Windows does not start.
  const path = platform === 'win32' ? undefined : [...onPath(['firefox-esr', 'firefox']), USUAL].find(path => existsSync(path) && versionOf(path) >= OLDEST)
  return path ? { path, isStock: true } : undefined
}

/** Installs one: Debian's package when root, which is quick and brings what it needs, else Playwright's download. */
function installFirefox(): void {
  console.log(`No Firefox ${OLDEST} or later here: installing one, for the tests in a second browser.`)
  installPackage('firefox-esr')
  if (!findFirefox())
    spawnSync('npx', ['playwright', 'install', ...(platform === 'linux' && getuid?.() === 0 ? ['--with-deps'] : []), 'firefox'], { stdio: 'ignore', timeout: 300_000, shell: platform === 'win32' })
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  if (!findFirefox())
    installFirefox()
  if (!findFirefox())
    console.log('No Firefox that is new enough could be installed: the tests in Firefox are skipped. To get one: npx playwright install --with-deps firefox')
}
