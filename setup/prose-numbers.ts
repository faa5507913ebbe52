/**
 * Finds figures in the words of a slide that no fact supports. A number of the talk is quoted from the facts, as
 * {{ name }}; one that is typed would be wrong after the next edit of the data, and nobody could check it.
 *
 * Exempt by their form, not by a list: years, numbers of figures, tables and sections, versions up to 3, digits inside a
 * name (ResNet-50, c10), code, clock times after “at”, and one, two and three in words, which are grammar as often as not.
 */

/** What is no prose: code, quotes, tags, addresses, works by their number, clock times and the marks of clicks. */
const NO_PROSE = [/```[\s\S]*?```/g, /`[^`\n]*`/g, /\{\{\s*[a-z0-9-]+\s*\}\}/g, /<[/!a-z][^<>]*>/gi, /https?:\S+/g, /\[(?:\d|click)\](?!\()/g, /\bat \d+:[0-5]\d\b/g]

const WORDS = 'four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million|billion|percent'
/** In digits of any script, or in words: alone, joined to `s` or `fold`, or as the start of a longer number. */
const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<!\\p{N}[.,]|\\p{L}-)[±≈]?\\p{N}[\\p{N}.,]*(?<![.,])[%×]?|(?:${WORDS})(?:s|fold)?(?![\\p{L}\\p{N}]))`, 'giu')
const MEASURED = /^\s*(?:%|×|per ?cent|points|times|-?fold)/i

/** The number of a thing, not of a measurement. */
const THING = /\b(?:figures?|tables?|sections?|slides?)(?:\s\d (?:to|and|or))?\s$/i
const VERSION = /\b(?:versions?|tensorflow|pytorch|keras)\s$/i

function isExempt(number: string, before: string, after: string): boolean {
  if (MEASURED.test(after))
    return false
  return /^(?:19|20)\d\d$/.test(number) || (THING.test(before) && /^\d$/.test(number)) || (VERSION.test(before) && /^[0-3](?:\.\d+)*$/.test(number))
}

/** A figure that no fact supports: where it stands in its text, and the words around it. */
export interface Unsupported { at: number, words: string }

/** The figures in a text that are neither quoted nor exempt. Bounded by the text's length. */
export function unsupportedNumbers(text: string): Unsupported[] {
  const prose = NO_PROSE.reduce((rest, part) => rest.replace(part, match => ' '.repeat(match.length)), text)
  return [...prose.matchAll(NUMBER)].flatMap((match) => {
    const end = match.index + match[0].length
    const [before, after] = [prose.slice(Math.max(0, match.index - 40), match.index), prose.slice(end, end + 40)]
    return isExempt(match[0], before, after) ? [] : [{ at: match.index, words: text.slice(Math.max(0, match.index - 30), end + 20).replace(/\s+/g, ' ').trim() }]
  })
}
