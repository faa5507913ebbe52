/** The pictures that stand for the deck where it is shared: one for each section. */
import type { Page } from 'playwright'
import type { PrintedDeck } from '../../components/print/printed.ts'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { escape } from './escape.ts'

const SIZE = { width: 1200, height: 630 }

/** The file of a section's card, below the base; before the first section it is that of the deck. */
export const cardOf = (section: string | undefined): string => `cards/${section ? section.toLowerCase().replace(/[^a-z]+/g, '-') : 'deck'}.png`

/** What stands on a card. */
interface Card { head: string, line: string, foot: string, title: string }

/** Set in the colours and the fonts of the deck, whose styles the page holds. */
const html = ({ head, title, line, foot }: Card) => `<div style="box-sizing:border-box;display:flex;flex-direction:column;width:1200px;height:630px;padding:76px 84px 64px;background:var(--surface);color:var(--ink);font-family:var(--family)">
<p style="margin:0;color:var(--muted);font-size:34px;line-height:44px">${head}</p>
<p style="margin:28px 0 0;font-size:84px;font-weight:600;line-height:96px;letter-spacing:-0.015em;text-wrap:balance">${title}</p>
<p style="margin:24px 0 0;font-size:36px;line-height:48px;text-wrap:balance">${line}</p>
<div style="display:flex;gap:12px;margin-top:auto"><span style="flex:1;height:12px;background:var(--pytorch)"></span><span style="flex:1;height:12px;background:var(--tensorflow)"></span></div>
<p style="margin:24px 0 0;color:var(--muted);font-size:28px;line-height:36px">${foot}</p>
</div>`

/** The deck's own names in their hues, wherever they stand in a title. */
const coloured = (text: string) => escape(text).replace(/\b(PyTorch|TensorFlow)\b/g, name => `<span style="color:var(--${name.toLowerCase()})">${name}</span>`)

function cardsOf(deck: PrintedDeck): Record<string, Card> {
  const sections = [...new Set(deck.slides.map(slide => slide.section))]
  return Object.fromEntries(sections.map(section => [cardOf(section), section
    ? { head: coloured(deck.title), title: escape(section), line: escape(deck.slides.find(slide => slide.section === section)!.title), foot: escape(deck.author) }
    : { head: 'A deck that argues with evidence', title: coloured(deck.title), line: 'Every figure drawn from sourced data, every claim to be checked.', foot: escape(deck.author) }]))
}

/** Draws the cards into the folder of the site, on a page of the deck, whose styles and fonts they take. */
export async function drawCards(page: Page, deck: PrintedDeck, folder: string): Promise<string[]> {
  await page.setViewportSize(SIZE)
  const cards = cardsOf(deck)
  for (const [file, card] of Object.entries(cards)) {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await page.evaluate((markup) => {
      document.body.innerHTML = markup
      return document.fonts.ready
    }, html(card))
    await page.screenshot({ path })
  }
  return Object.keys(cards)
}
