/**
 * The types of a fact, each inferred from the schema that checks it.
 *
 * The schemas run at build and test time (`check.ts`). Everything else imports from here with
 * `import type`, which the compiler erases, so no schema library reaches the browser.
 * Each rule says what would be right, because its text is the error that a maintainer reads.
 */
import * as z from 'zod'

const text = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty')
const key = z.string({ error: 'must be a key' }).regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be a key: small letters, digits, "-" and "."')
const day = z.iso.date({ error: 'must be a date that exists, as YYYY-MM-DD' })
const month = z.string({ error: 'must be a month, as YYYY-MM' }).regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'must be a month that exists, as YYYY-MM')
const finite = z.number({ error: 'must be a finite number, or null where the source has no value' })
const count = z.int({ error: 'must be a whole number' }).min(0, 'must be a count: a whole number from 0 up')
const percent = finite.min(0, 'must be a percentage from 0 up').max(100, 'must be a percentage up to 100')
const positive = finite.positive('must be above 0')

/** How well a number is known. `unverified` is no member: what is only recalled is never a fact of the deck. */
export const gradeSchema = z.enum(['data', 'measured', 'text', 'secondary', 'digitised'], {
  error: 'must be one of data, measured, text, secondary, digitised (what is unverified stays out of the deck)',
})
export const frameworkSchema = z.enum(['pytorch', 'tensorflow', 'keras', 'other'], {
  error: 'must be one of pytorch, tensorflow, keras, other',
})

/** A work cited. `key` is how facts name it; `authors` are full names, or the name of a body. */
export const sourceSchema = z.strictObject({
  key,
  authors: z.array(text).min(1, 'must name at least one author or body'),
  /** The author is a body, whose name is not taken apart. */
  body: z.literal(true).optional(),
  year: z.int().min(1990).max(2100).nullable(),
  title: text,
  container: text.optional(),
  url: z.url({ error: 'must be a whole address, with https://' }).optional(),
  accessed: day,
  licence: text,
})

/** What every fact carries, whatever its kind. `key` is the name of its file in `data/`. */
const provenance = {
  key,
  title: text,
  /** What is counted, where: the middle of the figure's subtitle. */
  population: text,
  unit: text,
  /** What one value means, in one or two sentences. */
  definition: text,
  period: z.strictObject({ from: text, to: text }),
  sources: z.array(key).min(1, 'must name at least one source, by its key in data/sources.ts'),
  accessed: day,
  grade: gradeSchema,
  /** Largest error of a value, in the fact's unit, and where it comes from. */
  error: z.strictObject({ plusMinus: positive, from: text }).optional(),
  caveats: z.array(text),
  /** The caveat without which the figure misleads: it stands under the figure. */
  note: text.optional(),
}

const pointSchema = z.strictObject({
  month,
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
    ctx.addIssue({ code: 'custom', path: ['counts'], message: `part, whole and all must not descend: ${part}, ${whole}, ${all}` })
  const right = whole === 0 ? null : part / whole * 100
  if (right === null ? point.value !== null : point.value === null || Math.abs(point.value - right) > 1e-9)
    ctx.addIssue({ code: 'custom', path: ['value'], message: `must be computed from its counts: ${right === null ? 'null, as no paper counts' : right.toFixed(2)}` })
})

const seriesSchema = z.strictObject({
  key,
  label: text,
  framework: frameworkSchema,
  /** Series of one group share a panel; without groups there is one panel. */
  group: text.optional(),
  /** `table`: carried and downloadable, not drawn. */
  role: z.enum(['focus', 'context', 'table'], { error: 'must be one of focus, context, table' }),
  points: z.array(pointSchema).min(1, 'must have at least one row'),
}).superRefine((series, ctx) => {
  series.points.forEach((point, i) => {
    const before = series.points[i - 1]
    if (before && point.month <= before.month)
      ctx.addIssue({ code: 'custom', path: ['points', i, 'month'], message: `must come after the row before it (${before.month}): one row a month, in ascending order` })
  })
})

const trendSchema = z.strictObject({
  kind: z.literal('trend'),
  ...provenance,
  /** Highest value that the unit allows (100 for shares); without it the axis follows the data. */
  ceiling: positive.optional(),
  /** A level worth a line of its own, such as half. */
  level: z.strictObject({ value: finite, label: text }).optional(),
  /** `markers`: samples are irregular, so each shows its point. */
  samples: z.enum(['markers', 'line'], { error: 'must be one of markers, line' }),
  series: z.array(seriesSchema).min(1, 'must have at least one series'),
  /** Values that a text prints for a point of a drawn series, shown beside it. */
  printed: z.array(z.strictObject({ series: key, month, value: finite, source: key })),
  /** Dated events, drawn as a leader with at most five words. */
  events: z.array(z.strictObject({
    month,
    label: text.refine(label => label.split(/\s+/).length <= 5, 'must have at most 5 words'),
    source: key,
  })),
}).superRefine((fact, ctx) => {
  unique(fact.series.map(s => s.key), 'series', ctx)
  fact.printed.forEach((p, i) => {
    if (!fact.series.some(s => s.key === p.series))
      ctx.addIssue({ code: 'custom', path: ['printed', i, 'series'], message: `must be a series of this fact, not "${p.series}"` })
  })
  if (fact.grade === 'digitised' && !fact.error)
    ctx.addIssue({ code: 'custom', path: ['error'], message: 'must be given: values read off an image carry their error' })
  if (fact.ceiling === undefined)
    return
  fact.series.forEach((s, i) => s.points.forEach((p, j) => {
    if (p.value !== null && p.value > fact.ceiling!)
      ctx.addIssue({ code: 'custom', path: ['series', i, 'points', j, 'value'], message: `must not exceed ${fact.ceiling} ${fact.unit}` })
  }))
})

const measured = z.strictObject({
  value: positive,
  /** Published plus-minus, in the row's unit. */
  error: positive,
})
const throughputSchema = z.strictObject({
  kind: z.literal('throughput'),
  ...provenance,
  hardware: text,
  rows: z.array(z.strictObject({
    key,
    label: text,
    unit: text,
    pytorch: measured,
    tensorflow: measured,
    /** The other frameworks of the same table; null where it prints N/A. */
    others: z.record(text, measured.nullable()),
  })).min(1, 'must have at least one row'),
}).superRefine((fact, ctx) => unique(fact.rows.map(r => r.key), 'rows', ctx))

const codeShare = z.strictObject({ label: text, native: percent, bytes: count })
const sharesSchema = z.strictObject({
  kind: z.literal('shares'),
  ...provenance,
  rows: z.array(z.strictObject({
    key,
    label: text,
    pytorch: codeShare,
    tensorflow: codeShare,
  })).min(1, 'must have at least one row'),
}).superRefine((fact, ctx) => unique(fact.rows.map(r => r.key), 'rows', ctx))

const cellSchema = z.strictObject({
  text,
  /** Place in its row by the words of the cell, 1 the best; absent where the row ranks nothing. */
  rank: z.int().min(1, 'must be a place from 1 up').optional(),
  /** What is right where the cell is wrong: the cell is then struck through. */
  right: text.optional(),
  /** What contradicts the cell, where that does not prove it wrong. */
  doubt: text.optional(),
  /** How far a pair answers one another. */
  alike: z.enum(['yes', 'partly', 'no'], { error: 'must be one of yes, partly, no' }).optional(),
})
const tableSchema = z.strictObject({
  kind: z.literal('table'),
  ...provenance,
  rule: text,
  columns: z.array(z.strictObject({ key, label: text })).min(2),
  rows: z.array(z.strictObject({ key, label: text, cells: z.array(cellSchema), note: text.optional() })).min(1, 'must have at least one row'),
}).superRefine((fact, ctx) => {
  unique(fact.rows.map(r => r.key), 'rows', ctx)
  fact.rows.forEach((row, i) => {
    if (row.cells.length !== fact.columns.length)
      ctx.addIssue({ code: 'custom', path: ['rows', i, 'cells'], message: `must have one cell a column: ${fact.columns.length}, not ${row.cells.length}` })
  })
})

const boxSchema = z.strictObject({
  id: key,
  label: text,
  /** What it does, in a phrase. */
  does: text.optional(),
  /** Where it stands in the repository. */
  path: text.optional(),
  /** Boxes of one group stand side by side under the group's name. */
  group: text.optional(),
  /** The source leaves a box open for more. */
  more: z.literal(true).optional(),
  /** The box is gone, or going; says how. */
  gone: text.optional(),
  /** What the figure is about: the box wears the framework's hue. */
  focus: z.literal(true).optional(),
})
const anatomySchema = z.strictObject({
  kind: z.literal('anatomy'),
  ...provenance,
  framework: frameworkSchema,
  /** What every arrow of the diagram means. */
  arrowMeaning: text,
  /** From the top of the drawing to its foot. */
  layers: z.array(z.strictObject({
    id: key,
    label: text,
    language: text,
    rows: z.array(z.array(boxSchema).min(1)).min(1, 'must have at least one row of boxes'),
  })).min(2, 'must have at least two layers'),
  /** From box to box, or from layer to layer. */
  arrows: z.array(z.strictObject({ from: key, to: key, label: text.optional() })),
}).superRefine((fact, ctx) => {
  const boxes = fact.layers.flatMap(layer => layer.rows.flat().map(box => box.id))
  const layers = fact.layers.map(layer => layer.id)
  unique([...boxes, ...layers], 'layers', ctx)
  fact.arrows.forEach((arrow, i) => (['from', 'to'] as const).forEach((end) => {
    if (![...boxes, ...layers].includes(arrow[end]))
      ctx.addIssue({ code: 'custom', path: ['arrows', i, end], message: `must be the id of a box or a layer, not "${arrow[end]}"` })
  }))
  fact.arrows.forEach((arrow, i) => {
    if (layers.includes(arrow.from) !== layers.includes(arrow.to))
      ctx.addIssue({ code: 'custom', path: ['arrows', i], message: 'must lead from box to box, or from layer to layer' })
  })
})

/** A work as the report printed it, and what was wrong with that. */
const referencesSchema = z.strictObject({
  kind: z.literal('references'),
  ...provenance,
  rows: z.array(z.strictObject({
    n: z.int().min(1),
    source: key,
    asPrinted: text,
    corrected: z.array(text),
  })).min(1, 'must have at least one row'),
}).superRefine((fact, ctx) => {
  fact.rows.forEach((row, i) => {
    if (row.n !== i + 1)
      ctx.addIssue({ code: 'custom', path: ['rows', i, 'n'], message: `must count up from 1: ${i + 1}` })
  })
})

/** Any fact of the deck, told apart by `kind`. */
export const factSchema = z.discriminatedUnion('kind', [
  trendSchema,
  throughputSchema,
  sharesSchema,
  tableSchema,
  anatomySchema,
  referencesSchema,
], { error: 'must be of a kind that the schema knows' })

function unique(keys: string[], where: string, ctx: z.core.$RefinementCtx<unknown>) {
  const twice = keys.find((k, i) => keys.indexOf(k) !== i)
  if (twice !== undefined)
    ctx.addIssue({ code: 'custom', path: [where], message: `must not hold the key "${twice}" twice` })
}

export type Grade = z.infer<typeof gradeSchema>
export type Framework = z.infer<typeof frameworkSchema>
export type Source = z.infer<typeof sourceSchema>
export type Trend = z.infer<typeof trendSchema>
export type Series = z.infer<typeof seriesSchema>
export type Point = z.infer<typeof pointSchema>
export type Throughput = z.infer<typeof throughputSchema>
export type Shares = z.infer<typeof sharesSchema>
export type Table = z.infer<typeof tableSchema>
export type Cell = z.infer<typeof cellSchema>
export type Anatomy = z.infer<typeof anatomySchema>
export type Box = z.infer<typeof boxSchema>
export type References = z.infer<typeof referencesSchema>
export type Fact = Trend | Throughput | Shares | Table | Anatomy | References
