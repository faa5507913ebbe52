import { describe, expect, it } from 'vitest'
import { layersInWords } from '../../components/charts/describe.ts'
import { CALL, followCall, RADIUS, wholeCall } from '../../components/diagrams/follow-call.ts'
import { placeAnatomy } from '../../components/diagrams/place-anatomy.ts'
import { anatomyOf, countLayers, stopsOf } from '../../data/call-stops.ts'
import { facts } from '../../data/index.ts'
import type { Call } from '../../data/schema.ts'
import { lineRect } from './anatomy-support.ts'
import { inside, overlaps } from './support.ts'

/** What the trace of each call says, by hand: the boxes in order, with layers and crossings at its end. */
const calls = [
  ['call-pytorch', ['torch', 'csrc', 'dispatcher', 'autograd', 'aten', 'alloc', 'aten-cuda', 'csrc'], 5, 6],
  ['call-tensorflow', ['python', 'capi', 'master', 'master', 'executor', 'more-kernels', 'gpu', 'python'], 5, 5],
] as const

describe.each(calls)('%s', (key, boxes, layers, crossings) => {
  const fact: Call = facts[key]
  const placed = placeAnatomy(anatomyOf(fact), CALL)
  const at = (step: number) => followCall(fact, placed, step)
  const all = placed.layers.flatMap(layer => layer.boxes)
  const boxOf = (id: string) => all.find(box => box.id === id)!

  it('passes through the boxes of its trace, in their order', () => {
    expect(stopsOf(fact).map(stop => stop.box)).toEqual(boxes)
    expect(boxes.map((_, i) => at(i + 1).now!.at.id)).toEqual(boxes)
  })

  it('has not begun at step 0, where the token waits at the first box', () => {
    expect(at(0)).toMatchObject({ now: undefined, marks: {}, badges: [], layers: 0, crossings: 0, token: at(1).token })
  })

  it('lights one box at a step, and keeps those where it was', () => {
    for (let step = 1; step <= boxes.length; step++) {
      const { marks } = at(step)
      const now = boxes[step - 1]!
      expect(Object.keys(marks).filter(id => marks[id] === 'current')).toEqual([now])
      expect(Object.keys(marks).filter(id => marks[id] === 'visited').toSorted()).toEqual([...new Set<string>(boxes.slice(0, step))].filter(id => id !== now).toSorted())
    }
    expect(wholeCall(fact, placed).marks).toEqual(Object.fromEntries(boxes.map(id => [id, 'visited'])))
  })

  it('numbers the steps before, and its own on the token', () => {
    for (let step = 1; step <= boxes.length; step++) {
      const { badges, token } = at(step)
      expect([...badges, token].map(badge => badge.n)).toEqual(boxes.slice(0, step).map((_, i) => i + 1))
      expect([...badges, token]).toEqual(wholeCall(fact, placed).badges.slice(0, step))
      const box = boxOf(boxes[step - 1]!)
      expect(inside({ ...token, width: 0, height: 0 }, box)).toBe(true)
    }
  })

  it('writes numbers that cover no word and no other number', () => {
    const discs = wholeCall(fact, placed).badges.map(({ n, x, y }) => ({ name: String(n), x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS }))
    const texts = placed.layers.flatMap(layer => [
      ...[...layer.name, ...layer.language].map(line => lineRect(line, 'start')),
      ...[...layer.groups, ...layer.boxes.flatMap(box => box.lines)].map(line => lineRect(line, 'middle')),
    ])
    expect(overlaps(discs)).toEqual([])
    expect(discs.flatMap(disc => texts.filter(text => overlaps([disc, text]).length).map(text => `${disc.name} on ${text.name}`))).toEqual([])
  })

  it('counts layers and the crossings between them as it goes', () => {
    expect(at(boxes.length)).toMatchObject({ layers, crossings })
    expect(at(2)).toMatchObject({ layers: 2, crossings: 1 })
    expect(layersInWords(fact)).toBe(`${layers} of 6 layers, ${crossings} crossings between them`)
    for (let step = 1; step <= boxes.length; step++)
      expect(at(step)).toMatchObject(countLayers(stopsOf(fact).slice(0, step)))
  })

  it('keeps the anatomy whole where it has less height: each label inside its box, bands apart', () => {
    expect(overlaps(placed.layers.map(layer => ({ ...layer, name: layer.id })))).toEqual([])
    for (const box of all)
      expect(box.lines.map(line => lineRect(line, 'middle')).filter(rect => !inside(rect, box))).toEqual([])
    const foot = placed.layers.at(-1)!
    expect(foot.y + foot.height).toBeLessThanOrEqual(CALL.height)
  })
})

describe('a call that is not as it should be', () => {
  const fact: Call = { ...facts['call-pytorch'], steps: [...facts['call-pytorch'].steps] }

  it('names the box that its anatomy lacks, and the anatomy that there is not', () => {
    expect(() => stopsOf({ ...fact, steps: [{ ...fact.steps[0]!, box: 'gpu' }] })).toThrow('data/call-pytorch.ts, step "python": data/pytorch-2020.ts has no box "gpu"')
    expect(() => anatomyOf({ ...fact, anatomy: 'caffe' })).toThrow('data/call-pytorch.ts passes through "caffe", which data/call-stops.ts does not know')
  })

  it('gives a box that is visited often as many places', () => {
    const often: Call = { ...fact, steps: Array.from({ length: 4 }, (_, i) => ({ ...fact.steps[1]!, key: `s${i}` })) }
    const placed = placeAnatomy(anatomyOf(often), CALL)
    expect(new Set(wholeCall(often, placed).badges.map(badge => badge.x)).size).toBe(4)
    expect(followCall(often, placed, 4)).toMatchObject({ layers: 1, crossings: 0 })
  })
})

it('several numbers at one box go inwards from its edges by turns, 18 px each', () => {
  const fact: Call = structuredClone(facts['call-pytorch'])
  const placed = placeAnatomy(anatomyOf(fact), CALL)
  const box = placed.layers.flatMap(layer => layer.boxes).find(one => one.id === 'aten')!
  fact.steps = Array.from({ length: 5 }, (_, i) => ({ ...fact.steps[0]!, key: `step-${i}`, box: 'aten' }))
  const right = box.x + box.width - 6
  expect(wholeCall(fact, placed).badges).toEqual([box.x, right, box.x + 18, right - 18, box.x + 36].map((x, i) => ({ n: i + 1, x: expect.closeTo(x, 6) as number, y: box.y + box.height / 2 })))
})
