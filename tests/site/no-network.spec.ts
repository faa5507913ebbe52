/** The build asks no other machine for anything: one of the two sites is built where there is none (`build-sites.ts`). */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { WITHOUT_NETWORK } from './without-network.ts'

/** Tells which networks there are, and what comes of asking another machine, by its number. */
const LOOK = `
  const { networkInterfaces } = require('node:os')
  const socket = require('node:net').connect(443, '192.0.2.1')
  socket.setTimeout(5000, () => socket.destroy(new Error('no answer')))
  socket.on('error', ({ code }) => console.log(JSON.stringify({ networks: Object.keys(networkInterfaces()), code })))
`

test('the site under /deck/ was built without a network', () => {
  test.skip(!WITHOUT_NETWORK, 'This system gives no process a network of its own: the workflow "supply chain" builds without one.')
  const [command, ...args] = [...WITHOUT_NETWORK!, process.execPath, '-e', LOOK]
  const { stdout } = spawnSync(command!, args, { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual({ networks: ['lo'], code: 'ENETUNREACH' })
  expect(process.env.DECK_BUILT_WITH).toBe(WITHOUT_NETWORK!.join(' '))
  expect(existsSync('.test/deck/index.html')).toBe(true)
})
