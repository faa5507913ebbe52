import { apart } from './apart'

/**
 * A slide as the build has drawn it, whole, at its last click: it stands in where the live one cannot be had. Undefined where
 * nothing is drawn, as in development, or the site does not answer.
 */
export async function drawnSlide(alias: string): Promise<Element | undefined> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}${alias}/`)
    const page = new DOMParser().parseFromString(apart(await response.text(), alias), 'text/html')
    // The last of them is the one whose clicks are all made. An answer that is not the deck's holds none.
    const slide = [...page.querySelectorAll('.slidev-page .slide')].at(-1)
    // They are a picture of themselves.
    slide?.querySelectorAll('button, input').forEach(one => one.setAttribute('disabled', ''))
    return slide
  }
  catch {
    return undefined
  }
}
