/** Who gets the reading view: a phone that is held upright, unless its reader has asked for slides. Plain, as it also runs before the deck does. */

/** Below the width that the design calls small, and higher than wide. */
const UPRIGHT = '(max-width: 639px) and (orientation: portrait)'
/** A phone that is held across. */
const ACROSS = '(max-height: 479px) and (orientation: landscape)'
/** Set while somebody wants slides on an upright phone. */
const SLIDES = 'deck-slides'

/** Storage may be closed to a page: then nothing is remembered. */
function remembered(): boolean {
  try {
    return sessionStorage.getItem(SLIDES) !== null
  }
  catch {
    return false
  }
}

/** Remembers that slides are wanted, though they are small. */
export function askForSlides() {
  try {
    sessionStorage.setItem(SLIDES, 'yes')
  }
  catch {
    // Then the next slide leads back here.
  }
}

/**
 * Leads from the slide that is shown to its place in the reading view where that is what the window is for, now and when the
 * phone is turned. `current` tells the alias of the slide; undefined where none is shown, or a click of it is asked for.
 */
export function preferReading(base: string, current: () => string | undefined) {
  const upright = matchMedia(UPRIGHT)
  const lead = () => {
    const alias = upright.matches && !remembered() ? current() : undefined
    if (alias !== undefined)
      location.replace(`${base}read/#${alias}`)
  }
  upright.addEventListener('change', lead)
  lead()
}

/** Leads from the reading view to the slide that is read when the phone is turned. */
export function preferSlides(base: string, current: () => string) {
  const across = matchMedia(ACROSS)
  across.addEventListener('change', () => across.matches && location.replace(`${base}${current()}`))
}
