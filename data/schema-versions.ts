/** The schema of a figure whose data has versions: the same series, counted anew by other rules. */
import * as z from 'zod'
import { brief, day, few, percent, positive, provenance, text } from './schema-base.ts'
import { seriesSchema } from './schema-trend.ts'

const flag = z.boolean({ error: 'must be true or false' })

const versionSchema = z.strictObject({
  date: day,
  commit: z.string({ error: 'must be the short name of a commit' }).regex(/^[0-9a-f]{7,40}$/, 'must be the name of a commit: 7 to 40 of 0-9 and a-f'),
  rules: z.strictObject({ companiesLeftOut: flag, kerasIsTensorflow: flag, huggingfaceIsPytorch: flag }),
  /** What is known of why it differs from the version before. */
  change: brief(70),
  series: z.array(seriesSchema).min(1, 'must have at least one series').max(...few(12)),
})

/** Rows are written in `paper-share-versions.ts`, so `check.ts` names that file for what is wrong inside a version. */
export const versionsSchema = z.strictObject({
  kind: z.literal('versions'),
  ...provenance,
  /** Highest value that the unit allows. */
  ceiling: positive,
  /** A level worth a line of its own, such as half. */
  level: z.strictObject({ value: percent, label: text }).optional(),
  /** What counts as either in every version; `rules` say what counts besides. */
  words: z.strictObject({ pytorch: z.array(text).min(1), tensorflow: z.array(text).min(1) }),
  versions: z.array(versionSchema).min(2, 'must have at least two versions').max(...few(20)),
}).superRefine((fact, ctx) => {
  fact.versions.forEach((version, i) => {
    const before = fact.versions[i - 1]
    const refuse = (path: PropertyKey[], message: string) => ctx.addIssue({ code: 'custom', path: ['versions', i, ...path], message })
    const twice = version.series.find((s, j) => version.series.findIndex(other => other.key === s.key) !== j)
    if (twice)
      refuse(['series'], `must not hold the key "${twice.key}" twice`)
    version.series.forEach((s, j) => s.points.forEach((p, k) => {
      if (p.value !== null && !p.counts)
        refuse(['series', j, 'points', k, 'counts'], 'must be given: a version says of how many papers a share is')
      if (p.value !== null && p.value > fact.ceiling)
        refuse(['series', j, 'points', k, 'value'], `must not exceed ${fact.ceiling}, the ceiling of its unit`)
    }))
    if (!before)
      return
    if (version.date <= before.date)
      refuse(['date'], `must come after the version before it (${before.date}): one version a day, in ascending order`)
    const lost = before.series.flatMap(s => s.points.map(p => ({ key: s.key, label: s.label, date: p.date })))
      .find(({ key, date }) => !version.series.find(s => s.key === key)?.points.some(p => p.date === date))
    if (lost)
      refuse(['series'], `must hold every row of the version before it: ${lost.label}, ${lost.date} is missing`)
  })
  const ends = { from: fact.versions[0]?.date, to: fact.versions.at(-1)?.date }
  for (const end of ['from', 'to'] as const) {
    if (fact.period[end] !== ends[end])
      ctx.addIssue({ code: 'custom', path: ['period', end], message: `must be the day of the ${end === 'from' ? 'first' : 'last'} version, ${ends[end]}` })
  }
})
