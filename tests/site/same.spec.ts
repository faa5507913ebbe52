/** What is presented is what is printed: each slide at its last click looks like its page in the PDF, or says why it does not. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { clicksOf, press, settled, slidesOf, stateOf } from './deck.ts'
import { openDesk } from './desk.ts'
import { newWindow } from './new-window.ts'
import { addressOf, SITE } from './project.ts'

const ALIKE = 0.98

const SLIDES = readFileSync('slides.md', 'utf8')
/** Why a page looks other than its slide, by alias. */
const REASONS = new Map([...SLIDES.matchAll(/^routeAlias: (\S+)\n(?:\w+: .*\n)*?onPaper: (.+)$/gm)].map(match => [match[1]!, match[2]!]))

test.use({ viewport: { width: 980, height: 552 }, deviceScaleFactor: 2, colorScheme: 'light' })

test('every page looks like its slide, or the slide says why it does not', async ({ page, context }) => {
  const site = addressOf('SITE_URL')
  const slides = await slidesOf(page, site)
  const desk = await openDesk(await newWindow(context), `${SITE}/${EXPORTS}/${FILES.pdf}`)
  expect(desk.pages).toBe(slides.length)
  const seen = []
  await clicksOf(page, site, slides.at(-1)!.alias)
  // What only a screen can use keeps its place on paper, empty.
  await page.addStyleTag({ content: '.slide .on-screen { visibility: hidden }' })
  // Backwards, as then each slide is entered at its last click.
  for (const { alias, no } of slides.toReversed()) {
    await settled(page)
    expect(stateOf(page).alias).toBe(alias)
    const title = (await page.locator('.slidev-page:visible h1').boundingBox())!
    const picture = await page.screenshot()
    seen.push({ alias, similarity: await desk.similarity(picture, no), title: await desk.similarity(picture, no, title.y + title.height) })
    while (no > 1 && stateOf(page).alias === alias)
      await press(page, 'ArrowLeft')
  }
  const table = seen.toSorted((a, b) => a.similarity - b.similarity).map(({ alias, similarity }) => ({ alias, similarity: similarity.toFixed(4), reason: REASONS.get(alias) }))
  const said = ({ alias, similarity }: typeof table[number]) => `${alias} ${similarity}`
  const [meant, same] = [table.filter(({ reason }) => reason), table.filter(({ reason }) => !reason)]
  console.log(`Slide and page, structural similarity, lowest first: ${same.map(said).join(', ')}\nMeant to differ: ${meant.map(said).join(', ')}`)
  test.info().annotations.push({ type: 'lowest similarity', description: said(same[0]!) })

  for (const { alias, similarity, title } of seen) {
    // Whatever the reason, it is the page of this slide: its title is the same, in the same place.
    expect.soft(title, `the title of ${alias} and that of its page`).toBeGreaterThanOrEqual(ALIKE)
    if (REASONS.has(alias))
      expect.soft(similarity, `${alias} gives a reason to look other on paper, but does not`).toBeLessThan(ALIKE)
    else
      expect.soft(similarity, `${alias} and its page`).toBeGreaterThanOrEqual(ALIKE)
  }
})

test('each reason is read, and is a sentence', () => {
  expect(REASONS.size).toBe([...SLIDES.matchAll(/^onPaper:/gm)].length)
  for (const [alias, reason] of REASONS)
    expect.soft(reason, alias).toMatch(/^[A-Z].{20,}\.$/)
})
