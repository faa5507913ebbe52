import { prose } from '../../components/handout/prose.ts'

/** As much as search engines and cards show, letters. */
const LONGEST = 160

/** What is said on a slide, in whole sentences as far as there is room: the notes as text. */
export function description(notes: string, otherwise: string): string {
  const text = prose(notes).replace(/<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ').replace(/ ([.,;:?!])/g, '$1').trim()
  const sentences = text.match(/.+?[.?!](?= |$)/g) ?? []
  let said = ''
  for (const sentence of sentences) {
    if ((said + sentence).length > LONGEST)
      break
    said += sentence
  }
  return said || otherwise
}
