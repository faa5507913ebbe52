import { parseSlide, parseSync } from '@slidev/parser/core'

/** A text of `slides.md` and where it stands: the number of its first line, from 1. */
export interface Passage { text: string, line: number }

/** A slide as `slides.md` has it. */
export interface WrittenSlide {
  /** From 1. */
  no: number
  /** Where its frontmatter begins, or else its text. */
  line: number
  frontmatter: Readonly<Record<string, unknown>>
  /** What keeps its frontmatter from being read. */
  faults: Passage[]
  /** What is shown. */
  content: Passage
  /** What is said: the comment at its end. */
  note: Passage | undefined
}

/** The slides of `slides.md`, parted where Slidev parts them, each with its lines. Throws nothing, whatever the text. */
export function readSlides(markdown: string): WrittenSlide[] {
  const lines = markdown.split(/\r?\n/)
  return parseSync(markdown, 'slides.md', { noParseYAML: true }).slides.map(({ raw, note: said, start, contentStart, end }, i): WrittenSlide => {
    const body = lines.slice(contentStart, end).join('\n')
    const notes = said === undefined ? -1 : [...body.matchAll(/<!--[\s\S]*?-->/g)].at(-1)?.index ?? -1
    // A frontmatter that nobody has ended reaches to the end of the file.
    const lineAt = (at: number) => Math.min(lines.length, contentStart + 1 + newlines(body.slice(0, at)))
    const { fields, faults } = readFields(raw)
    return {
      no: i + 1,
      line: start + 1,
      frontmatter: fields,
      faults: faults.map(({ text, line }) => ({ text, line: start + line })),
      content: { text: notes < 0 ? body : body.slice(0, notes), line: lineAt(0) },
      note: notes < 0 ? undefined : { text: body.slice(notes).replace(/^<!--|-->\s*$/g, ''), line: lineAt(notes) },
    }
  })
}

/** The frontmatter of a slide, or what keeps it from being read, at its lines from 1: then none, as a part of it would be wrong, too. */
function readFields(raw: string): { fields: Readonly<Record<string, unknown>>, faults: Passage[] } {
  try {
    const { frontmatter, frontmatterDoc } = parseSlide(raw)
    // The text between the dashes starts one line after them.
    const faults = frontmatterDoc?.errors.map(({ message, linePos }) => ({ text: message.split(/ at line|\n/)[0]!, line: 1 + (linePos?.[0].line ?? 0) })) ?? []
    if (typeof frontmatter !== 'object' || Array.isArray(frontmatter))
      return { fields: {}, faults: [...faults, { text: 'It holds no pairs of a name and a value', line: 1 }] }
    return { fields: faults.length ? {} : frontmatter as Readonly<Record<string, unknown>>, faults }
  }
  catch (error) {
    // A name for a value that nobody has given, or one that stands for itself.
    return { fields: {}, faults: [{ text: (error as Error).message, line: 1 }] }
  }
}

/** How many lines a text goes down. */
export const newlines = (text: string): number => text.split('\n').length - 1
