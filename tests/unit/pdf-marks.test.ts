import { describe, expect, it } from 'vitest'
import { boundsIn } from '../../scripts/pdf/bounds.ts'
import { marksIn, remark } from '../../scripts/pdf/marks.ts'

const STREAM = `q
0 0 10 10 re
W* n
1 1 1 rg
0 0 5 5 re
f
/NonStruct <</MCID 0 >>BDC
0 0 9 9 re
f
EMC
/NonStruct <</MCID 1 >>BDC
BT
/F4 12 Tf
1 0 0 -1 20 30 Tm
<0001> Tj
7.5 0 Td <0002> Tj
ET
EMC
1 0 m
4 4 l
S
Q`

describe('marked content', () => {
  it('is known by what it holds', () => {
    expect(marksIn(STREAM)).toEqual({ text: new Set([1]), painted: new Set([0, 1]) })
  })

  it('keeps its mark under its role, and the rest that is painted is an artifact', () => {
    expect(remark(STREAM, new Map([[1, 'P']])).split('\n')).toEqual([
      'q', '0 0 10 10 re', 'W* n', '1 1 1 rg',
      '/Artifact BMC', '0 0 5 5 re', 'f', '0 0 9 9 re', 'f', 'EMC',
      '/P <</MCID 1>> BDC', 'BT', '/F4 12 Tf', '1 0 0 -1 20 30 Tm', '<0001> Tj', '7.5 0 Td <0002> Tj', 'ET', 'EMC',
      '/Artifact BMC', '1 0 m', '4 4 l', 'S', 'Q', 'EMC',
    ])
  })

  it.each(['3 4 l', '1 2 3 4 5 6 c', '1 2 3 4 v', '1 2 3 4 y', 'h', '0 0 9 9 re', 'W', 'W*'])('begins before its path, of which %s is a part', (line) => {
    expect(remark(`1 0 m\n${line}\nS`, new Map())).toBe(`/Artifact BMC\n1 0 m\n${line}\nS\nEMC`)
  })

  it.each(['/P <</MCID 12 >>BDC', '/P <</MCID 12>> BDC'])('is known by all of its number, in either way of writing: %s', (line) => {
    expect(marksIn(`${line}\n0 0 9 9 re\nf\nEMC`).painted).toEqual(new Set([12]))
    expect(remark(`${line}\nEMC`, new Map([[12, 'P']]))).toBe('/P <</MCID 12>> BDC\nEMC')
  })

  it('ends at its end', () => {
    expect(marksIn('/P <</MCID 1 >>BDC\nEMC\n0 0 9 9 re\nf\n<01> Tj')).toEqual({ text: new Set(), painted: new Set() })
  })

  it('is text where letters are set one by one, or by an array; a picture is painted and is none', () => {
    const marked = (line: string) => marksIn(`/P <</MCID 7 >>BDC\n${line}\nEMC\n${line}`)
    expect(['<01> Tj', '[<01>] TJ', '/X1 Do', '/F4 9 Tf'].map(line => [marked(line).text.size, marked(line).painted.size])).toEqual([[1, 1], [1, 1], [0, 1], [0, 0]])
  })

  it('leaves lines without anything as they are', () => {
    expect(remark('q\n\nQ', new Map())).toBe('q\n\nQ')
  })

  it('leaves a form alone that has marks of its own', () => {
    expect(remark('/X1 Do\n/X2 Do', new Map(), new Set(['/X2']))).toBe('/Artifact BMC\n/X1 Do\nEMC\n/X2 Do')
  })

  it.each(['f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*'])('is painted by %s, which is an artifact outside of a mark', (operator) => {
    const path = `0 0 9 9 re\n${operator}`
    expect(marksIn(`/P <</MCID 4 >>BDC\n${path}\nEMC`)).toEqual({ text: new Set(), painted: new Set([4]) })
    expect(remark(path, new Map())).toBe(`/Artifact BMC\n${path}\nEMC`)
    expect(boundsIn(`/P <</MCID 4 >>BDC\n${path}\nEMC`)).toEqual(new Map([[4, [0, 0, 9, 9]]]))
  })

  it.each(['BT', '/Sh0 sh', '/X0 Do'])('is painted by %s alone, which is an artifact as well', (line) => {
    expect(remark(`q\n${line}\nQ`, new Map())).toBe(`q\n/Artifact BMC\n${line}\nQ\nEMC`)
  })

  it.each(['cm', 'w', 'gs', 'BX'])('is not painted by %s', (operator) => {
    expect(remark(`1 ${operator}`, new Map())).toBe(`1 ${operator}`)
  })

  it.each(['/P BMC', '/P <</MCID 0>> DP BDC', 'q EMC Q'])('must be written as Chromium writes it: %s is not understood', (line) => {
    expect(() => remark(line, new Map())).toThrow(`The browser wrote a mark that is not understood: ${line}`)
  })

  it('must not end within a path', () => {
    expect(() => remark('1 0 m', new Map())).toThrow('The content of a page ends within a path.')
  })

  it('must not be nested', () => {
    expect(() => remark('/P <</MCID 0 >>BDC\n/P <</MCID 1 >>BDC', new Map([[0, 'P'], [1, 'P']]))).toThrow('The mark 1 of a page stands within another.')
  })
})

describe('the rectangle of a mark', () => {
  it('holds paths and glyphs, in the units of the page', () => {
    expect(boundsIn(`.5 0 0 -.5 0 100 cm\n${STREAM}`)).toEqual(new Map([[0, [0, 95.5, 4.5, 100]], [1, [10, 85, 19.75, 91]]]))
  })

  it('is turned and slanted as its matrices say, the last first', () => {
    const drawn = (matrices: string) => boundsIn(`${matrices}\n/P <</MCID 0 >>BDC\n1 2 m\n3 5 l\nS\nEMC`).get(0)
    // By a quarter to the left: (x, y) becomes (-y, x)
    expect(drawn('0 1 -1 0 0 0 cm')).toEqual([-5, 1, -2, 3])
    // (x, y) becomes (2x + 3y + 10, 5x + 7y + 20)
    expect(drawn('2 5 3 7 10 20 cm')).toEqual([18, 39, 31, 70])
    // First moved by (100, 200), then turned
    expect(drawn('0 1 -1 0 0 0 cm\n1 0 0 1 100 200 cm')).toEqual([-205, 101, -202, 103])
    // (1, 2) becomes (10, 17) by the second, and that (81, 189) by the first; (3, 5) becomes (18, 35)
    expect(drawn('2 5 3 7 10 20 cm\n1 3 2 4 5 6 cm')).toEqual([81, 189, 151, 355])
  })

  it('is around all that is painted under the mark, to a hundredth', () => {
    expect(boundsIn('/P <</MCID 0 >>BDC\n1 2 m\n3 4 l\nS\n0.126 9 1 -20 re\nf\nEMC')).toEqual(new Map([[0, [0.13, -11, 3, 9]]]))
    expect(boundsIn('/P <</MCID 0 >>BDC\n1 2 3 4 5 60 c\nS\nEMC\n0 0 999 999 re\nf')).toEqual(new Map([[0, [1, 2, 5, 60]]]))
  })

  it('is that of a matrix that ends as well as of the one around it', () => {
    expect(boundsIn('2 0 0 2 0 0 cm\nq\n5 0 0 5 0 0 cm\nQ\n/P <</MCID 0 >>BDC\n1 2 m\n3 4 l\nS\nEMC').get(0)).toEqual([2, 4, 6, 8])
  })

  it.each(['c', 'v', 'y'])('holds all points of a curve by %s', (operator) => {
    const points = operator === 'c' ? '1 2 30 4 5 60' : '1 2 30 60'
    expect(boundsIn(`/P <</MCID 0 >>BDC\n0 9 m\n${points} ${operator}\nS\nEMC`).get(0)).toEqual([0, 2, 30, 60])
  })

  it('holds glyphs that are set by an array, from where the line of text begins', () => {
    expect(boundsIn('/P <</MCID 0 >>BDC\nBT\n/F4 10 Tf\n1 0 0 1 5 50 Tm\n[<0001> -20 <0002>] TJ\n1 0 0 1 5 20 Tm\n<0003> Tj\nET\nEMC').get(0)).toEqual([5, 20, 15, 60])
  })

  it('is no place for what is painted outside of marks', () => {
    expect(boundsIn('0 0 9 9 re\nf\n/P <</MCID 0 >>BDC\nEMC\n0 0 9 9 re\nf')).toEqual(new Map())
  })

  it('begins anew where more matrices end than began', () => {
    expect(boundsIn('2 0 0 2 0 0 cm\nQ\n/P <</MCID 0 >>BDC\n1 2 m\n3 4 l\nS\nEMC')).toEqual(new Map([[0, [1, 2, 3, 4]]]))
  })

  it('forgets a clip, and a matrix that ends', () => {
    expect(boundsIn('q\n2 0 0 2 0 0 cm\nQ\n/P <</MCID 3 >>BDC\n0 0 99 99 re\nn\n1 2 m\n3 4 l\nS\nEMC')).toEqual(new Map([[3, [1, 2, 3, 4]]]))
  })
})
