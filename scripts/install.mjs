/**
 * Makes `npm start` and `npm test` work as the first command in a fresh clone: installs from the lockfile when
 * what is installed differs from it. Plain JavaScript with no package, as this runs before there is any.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Whether every package of the lockfile is installed in its version; npm lists what it installed in a hidden copy. */
function isInstalled() {
  const hidden = 'node_modules/.package-lock.json'
  if (!existsSync(hidden))
    return false
  const read = file => JSON.parse(readFileSync(file, 'utf8')).packages
  const installed = read(hidden)
  return Object.entries(read('package-lock.json')).every(([path, wanted]) =>
    path === '' || wanted.optional || wanted.devOptional || installed[path]?.version === wanted.version)
}

if (!isInstalled()) {
  console.log('Installing the packages of the lockfile. This takes a minute, once.')
  // Slidev asks for Node 22, which the package `node` brings: on an older system npm would warn in vain.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('The packages could not be installed: see the lines above. Nothing was started.')
    process.exit(status ?? 1)
  }
}
