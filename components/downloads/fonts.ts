/** The deck's type inside a file, so that it looks the same where the font is not installed, and in a picture. */
import semibold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import regular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import extended from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url'
import code from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?url'
import { dataUri } from './data-uri.ts'

const LATIN = 'U+0000-00FF, U+2000-206F, U+2122, U+2212'

/** The same files that styles/fonts.css ships; the letters of names such as Migdał, and the type of code, only where they occur. A `letter` is one that the file has. */
const FILES = [
  { address: regular, family: 'IBM Plex Sans', weight: 400, range: LATIN, needed: /./, letter: 'M' },
  { address: semibold, family: 'IBM Plex Sans', weight: 600, range: LATIN, needed: /./, letter: 'M' },
  { address: extended, family: 'IBM Plex Sans', weight: 400, range: 'U+0100-024F, U+1E00-1EFF', needed: /[\u0100-\u024F\u1E00-\u1EFF]/, letter: 'ł' },
  { address: code, family: 'IBM Plex Mono', weight: 400, range: LATIN, needed: /IBM Plex Mono/, letter: 'M' },
]

/** The fonts that the markup of a text needs, each with a letter that shows whether it is there. */
export const fontsFor = (markup: string) => FILES.filter(file => file.needed.test(markup))

/** `@font-face` rules that hold the fonts for the markup of a text. Throws where a font cannot be fetched. */
export async function fontFaces(markup: string): Promise<string> {
  const faces = fontsFor(markup).map(async ({ address, family, weight, range }) => {
    const response = await fetch(address)
    if (!response.ok)
      throw new Error(`The font ${address} cannot be fetched: ${response.status}`)
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${(await dataUri(await response.blob())).replace(/^data:[^;]*/, 'data:font/woff2')}) format('woff2');unicode-range:${range}}`
  })
  return (await Promise.all(faces)).join('\n')
}
