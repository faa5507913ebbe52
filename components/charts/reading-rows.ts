/** Figures with a row for each thing, for a column of any width: places across are in per cent of it. */
import type { Crossings, Shares, Throughput } from '../../data/schema.ts'
import { report } from '../../data/report.ts'
import { formatCompact, formatDate, formatPercent, formatRatio } from './format.ts'
import { scale } from './layout.ts'
import { COLOR, frameworkColor } from './palette.ts'
import { lastValues, placeCrossings } from './place-crossings.ts'
import { placeRatios, TICKS, toneOf } from './ratio.ts'

/** A mark on the line of a row: a bar from one place to another, or a dot. */
export interface RowMark { from: number, to: number, color: string, kind: 'bar' | 'whisker' | 'dot' | 'open' }

/** One row: its name, its marks, and its value in words. */
export interface ReadingRow {
  key: string
  label: string
  /** Stands after the name. */
  quiet?: string
  marks: RowMark[]
  value: string
  color: string
}

/** Rows above a common axis; `from` is the place that one reads from, where it is not the left. */
export interface ReadingRows { rows: ReadingRow[], axis: { at: number, text: string }[], from?: number, ends?: [string, string], about?: string }

/** How often PyTorch is faster, on a log axis whose middle is 1. */
export function ratioRows(fact: Throughput): ReadingRows {
  const { rows, domain } = placeRatios(fact)
  const log = scale([Math.log(domain[0]), Math.log(domain[1])], [0, 100])
  const px = (value: number) => log(Math.log(value))
  return {
    rows: rows.map((row) => {
      const { pytorch, tensorflow, unit } = fact.rows.find(({ key }) => key === row.key)!
      const color = toneOf(row)
      return {
        key: row.key,
        label: row.label,
        quiet: `${formatCompact(pytorch.value)} vs ${formatCompact(tensorflow.value)} ${unit}`,
        marks: [{ kind: 'whisker', from: px(row.low), to: px(row.high), color }, { kind: 'dot', from: px(row.value), to: px(row.value), color }],
        value: formatRatio(row.value),
        color: row.clear ? color : COLOR.muted,
      }
    }),
    axis: TICKS.map(tick => ({ at: px(tick), text: `${tick}×` })),
    from: px(1),
    ends: ['TensorFlow faster', 'PyTorch faster'],
    about: 'PyTorch ÷ TensorFlow, log scale',
  }
}

/** Two bars a layer, from 0 to 100 %. */
export function shareRows(fact: Shares): ReadingRows {
  const stacks = [['pytorch', 'PyTorch'], ['tensorflow', 'TensorFlow']] as const
  return {
    rows: fact.rows.flatMap(row => stacks.map(([stack, name]): ReadingRow => {
      const { native } = row[stack]
      const color = frameworkColor(stack)
      return { key: `${row.key} ${stack}`, label: stack === 'pytorch' ? row.label : '', marks: [{ kind: 'bar', from: 0, to: native, color }], value: `${name} ${formatPercent(native)}`, color }
    })),
    axis: [0, 25, 50, 75, 100].map(at => ({ at, text: formatPercent(at, 0) })),
  }
}

/** When PyTorch passed, measure by measure; read from the day of the report. */
export function crossingRows(fact: Crossings): ReadingRows {
  const { rows, x, report: day } = placeCrossings(fact)
  const px = scale(x, [0, 100])
  const color = frameworkColor('pytorch')
  return {
    rows: rows.map((row, i): ReadingRow => ({
      key: row.key,
      label: row.label,
      quiet: `${lastValues(fact.rows[i]!)}; ${fact.rows[i]!.unit.replace(/^% /, '')}`,
      marks: [{ kind: row.mark, from: px(row.from), to: px(row.to), color: row.mark === 'open' ? COLOR.muted : color }],
      value: row.text,
      color: row.mark === 'open' ? COLOR.muted : color,
    })),
    axis: Array.from({ length: x[1] - x[0] }, (_, i) => ({ at: px(x[0] + i + 0.5), text: `’${String(x[0] + i).slice(2)}` })),
    from: px(day),
    about: `After each name: its latest values, PyTorch to TensorFlow. Dashed: the day of the report, ${formatDate(report.date)}`,
  }
}
