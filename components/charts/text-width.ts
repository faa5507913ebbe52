/**
 * Widths of text without a browser, so that labels can be placed and tested anywhere.
 * Advance widths of IBM Plex Sans Regular, 1/1000 em, U+0020 to U+007E, read from the font file.
 */
const ADVANCE = [
  236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600, 600, 600, 600, 600,
  600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634, 501, 812, 707, 708,
  606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565, 600, 534, 580, 503, 580, 549, 324, 528,
  568, 250, 250, 527, 272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343, 314, 343, 600,
]
/** Semibold runs wider: by less than this in whole labels, though single letters and signs differ more. */
const SEMIBOLD = 1.07
const ELLIPSIS = 803
/** No sign of our own texts beyond English letters is wider, 1/1000 em. */
const SIGN = 600
const SIGNS = new Set('’‘“”−²³÷±łŁ–×·•≈≥≤°µø')
/** A letter with its accent, as a part of the letter's own width: at most, also in the fonts that stand in for ours. */
const ACCENTED = 1.21
/** East Asian letters are as wide as high; of the other scripts, whose fonts are the system's, none is wider than this, but for curiosities. */
const [WIDE, EUROPEAN, BROAD] = [1000, 1040, 1450]

/** The width of a letter that is no ASCII, 1/1000 em: rather too much than too little, so that it stays where it was placed. */
function broadly(char: string, code: number): number {
  if (char === '…')
    return ELLIPSIS
  if (SIGNS.has(char))
    return SIGN
  const base = ADVANCE[char.normalize('NFD').codePointAt(0)! - 32]
  if (base !== undefined)
    return base * ACCENTED
  if (code < 0x600)
    return EUROPEAN
  return (code > 0x2E7F && code < 0xFB00) || (code > 0xFE2F && code < 0x10000) ? WIDE : BROAD
}

/** Width of one line of text in px, at a font size in px. */
export function textWidth(text: string, size: number, semibold = false): number {
  let units = 0
  for (const char of text) {
    const code = char.codePointAt(0)!
    units += ADVANCE[code - 32] ?? broadly(char, code)
  }
  return units / 1000 * size * (semibold ? SEMIBOLD : 1)
}

/** Breaks a text at spaces into lines that fit a width in px; a single long word keeps its own line. */
export function wrapText(text: string, size: number, width: number, semibold = false): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size, semibold) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else
      lines.push(word)
  }
  return lines
}

/** Cuts a text that is wider than `width` px, and says so with an ellipsis. */
export function cutText(text: string, size: number, width: number): string {
  if (textWidth(text, size, true) <= width)
    return text
  return `${firstThat(text, size, width - textWidth('…', size, true), true).trimEnd()}…`
}

/** As many letters from the start of a text as a width in px holds. */
export function firstThat(text: string, size: number, width: number, semibold = false): string {
  let [end, used] = [0, 0]
  for (const letter of text) {
    used += textWidth(letter, size, semibold)
    if (used > width)
      break
    end += letter.length
  }
  return text.slice(0, end)
}
