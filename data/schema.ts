/**
 * The types of a fact, each inferred from the schema that checks it.
 *
 * The schemas run at build and test time (`check.ts`). Everything else imports from here with
 * `import type`, which the compiler erases, so no schema library reaches the browser.
 * Each rule says what would be right, because its text is the error that a maintainer reads.
 */
import type { gradeSchema, sourceSchema } from './schema-base.ts'
import type { pointSchema, seriesSchema } from './schema-trend.ts'
import * as z from 'zod'
import { brief, count, few, frameworkSchema, key, percent, positive, provenance, text, unique } from './schema-base.ts'
import { benchmarkSchema, correctionsSchema, crossingsSchema, timelineSchema } from './schema-evidence.ts'
import { graphSchema } from './schema-graph.ts'
import { callSchema } from './schema-steps.ts'
import { trendSchema } from './schema-trend.ts'
import { versionsSchema } from './schema-versions.ts'

export { frameworkSchema, gradeSchema, sourceSchema } from './schema-base.ts'

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
  })).min(1, 'must have at least one row').max(...few(16)),
}).superRefine((fact, ctx) => {
  unique(fact.rows.map(r => r.key), 'rows', ctx)
  unique(fact.rows.map(r => r.label), 'rows', ctx, 'label')
  fact.rows.forEach((row, i) => {
    const of = (side: 'pytorch' | 'tensorflow') => row[side].error / row[side].value
    if (Math.hypot(of('pytorch'), of('tensorflow')) >= 1)
      ctx.addIssue({ code: 'custom', path: ['rows', i], message: 'must have errors below its values: with these their ratio may be anything' })
  })
})

const codeShare = z.strictObject({ label: text, native: percent, bytes: count })
const sharesSchema = z.strictObject({
  kind: z.literal('shares'),
  ...provenance,
  rows: z.array(z.strictObject({
    key,
    label: text,
    pytorch: codeShare,
    tensorflow: codeShare,
  })).min(1, 'must have at least one row').max(...few(16)),
}).superRefine((fact, ctx) => {
  unique(fact.rows.map(r => r.key), 'rows', ctx)
  unique(fact.rows.map(r => r.label), 'rows', ctx, 'label')
})

const cellSchema = z.strictObject({
  text: brief(40),
  /** Place in its row by the words of the cell, 1 the best; absent where the row ranks nothing. */
  rank: z.int().min(1, 'must be a place from 1 up').optional(),
  /** What is right where the cell is wrong: the cell is then struck through. */
  right: brief(30).optional(),
  /** What contradicts the cell, where that does not prove it wrong. */
  doubt: brief(30).optional(),
  /** How far a pair answers one another. */
  alike: z.enum(['yes', 'partly', 'no'], { error: 'must be one of yes, partly, no' }).optional(),
})
const tableSchema = z.strictObject({
  kind: z.literal('table'),
  ...provenance,
  rule: text,
  columns: z.array(z.strictObject({ key, label: brief(26) })).min(2).max(...few(3)),
  rows: z.array(z.strictObject({ key, label: brief(24), cells: z.array(cellSchema), note: brief(110).optional() })).min(1, 'must have at least one row').max(...few(12)),
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
    rows: z.array(z.array(boxSchema).min(1).max(...few(8))).min(1, 'must have at least one row of boxes').max(...few(8)),
  })).min(2, 'must have at least two layers').max(...few(8)),
  /** From box to box, or from layer to layer. Arrows that run past the bands share one label, the first. */
  arrows: z.array(z.strictObject({ from: key, to: key, label: text.optional() })).max(...few(24)),
}).superRefine((fact, ctx) => {
  const boxes = fact.layers.flatMap(layer => layer.rows.flat().map(box => box.id))
  const layers = fact.layers.map(layer => layer.id)
  unique([...boxes, ...layers], 'layers', ctx)
  fact.arrows.forEach((arrow, i) => (['from', 'to'] as const).forEach((end) => {
    if (![...boxes, ...layers].includes(arrow[end]))
      ctx.addIssue({ code: 'custom', path: ['arrows', i, end], message: `must be the id of a box or a layer, not "${arrow[end]}"` })
  }))
  fact.arrows.forEach((arrow, i) => {
    if (arrow.from === arrow.to)
      ctx.addIssue({ code: 'custom', path: ['arrows', i], message: 'must lead to another box or layer than it comes from' })
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
    asPrinted: brief(260),
    corrected: z.array(brief(90)).max(...few(3)),
  })).min(1, 'must have at least one row').max(...few(6)),
}).superRefine((fact, ctx) => {
  fact.rows.forEach((row, i) => {
    if (row.n !== i + 1)
      ctx.addIssue({ code: 'custom', path: ['rows', i, 'n'], message: `must count up from 1: ${i + 1}` })
  })
})

/** Any fact of the deck, told apart by `kind`. */
export const factSchema = z.discriminatedUnion('kind', [
  trendSchema,
  versionsSchema,
  throughputSchema,
  sharesSchema,
  tableSchema,
  anatomySchema,
  referencesSchema,
  timelineSchema,
  correctionsSchema,
  benchmarkSchema,
  crossingsSchema,
  callSchema,
  graphSchema,
], { error: 'must be of a kind that the schema knows' })

export type Grade = z.infer<typeof gradeSchema>
export type Framework = z.infer<typeof frameworkSchema>
export type Source = z.infer<typeof sourceSchema>
export type Trend = z.infer<typeof trendSchema>
export type Series = z.infer<typeof seriesSchema>
export type Point = z.infer<typeof pointSchema>
export type Versions = z.infer<typeof versionsSchema>
export type Throughput = z.infer<typeof throughputSchema>
export type Shares = z.infer<typeof sharesSchema>
export type Table = z.infer<typeof tableSchema>
export type Cell = z.infer<typeof cellSchema>
export type Anatomy = z.infer<typeof anatomySchema>
export type Box = z.infer<typeof boxSchema>
export type References = z.infer<typeof referencesSchema>
export type Timeline = z.infer<typeof timelineSchema>
export type Corrections = z.infer<typeof correctionsSchema>
export type Benchmark = z.infer<typeof benchmarkSchema>
export type Crossings = z.infer<typeof crossingsSchema>
export type Call = z.infer<typeof callSchema>
export type Graph = z.infer<typeof graphSchema>
export type GraphMode = Graph['modes'][number]
export type Slot = keyof GraphMode['nodes']
export type Fact = Trend | Versions | Throughput | Shares | Table | Anatomy | References | Timeline | Corrections | Benchmark | Crossings | Call | Graph
