/** The command that makes the exports: what it says, what it leaves, beside a talk and beside itself. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'playwright/test'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { copyDeck, freePort, runSlidev } from './copy-deck.ts'
import { open, press, stateOf } from './deck.ts'
import { environment, SITE } from './project.ts'
import { readPdf } from './read-pdf.ts'

const DATE = { SOURCE_DATE_EPOCH: '1606435200' }

/** Runs the command as `npm run export` does. */
async function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number, said: string }> {
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/export.ts', ...args], { env: { ...environment(), ...env } })
    .then(done => ({ code: 0, ...done }), (error: { code: number, stdout: string, stderr: string }) => error)
  return { code, said: stdout + stderr }
}

/** The built site without its exports, in a folder of its own: file by file, as a copy would take long. */
function siteFor(name: string): string {
  const folder = resolve('.test', `export-${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of readdirSync(SITE).filter(part => part !== EXPORTS))
    symlinkSync(resolve(SITE, part), join(folder, part), 'junction')
  return folder
}

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

const FAULTS: { what: string, args: () => string[], env?: NodeJS.ProcessEnv, says: RegExp }[] = [
  { what: 'a name that is none', args: () => ['pdf', 'docx', '--site', siteFor('name')], says: /no docx.*pdf/ },
  { what: 'an option that is none', args: () => ['--page', '--site', siteFor('option')], says: /--page/ },
  { what: 'a site that is not built', args: () => ['--site', '.test/nowhere'], says: /no built site in \.test\/nowhere.*npm run build/s },
  { what: 'a browser that is not there', args: () => ['--site', siteFor('browser')], env: { DECK_BROWSER: '/nowhere/chrome' }, says: /DECK_BROWSER is "\/nowhere\/chrome"/ },
  { what: 'a folder that cannot be written', args: () => {
    const site = siteFor('folder')
    writeFileSync(join(site, EXPORTS), 'a file, where the folder should be')
    return ['--site', site]
  }, says: /exports cannot be written: .*export-folder/ },
  { what: 'a file that cannot be replaced', args: () => {
    const site = siteFor('file')
    mkdirSync(join(site, EXPORTS, FILES.pdf, 'in-the-way'), { recursive: true })
    return ['pdf', '--site', site]
  }, says: /pytorch-vs-tensorflow\.pdf/ },
]

for (const { what, args, env, says } of FAULTS) {
  test(`it ends with a clear word, and leaves nothing half-made: ${what}`, async () => {
    const given = args()
    const { code, said } = await run(given, env)
    expect(code).not.toBe(0)
    expect(said).toMatch(says)
    expect(said).not.toContain('    at ')
    const folder = join(given.at(-1)!, EXPORTS)
    expect(existsSync(folder) && !said.includes('cannot be written') ? readdirSync(folder).filter(name => name !== FILES.pdf) : []).toEqual([])
  })
}

test('two at once do not collide, and the same site and date give the same bytes', async () => {
  const [one, other] = [siteFor('one'), siteFor('other')]
  const runs = await Promise.all([run(['pdf', '--site', one], DATE), run(['pdf', '--site', one], DATE), run(['pdf', '--site', other], DATE)])
  for (const { code, said } of runs) {
    expect(said).toMatch(/pdf: .*pages, \d+ kB, [\d.]+ s/)
    expect(code).toBe(0)
  }
  expect(readdirSync(join(one, EXPORTS)).toSorted()).toEqual(['exports.json', FILES.pdf])
  expect(hash(join(one, EXPORTS, FILES.pdf))).toBe(hash(join(other, EXPORTS, FILES.pdf)))
  expect((await readPdf(join(one, EXPORTS, FILES.pdf))).info.CreationDate).toBe('D:20201127000000Z')
})

test('with --clicks each click has a page, labelled by slide and click', async () => {
  const site = siteFor('clicks')
  const { code } = await run(['pdf', '--clicks', '--site', site])
  expect(code).toBe(0)
  const [slides, clicks] = await Promise.all([readPdf(join(site, EXPORTS, FILES.pdf)), readPdf(join(site, EXPORTS, FILES.clicks))])
  // Diagrams grow by a layer a click; a slide without clicks has a page, and its own label.
  const expected = slides.labels!.flatMap(label => ({ 4: 3, 5: 6, 6: 6, 12: 13, 16: 2 } as Record<string, number>)[label] ?? 1)
  expect(clicks.labels!.slice(3, 9)).toEqual(['4.0', '4.1', '4.2', '5.0', '5.1', '5.2'])
  expect(clicks.labels!.filter(label => /^\d/.test(label))).toHaveLength(expected.slice(0, 26).reduce((a, b) => a + b))
  const page = (label: string) => clicks.pages[clicks.labels!.indexOf(label)]!.text
  expect(page('4.0')).not.toContain('Autograd')
  expect(page('4.1')).toContain('Autograd')
  expect(page('4.1')).not.toContain('torch.autograd')
  expect(page('4.2')).toContain('torch.autograd')
  expect(clicks.outline.map(({ title }) => title)).toEqual(slides.outline.map(({ title }) => title))
  expect(clicks.pages.flatMap(({ leadsTo }) => leadsTo).filter(Number.isNaN)).toEqual([])
})

test('it does not disturb a talk', async ({ page }) => {
  const [folder, port] = [await copyDeck('talk'), await freePort()]
  const talk = runSlidev(folder, '--port', String(port), '--bind', '127.0.0.1', '--log', 'info')
  try {
    await expect.poll(() => talk.said(), { timeout: 60_000 }).toContain('localhost')
    await open(page, `http://127.0.0.1:${port}/fig-1`)
    await press(page, 'ArrowRight')
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    page.on('domcontentloaded', () => errors.push('the page was loaded again'))
    const { code } = await run(['pdf', '--site', siteFor('talk')])
    expect(code).toBe(0)
    expect(stateOf(page)).toEqual({ alias: 'fig-1', click: 1 })
    await press(page, 'ArrowRight')
    expect(stateOf(page)).toEqual({ alias: 'fig-1', click: 2 })
    expect(errors).toEqual([])
  }
  finally {
    await talk.stop()
  }
})
