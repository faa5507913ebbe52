/** What a page of the deck may load and run: a Content-Security-Policy. */
import { createHash } from 'node:crypto'

const sha256 = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** The policy of every page; `scripts` are those that stand in pages. */
export function policy(scripts: readonly string[]): string {
  return Object.entries({
    // What is fetched ahead of its use has no name of its own in Firefox: it is what is left over.
    'default-src': [`'self'`],
    'frame-src': [`'none'`],
    'media-src': [`'none'`],
    'object-src': [`'none'`],
    'script-src': [`'self'`, ...scripts.map(sha256)],
    // A page that is drawn holds its styles; and places in a chart, the colours of a code block and what Slidev sets for print are styles that
    // come with their element. Without them nothing stands where it should. They can run nothing, and load from here alone.
    'style-src': [`'self'`, `'unsafe-inline'`],
    // A figure that is saved as PNG is first an SVG in memory.
    'img-src': [`'self'`, 'data:', 'blob:'],
    'font-src': [`'self'`],
    'connect-src': [`'self'`],
    'manifest-src': [`'self'`],
    'worker-src': [`'self'`],
    'base-uri': [`'none'`],
    'form-action': [`'none'`],
  }).map(([name, values]) => `${name} ${values.join(' ')}`).join('; ')
}

/** As a tag, which stands before all that it governs. */
export const policyTag = (text: string): string => `<meta http-equiv="Content-Security-Policy" content="${text}">`
