import { withTexts } from './png-text.ts'

/** Pixels for each px of the drawing: sharp on most screens, and in print at the size of a slide. */
const SCALE = 2

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
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    // A decoded SVG has not read all its fonts yet, and without them its text is missing: two frames later it has.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth * SCALE, height: image.naturalHeight * SCALE })
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(file => file ? resolve(file) : reject(new Error('The browser could not write the picture.')), 'image/png')
    })
  }
  finally {
    URL.revokeObjectURL(address)
  }
}
