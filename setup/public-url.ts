/**
 * Where everybody finds the deck, as the variable PUBLIC_URL names it at build: `https://example.org/deck/`, with its slash.
 * Undefined where it names none. Throws where it names no address.
 */
export function publicUrl(): string | undefined {
  const named = process.env.PUBLIC_URL
  if (!named)
    return undefined
  const url = URL.parse(named)
  if (!url?.protocol.startsWith('http'))
    throw new Error(`PUBLIC_URL is "${named}", which is no address. Name all of it: PUBLIC_URL=https://example.org/deck/ npm run build`)
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`
}
