/** Where things are, for tests that run a command of the project or read a file of the built site. */

/** The site built under `/`, with its PDF. */
export const SITE = '.test/site'

/** The public address that the second site is built for. */
export const PUBLIC = 'https://example.org/deck/'

/** Slidev's command, run with the Node that runs the tests: the one on the path may be older than Slidev wants. */
export const SLIDEV = 'node_modules/@slidev/cli/bin/slidev.mjs'

/**
 * The environment of a command as a person runs it: without what a deployment sets, and without a NODE_ENV, with which
 * a development server might serve production parts.
 */
export const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PUBLIC_URL: undefined,
  NODE_ENV: undefined,
  FORCE_COLOR: undefined,
  NO_COLOR: '1',
})

/** The address of a built site, which `build-sites.ts` has set. Both end in a slash. */
export function addressOf(site: 'SITE_URL' | 'DECK_URL'): string {
  const url = process.env[site]
  if (!url)
    throw new Error(`${site} is not set: run the tests through "npm run test:site", whose global setup builds the site.`)
  return url
}
