/** The deck's type inside a file, so that it looks the same where the font is not installed, and in a picture. */
import semibold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import regular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import extended from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url'

/** The same files that styles/fonts.css ships; the letters of names such as Migdał only where they occur. */
const FILES = [
  { address: regular, weight: 400, range: 'U+0000-00FF, U+2000-206F, U+2122, U+2212', needed: /./ },
  { address: semibold, weight: 600, range: 'U+0000-00FF, U+2000-206F, U+2122, U+2212', needed: /./ },
  { address: extended, weight: 400, range: 'U+0100-024F, U+1E00-1EFF', needed: /[\u0100-\u024F\u1E00-\u1EFF]/ },
]

/** `@font-face` rules that hold the fonts for a text. Throws where a font cannot be fetched. */
export async function fontFaces(text: string): Promise<string> {
  const faces = FILES.filter(file => file.needed.test(text)).map(async ({ address, weight, range }) => {
    const response = await fetch(address)
    if (!response.ok)
      throw new Error(`The font ${address} cannot be fetched: ${response.status}`)
    return `@font-face{font-family:'IBM Plex Sans';font-weight:${weight};src:url(${await dataUri(await response.blob())}) format('woff2');unicode-range:${range}}`
  })
  return (await Promise.all(faces)).join('\n')
}

function dataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve((reader.result as string).replace(/^data:[^;]*/, 'data:font/woff2'))
    reader.onerror = () => reject(reader.error!)
    reader.readAsDataURL(file)
  })
}
