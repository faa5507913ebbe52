/** Pixels for each px of the drawing: sharp on most screens, and in print at the size of a slide. */
const SCALE = 2

/** An SVG file as a picture. Throws where the browser cannot draw it. */
export async function toPng(svg: string): Promise<Blob> {
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
