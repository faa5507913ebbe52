/** The schema of series over time. */
import * as z from 'zod'
import { count, date, few, finite, frameworkSchema, key, positive, provenance, text, unique, words } from './schema-base.ts'

export const pointSchema = z.strictObject({
  date,
  /** In the fact's unit; null where the source has none, which leaves a gap. */
  value: finite.min(0, 'must not be below 0').nullable(),
  /** The counts that the value is computed from: part of whole, among all. */
  counts: z.strictObject({ part: count, whole: count, all: count }).optional(),
  /** The period is not complete in the source: drawn apart from the line. */
  partial: text.optional(),
}).superRefine((point, ctx) => {
  if (!point.counts)
    return
  const { part, whole, all } = point.counts
  if (part > whole || whole > all)
    ctx.addIssue({ code: 'custom', path: ['counts'], message: `must be part, whole and all in ascending order, not ${part}, ${whole}, ${all}` })
  const right = whole === 0 ? null : part / whole * 100
  if (right === null ? point.value !== null : point.value === null || Math.abs(point.value - right) > 1e-9)
    ctx.addIssue({ code: 'custom', path: ['value'], message: `must be computed from its counts: ${right === null ? 'null, as no paper counts' : right.toFixed(2)}` })
})

/** Of a series as wide as a slide several rows share a pixel. */
const MOST = 2000

export const seriesSchema = z.strictObject({
  key,
  label: text,
  framework: frameworkSchema,
  /** Series of one group share a panel; without groups there is one panel. */
  group: text.optional(),
  /** `table`: carried, not drawn. */
  role: z.enum(['focus', 'context', 'table'], { error: 'must be one of focus, context, table' }),
  points: z.array(pointSchema).min(1, 'must have at least one row').max(MOST, `must have at most ${MOST} rows: more are not told apart`),
}).superRefine((series, ctx) => {
  series.points.forEach((point, i) => {
    const before = series.points[i - 1]
    if (before && point.date <= before.date)
      ctx.addIssue({ code: 'custom', path: ['points', i, 'date'], message: `must come after the row before it (${before.date}): one row a date, in ascending order` })
  })
})

export const trendSchema = z.strictObject({
  kind: z.literal('trend'),
  ...provenance,
  /** Highest value that the unit allows (100 for shares); without it the axis follows the data. */
  ceiling: positive.optional(),
  /** A level worth a line of its own, such as half. */
  level: z.strictObject({ value: finite, label: text }).optional(),
  /** `markers`: samples are irregular, so each shows its point. */
  samples: z.enum(['markers', 'line'], { error: 'must be one of markers, line' }),
  /** The line is not drawn on where no row stands for longer than this, in days. */
  longestGap: positive.optional(),
  /** From this date on the values mean something else: no line crosses it. */
  breaks: z.array(z.strictObject({ date, label: words(5), source: key })).max(...few(4)).optional(),
  /** What the collecting did to the values between two dates, shaded in the figure. */
  artefacts: z.array(z.strictObject({ from: date, to: date, label: words(5), source: key })).max(...few(4)).optional(),
  series: z.array(seriesSchema).min(1, 'must have at least one series').max(...few(12)),
  /** Values that a text prints for a point of a drawn series, shown beside it. */
  printed: z.array(z.strictObject({ series: key, date, value: finite, source: key })).max(...few(20)),
  /** Dated events, drawn as a leader with at most five words. */
  events: z.array(z.strictObject({ date, label: words(5), source: key })).max(...few(8)),
}).superRefine((fact, ctx) => {
  unique(fact.series.map(s => s.key), 'series', ctx)
  unique(fact.series.map(s => s.label), 'series', ctx, 'label')
  if (!fact.series.some(s => s.role !== 'table' && s.points.some(p => p.value !== null)))
    ctx.addIssue({ code: 'custom', path: ['series'], message: 'must have a series that is drawn (its role is not "table") and has a value' })
  fact.artefacts?.forEach(({ from, to }, i) => {
    if (from > to)
      ctx.addIssue({ code: 'custom', path: ['artefacts', i, 'to'], message: `must not be before its start, ${from}` })
  })
  fact.printed.forEach((p, i) => {
    if (!fact.series.some(s => s.key === p.series))
      ctx.addIssue({ code: 'custom', path: ['printed', i, 'series'], message: `must be a series of this fact, not "${p.series}"` })
  })
  const ceiling = fact.ceiling ?? (fact.unit.startsWith('%') ? 100 : Infinity)
  fact.series.forEach((s, i) => s.points.forEach((p, j) => {
    if (p.value !== null && p.value > ceiling)
      ctx.addIssue({ code: 'custom', path: ['series', i, 'points', j, 'value'], message: `must not exceed ${ceiling}, the ceiling of its unit` })
  }))
})
