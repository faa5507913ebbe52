/**
 * A window in which pages of a PDF lie beside pictures of slides, and how alike they are is told: by structural
 * similarity (Wang, Bovik, Sheikh and Simoncelli 2004, Image Quality Assessment), by the library ssim.js.
 */
import type { Page } from 'playwright/test'
import type { ssim as Ssim } from 'ssim.js'

export interface Desk {
  /** How many pages the PDF has. */
  pages: number
  /** How alike a picture (PNG) and a page are, up to 1, in that of red, green and blue in which they differ most; of the topmost `height` px of the canvas alone, where it is given. */
  similarity: (picture: Buffer, page: number, height?: number) => Promise<number>
}

declare global {
  interface Window {
    ssim: { ssim: typeof Ssim }
    desk: { pages: ImageData[], colours: (image: ImageData, rows: number) => ImageData[], picture: (src: string) => Promise<ImageData> }
  }
}

/** Where the window finds its files, which are handed to it from here. */
const HOST = 'http://desk.test'
const PDFJS = '/node_modules/pdfjs-dist/legacy/build'

/** Draws every page of a PDF in a window. Throws where it cannot be read. */
export async function openDesk(page: Page, pdf: string): Promise<Desk> {
  await page.route(`${HOST}/**`, route => route.fulfill({ path: `.${new URL(route.request().url()).pathname}` }))
  await page.route(`${HOST}/`, route => route.fulfill({ contentType: 'text/html', body: '<script src="/node_modules/ssim.js/dist/ssim.web.js"></script>' }))
  await page.goto(`${HOST}/`)
  const pages = await page.evaluate(lay, { pdfjs: `${PDFJS}/pdf.mjs`, worker: `${PDFJS}/pdf.worker.mjs`, pdf: `/${pdf}` })
  return {
    pages,
    similarity: (picture, no, height = 552) => page.evaluate(async ({ src, no, rows }) => {
      const [slide, printed] = [await window.desk.picture(src), window.desk.pages[no - 1]!].map(image => window.desk.colours(image, rows))
      return Math.min(...slide!.map((colour, i) => window.ssim.ssim(colour, printed![i]!, { downsample: false }).mssim))
    }, { src: `data:image/png;base64,${picture.toString('base64')}`, no, rows: Math.ceil(height / 2) }),
  }
}

/** Runs in the window: draws the pages, and keeps them for what is asked later. */
async function lay(at: { pdfjs: string, worker: string, pdf: string }): Promise<number> {
  /*
   * Drawn at 1960 × 1104, compared at 490 × 276. The method asks for pictures about 256 px high, as one sees them from
   * some way off. Drawn at once in this size, or in that of the canvas, letters would snap to whole pixels otherwise on
   * paper than on the slide, and no text would be like itself: 0.96, where this gives 0.99.
   */
  const [drawn, compared] = [{ width: 1960, height: 1104 }, { width: 490, height: 276 }]
  const canvasOf = (size: typeof drawn) => Object.assign(document.createElement('canvas'), size)
  const small = (image: CanvasImageSource) => {
    const context = canvasOf(compared).getContext('2d', { willReadFrequently: true })!
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, compared.width, compared.height)
    return context.getImageData(0, 0, compared.width, compared.height)
  }
  const { getDocument, GlobalWorkerOptions } = await import(at.pdfjs) as typeof import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = at.worker
  const pdf = await getDocument({ url: at.pdf }).promise
  const pages: ImageData[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    const canvas = canvasOf(drawn)
    const scale = drawn.width / page.getViewport({ scale: 1 }).width
    await page.render({ canvas, viewport: page.getViewport({ scale }) }).promise
    pages.push(small(canvas))
  }
  window.desk = {
    pages,
    picture: async src => small(await createImageBitmap(await (await fetch(src)).blob())),
    // The method knows grey alone, where vermilion and a green of the same lightness are one.
    colours: ({ data, width }, rows) => [0, 1, 2].map(colour => new ImageData(data.slice(0, rows * width * 4).map((_, i) => data[i - i % 4 + colour]!), width, rows)),
  }
  return pages.length
}
