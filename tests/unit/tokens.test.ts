import type { Color } from 'culori'
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, filterGrayscale, parse, wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'
import { SIZE } from '../../components/charts/layout.ts'
import { colors, tokens } from './support.ts'

const themes = [['light', colors(':root')], ['dark', colors('html.dark')]] as const
const hues = ['pytorch', 'tensorflow', 'keras', 'other']
const pairs = hues.flatMap((a, i) => hues.slice(i + 1).map((b): [string, string] => [a, b]))
const sights: [string, (color: Color) => Color][] = [
  ['normal', color => color],
  ['protan', color => filterDeficiencyProt(1)(color)],
  ['deutan', color => filterDeficiencyDeuter(1)(color)],
  ['tritan', color => filterDeficiencyTrit(1)(color)],
]
const distance = differenceCiede2000()

function seen(value: string, sight: (color: Color) => Color): Color {
  const color = parse(value)
  if (!color)
    throw new Error(`styles/tokens.css: ${value} is no colour`)
  return sight(color)
}

describe.each(themes)('the %s theme', (_, theme) => {
  it.each(['ink', 'muted', ...hues])('has --%s at a contrast of 4.5 on both surfaces', (name) => {
    for (const ground of ['surface', 'raised'])
      expect(wcagContrast(theme[name]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['tick', 'lit'])('has --ink at a contrast of 4.5 on --%s', (ground) => {
    expect(wcagContrast(theme.ink!, theme[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(sights.flatMap(([sight, filter]) => pairs.map(([a, b]) => [a, b, sight, filter] as const)))(
    'keeps --%s and --%s apart for %s sight',
    (a, b, __, filter) => expect(distance(seen(theme[a]!, filter), seen(theme[b]!, filter))).toBeGreaterThanOrEqual(15),
  )

  it('keeps PyTorch and TensorFlow apart in greyscale', () => {
    const grey = (color: Color): Color => filterGrayscale(1)(color) as Color
    expect(distance(seen(theme.pytorch!, grey), seen(theme.tensorflow!, grey))).toBeGreaterThanOrEqual(12)
  })
})

describe('the registry', () => {
  it('has the same colours in both themes, each of another value', () => {
    // A QR code is dark on light in both themes, else scanners fail, and a curtain is black.
    const light = Object.fromEntries(Object.entries(themes[0][1]).filter(([name]) => !/^(?:code-(?:light|dark)|curtain)$/.test(name)))
    const dark = themes[1][1]
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
    expect(Object.keys(light)).toEqual(expect.arrayContaining(['surface', 'raised', 'ink', 'muted', 'hairline', ...hues]))
    expect(Object.keys(light).filter(name => light[name] === dark[name])).toEqual([])
  })

  it('has six sizes of type, and charts use no other', () => {
    const sizes = Object.entries(tokens(':root')).filter(([name]) => name.startsWith('size-')).map(([, value]) => value)
    expect(sizes).toEqual(['12px', '14px', '16px', '20px', '30px', '56px'])
    for (const size of Object.values(SIZE))
      expect(sizes).toContain(`${size}px`)
  })

  it('gives charts the sizes of the tokens of the same name', () => {
    for (const [name, size] of Object.entries(SIZE))
      expect(tokens(':root')[`size-${name}`]).toBe(`${size}px`)
  })
})
