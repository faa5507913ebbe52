/**
 * What the reading view does, as plain scripting on its markup: it works on the page that the build has drawn, where there is
 * no Vue, as well as in the deck.
 */
import type { Hit } from './search.ts'
import { FIRST } from '../first.ts'
import { askForSlides, preferSlides } from './prefer.ts'
import { find, mark, show } from './search.ts'

/** The article that is read: the last that begins in the upper half of the window. Empty above the first. */
function currentOf(root: HTMLElement): string {
  const articles = [...root.querySelectorAll<HTMLElement>('article[id]')]
  return articles.findLast(article => article.getBoundingClientRect().top < innerHeight / 2)?.id ?? ''
}

/** Brings the part that the address names to the top, again when what stands above it has got its height. */
async function keepPlace() {
  for (let frame = 0; frame < 3; frame++) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView()
    await new Promise(requestAnimationFrame)
  }
}

/** Keeps the address in step with what is read, so that it can be given on, and one comes back to it. */
function keepAddress(root: HTMLElement) {
  let waiting = 0
  addEventListener('scroll', () => {
    clearTimeout(waiting)
    const width = innerWidth
    waiting = window.setTimeout(() => {
      // Turned meanwhile, it is laid out anew, and what stands there now is not what was read.
      if (innerWidth !== width)
        return
      const current = currentOf(root)
      if (root.isConnected && current !== location.hash.slice(1))
        history.replaceState(history.state, '', `${location.pathname}${location.search}${current && `#${current}`}`)
    }, 200)
  }, { passive: true })
}

function search(root: HTMLElement) {
  const field = root.querySelector<HTMLInputElement>('input[type=search]')!
  const said = root.querySelector<HTMLElement>('.found')!
  let hits: Hit[] = []
  let at = -1
  const tell = () => {
    said.textContent = field.value.trim().length < 2 ? '' : hits.length === 0 ? 'Not found' : at < 0 ? `${hits.length} found` : `${at + 1} of ${hits.length}`
    mark(hits, hits[at])
  }
  field.addEventListener('input', () => {
    hits = find(root, field.value)
    at = -1
    tell()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = ''
      hits = []
      at = -1
      tell()
    }
    if (event.key !== 'Enter' || hits.length === 0)
      return
    event.preventDefault()
    // The first is the next from where one reads.
    if (at < 0 && !event.shiftKey)
      at = Math.max(0, hits.findIndex(({ article }) => article.getBoundingClientRect().bottom > innerHeight / 3)) - 1
    at = (at + (event.shiftKey ? hits.length - (at < 0 ? 0 : 1) : 1)) % hits.length
    tell()
    void show(hits[at]!)
  })
}

/** Makes the reading view in `root` work, on a site under `base`. */
export function behave(root: HTMLElement, base: string) {
  search(root)
  // Taken over, it stays where one reads.
  const first = document.getElementById(FIRST)
  if (location.hash && (!first || first.contains(root)))
    void keepPlace()
  addEventListener('hashchange', () => void keepPlace())
  // Turned, the page is laid out anew before it is said: what was read is in the address.
  preferSlides(base, () => location.hash.slice(1) || currentOf(root))
  keepAddress(root)
  // What is asked for is a slide, also where a slide would lead back here.
  root.addEventListener('click', ({ target }) => (target as Element).closest('.place a') && askForSlides())
  root.querySelector('.to-slides')!.addEventListener('click', (event) => {
    event.preventDefault()
    askForSlides()
    location.assign(`${base}${currentOf(root)}`)
  })
  const contents = root.querySelector<HTMLDetailsElement>('.contents details')!
  contents.addEventListener('keydown', event => event.key === 'Escape' && contents.removeAttribute('open'))
  contents.addEventListener('click', event => (event.target as Element).closest('a') && contents.removeAttribute('open'))
}
