/** What is read aloud, slide by slide: the text of the PDF's tags is that of the slides, letter by letter and in order. */
import type { Node } from './ua/structure.ts'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { openPaper, slidesOf } from './deck.ts'
import { addressOf, SITE } from './project.ts'
import { squeeze } from './read-pdf.ts'
import { readUa } from './ua/read.ts'

/** Runs in the page: the words of each slide that are set as text, not drawn; without those that are hidden from eyes or from readers. */
function wordsOfSlides(): string[] {
  const silent = 'svg, [role="img"], [aria-hidden="true"], .visually-hidden, .on-screen, style, script'
  return [...document.querySelectorAll('.print-slide-container')].map((slide) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    let words = ''
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement!.closest(silent))
        words += walker.currentNode.nodeValue
    }
    return words
  })
}

test('the tags of each slide say what it says', async ({ page }) => {
  const slides = await slidesOf(page, addressOf('SITE_URL'))
  await openPaper(page, addressOf('SITE_URL'))
  const words = await page.evaluate(wordsOfSlides)
  const { structure, painted } = await readUa(new Uint8Array(readFileSync(`${SITE}/${EXPORTS}/${FILES.pdf}`)))
  const glyphs = new Map(painted.marks.map(mark => [`${mark.page}/${mark.mcid}`, mark.glyphs]))
  const spoken = (node: Node): string => node.role === 'Figure' ? '' : node.kids.map(kid => typeof kid === 'string' ? glyphs.get(kid) ?? '' : spoken(kid)).join('')
  const sections = structure.all.filter(node => node.role === 'Sect')
  expect(sections).toHaveLength(slides.length)
  for (const [i, { alias }] of slides.entries()) {
    // Stylesheets set some first letters as capitals.
    expect.soft(squeeze(spoken(sections[i]!)).toLowerCase(), alias).toBe(squeeze(words[i]!).toLowerCase())
  }
})

test('each drawing is a figure with the name that it has on the slide', async ({ page }) => {
  await openPaper(page, addressOf('SITE_URL'))
  const names = await page.locator('.print-slide-container [role="img"]').evaluateAll(all => all.filter(one => !one.closest('[aria-hidden="true"]')).map(one => one.getAttribute('aria-label')))
  const { structure } = await readUa(new Uint8Array(readFileSync(`${SITE}/${EXPORTS}/${FILES.pdf}`)), 0)
  expect(names.length).toBeGreaterThan(20)
  expect(structure.all.filter(node => node.role === 'Figure').map(node => node.alt)).toEqual(names)
})
