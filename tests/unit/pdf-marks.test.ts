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

  it('leaves a form alone that has marks of its own', () => {
    expect(remark('/X1 Do\n/X2 Do', new Map(), new Set(['/X2']))).toBe('/Artifact BMC\n/X1 Do\nEMC\n/X2 Do')
  })

  it('must not be nested', () => {
    expect(() => remark('/P <</MCID 0 >>BDC\n/P <</MCID 1 >>BDC', new Map([[0, 'P'], [1, 'P']]))).toThrow('The mark 1 of a page stands within another.')
  })
})

describe('the rectangle of a mark', () => {
  it('holds paths and glyphs, in the units of the page', () => {
    expect(boundsIn(`.5 0 0 -.5 0 100 cm\n${STREAM}`)).toEqual(new Map([[0, [0, 95.5, 4.5, 100]], [1, [10, 85, 19.75, 91]]]))
  })

  it('forgets a clip, and a matrix that ends', () => {
    expect(boundsIn('q\n2 0 0 2 0 0 cm\nQ\n/P <</MCID 3 >>BDC\n0 0 99 99 re\nn\n1 2 m\n3 4 l\nS\nEMC')).toEqual(new Map([[3, [1, 2, 3, 4]]]))
  })
})
