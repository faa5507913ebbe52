/** What pages may load and run, in each page and in the files for hosts. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { addressOf, SITE } from './project.ts'

const read = (file: string) => readFileSync(join(SITE, file), 'utf8')
const policyOf = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)![1]!

test('every page says the same, before anything that it governs', () => {
  const pages = ['index.html', '17/index.html', 'fig-3/index.html', 'read/index.html', '404.html', 'shell.html', 'presenter/3/index.html', 'print/index.html']
  const policies = new Set(pages.map(page => policyOf(read(page))))
  expect(policies.size).toBe(1)
  for (const page of pages) {
    const html = read(page)
    expect.soft(html.indexOf('Content-Security-Policy'), page).toBeLessThan(html.search(/<(script|style|link)/))
  }
})

test('only scripts of the build stand in pages, and nothing is taken from elsewhere', () => {
  const policy = policyOf(read('index.html'))
  expect(policy).toMatch(/^default-src 'self';/)
  for (const kind of ['frame', 'media', 'object'])
    expect(policy).toContain(`${kind}-src 'none'`)
  const scripts = /script-src ([^;]+)/.exec(policy)![1]!
  expect(scripts).not.toMatch(/unsafe|https?:|\*/)
  expect(policy).toContain(`connect-src 'self'`)
  for (const page of ['index.html', 'fig-3/index.html', 'read/index.html']) {
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(read(page))!
    expect.soft(scripts, page).toContain(`'sha256-${createHash('sha256').update(script!).digest('base64')}'`)
  }
})

test('hosts are told the same, and how long files stay', () => {
  const policy = policyOf(read('index.html'))
  for (const file of ['_headers', 'vercel.json', '.htaccess', 'nginx.conf']) {
    const text = read(file)
    expect.soft(text, file).toContain(`${policy}; frame-ancestors 'self'`)
    expect.soft(text, file).toContain('max-age=31536000, immutable')
    expect.soft(text, file).toContain('nosniff')
  }
  expect(JSON.parse(read('vercel.json'))).toHaveProperty('headers')
})

test('a script that somebody has put into the page does not run', async ({ page }) => {
  await page.route('**/fig-3/', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', '<script>window.evil = true</script><img src="x" onerror="window.evil = true"></body>') })
  })
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  await page.goto(`${addressOf('SITE_URL')}fig-3/`, { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => 'evil' in window)).toBe(false)
  expect(said.join(' ')).toContain('Content Security Policy')
})
