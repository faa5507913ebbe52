/** The schemas of what argues about figures: events, corrections, benchmarks, and when one line passed the other. */
import * as z from 'zod'
import { brief, count, date, few, finite, frameworkSchema, gradeSchema, key, positive, provenance, text, unique } from './schema-base.ts'

/** Dated events, each with its own source: only what a source's own text, or a record of the event itself, says. */
export const timelineSchema = z.strictObject({
  kind: z.literal('timeline'),
  ...provenance,
  rows: z.array(z.strictObject({
    key,
    date,
    framework: frameworkSchema,
    event: brief(60),
    grade: z.enum(['text', 'data'], { error: 'must be text or data: what is only recalled, or said by others, stays out' }),
    sources: z.array(key).min(1, 'must name at least one source, by its key in data/sources.ts'),
  })).min(1, 'must have at least one row').max(...few(20)),
}).superRefine((fact, ctx) => {
  unique(fact.rows.map(r => r.key), 'rows', ctx)
  fact.rows.forEach((row, i) => {
    const before = fact.rows[i - 1]
    if (before && row.date < before.date)
      ctx.addIssue({ code: 'custom', path: ['rows', i, 'date'], message: `must not come before the row above it (${before.date})` })
  })
})

/** What the report said, and what is right. */
export const correctionsSchema = z.strictObject({
  kind: z.literal('corrections'),
  ...provenance,
  rows: z.array(z.strictObject({
    key,
    /** The section of the report that it belongs to. */
    section: z.enum(['Architecture', 'Performance', 'Popularity', 'Conclusion', 'Reference'], { error: 'must be a section of the report' }),
    said: brief(90),
    right: brief(170),
    /** In what way the report was wrong, in two or three words. */
    verdict: brief(20),
    grade: gradeSchema,
    sources: z.array(key).min(1, 'must name at least one source, by its key in data/sources.ts'),
    /** The figure that shows the report's version, by its key. */
    fact: key.optional(),
  })).min(1, 'must have at least one row').max(24, 'must have at most 24, to fit three slides'),
}).superRefine((fact, ctx) => unique(fact.rows.map(r => r.key), 'rows', ctx))

/** Measured values of several contenders, row by row. */
export const benchmarkSchema = z.strictObject({
  kind: z.literal('benchmark'),
  ...provenance,
  /** Whether a smaller value is the better one, as with times. */
  lowerIsBetter: z.boolean(),
  columns: z.array(z.strictObject({ key, label: brief(24), framework: frameworkSchema })).min(2).max(...few(6)),
  rows: z.array(z.strictObject({
    key,
    label: brief(30),
    /** Whether the model learns or is used: one says nothing of the other. */
    phase: z.enum(['training', 'inference'], { error: 'must be training or inference' }),
    batch: count,
    /** By the key of the column; null where the source has none. */
    values: z.record(key, positive.max(999_999, 'must be below a million, to fit its column: choose another unit').nullable()),
    note: brief(110).optional(),
  })).min(1, 'must have at least one row').max(...few(12)),
}).superRefine((fact, ctx) => {
  unique(fact.rows.map(r => r.key), 'rows', ctx)
  const columns = fact.columns.map(c => c.key)
  fact.rows.forEach((row, i) => {
    if (columns.length !== Object.keys(row.values).length || columns.some(c => !(c in row.values)))
      ctx.addIssue({ code: 'custom', path: ['rows', i, 'values'], message: `must have one value, or null, for each column: ${columns.join(', ')}` })
  })
})

/** When PyTorch passed TensorFlow, measure by measure. Computed from the facts that `fact` names, never typed. */
export const crossingsSchema = z.strictObject({
  kind: z.literal('crossings'),
  ...provenance,
  rows: z.array(z.strictObject({
    key,
    label: text,
    fact: key,
    grade: gradeSchema,
    /** First date ahead, or the dates between which it passed; null: not by `until`. */
    passed: z.strictObject({ from: date, to: date }).nullable(),
    /** The date of the last value. */
    until: date,
    /** The last values of both, and their unit. */
    pytorch: finite,
    tensorflow: finite,
    unit: text,
    sources: z.array(key).min(1, 'must name at least one source, by its key in data/sources.ts'),
    note: text.optional(),
  })).min(1, 'must have at least one row').max(...few(16)),
}).superRefine((fact, ctx) => {
  unique(fact.rows.map(r => r.key), 'rows', ctx)
  fact.rows.forEach(({ passed, until }, i) => {
    if (passed && (passed.from > passed.to || passed.to.slice(0, until.length) > until))
      ctx.addIssue({ code: 'custom', path: ['rows', i, 'passed'], message: `must be dates in ascending order, up to the last value, ${until}` })
  })
})
