const FACES = ['400 1em "IBM Plex Sans"', '600 1em "IBM Plex Sans"']
/** How long a figure waits for them, ms. */
const LONGEST = 2000

/**
 * Waits for the fonts of the figures: ECharts measures a text once, when it draws it, and what it has measured in a font that
 * stands in stays. A font that does not come, or is late, holds nothing up.
 */
export async function fontsFirst(): Promise<void> {
  await Promise.race([
    Promise.allSettled(FACES.map(face => document.fonts.load(face))),
    new Promise(resolve => setTimeout(resolve, LONGEST)),
  ])
}
