import { describe, expect, it } from 'vitest'
import { escapeXml } from '../../components/charts/escape.ts'
import { cutText, firstThat, textWidth, wrapText } from '../../components/charts/text-width.ts'
import { facts } from '../../data/index.ts'

describe('textWidth', () => {
  // Advances of IBM Plex Sans Regular in 1/1000 em, as its font file has them
  it.each([[' ', 236], ['!', 284], ['0', 600], ['9', 600], ['A', 641], ['W', 891], ['Z', 580], ['a', 534], ['i', 250], ['m', 873], ['z', 464], ['~', 600]])(
    'knows the advance of "%s"',
    (char, advance) => expect(textWidth(char, 1000)).toBeCloseTo(advance, 9),
  )

  it('adds up letters, in proportion to the size', () => {
    // A 641, T 572, e 549, n 568
    expect(textWidth('ATen', 14)).toBeCloseTo((641 + 572 + 549 + 568) / 1000 * 14, 9)
    expect(textWidth('ATen', 28)).toBeCloseTo(2 * textWidth('ATen', 14), 9)
    expect(textWidth('', 14)).toBe(0)
  })

  it('gives semibold more room', () => {
    // Advances of IBM Plex Sans SemiBold, read from its font file and added up: no label is set wider than it is placed
    expect(textWidth('TensorFlow 15,586 in 2019', 14, true)).toBeGreaterThanOrEqual(177.86)
    expect(textWidth('ResNet-50', 14, true)).toBeGreaterThanOrEqual(69.64)
    expect(textWidth('Mid-level', 14, true)).toBeGreaterThanOrEqual(60.51)
  })

  it('gives letters outside its table a width too', () => {
    expect(textWidth('×', 10)).toBeCloseTo(6, 9)
    expect(textWidth('火', 10)).toBeCloseTo(10, 9)
    expect(textWidth('…', 1000)).toBe(803)
    // A dash is as wide as a digit at most, an accent takes a fifth of its letter more
    expect([...'’“−·÷'].map(sign => textWidth(sign, 1000))).toEqual([600, 600, 600, 600, 600])
    // By blocks of Unicode: Cyrillic, Hebrew, Arabic, before and from the first radicals of Chinese on, Korean, before and from Arabic forms on, half and full widths, pictures
    expect(textWidth('é', 1000)).toBeCloseTo(549 * 1.21, 6)
    expect(['Ш', 'ֿ', '\u0600', '\u2E7F', '\u2E80', '가', '\uFAFF', '\uFB00', '\uFE2F', '\uFE30', '\uFFFD', '\u{10000}', '😂'].map(sign => textWidth(sign, 1000))).toEqual([1040, 1040, 1450, 1450, 1000, 1000, 1000, 1450, 1450, 1000, 1000, 1450, 1450])
  })

  // As Chromium measures them, in 1/1000 em, in the fonts of the deck or those of a system that stand in for them
  it.each([['é', 549], ['Ẇ', 989], ['ł', 278], ['Ш', 956], ['Њ', 1037], ['ש', 708], ['ش', 1221], ['→', 1000], ['派', 1000], ['가', 920], ['😂', 1168]])('gives “%s” no less than it takes', (char, measured) => {
    expect(textWidth(char, 1000)).toBeGreaterThanOrEqual(measured)
  })

  it.each([['Ш', 956], ['ש', 708], ['派', 1000]])('gives “%s” not much more, so that no label is cut for nothing', (char, measured) => {
    expect(textWidth(char, 1000)).toBeLessThan(2 * measured)
  })
})

describe('wrapText', () => {
  const texts = Object.values(facts).map(fact => fact.definition)

  it.each([60, 100, 240])('keeps lines within %i px, unless a line is one word, and loses no word', (width) => {
    for (const text of texts) {
      const lines = wrapText(text, 12, width)
      expect(lines.filter(line => line.includes(' ') && textWidth(line, 12) > width)).toEqual([])
      expect(lines.join(' ')).toBe(text)
    }
  })

  it('starts no line before the one above is full', () => {
    for (const text of texts) {
      const lines = wrapText(text, 12, 200)
      const early = lines.slice(1).filter((line, i) => textWidth(`${lines[i]} ${line.split(' ')[0]}`, 12) <= 200)
      expect(early).toEqual([])
    }
  })

  it('measures semibold as semibold', () => {
    const width = textWidth('two words', 14) + 0.5
    expect(wrapText('two words', 14, width)).toEqual(['two words'])
    expect(wrapText('two words', 14, width, true)).toEqual(['two', 'words'])
  })

  it('leaves a word that is too long on a line of its own', () => {
    expect(wrapText('a torch.multiprocessing b', 14, 40)).toEqual(['a', 'torch.multiprocessing', 'b'])
  })
})

describe('cutText', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutText('PyTorch', 14, textWidth('PyTorch', 14, true) + 0.1)).toBe('PyTorch')
  })

  it.each([40, 80, 160])('cuts a longer one to %i px, as late as it can', (width) => {
    const long = 'PyTorch with torchvision and fairseq'
    const cut = cutText(long, 14, width)
    expect(cut).toMatch(/\S…$/)
    expect(long.startsWith(cut.slice(0, -1))).toBe(true)
    expect(textWidth(cut, 14, true)).toBeLessThanOrEqual(width)
    const next = `${long.slice(0, cut.length).trimEnd()}m…`
    expect(textWidth(next, 14, true)).toBeGreaterThan(width)
  })
})

describe('firstThat', () => {
  it('holds as many whole letters as fit', () => {
    // i is 250 wide, m 873
    expect([249, 250, 500, 1122, 1123, 9999].map(width => firstThat('imi', 1000, width))).toEqual(['', 'i', 'i', 'i', 'im', 'imi'])
    expect(firstThat('im', 1000, 1123, true)).toBe('i')
    expect(firstThat('😂😂', 1000, 1450)).toBe('😂')
  })
})

describe('escapeXml', () => {
  it('leaves no sign that ends a text or an attribute, and none that XML cannot hold', () => {
    expect(escapeXml(`<a href="x" title='y'>&</a>`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;&#60;/a&#62;')
    expect(escapeXml('a\u0000b\u0008c\td\ne\u000Bf\u000Cg\rh\u000Ei\u001Fj k\uFFFEl\uFFFFm')).toBe('abc\td\nefg\rhij klm')
  })
})
