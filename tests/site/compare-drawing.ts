/** What a slide draws of a figure, against its CSV. */
import type { Locator } from 'playwright/test'
import { facts } from '../../data/index.ts'
import { trendDiffers } from './compare-trend.ts'
import { readPanels, versionDiffers } from './compare-versions.ts'
import { readCharts } from './read-chart.ts'
import { column, isPrintOf, plainDate, readCsv, readTable, records, words } from './read-csv.ts'

const rowsOf = (figure: Locator) => figure.locator('.body table').first()

/** How the drawing of a figure differs from its CSV, by the kind of the figure. */
export async function drawingDiffers(key: keyof typeof facts, slide: Locator): Promise<string[]> {
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
    case 'versions': {
      // Of many versions one is drawn: the one that the slide says it is.
      const version = plainDate(await figure.locator('.date').innerText())
      return versionDiffers(await readPanels(figure), csv as never, version)
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
    case 'call': {
      // At its last step the figure has all numbers, each on the edge of a box, and says what happens in the last.
      const places = await figure.locator('.body svg').first().evaluate((svg) => {
        const boxes = [...svg.querySelectorAll('[data-box]')].map(box => ({ id: box.getAttribute('data-box')!, label: box.querySelector('text')!.textContent, rect: box.querySelector('rect')!.getBoundingClientRect() }))
        return [...svg.querySelectorAll('[data-step]')].map((badge) => {
          const { x, y, width, height } = badge.querySelector('circle')!.getBoundingClientRect()
          const [cx, cy] = [x + width / 2, y + height / 2]
          const at = boxes.find(({ rect }) => rect.left - 2 <= cx && cx <= rect.right + 2 && rect.top <= cy && cy <= rect.bottom)
          return { n: badge.textContent.trim(), id: at?.id, label: at?.label }
        })
      })
      const last = csv.at(-1)!
      const said = words(await figure.locator('.panel').innerText())
      const wanted = [last.does!, last.line ? `${last.file}:${last.line}` : last.file!, last.layer!]
      return [
        ...places.length === csv.length ? [] : [`${key}: ${places.length} numbers for ${csv.length} rows`],
        ...csv.flatMap((row, i) => places[i]?.n === row.step && places[i]!.id === row.id && row.box!.startsWith(places[i]!.label!) ? [] : [`${key}: number ${places[i]?.n} stands at ${places[i]?.id}, the CSV has ${row.step} at ${row.id}`]),
        ...wanted.filter(part => !said.includes(part)).map(part => `${key}: the panel does not say "${part}"`),
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
    case 'graph': {
      // Two modes, each at a step that is a row.
      const shown = await figure.locator('[data-mode]').evaluateAll(all => all.map(column => ['h2', '.stage', '.does'].map(part => column.querySelector(part)?.textContent.trim() ?? '')))
      return [
        ...shown.length === 2 ? [] : [`${key}: ${shown.length} modes side by side`],
        ...shown.flatMap(([mode, stage, does]) => csv.some(row => row.mode === mode && row.stage === stage && does!.startsWith(row.does!.split('{')[0]!)) ? [] : [`${key}: no row of the CSV has ${mode}, ${stage}: ${does}`]),
      ]
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
