/** A CSV file of the built site, and the table that a person sees, both as plain values that can be compared. */
import type { Locator } from 'playwright/test'
import type { DataPackage } from '../../components/datasets/datapackage.ts'
import { readFileSync } from 'node:fs'
import { csvParseRows } from 'd3-dsv'
import { SITE } from './project.ts'

/** The names of the columns, and the rows as text; an empty field is a value that the source does not have. */
export interface Csv { names: string[], rows: string[][], preamble: string[] }

/** What a person reads in a table: its columns, and its rows, null where it says that there is no value. */
export interface Shown { titles: string[], rows: (string | null)[][], caption: string }

export const readDescriptor = (): DataPackage => JSON.parse(readFileSync(`${SITE}/data/datapackage.json`, 'utf8')) as DataPackage

/** Reads `data/<key>.csv` of the built site. */
export const readCsv = (key: string): Csv => parseCsv(readFileSync(`${SITE}/data/${key}.csv`, 'utf8'))

/** Lines before the header that begin with `# ` are the preamble. */
export function parseCsv(text: string): Csv {
  const lines = text.split('\n')
  const start = lines.findIndex(line => !line.startsWith('# '))
  const [names = [], ...rows] = csvParseRows(lines.slice(start).join('\n').trimEnd())
  return { names, rows, preamble: lines.slice(0, start) }
}

/** One column of a CSV, by its name. Throws where there is none, as then nothing would be compared. */
export function column({ names, rows }: Csv, name: string): string[] {
  const at = names.indexOf(name)
  if (at < 0)
    throw new Error(`There is no column "${name}" among ${names.join(', ')}`)
  return rows.map(row => row[at]!)
}

/** The rows of a CSV by the names of its columns; a column that the file leaves out is missing. */
export const records = ({ names, rows }: Csv): Record<string, string>[] => rows.map(row => Object.fromEntries(names.map((name, i) => [name, row[i]!])))

export const words = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Reads a table of the page, all cells at once. */
export async function readTable(table: Locator): Promise<Shown> {
  const shown = await table.evaluate((element) => {
    const text = (e: Element | null) => (e?.textContent ?? '').replace(/\s+/g, ' ').trim()
    return {
      titles: [...element.querySelectorAll('thead th')].map(text),
      rows: [...element.querySelectorAll('tbody tr')].map(row => [...row.children].map(text)),
      caption: text(element.querySelector('caption')),
    }
  })
  return { ...shown, rows: shown.rows.map(row => row.map(cell => cell === '—no value' ? null : cell)) }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Aug 2020` as 2020-08, `9 Dec 2020` as 2020-12-09. */
export function plainDate(shown: string): string {
  const [year, month, day] = shown.split(' ').toReversed()
  return [year, month && String(MONTHS.indexOf(month) + 1).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}

/** Whether a number is printed of a value: equal in all the decimals that are shown. */
export function isPrintOf(shown: string, value: number): boolean {
  const digits = shown.replace(/[,%×]/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(digits))
    return false
  const decimals = digits.split('.')[1]?.length ?? 0
  return Math.abs(Number(digits) - value) <= 0.5 * 10 ** -decimals + 1e-9
}

/** Where a table and a CSV differ: one message a cell. */
export function tableDiffers(key: string, table: Shown, csv: Csv): string[] {
  const fields = readDescriptor().resources.find(resource => resource.name === key)!.schema.fields
  if (fields.map(field => field.name).join() !== csv.names.join())
    return [`${key}: the descriptor has the columns ${fields.map(field => field.name).join()}, the CSV ${csv.names.join()}`]
  if (fields.map(field => field.title).join() !== table.titles.join())
    return [`${key}: the descriptor has the titles ${fields.map(field => field.title).join()}, the table ${table.titles.join()}`]
  if (table.rows.length !== csv.rows.length)
    return [`${key}: the table has ${table.rows.length} rows, the CSV ${csv.rows.length}`]
  return csv.rows.flatMap((row, n) => row.flatMap((value, i) => {
    const cell = table.rows[n]![i]!
    const { type, name } = fields[i]!
    const same = cell === null || value === ''
      ? cell === null && value === ''
      : type === 'number' || type === 'integer'
        ? isPrintOf(cell, Number(value))
        : (type === 'yearmonth' || type === 'date' ? plainDate(cell) : cell) === words(value)
    return same ? [] : [`${key}, row ${n + 1}, ${name}: the table says "${cell}", the CSV "${value}"`]
  }))
}
