/**
 * Waits for the styles of the deck: without them it would be a heap of words. Throws where they cannot be had, so that the deck
 * does not start, and the page goes on without it. `data-unstyled` is set by `first/failure.ts`: a browser may take an answer
 * that is an error for an empty sheet.
 */
export async function stylesFirst(): Promise<void> {
  const isMissing = () => document.documentElement.dataset.unstyled !== undefined
  const coming = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(link => !link.sheet && !isMissing())
  await Promise.all(coming.map(link => new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
  })))
  if (isMissing())
    throw new Error('The styles of the deck could not be loaded.')
}
