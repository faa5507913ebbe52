/** That a page takes the styles of the deck whole or not at all: half a file of styles is a valid one. Half a script is none. */
import { createHash } from 'node:crypto'

/** The html of a page whose links to styles say what these hold; `read` gives the file at an address. */
export function withIntegrity(html: string, read: (address: string) => Uint8Array): string {
  return html.replace(/<link rel="stylesheet"[^>]*?href="([^"]+)"/g, (tag, address: string) => `${tag} integrity="sha384-${createHash('sha384').update(read(address)).digest('base64')}"`)
}
