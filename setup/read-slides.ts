import { parseSync } from '@slidev/parser/core'

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
  return parseSync(markdown, 'slides.md').slides.map((slide, i): WrittenSlide => {
    const body = lines.slice(slide.contentStart, slide.end).join('\n')
    const notes = slide.note === undefined ? -1 : [...body.matchAll(/<!--[\s\S]*?-->/g)].at(-1)?.index ?? -1
    // A frontmatter that nobody has ended reaches to the end of the file.
    const lineAt = (at: number) => Math.min(lines.length, slide.contentStart + 1 + newlines(body.slice(0, at)))
    const isMap = typeof slide.frontmatter === 'object' && !Array.isArray(slide.frontmatter)
    return {
      no: i + 1,
      line: slide.start + 1,
      // A part of what cannot be read would be wrong, too.
      frontmatter: isMap && !slide.frontmatterDoc?.errors.length ? slide.frontmatter : {},
      faults: [
        // The text between the dashes starts one line after them.
        ...slide.frontmatterDoc?.errors.map(({ message, linePos }) => ({ text: message.split(/ at line|\n/)[0]!, line: slide.start + 1 + (linePos?.[0].line ?? 0) })) ?? [],
        ...isMap ? [] : [{ text: 'It holds no pairs of a name and a value', line: slide.start + 1 }],
      ],
      content: { text: notes < 0 ? body : body.slice(0, notes), line: lineAt(0) },
      note: notes < 0 ? undefined : { text: body.slice(notes).replace(/^<!--|-->\s*$/g, ''), line: lineAt(notes) },
    }
  })
}

/** How many lines a text goes down. */
export const newlines = (text: string): number => text.split('\n').length - 1
