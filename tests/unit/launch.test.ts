import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LAUNCH } from '../../scripts/find-browser.ts'

it('switches off in Chromium all that Playwright does, as our list takes the place of its own', () => {
  const playwright = readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8')
  const list = /disabledFeatures = \[([^\]]*)\]/.exec(playwright)![1]!
  const its = [...list.matchAll(/^ *"(\w+)"/gm)].map(([, name]) => name!)
  expect(its.length).toBeGreaterThan(5)
  const ours = LAUNCH.args.find(arg => arg.startsWith('--disable-features='))!.split(/[=,]/)
  expect(its.filter(name => !ours.includes(name))).toEqual([])
})
