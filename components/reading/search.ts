/** Finds words in the article and marks them, without changing it: by the browser's own highlights. */

/** A place where the words stand. */
export interface Hit { range: Range, article: HTMLElement }

const ALL = 'found'
const CURRENT = 'found-here'

/** Every place in `root` where `words` stand, whatever their case; in the order of reading. Words do not run across elements. */
export function find(root: HTMLElement, words: string): Hit[] {
  const wanted = words.trim().toLowerCase()
  if (wanted.length < 2)
    return []
  const hits: Hit[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const article = node.parentElement!.closest('article')
    const written = node.textContent!
    const lower = written.toLowerCase()
    // A few letters, such as İ, are two when they are small: then places would slip.
    const text = lower.length === written.length ? lower : written
    for (let at = text.indexOf(wanted); article && at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      hits.push({ range, article })
    }
  }
  return hits
}

/** Marks the hits, and the current one more. Browsers without highlights go to the place alone. */
export function mark(hits: Hit[], current?: Hit) {
  if (!('highlights' in CSS))
    return
  CSS.highlights.set(ALL, new Highlight(...hits.map(({ range }) => range)))
  CSS.highlights.set(CURRENT, new Highlight(...current ? [current.range] : []))
}

/** Brings a hit into view, below the bar. */
export async function show({ range, article }: Hit) {
  // What the browser has not laid out yet has no place: bring its article first.
  article.scrollIntoView()
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  const { top } = range.getBoundingClientRect()
  scrollBy({ top: top - innerHeight / 3 })
}
