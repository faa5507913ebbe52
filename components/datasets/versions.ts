import type { Versions } from '../../data/schema.ts'
import type { Column, Dataset } from './dataset.ts'
import { movesAt } from '../charts/versions.ts'
import { dataset, dateType, textColumn } from './dataset.ts'

/** Every version whole, one row a version, series and date, with the rules in force and what the version moved. */
export function tabulateVersions(fact: Versions): Dataset {
  const rows = fact.versions.flatMap((version, step) => {
    const moves = movesAt(fact, step)
    return version.series.flatMap(series => series.points.map(point => ({ version, series, point, move: moves.find(m => m.series === series.key && m.date === point.date) })))
  })
  type Row = typeof rows[number]
  const rule = (name: string, title: string, key: keyof Row['version']['rules'], description: string): Column<Row> =>
    textColumn(name, title, row => row.version.rules[key] ? 'yes' : 'no', { description })
  const count = (part: 'part' | 'whole' | 'all', description: string): Column<Row> =>
    ({ name: part, title: part[0]!.toUpperCase() + part.slice(1), type: 'integer', description, of: row => row.point.counts?.[part] })
  return dataset(rows, [
    { name: 'version', title: 'Version', type: 'date', description: 'Day of the version of the data.', of: row => row.version.date },
    textColumn('commit', 'Commit', row => row.version.commit),
    textColumn('series', 'Series', row => row.series.label),
    textColumn('group', 'Group', row => row.series.group),
    { name: 'date', title: 'Date', type: dateType(rows.map(row => row.point.date)), of: row => row.point.date },
    { name: 'value', title: 'Value', type: 'number', description: `${fact.unit}. Empty where no paper counts.`, of: row => row.point.value },
    count('part', 'The count of which the value is computed, as a share of whole.'),
    count('whole', 'The count that part is a share of.'),
    count('all', 'All that was looked at, among which whole was counted.'),
    { name: 'before', title: 'Before', type: 'number', description: 'The value in the version before, where this version moved it.', of: row => row.move?.from },
    textColumn('moved_by', 'Moved by', row => row.move?.cause, { description: 'A rule that the version changed, or a cause that is not recorded. Empty where nothing moved.' }),
    rule('companies_left_out', 'Google and Facebook left out', 'companiesLeftOut', 'Whether papers from these companies do not count.'),
    rule('keras_is_tensorflow', 'keras counts', 'kerasIsTensorflow', 'Whether the word keras counts as TensorFlow.'),
    rule('huggingface_is_pytorch', 'huggingface counts', 'huggingfaceIsPytorch', 'Whether the word huggingface counts as PyTorch.'),
    textColumn('change', 'Change', row => row.version.change, { description: 'What is known of why the version differs from the one before.' }),
  ])
}
