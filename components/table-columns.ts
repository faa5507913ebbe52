/** What a table does with its columns: how a value is written, and which row comes first. */
import type { Dataset, Field, Value } from './datasets/tabulate'
import { formatDate, formatNumber } from './charts/format.ts'

/** Whether the values of a column are amounts, which stand under one another by their digits. */
export const isNumeric = ({ type }: Field) => type === 'number' || type === 'integer'

/** How the values of a column are written: numbers with the same decimals, as many as they need, up to two, small ones up to four; where some are in thousands, each as it needs. */
export function formatField(field: Field, values: Value[]): (value: string | number) => string {
  if (field.type === 'yearmonth' || field.type === 'date')
    return value => formatDate(String(value))
  if (!isNumeric(field))
    return String
  const numbers = values.filter(value => typeof value === 'number')
  // Large values need no digits behind the point, and a column may hold both.
  if (numbers.some(value => Math.abs(value) >= 1000))
    return value => typeof value === 'number' ? formatNumber(value, Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0) : value
  const most = numbers.some(value => value !== 0 && Math.abs(value) < 0.1) ? 4 : 2
  const decimals = Math.max(0, ...numbers.map(value => (String(Number(value.toFixed(most))).split('.')[1] ?? '').length))
  return value => typeof value === 'number' ? formatNumber(value, decimals) : value
}

/** Whether a column holds sentences, which wrap. */
export const isLong = (field: Field, values: Value[]) => field.type === 'string' && values.some(value => String(value).length > 32)

const collator = new Intl.Collator('en', { numeric: true })

/** Rows in the order of one column, those without a value last either way. Rows that tie keep their order. */
export function sortRows(rows: Dataset['rows'], column: number, down: boolean): Dataset['rows'] {
  return rows.toSorted((left, right) => {
    const [a, b] = [left[column] ?? null, right[column] ?? null]
    if (a === null || b === null)
      return Number(a === null) - Number(b === null)
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
    return down ? -order : order
  })
}
