/** The schemas of what is shown step by step: a call on its way through the layers of a framework. */
import * as z from 'zod'
import { brief, few, frameworkSchema, key, provenance, text, unique } from './schema-base.ts'

/** One call, step by step, each in a box of an anatomy. That the box is one of it, `check.ts` sees: a schema knows one fact alone. */
export const callSchema = z.strictObject({
  kind: z.literal('call'),
  ...provenance,
  framework: frameworkSchema,
  /** The key of the anatomy whose boxes it passes through. */
  anatomy: key,
  /** The call itself, as it is written. */
  call: text,
  steps: z.array(z.strictObject({
    key,
    /** The id of a box of the anatomy. */
    box: key,
    /** Where in the repository it happens. */
    file: brief(70),
    /** The line of the file at which to start reading. */
    line: z.int().min(1, 'must be a line from 1 up').optional(),
    /** What happens there, in a line of its own. */
    does: brief(80),
  })).min(2, 'must have at least two steps').max(...few(10)),
}).superRefine((fact, ctx) => unique(fact.steps.map(step => step.key), 'steps', ctx))
