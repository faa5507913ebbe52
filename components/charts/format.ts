/** The one place that turns numbers and dates of facts into words. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A number with `decimals` places, grouped by thousands: 15,586. */
export function formatNumber(value: number, decimals = 0): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

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

/** A value with its unit as a label has it: a percent sign joins, other units stay in the subtitle. */
export function formatValue(value: number, unit: string, decimals: number): string {
  return unit.startsWith('%') ? formatPercent(value, decimals) : formatNumber(value, decimals)
}

/** A large measured number without digits that nobody measured: 5.4M, 15,512. */
export function formatCompact(value: number): string {
  return value >= 1e6 ? `${formatNumber(value / 1e6, 1)}M` : formatNumber(value)
}

/** `2019-06` as 2019.458, the middle of the month: where a month stands on an axis of years. */
export function decimalYear(month: string): number {
  return Number(month.slice(0, 4)) + (Number(month.slice(5)) - 0.5) / 12
}
