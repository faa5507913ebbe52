/** The one place that turns numbers and dates of facts into words. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** By their decimals: to make one takes longer than to use it, and a guess that is drawn is labelled anew in each frame. */
const formats: Intl.NumberFormat[] = []

/** A number with `decimals` places, grouped by thousands: 15,586. */
export function formatNumber(value: number, decimals = 0): string {
  const format = formats[decimals] ??= new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return format.format(value)
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count as one says it: six, and 13 from thirteen up. */
export const formatCount = (value: number): string => COUNTS[value] ?? formatNumber(value)

/** A percentage: 63.6%. */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals)}%`
}

/** A ratio with two places: 1.06×. */
export function formatRatio(value: number): string {
  return `${formatNumber(value, 2)}×`
}

/** `2020-12-09`, `2020-12` or `2020` as 9 Dec 2020, Dec 2020 or 2020. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month && MONTHS[Number(month) - 1]
  return [day && Number(day), name, year].filter(Boolean).join(' ')
}

/** A time as briefly as it can be said: Jan to Apr 2021, Dec 2020 to Mar 2021, 2020. */
export function formatDates(from: string, to: string): string {
  const [first, last] = [formatDate(from), formatDate(to)]
  const sameYear = from.length > 4 && from.slice(0, 4) === to.slice(0, 4)
  return from === to ? first : `${sameYear ? first.replace(/ \d{4}$/, '') : first} to ${last}`
}

/** A value with its unit as a label has it: a percent sign joins, other units stay in the subtitle; millions are cut short. */
export function formatValue(value: number, unit: string, decimals: number): string {
  return unit.startsWith('%') ? formatPercent(value, decimals) : value >= 1e6 ? formatCompact(value) : formatNumber(value, decimals)
}

/** Decimals that a number needs, up to as many as the smallest value has. */
const decimalsOf = (value: number) => [0, 1, 2, 3, 4, 5].find(decimals => Number.isInteger(Number((value * 10 ** decimals).toFixed(6)))) ?? 6

/** A value on an axis, as exact as the axis' step: 2.5 between 2 and 3, 1.25M after 1.00M. */
export function formatTick(value: number, unit: string, step: number): string {
  return !unit.startsWith('%') && value >= 1e6 ? `${formatNumber(value / 1e6, Math.max(1, decimalsOf(step / 1e6)))}M` : formatValue(value, unit, decimalsOf(step))
}

/** A large measured number without digits that nobody measured: 5.4M, 15,512. */
export function formatCompact(value: number): string {
  return value >= 1e6 ? `${formatNumber(value / 1e6, 1)}M` : formatNumber(value)
}

/** The size of a file, rounded up, so that nothing is more than it says: 820 kB, 1.7 MB. */
export function formatBytes(bytes: number): string {
  const kilo = Math.ceil(bytes / 1000)
  return kilo < 1000 ? `${kilo} kB` : `${formatNumber(Math.ceil(bytes / 1e5) / 10, 1)} MB`
}

/** A date as decimal years, for an axis: the day itself (`2019-06-30`), else the middle of the month or of the year. */
export function decimalYear(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  if (month === undefined)
    return year + 0.5
  if (day === undefined)
    return year + (month - 0.5) / 12
  const start = Date.UTC(year, 0)
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0) - start)
}

/** The first moment of a date as decimal years: `2021` is 2021, `2021-04` is 2021.25. */
export function startOf(date: string): number {
  const [year, month = 1] = date.split('-').map(Number) as [number, number?]
  return date.length > 7 ? decimalYear(date) : year + (month - 1) / 12
}

/** The first moment after a date as decimal years: `2021` is 2022, `2021-04` is 2021.333. */
export function endOf(date: string): number {
  return date.length > 7 ? decimalYear(date) : startOf(date) + (date.length > 4 ? 1 / 12 : 1)
}

/** A computed quantity, or a row of them, with at most four decimals: −1.25, [0.5, −1]. */
export function formatQuantity(value: number | readonly number[]): string {
  if (typeof value !== 'number')
    return `[${value.map(formatQuantity).join(', ')}]`
  const text = String(Math.abs(Number(value.toFixed(4))))
  return value < 0 && text !== '0' ? `−${text}` : text
}

/** Numbers as a list in Python that holds no whole numbers: [1.0, 2.0]. */
export const formatInput = (values: readonly number[]): string => `[${values.map(value => Number.isInteger(value) ? value.toFixed(1) : String(value)).join(', ')}]`
