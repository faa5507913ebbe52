/** What the schemas of all facts share: plain values with the words of their errors, and provenance. */
import * as z from 'zod'

/** Control signs, halves of letters, marks of order or direction, and what stands for a letter that was read wrong: they are not seen, or drawn by nobody. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]/u
const codeOf = (letter: string) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
/** Longer than any caveat: more is no text of a figure. */
const LETTERS = 500
/** Letters as they are to be shown. */
export const letters = z.string({ error: 'must be a text' }).max(LETTERS, `must have at most ${LETTERS} letters`)
  .refine(letters => !UNSEEN.test(letters), { error: ({ input }) => `must hold no sign that cannot be seen, such as ${codeOf(UNSEEN.exec(String(input))![0])}: type it anew, and save the file as UTF-8` })
export const text = letters.trim().min(1, 'must not be empty')
export const key = z.string({ error: 'must be a key' }).regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be a key: small letters, digits, "-" and "."')
/** A text for a place in a table, which has room for so many letters. */
export const brief = (most: number) => text.max(most, `must have at most ${most} letters, to fit its place`)
/** How many rows a slide has room for. */
export const few = (most: number) => [most, `must have at most ${most}, to fit a slide`] as const
/** A text that fits where there is little room. */
export const words = (most: number) => text.refine(label => label.split(/\s+/).length <= most, `must have at most ${most} words`)
/** Within the two centuries that a figure of computing can be about; an older year is a slip. */
const isNear = (text: string) => /^(19|20)\d\d/.test(text)
export const day = z.iso.date({ error: 'must be a date that exists, as YYYY-MM-DD' }).refine(isNear, 'must be a date from 1900 to 2099')
/** A year, a month or a day: as exact as the source is. */
export const date = z.string({ error: 'must be a date, as YYYY, YYYY-MM or YYYY-MM-DD' }).refine(
  text => isNear(text) && (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || z.iso.date().safeParse(text).success),
  'must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD')
/** Larger numbers, and smaller ones but 0, have digits that no figure has room for. */
const [SMALLEST, LARGEST] = [1e-4, 1e12]
export const finite = z.number({ error: 'must be a finite number, or null where the source has no value' })
  .refine(value => value === 0 || (Math.abs(value) >= SMALLEST && Math.abs(value) <= LARGEST), `must be 0, or of a size from ${SMALLEST} to ${LARGEST}: choose another unit`)
export const count = z.int({ error: 'must be a whole number' }).min(0, 'must be a count: a whole number from 0 up').max(1e12, 'must be a count up to a million millions')
export const percent = finite.min(0, 'must be a percentage from 0 up').max(100, 'must be a percentage up to 100')
export const positive = finite.positive('must be above 0')

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
  /** What kind of work it is, in the words of CSL: bibliographies format each kind in its own way. */
  type: z.enum(['book', 'chapter', 'paper-conference', 'article-journal', 'report', 'webpage', 'post-weblog', 'post', 'software', 'dataset'], {
    error: 'must be one of book, chapter, paper-conference, article-journal, report, webpage, post-weblog, post, software, dataset',
  }),
  container: text.optional(),
  publisher: text.optional(),
  pages: text.optional(),
  url: z.url({ protocol: /^https?$/, error: 'must be a whole address, with https://' }).regex(/^[!-~]+$/, 'must hold no blank, and no letter beyond those of English: write it as the browser copies it').optional(),
  accessed: day,
  /** What the source grants, by its SPDX name where it has one; "not stated" where it grants nothing that was found. */
  licence: text,
})

/** What every fact carries, whatever its kind. `key` is the name of its file in `data/`. */
export const provenance = {
  key,
  title: text,
  /** What is counted, where: the middle of the figure's subtitle. */
  population: text,
  unit: text,
  /** What one value means, in one or two sentences. */
  definition: text,
  period: z.strictObject({ from: date, to: date }),
  sources: z.array(key).min(1, 'must name at least one source, by its key in data/sources.ts').max(40, 'must have at most 40'),
  accessed: day,
  grade: gradeSchema,
  /** Largest error of a value, in the fact's unit, and where it comes from; 0 where an image prints the numbers. */
  error: z.strictObject({ plusMinus: finite.min(0, 'must not be below 0'), from: text }).optional(),
  caveats: z.array(text).max(12, 'must have at most 12, or nobody reads them'),
  /** The caveat without which the figure misleads: it stands under the figure. */
  note: text.optional(),
}

/** Refuses a key, or another name that tells rows apart, that stands twice, under `where`. */
export function unique(names: string[], where: string, ctx: z.core.$RefinementCtx<unknown>, what = 'key') {
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined)
    ctx.addIssue({ code: 'custom', path: [where], message: `must not hold the ${what} "${twice}" twice` })
}
