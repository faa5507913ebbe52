/** A text as it may stand between tags and in attributes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
