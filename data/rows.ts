/** What several facts build their rows with. */
import type { Series } from './schema.ts'

/** One date of a figure that compares the two; null where the source has no value. */
export type Pair = [date: string, tensorflow: number | null, pytorch: number | null]

/** The lines of TensorFlow and PyTorch from rows that hold both. */
export function pairSeries(rows: Pair[]): Series[] {
  return [
    { key: 'tensorflow', label: 'TensorFlow', framework: 'tensorflow', role: 'focus', points: rows.map(([date, value]) => ({ date, value })) },
    { key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus', points: rows.map(([date, , value]) => ({ date, value })) },
  ]
}

/** The member of that key, for a fact that is computed from another. */
export function byKey<T extends { key: string }>(list: T[], key: string): T {
  const found = list.find(member => member.key === key)
  if (!found)
    throw new Error(`There is no "${key}" among ${list.map(member => member.key).join(', ')}`)
  return found
}

/** A series' value on that date, which must be known. */
export function valueAt(series: Series[], key: string, date: string): number {
  const value = byKey(series, key).points.find(point => point.date === date)?.value
  if (value === undefined || value === null)
    throw new Error(`${key} has no value for ${date}`)
  return value
}
