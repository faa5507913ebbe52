/** The page that `slidev build` writes: empty, with what starts the deck. */

/** Its parts that other pages need, in their order. */
export interface Shell {
  html: string
  /** The script that starts the deck, what it imports, and its styles: addresses under the base. */
  entry: string
  modules: string[]
  styles: { address: string, integrity: string }[]
  /** Icons and the manifest, as they stand in its head. */
  icons: string[]
  /** The path that the site is built for; it ends in a slash. */
  base: string
}

/** Reads the shell. Throws where it names no script, as then nothing could be started, and where it is not what Slidev's build writes. */
export function readShell(html: string): Shell {
  const tags = (pattern: RegExp) => [...html.matchAll(/<(?:link|script|meta)\b[^>]*>/g)].map(([tag]) => tag).filter(tag => pattern.test(tag))
  const address = (tag: string) => {
    const found = /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1]
    if (!found)
      throw new Error(`The built index.html names a part without its address: ${tag.slice(0, 80)}`)
    return found
  }
  const [entry] = tags(/type="module"/).map(address)
  if (!entry)
    throw new Error('The built index.html names no script. Run: npm run build')
  const at = entry.indexOf('assets/')
  if (at < 0)
    throw new Error(`The built index.html names a script that is not among its assets: ${entry.slice(0, 80)}`)
  const base = entry.slice(0, at)
  return {
    html,
    entry,
    modules: tags(/rel="modulepreload"/).map(address),
    styles: tags(/rel="stylesheet"/).map(tag => ({ address: address(tag), integrity: /integrity="([^"]+)"/.exec(tag)?.[1] ?? '' })),
    icons: [...tags(/rel="(icon|manifest)"|name="theme-color"/), `<link rel="apple-touch-icon" href="${base}icons/apple-touch-180.png">`],
    base,
  }
}
