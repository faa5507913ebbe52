import { defineConfig } from 'playwright/test'
import { findBrowser, LAUNCH } from './scripts/find-browser.ts'

export default defineConfig({
  testDir: 'tests/site',
  globalSetup: './tests/site/build-sites.ts',
  outputDir: '.test/results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    launchOptions: { ...LAUNCH, executablePath: findBrowser() },
    // Steps without travel: what is measured is the state, not a moment on the way to it.
    contextOptions: { reducedMotion: 'reduce' },
  },
})
