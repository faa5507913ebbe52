/**
 * Finds a Chromium for the tests and the PDF: DECK_BROWSER, else Playwright's own, else the system's, else it
 * installs one. Run as a command it makes sure that there is one.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { argv, env, exit, getuid, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome.exe', 'msedge.exe']
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where programs of these names would be, in each folder of the path. */
export const onPath = (names: string[]): string[] =>
  (env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))

/** The path of a browser that is there, or undefined. Throws when DECK_BROWSER names a file that is not. */
export function findBrowser(): string | undefined {
  const named = env.DECK_BROWSER
  if (named) {
    if (!existsSync(named))
      throw new Error(`DECK_BROWSER is "${named}", where there is no file. Name a Chrome or Chromium, or unset it.`)
    return named
  }
  return [chromium.executablePath(), ...onPath(NAMES), ...USUAL].find(existsSync)
}

/** Installs a package of Debian, where one may. */
export function installPackage(name: string): void {
  if (platform !== 'linux' || getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return
  console.log(`Installing the system package ${name}.`)
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update')
  apt('install', '-y', '--no-install-recommends', name)
}

/** Installs a browser: Playwright's download, else Debian's package when root. Returns its path, or undefined. */
export function installBrowser(): string | undefined {
  console.log('No Chrome or Chromium here: installing one.')
  // Silent: the download may be closed here, and then the next way is tried.
  if (spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 }).status === 0 && findBrowser())
    return findBrowser()
  installPackage('chromium')
  return findBrowser()
}

/**
 * What Chromium goes without. In each new window its address bar opens two pages of its own, out of sight, which take as long as
 * the deck does. The rest is what Playwright switches off: only the last such list counts, so it is said again.
 */
const WITHOUT = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
]

/** How Chromium is started; only as root in a container it does without its sandbox. */
export const LAUNCH = {
  args: ['--disable-background-networking', '--disable-component-update', '--no-first-run', `--disable-features=${WITHOUT.join(',')}`, ...(getuid?.() === 0 ? ['--no-sandbox'] : [])],
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href && !(findBrowser() ?? installBrowser())) {
  console.error([
    'No browser was found, and none could be installed.',
    'Install Google Chrome or Chromium, or run: npx playwright install --with-deps chromium',
    'Or name one: DECK_BROWSER=/path/to/chrome npm test',
  ].join('\n'))
  exit(1)
}
