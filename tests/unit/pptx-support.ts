/** Elements of a page as the PPTX reads them, for tests without a browser: letters of 10 px, 6 px wide, in lines of 20 px. */
import type { Box, PageElement, PageStyle, PageText } from '../../scripts/pptx/page.ts'

const STYLE = {
  display: 'block', whiteSpace: 'normal', textAlign: 'start', color: 'rgb(22, 32, 43)', fontFamily: '"IBM Plex Sans", sans-serif', fontSize: '10px', fontWeight: '400', fontStyle: 'normal',
  lineHeight: '20px', letterSpacing: 'normal', textDecorationLine: 'none', backgroundColor: 'rgba(0, 0, 0, 0)', borderTopLeftRadius: '0px',
  borderTopWidth: '0px', borderRightWidth: '0px', borderBottomWidth: '0px', borderLeftWidth: '0px',
  borderTopStyle: 'none', borderRightStyle: 'none', borderBottomStyle: 'none', borderLeftStyle: 'none',
  borderTopColor: 'rgb(0, 0, 0)', borderRightColor: 'rgb(0, 0, 0)', borderBottomColor: 'rgb(0, 0, 0)', borderLeftColor: 'rgb(0, 0, 0)',
} satisfies PageStyle

/** An element; its box is 100 by 20 px at the corner, unless told. */
export function element(tag: string, children: PageElement['children'], { style, ...more }: Partial<Omit<PageElement, 'style'>> & { style?: Partial<PageStyle> } = {}): PageElement {
  return { tag, x: 0, y: 0, width: 100, height: 20, children, ...more, style: { ...STYLE, ...style } }
}

/** A word's box at `x`, in line `line`. */
export const word = (text: string, x: number, line = 0): Box => ({ x, y: 20 * line + 3.5, width: 6 * text.length, height: 13 })

/** A text whose words stand one after another from `x`, in one line; a blank is as wide as a letter. */
export function text(said: string, x = 0, line = 0): PageText {
  return { text: said, words: [...said.matchAll(/[^ \n]+/g)].map(({ index, 0: part }) => word(part, x + 6 * index, line)) }
}
