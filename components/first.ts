/** What the page that the build has drawn and the deck that takes it over have to agree on. */

/** The id of the element that holds the slide as the build has drawn it. */
export const FIRST = 'first'

/** The event by which the deck says that it has taken over. */
export const LIVE = 'deck:live'

/** The id of what stands in while the deck does not come. */
export const ALONE = 'alone'
