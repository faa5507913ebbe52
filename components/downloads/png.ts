import { fontsFor } from './fonts.ts'
import { withTexts } from './png-text.ts'

/** Pixels for each px of the drawing: sharp on most screens, and in print at the size of a slide. */
const SCALE = 2

/** The strip below the drawing, in px, where each font writes a letter in a square of its own. */
const PROBE = 40

/** How long fonts may take, in ms: a browser shows another font for one that has not come after three seconds. */
const PATIENCE = 10_000

/** What the SVG says of itself in Dublin Core, and the keyword of a PNG for it. */
const KEYWORDS: Record<string, string> = { title: 'Title', description: 'Description', source: 'Source', rights: 'Copyright' }

/** An SVG file as a picture that says of itself what the SVG says. Throws where the browser cannot draw it. */
export async function toPng(svg: string): Promise<Blob> {
  const file = await draw(svg)
  const said = new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', '*')
  const texts = [...said].map((element): [string, string] => [KEYWORDS[element.localName]!, element.textContent])
  return new Blob([withTexts(new Uint8Array(await file.arrayBuffer()), texts)], { type: file.type })
}

async function draw(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([withProbes(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    await fontsDrawn(image, fontsFor(svg).length)
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth * SCALE, height: (image.naturalHeight - PROBE) * SCALE })
    // The strip falls off the canvas.
    canvas.getContext('2d')!.drawImage(image, 0, 0, image.naturalWidth * SCALE, image.naturalHeight * SCALE)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(file => file ? resolve(file) : reject(new Error('The browser could not write the picture.')), 'image/png')
    })
  }
  finally {
    URL.revokeObjectURL(address)
  }
}

/** The SVG of a whole file with a strip below it, in which each of its fonts writes a letter. */
function withProbes(svg: string): string {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const [width, height] = ['width', 'height'].map(side => Number(root.getAttribute(side))) as [number, number]
  const letters = fontsFor(svg).map(({ family, weight, letter }, i) =>
    `<text x="${i * PROBE + 4}" y="${height + 30}" font-family="${family}" font-weight="${weight}" font-size="28">${letter}</text>`)
  const taller = `height="${height + PROBE}" viewBox="0 0 ${width} ${height + PROBE}"`
  return svg.replace(/height="\d+" viewBox="[^"]*"/, taller).replace(/<\/svg>\s*$/, `${letters.join('')}</svg>`)
}

/** Waits until each font has drawn its letter: a decoded SVG need not have read its fonts, and until then their text is missing. Throws where they do not come. */
async function fontsDrawn(image: HTMLImageElement, fonts: number): Promise<void> {
  const context = Object.assign(document.createElement('canvas'), { width: fonts * PROBE, height: PROBE }).getContext('2d', { willReadFrequently: true })!
  const isDrawn = (_: unknown, i: number) => context.getImageData(i * PROBE, 0, PROBE, PROBE).data.some(value => value > 0)
  const end = performance.now() + PATIENCE
  do {
    context.clearRect(0, 0, fonts * PROBE, PROBE)
    context.drawImage(image, 0, PROBE - image.naturalHeight)
    if (Array.from({ length: fonts }, isDrawn).every(Boolean))
      return
    await new Promise(resolve => setTimeout(resolve, 16))
  } while (performance.now() < end)
  throw new Error('The fonts of the picture could not be drawn.')
}
