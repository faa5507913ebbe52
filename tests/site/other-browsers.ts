/** The other browsers that the deck is tested in: how Playwright starts each, and whether it is here. */
import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from 'playwright/test'
import { existsSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { env } from 'node:process'
import { webkit } from 'playwright'
import { findFirefox } from '../../scripts/find-firefox.ts'

/** What Firefox is told before it starts, as a stock one takes no such wish later: light, and no travel. */
const firefoxUserPrefs = { 'ui.prefersReducedMotion': 1, 'layout.css.prefers-color-scheme.content-override': 1 }

/** Playwright's own Firefox, else a stock one, by a script that stands between; undefined where there is none. */
function firefox(): Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> | undefined {
  const found = findFirefox()
  if (!found)
    return undefined
  if (!found.isStock)
    return { browserName: 'firefox', launchOptions: { firefoxUserPrefs } }
  return {
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: {
      firefoxUserPrefs,
      executablePath: resolve('tests/site/stock-firefox.ts'),
      // The script needs the Node of the project.
      env: { ...env, FIREFOX: found.path, PATH: resolve('node_modules/.bin') + delimiter + env.PATH },
    },
  }
}

/** By name; a browser that is not here is undefined. */
export const OTHERS = {
  firefox: firefox(),
  webkit: existsSync(webkit.executablePath()) ? { browserName: 'webkit' as const } : undefined,
}
