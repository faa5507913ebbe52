/** One row more in a fact, and nothing else: chart, table, CSV, alternative text, title, notes and claims all follow. */
import type { Page } from 'playwright/test'
import type { TrendRow } from './compare-trend.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { serveSite } from '../../scripts/serve-site.ts'
import { trendDiffers } from './compare-trend.ts'
import { copyDeck, replaceIn, runSlidev } from './copy-deck.ts'
import { open } from './deck.ts'
import { addressOf, SITE } from './project.ts'
import { readCharts } from './read-chart.ts'
import { parseCsv, readTable, records, tableDiffers, words } from './read-csv.ts'

/** A built site: where it is served and where its files lie. */
interface Built { url: string, folder: string }
/** Texts of one file of the deck and what stands there instead. */
type Edits = [before: string, after: string][]

const shown = (page: Page) => page.locator('.slidev-page:visible')

/** Builds a copy of the deck with these edits of one file, and calls `look` while it is served. */
async function withEdited(name: string, file: string, edits: Edits, look: (site: Built) => Promise<void>): Promise<void> {
  const copy = await copyDeck(name)
  for (const [before, after] of edits)
    await replaceIn(join(copy, file), before, after)
  const { ended, said } = runSlidev(copy, 'build')
  expect(await ended, said()).toBe(0)
  const folder = join(copy, 'dist')
  const served = await serveSite(folder)
  try {
    await look({ url: served.url, folder })
  }
  finally {
    await served.close()
  }
}

const builtBefore = (): Built => ({ url: addressOf('SITE_URL'), folder: SITE })

/** All that a slide says with a trend; its chart, table and CSV must agree. */
async function sayingOf(page: Page, { url, folder }: Built, alias: string, key: string, drawn: string[]) {
  await open(page, url + alias)
  const figure = shown(page).locator(`[data-figure="${key}"]`)
  const all = await readCharts(shown(page))
  const own = all.filter(chart => chart.figure === key)
  const csv = parseCsv(readFileSync(join(folder, 'data', `${key}.csv`), 'utf8'))
  expect(trendDiffers(key, all, records(csv) as unknown as TrendRow[], drawn.map(label => ({ label, focus: true })))).toEqual([])
  const said = {
    title: await shown(page).locator('h1').innerText(),
    alt: await figure.getByRole('img').first().getAttribute('aria-label') ?? '',
    labels: own.flatMap(chart => chart.texts.map(text => text.text)),
    marks: own.flatMap(chart => chart.marks).length,
    csv: csv.rows.map(row => row.join()),
    period: csv.preamble.find(line => line.startsWith('# Period: ')),
  }
  await figure.getByRole('button', { name: /^About this figure/ }).click()
  const table = await readTable(page.getByRole('dialog').getByRole('table'))
  expect(tableDiffers(key, table, csv)).toEqual([])
  return { ...said, table: table.rows.map(row => row.join()) }
}

/** The notes of a slide, as the presenter reads them. */
async function notesOf(page: Page, { url }: Built, alias: string): Promise<string> {
  const no = [...readFileSync('slides.md', 'utf8').matchAll(/^routeAlias: (\S+)$/gm)].findIndex(match => match[1] === alias) + 1
  await page.goto(`${url}presenter/${no}`)
  const note = page.locator('.slidev-note').filter({ visible: true })
  await expect(note).toContainText('Ends at')
  return words(await note.innerText())
}

/** What a slide says, as text; of one claim, if it is named. */
async function textOf(page: Page, { url }: Built, alias: string, of = 'h1'): Promise<string> {
  await open(page, url + alias)
  return words(await shown(page).locator(of).innerText())
}

test('a conference more: the chart and its title, alternative text, table, CSV and notes have it', async ({ page }) => {
  const conferences = ['ACL', 'EMNLP', 'NAACL', 'CVPR', 'ECCV', 'ICCV', 'ICLR', 'ICML', 'NeurIPS']
  const before = await sayingOf(page, builtBefore(), 'fig-3', 'paper-share', conferences)
  const notesBefore = await notesOf(page, builtBefore(), 'fig-3')
  await withEdited('one-conference', 'data/paper-share-versions.ts', [
    [`['2020-08', 172, 36, 778]],`, `['2020-08', 172, 36, 778]],\n      EMNLP: [['2020-11', 247, 35, 751]],`],
  ], async (site) => {
    const after = await sayingOf(page, site, 'fig-3', 'paper-share', conferences)
    expect.soft([before.title, after.title]).toEqual([expect.stringMatching(/all 4 conferences, .* 83%$/), expect.stringMatching(/all 5 conferences, .* 88%$/)])
    expect.soft([before.alt, after.alt]).toEqual([expect.stringContaining('EMNLP 79%'), expect.stringContaining('EMNLP 88%')])
    expect.soft(after.labels).toContain('EMNLP 88%')
    expect.soft(after.marks).toBe(before.marks + 1)
    expect.soft(after.csv.filter(row => !before.csv.includes(row))).toEqual([expect.stringMatching(/^EMNLP,Language,2020-11,87\.58\d+,247,282,751$/)])
    expect.soft(after.table.filter(row => !before.table.includes(row))).toEqual(['EMNLP,Language,Nov 2020,87.59,247,282,751'])
    expect.soft([before.period, after.period]).toEqual(['# Period: June 2015 to Aug 2020', '# Period: June 2015 to Nov 2020'].map(period => period.replace('June', 'Jun')))
    expect.soft([notesBefore, await notesOf(page, site, 'fig-3')]).toEqual([expect.stringMatching(/for 4 conferences, .* 83%\./), expect.stringMatching(/for 5 conferences, .* 88%\./)])
  })
})

test('a week more, in which TensorFlow leads again: the crossing is undone, and two claims follow', async ({ page }) => {
  const both = ['TensorFlow', 'PyTorch']
  const look = async (site: Built) => ({
    measures: await sayingOf(page, site, 'measures', 'dependents', both),
    crossings: await textOf(page, site, 'crossings'),
    alt: await (async () => {
      await open(page, `${site.url}crossings`)
      return await shown(page).getByRole('img').first().getAttribute('aria-label') ?? ''
    })(),
    row: records(parseCsv(readFileSync(join(site.folder, 'data', 'crossings.csv'), 'utf8'))).find(row => row.fact === 'dependents')!,
    promising: await textOf(page, site, 'claims', '[data-claim="promising"]'),
    resources: await textOf(page, site, 'claims', '[data-claim="resources"]'),
    ledger: await textOf(page, site, 'claims'),
    notes: await notesOf(page, site, 'claims'),
  })
  const before = await look(builtBefore())
  await withEdited('one-week', 'data/dependents.ts', [
    [`['2025-10-30', 539817, 827538],`, `['2025-10-30', 539817, 827538], ['2025-11-06', 900000, 850000],`],
    [`to: '2025-10-30' }`, `to: '2025-11-06' }`],
  ], async (site) => {
    const after = await look(site)
    expect.soft(after.measures.marks).toBe(before.measures.marks + 2)
    expect.soft(after.measures.csv.filter(row => !before.measures.csv.includes(row))).toEqual(['TensorFlow,2025-11-06,900000', 'PyTorch,2025-11-06,850000'])
    expect.soft(after.measures.table).toHaveLength(before.measures.table.length + 2)
    expect.soft(after.measures.labels).toEqual(expect.arrayContaining(['TensorFlow 900,000', 'PyTorch 850,000']))
    expect.soft(after.measures.alt).toContain('900,000 on 6 Nov 2025')
    expect.soft([before.crossings, after.crossings]).toEqual([expect.stringContaining('7 of 10 measures'), expect.stringContaining('6 of 10 measures')])
    expect.soft([before.alt, after.alt]).toEqual([expect.stringContaining('on 7 of 10 measures'), expect.stringContaining('on 6 of 10 measures')])
    expect.soft(after.row).toMatchObject({ passed_from: '', passed_to: '', until: '2025-11-06', pytorch: '850000', tensorflow: '900000' })
    expect.soft([before.promising, after.promising]).toEqual([expect.stringContaining('7 of 10 measures passed'), expect.stringContaining('6 of 10 measures passed')])
    expect.soft([before.resources, after.resources]).toEqual([expect.stringMatching(/holds (?:→ ?)?holds in part .*0\.65 in code 2025/), expect.stringMatching(/holds holds .*1\.06 in code 2025 6 Nov 2025$/)])
    const [heldBefore, heldAfter] = [before.ledger, after.ledger].map(title => Number(/(\d+) hold today$/.exec(title)?.[1]))
    expect.soft(heldAfter).toBe(heldBefore! + 1)
    // The notes say how many verdicts have changed: now one fewer.
    expect.soft(after.notes).not.toBe(before.notes)
    expect.soft(after.notes.replace(/arrows: \w+ /, '')).toBe(before.notes.replace(/arrows: \w+ /, ''))
  })
})
