import { defineConfig } from 'playwright/test'
import { findBrowser, LAUNCH } from './scripts/find-browser.ts'
import { OTHERS } from './tests/site/other-browsers.ts'

export default defineConfig({
  testDir: 'tests/site',
  globalSetup: './tests/site/build-sites.ts',
  outputDir: '.test/results',
  fullyParallel: true,
  // Many open each slide as a page of its own, and a busy machine takes two seconds for one; others build the deck.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    // A worker would answer in place of the site; `offline.spec.ts` and `browsers.spec.ts` let it.
    serviceWorkers: 'block',
    // Steps without travel: what is measured is the state, not a moment on the way to it.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'chromium', testIgnore: 'browsers.spec.ts', use: { launchOptions: { ...LAUNCH, executablePath: findBrowser() } } },
    // One that is not here has its tests skipped (`browsers.spec.ts`).
    ...(['firefox', 'webkit'] as const).map(name => ({ name, use: OTHERS[name] ?? { browserName: name }, testMatch: 'browsers.spec.ts' })),
  ],
})
