/** What was written to be spoken, as something to read. */

/** Where a click falls, as Slidev marks it in the HTML of a note; the word or the start before it has its own blank. */
const CLICK = /<span class="slidev-note-click-mark"[^>]*><\/span>\s*/g
/** The presenter's time, which ends a note of the talk. */
const TIME = /<p>Ends at \d+:\d\d\.<\/p>\s*$/

/** The HTML of a note without the marks of clicks and without the presenter's time; its paragraphs stay. */
export const prose = (note: string): string => note.replace(CLICK, '').replace(TIME, '').trim()
