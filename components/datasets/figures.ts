/** The tables of facts that are numbers: series, throughput, shares and benchmarks. */
import type { Benchmark, Series, Shares, Throughput, Trend } from '../../data/schema.ts'
import type { Column, Dataset } from './dataset.ts'
import { ratio } from '../../data/throughput.ts'
import { columnName, dataset, dateType, textColumn } from './dataset.ts'

type Point = Series['points'][number]

/** Every series in long form, one row a date: also those that are carried and not drawn. */
export function tabulateTrend(fact: Trend): Dataset {
  const rows = fact.series.flatMap(series => series.points.map(point => ({ series, point })))
  const printed = (series: Series, { date }: Point) => fact.printed.find(p => p.series === series.key && p.date === date)?.value
  const count = (part: keyof NonNullable<Point['counts']>, description: string): Column<typeof rows[number]> =>
    ({ name: part, title: part[0]!.toUpperCase() + part.slice(1), type: 'integer', description, optional: true, of: row => row.point.counts?.[part] })
  return dataset(rows, [
    textColumn('series', 'Series', row => row.series.label),
    textColumn('group', 'Group', row => row.series.group, { optional: true }),
    { name: 'date', title: 'Date', type: dateType(rows.map(row => row.point.date)), of: row => row.point.date },
    { name: 'value', title: 'Value', type: 'number', description: `${fact.unit}. Empty where the source has none.`, of: row => row.point.value },
    count('part', 'The count of which the value is computed, as a share of whole.'),
    count('whole', 'The count that part is a share of.'),
    count('all', 'All that was looked at, among which whole was counted.'),
    { name: 'printed_value', title: 'Printed value', type: 'number', description: `${fact.unit}, as a text prints it.`, optional: true, of: row => printed(row.series, row.point) },
    textColumn('note', 'Note', row => row.point.partial, { optional: true, description: 'In what way the period is not complete.' }),
  ])
}

/** Each model with the published means and errors, and the ratio that the figure shows. */
export function tabulateThroughput(fact: Throughput): Dataset {
  type Row = Throughput['rows'][number]
  const others = [...new Set(fact.rows.flatMap(row => Object.keys(row.others)))]
  const measured = (name: string, of: (row: Row) => Row['pytorch'] | null | undefined): Column<Row>[] => [
    { name: columnName(name), title: name, type: 'number', description: 'Mean, in the unit of the row.', of: row => of(row)?.value },
    { name: columnName(name, 'error'), title: `${name}, plus or minus`, type: 'number', description: 'Error, in the unit of the row.', of: row => of(row)?.error },
  ]
  return dataset(fact.rows, [
    textColumn('model', 'Model', row => row.label),
    textColumn('unit', 'Unit', row => row.unit),
    ...measured('PyTorch', row => row.pytorch),
    ...measured('TensorFlow', row => row.tensorflow),
    { name: 'ratio', title: 'Ratio', type: 'number', description: 'PyTorch divided by TensorFlow.', of: row => ratio(row).value },
    { name: 'ratio_low', title: 'Ratio, low', type: 'number', description: 'The ratio less its error.', of: row => ratio(row).low },
    { name: 'ratio_high', title: 'Ratio, high', type: 'number', description: 'The ratio plus its error.', of: row => ratio(row).high },
    ...others.flatMap(name => measured(name, row => row.others[name])),
  ])
}

/** Each layer with what was counted in either framework. */
export function tabulateShares(fact: Shares): Dataset {
  type Row = Shares['rows'][number]
  const side = (name: string, of: (row: Row) => Row['pytorch']): Column<Row>[] => [
    textColumn(columnName(name, 'code'), `${name}: code`, row => of(row).label, { description: 'The directories that were counted.' }),
    { name: columnName(name, 'share'), title: `${name}: share`, type: 'number', description: `${fact.unit}.`, of: row => of(row).native },
    { name: columnName(name, 'bytes'), title: `${name}: bytes`, type: 'integer', description: 'Bytes of code of the layer.', of: row => of(row).bytes },
  ]
  return dataset(fact.rows, [
    textColumn('layer', 'Layer', row => row.label),
    ...side('PyTorch', row => row.pytorch),
    ...side('TensorFlow', row => row.tensorflow),
  ])
}

/** Each measurement with one column a contender. */
export function tabulateBenchmark(fact: Benchmark): Dataset {
  return dataset(fact.rows, [
    textColumn('measured', 'Measured', row => row.label),
    textColumn('phase', 'Phase', row => row.phase, { description: 'Whether the model learns or is used.' }),
    { name: 'batch', title: 'Batch', type: 'integer', description: 'Items that are worked through at once.', of: row => row.batch },
    ...fact.columns.map(({ key, label }): Column<typeof fact.rows[number]> =>
      ({ name: columnName(key), title: label, type: 'number', description: `${fact.unit}; ${fact.lowerIsBetter ? 'lower' : 'higher'} is better. Empty where the source has none.`, of: row => row.values[key] })),
    textColumn('note', 'Note', row => row.note, { optional: true }),
  ])
}
