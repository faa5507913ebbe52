/** Each datum of a figure, its table and its CSV agree; what cites, decides or grades leads to what it names. */
import type { Locator, Page } from 'playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { claims, decideTwice } from '../../data/claims.ts'
import { facts } from '../../data/index.ts'
import { trendDiffers } from './compare-trend.ts'
import { open, settled, slidesOf } from './deck.ts'
import { addressOf, SITE } from './project.ts'
import { readCharts } from './read-chart.ts'
import { column, isPrintOf, plainDate, readCsv, readDescriptor, readTable, records, tableDiffers, words } from './read-csv.ts'

const GRADES = ['data', 'measured', 'text', 'secondary', 'digitised']
const GRADES_IN_WORDS = ['from the author’s own data file, or from git history', 'counted or run for this deck', 'read in the source’s own text', 'said by another source', 'read off an image']
const VERDICTS = ['holds', 'holds in part', 'does not hold', 'cannot be decided']

const text = readFileSync('slides.md', 'utf8')
/** The figures of each slide, by what slides.md asks for: a test each. That the page has no more is a test of its own. */
const asked = text.split(/^routeAlias: /m).slice(1).flatMap((slide) => {
  const alias = slide.split('\n')[0]!
  return [...slide.matchAll(/\sfacts?="([^"]+)"/g)].flatMap(match => match[1]!.split(' ')).map(key => [alias, key as keyof typeof facts] as const)
})

const shown = (page: Page) => page.locator('.slidev-page:visible')
const rowsOf = (figure: Locator) => figure.locator('.body table').first()

/** How the drawing of a figure differs from its CSV, by the kind of the figure. */
async function drawingDiffers(key: keyof typeof facts, slide: Locator): Promise<string[]> {
  const fact = facts[key]
  const figure = slide.locator(`[data-figure="${key}"]`)
  const csv = records(readCsv(key))
  const texts = async () => (await readCharts(slide)).filter(chart => chart.figure === key).flatMap(chart => chart.texts)
  const missing = (has: readonly string[], wanted: string[]) => wanted.filter(label => !has.includes(label)).map(label => `${key}: no label says "${label}"`)

  switch (fact.kind) {
    case 'trend': {
      const drawn = fact.series.filter(series => series.role !== 'table').map(series => ({ label: series.label, focus: series.role === 'focus' }))
      return trendDiffers(key, await readCharts(slide), csv as never, drawn)
    }
    case 'throughput': {
      // A row of labels: the model, both speeds, and at the right the ratio.
      const labels = await texts()
      return csv.flatMap((row) => {
        const name = labels.find(label => label.text === row.model)
        const ratio = labels.filter(label => label.y === name?.y).toSorted((a, b) => b.x - a.x)[0]
        return ratio?.text.endsWith('×') && isPrintOf(ratio.text, Number(row.ratio)) ? [] : [`${key}: ${row.model} is labelled ${ratio?.text}, the CSV has ${row.ratio}`]
      })
    }
    case 'shares': {
      const labels = (await texts()).map(label => label.text)
      const of = (name: string) => labels.filter(label => label.startsWith(`${name} `))
      return (['PyTorch', 'TensorFlow'] as const).flatMap((name) => {
        const shares = column(readCsv(key), `${name.toLowerCase()}_share`)
        return of(name).length === shares.length
          ? shares.flatMap((share, i) => isPrintOf(of(name)[i]!.slice(name.length + 1), Number(share)) ? [] : [`${key}: bar ${i + 1} is labelled ${of(name)[i]}, the CSV has ${share}`])
          : [`${key}: ${of(name).length} bars of ${name} for ${shares.length} rows`]
      }).concat(missing(labels, csv.map(row => row.layer!)))
    }
    case 'crossings': {
      const labels = await texts()
      return csv.flatMap((row) => {
        const name = labels.find(label => label.text === row.measure)
        const [when = '', latest = ''] = labels.filter(label => label.y === name?.y && label !== name).toSorted((a, b) => a.x - b.x).map(label => label.text)
        const [pytorch, tensorflow, until] = /^(\S+) to (\S+), (.+)$/.exec(latest)?.slice(1) ?? []
        const same = (printed: string | undefined, value: string) => printed !== undefined
          && (printed.endsWith('M') ? isPrintOf(printed.slice(0, -1), Number(value) / 1e6) : isPrintOf(printed, Number(value)))
        // A passing within days of a month is printed as the months.
        const dates = [row.passed_from!, row.passed_to!].map(date => plainWhen(date, row.passed_from !== row.passed_to))
        const words = row.passed_from ? [...new Set(dates)] : [`not by ${until}`]
        return [
          ...words.every(word => when.includes(word)) ? [] : [`${key}: ${row.measure} is dated "${when}", the CSV has ${row.passed_from} to ${row.passed_to}`],
          ...when.startsWith('~') === (row.grade !== 'data') ? [] : [`${key}: ${row.measure} is dated "${when}", and graded ${row.grade}`],
          ...same(pytorch, row.pytorch!) && same(tensorflow, row.tensorflow!) && plainDate(until!) === row.until ? [] : [`${key}: ${row.measure} says "${latest}", the CSV ${row.pytorch} to ${row.tensorflow}, ${row.until}`],
        ]
      })
    }
    case 'anatomy': {
      const boxes = await figure.locator('[data-box]').evaluateAll(all => all.filter(box => box.checkVisibility({ opacityProperty: true })).map(box => [box.getAttribute('data-box')!, [...box.querySelectorAll('text')].map(line => line.textContent.trim()).join(' ')]))
      const drawn = new Map(boxes as [string, string][])
      return [
        ...drawn.size === csv.length ? [] : [`${key}: ${drawn.size} boxes for ${csv.length} rows`],
        ...csv.flatMap(row => drawn.get(row.id!)?.startsWith(row.box!) ? [] : [`${key}: the box ${row.id} says "${drawn.get(row.id!)}", the CSV "${row.box}"`]),
      ]
    }
    case 'table': {
      const table = await readTable(rowsOf(figure))
      return cellsDiffer(key, table.rows, csv.map(row => [row.row!, ...fact.columns.map(({ key: name }) => {
        const [cell, right, doubt] = ['', '_right', '_doubt'].map(part => row[`${name.replaceAll('-', '_')}${part}`])
        return right ? `${cell} ${right}` : doubt ? `${cell} (${doubt})` : cell!
      })]))
    }
    case 'benchmark': {
      const { rows } = await readTable(rowsOf(figure))
      return csv.flatMap((row, n) => [
        ...rows[n]?.[0] === row.measured && rows[n]?.[1] === row.batch ? [] : [`${key}: row ${n + 1} is ${rows[n]?.slice(0, 2).join(', ')}, the CSV has ${row.measured}, ${row.batch}`],
        ...fact.columns.flatMap((c, i) => {
          const [cell, value] = [rows[n]?.[i + 2], row[c.key.replaceAll('-', '_')]!]
          return (value === '' ? cell === null : isPrintOf(cell ?? '', Number(value))) ? [] : [`${key}: ${row.measured}, ${c.label}: the slide says ${cell}, the CSV ${value}`]
        }),
      ])
    }
    case 'corrections': {
      const { rows } = await readTable(rowsOf(figure))
      const known = csv.map(row => [row.said!, `${row.verdict}. ${row.right}`] as const)
      return rows.flatMap(([said, right]) => known.some(([s, r]) => s === said && right!.startsWith(r)) ? [] : [`${key}: no row of the CSV says "${said}" and "${right}"`])
    }
    case 'timeline': {
      const events = await figure.locator('li').evaluateAll(all => all.map(item => [item.querySelector('time')!.dateTime, item.querySelector('time')!.textContent, item.textContent] as const))
      return events.length === csv.length
        ? csv.flatMap((row, n) => events[n]![0] === row.date && plainDate(events[n]![1].trim()) === row.date && words(events[n]![2]).includes(row.event!) ? [] : [`${key}: event ${n + 1} is "${words(events[n]![2])}", the CSV has ${row.date}: ${row.event}`])
        : [`${key}: ${events.length} events for ${csv.length} rows`]
    }
    case 'references': {
      const items = await figure.locator('li').evaluateAll(all => all.map(item => item.textContent.replace(/\s+/g, ' ').trim()))
      return items.length === csv.length
        ? csv.flatMap((row, n) => items[n]!.startsWith(`[${row.number}]`) && (row.corrections ? items[n]!.endsWith(`Note: ${row.corrections}.`) : !items[n]!.includes('Note:')) ? [] : [`${key}: "${items[n]}" is not row ${row.number}`])
        : [`${key}: ${items.length} entries for ${csv.length} rows`]
    }
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The word that a date must be printed with: its month for one end of an interval, else all of it. */
function plainWhen(date: string, isInterval: boolean): string {
  const [year, month, day] = date.split('-')
  const name = month && MONTHS[Number(month) - 1]
  return isInterval ? name ?? year! : [day && Number(day), name, year].filter(Boolean).join(' ')
}

/** Cells of a table on a slide, less the words of marks for screen readers. */
function cellsDiffer(key: string, rows: (string | null)[][], wanted: string[][]): string[] {
  return rows.length === wanted.length
    ? wanted.flatMap((row, n) => row.flatMap((cell, i) => words((rows[n]![i] ?? '').split('†')[0]!) === words(cell) ? [] : [`${key}: row ${n + 1} says "${rows[n]![i]}", the CSV "${cell}"`]))
    : [`${key}: ${rows.length} rows on the slide, ${wanted.length} in the CSV`]
}

for (const [alias, key] of asked) {
  test(`${alias}: the drawing of ${key}, its table and its CSV agree`, async ({ page }) => {
    await open(page, `${addressOf('SITE_URL')}${alias}?clicks=99`)
    const slide = shown(page)
    expect.soft(await drawingDiffers(key, slide)).toEqual([])
    await slide.locator(`[data-figure="${key}"]`).getByRole('button', { name: /^About this figure/ }).click()
    const dialog = page.getByRole('dialog', { name: facts[key].title })
    const table = await readTable(dialog.getByRole('table'))
    expect(tableDiffers(key, table, readCsv(key))).toEqual([])
    expect(table.rows.length).toBeGreaterThan(0)
    expect(table.caption).toContain(`${table.rows.length} row`)
    await expect(dialog.locator('[data-grade]')).toHaveText(new RegExp(`^(${GRADES_IN_WORDS.join('|')})\\.( Rows of other evidence \\(((${GRADES_IN_WORDS.join('|')})(; |(?=\\))))+\\) say so in the data\\.)?$`, 'i'))
  })
}

test('the works on the slide of references are the rows of their CSV', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}references`)
  expect(await drawingDiffers('references', shown(page))).toEqual([])
})

test('no slide shows a figure that is not looked at here', async ({ page }) => {
  await slidesOf(page, addressOf('SITE_URL'))
  const figures = await page.locator('.print-slide-container').evaluateAll(slides => slides.flatMap((slide) => {
    const alias = slide.querySelector('[id^="slide-"]')!.id.slice('slide-'.length)
    return [...slide.querySelectorAll<HTMLElement>('[data-figure]')].map(figure => `${alias}: ${figure.dataset.figure}`)
  }))
  expect(figures.toSorted()).toEqual([...asked.map(([alias, key]) => `${alias}: ${key}`), 'references: references'].toSorted())
})

test('the descriptor lists every CSV of the facts, and each is there', () => {
  const { resources } = readDescriptor()
  expect(resources.map(resource => resource.path).toSorted()).toEqual(Object.keys(facts).map(key => `${key}.csv`).toSorted())
  expect(resources.filter(resource => !existsSync(`${SITE}/data/${resource.path}`))).toEqual([])
  expect(resources.filter(resource => readCsv(resource.name).rows.length === 0).map(resource => resource.name)).toEqual([])
})

test('references.bib has every work of the slide of references', async ({ page }) => {
  const entries = new Map([...readFileSync(`${SITE}/data/references.bib`, 'utf8').matchAll(/^@\w+\{([^,]+),([\s\S]*?)^\}/gm)].map(match => [match[1]!, match[2]!]))
  const titleOf = (entry = '') => words(/^\s*title = \{+(.*?)\}+,?$/m.exec(entry)?.[1]?.replace(/[{}\\]/g, '') ?? '')
  await open(page, `${addressOf('SITE_URL')}references`)
  const items = await shown(page).locator('[data-figure="references"] li').allTextContents()
  const keys = column(readCsv('references'), 'source')
  expect(items).toHaveLength(keys.length)
  for (const [i, key] of keys.entries()) {
    expect.soft(titleOf(entries.get(key)), key).not.toBe('')
    expect.soft(words(items[i]!).toLowerCase(), key).toContain(titleOf(entries.get(key)).toLowerCase())
  }
})

test('the ledger decides each claim twice, and each number leads to the figure that shows it', async ({ page }) => {
  test.setTimeout(90_000)
  const site = addressOf('SITE_URL')
  await open(page, `${site}claims`)
  const rows = await shown(page).locator('[data-claim]').evaluateAll(all => all.map(row => ({
    id: (row as HTMLElement).dataset.claim!,
    verdicts: [...row.querySelectorAll('.verdict')].map(verdict => verdict.textContent.trim()),
  })))
  expect(rows).toHaveLength(12)
  expect(rows.map(row => row.id)).toEqual(claims.map(claim => claim.id))
  for (const { id, verdicts } of rows) {
    expect.soft(verdicts, id).toHaveLength(2)
    expect.soft(verdicts.filter(verdict => !VERDICTS.includes(verdict)), id).toEqual([])
    const wanted = decideTwice(claims.find(claim => claim.id === id)!).now.numbers.map(number => number.fact as string)
    const links = shown(page).locator(`[data-claim="${id}"] a`)
    const reached: string[][] = []
    for (let i = 0; i < await links.count(); i++) {
      await links.nth(i).click()
      await page.waitForURL(url => !url.pathname.endsWith('/claims'))
      await settled(page)
      reached.push(await shown(page).locator('[data-figure]').evaluateAll(all => all.map(figure => (figure as HTMLElement).dataset.figure!)))
      await open(page, `${site}claims`)
    }
    expect.soft(reached.filter(figures => !figures.some(key => wanted.includes(key))), `${id} leads astray`).toEqual([])
    expect.soft(wanted.filter(key => !reached.flat().includes(key)), `${id} does not lead there`).toEqual([])
  }
})

test('nothing is called unverified, and every grade is one of the five', async ({ page }) => {
  await slidesOf(page, addressOf('SITE_URL'))
  const descriptor = readDescriptor()
  const texts: Record<string, string> = {
    'the slides': await page.locator('body').innerText(),
    'slides.md': text,
    'datapackage.json': JSON.stringify(descriptor),
    ...Object.fromEntries(descriptor.resources.map(({ path }) => [path, readFileSync(`${SITE}/data/${path}`, 'utf8')])),
  }
  expect(Object.entries(texts).filter(([, held]) => /unverified/i.test(held)).map(([name]) => name)).toEqual([])
  const grades = descriptor.resources.flatMap(({ name }) => {
    const csv = readCsv(name)
    return csv.names.includes('grade') ? column(csv, 'grade') : []
  })
  expect(grades.length).toBeGreaterThan(0)
  expect(grades.filter(grade => !GRADES.includes(grade))).toEqual([])
  const evidence = descriptor.resources.map(({ name, description }) => [name, ...GRADES_IN_WORDS.filter(grade => description.includes(`Evidence: ${grade}.`) && readCsv(name).preamble.includes(`# Evidence: ${grade}`))])
  expect(evidence.filter(found => found.length !== 2)).toEqual([])
  // The appendix lists the works, each with the grades of what it is cited for.
  const cells = await page.locator('.source-table tbody td:last-child').allTextContents()
  expect(cells.length).toBeGreaterThan(20)
  expect(cells.flatMap(cell => words(cell).split(', ')).filter(grade => !GRADES.includes(grade) && grade !== 'only listed')).toEqual([])
})
