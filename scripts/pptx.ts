import type { Page } from 'playwright'
import type { Maker } from './artefacts.ts'
import { join } from 'node:path'
import { FILES } from './artefacts.ts'
import { dateOf } from './pdf/about.ts'
import { mend } from './pptx/mend.ts'
import { STYLES } from './pptx/page.ts'
import { placeSlide } from './pptx/place-slide.ts'
import { readPage } from './pptx/read-page.ts'
import { writeSlides } from './pptx/write.ts'
import { isReady } from './ready.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Slides to edit: texts, tables, lines and areas as such, drawings as pictures. These are PNG, at three times the size,
 * as Office programs draw SVG each in its way, and without the deck's fonts; as vectors they are among the figures.
 */
export const makePptx: Maker = async (site, out) => {
  const page = await site.open('print?print=true', { deviceScaleFactor: 3 })
  await page.waitForFunction(isReady)
  const deck = await page.evaluate(readPage, STYLES)
  const pictures = await takePictures(page, deck.pictures)
  await page.close()
  const slides = deck.slides.map(({ root, ...slide }) => ({ ...slide, ...placeSlide(root) }))
  const file = mend(await writeSlides(deck, deck.slides[0]!.root, slides, pictures), slides, dateOf(site.folder))
  await writeWhole(join(out, FILES.pptx), file)
  return `${slides.length} slides, ${pictures.length} pictures`
}

/** Each drawing on what lies behind it, without the text that may stand over it, as PNG in base64. */
async function takePictures(page: Page, count: number): Promise<string[]> {
  await page.addStyleTag({ content: '* { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }' })
  const pictures: string[] = []
  for (let i = 0; i < count; i++)
    pictures.push((await page.locator(`[data-picture="${i}"]`).first().screenshot()).toString('base64'))
  return pictures
}
