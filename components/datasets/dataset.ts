/** What a table of data is, and how one is made of rows of a fact. */

/** A column. `title` is for people, `description` says what a value is and in which unit. */
export interface Field {
  name: string
  title: string
  type: 'string' | 'number' | 'integer' | 'year' | 'yearmonth' | 'date'
  description?: string
}

/** A value as the fact has it, unrounded; null where it has none. */
export type Value = string | number | null

/** Rows of equal length, in the order of the fields. */
export interface Dataset { fields: Field[], rows: Value[][] }

/** A field, and where its value stands in a row of the fact. */
export interface Column<Row> extends Field {
  of: (row: Row) => Value | undefined
  /** Left out of a table in which no row has a value for it. */
  optional?: boolean
}

/** Rows of a fact as a table. A value that a row lacks is null. */
export function dataset<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Dataset {
  const kept = columns.filter(({ of, optional }) => !optional || rows.some(row => (of(row) ?? null) !== null))
  return {
    fields: kept.map(({ name, title, type, description }) => ({ name, title, type, ...description && { description } })),
    rows: rows.map(row => kept.map(({ of }) => of(row) ?? null)),
  }
}

/** The name of a column from a key or a label: small letters, digits and `_`. */
export function columnName(...parts: string[]): string {
  return parts.join('_').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')
}

/** The type of dates that are all equally exact; a mix of years, months and days is text. */
export function dateType(dates: readonly string[]): Field['type'] {
  const [length, another] = new Set(dates.map(date => date.length))
  if (another !== undefined)
    return 'string'
  return length === 4 ? 'year' : length === 7 ? 'yearmonth' : 'date'
}

/** The column of sources that a row names, which are the keys of the bibliography. */
export const sourceKeys = <Row extends { sources: string[] }>(): Column<Row> => ({
  name: 'sources',
  title: 'Sources',
  type: 'string',
  description: 'Keys in references.bib, with a blank between them.',
  of: row => row.sources.join(' '),
})

/** The columns of a table are mostly text: one with its name, its title and where it stands. */
export function textColumn<Row>(name: string, title: string, of: Column<Row>['of'], more: Partial<Column<Row>> = {}): Column<Row> {
  return { name, title, type: 'string', of, ...more }
}
