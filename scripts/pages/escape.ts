const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in HTML or XML, also inside an attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, letter => NAMED[letter]!)
