/** What windows of one browser share: whatever another window sends, this one keeps a sound value. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isGuess } from '../../components/charts/guess.ts'
import { isInput } from '../../components/diagrams/evaluate.ts'
import { useShared } from '../../components/shared-state.ts'
import { runs } from './corrupt.ts'

/** A channel that delivers at once. */
class Channel extends EventTarget {
  static readonly open: Channel[] = []
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
    Channel.open.push(this)
  }

  postMessage(data: unknown) {
    Channel.open.filter(other => other !== this && other.name === this.name).forEach(other => other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })))
  }
}

beforeEach(() => {
  Channel.open.length = 0
  vi.stubGlobal('BroadcastChannel', Channel)
  // Here no component is there to end it.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A window of another deck, or of another version of this one. */
const stranger = (name: string) => new Channel(`${import.meta.env.BASE_URL}${name}`)

describe('a shared value', () => {
  it('is the same in all windows, and a late one asks for it', () => {
    const [first, second] = [useShared('input', null, isInput), useShared('input', null, isInput)]
    first.value = [1, 2]
    expect(second.value).toEqual([1, 2])
    expect(useShared('input', null, isInput).value).toEqual([1, 2])
    expect(useShared('other', null, isInput).value).toBeNull()
  })

  it('stays sound, whatever another window says', () => {
    const message = fc.oneof(fc.anything({ withDate: true, withMap: true, withTypedArray: true, withBigInt: true }), fc.anything().map(set => ({ set })), fc.anything().map(answer => ({ answer })), fc.tuple(fc.double(), fc.double()).map(set => ({ set })), fc.dictionary(fc.string(), fc.double()).map(set => ({ set })))
    fc.assert(fc.property(message, (data) => {
      const [input, guess] = [useShared('input', null, isInput), useShared('guess', {}, isGuess)]
      stranger('input').postMessage(data)
      stranger('guess').postMessage(data)
      expect(isInput(input.value)).toBe(true)
      expect(isGuess(guess.value)).toBe(true)
      Channel.open.length = 0
    }), runs(200))
  })

  it('passes over a number that does not fit its box, and a guess that is none', () => {
    const [input, guess] = [useShared('input', null, isInput), useShared('guess', { 2020: 5 }, isGuess)]
    for (const set of [[1, 1e9], [1], [Number.NaN, 1], 'ab', { 0: 1, 1: 2 }])
      stranger('input').postMessage({ set })
    for (const set of [{ 2020: 'much' }, [1, 2], null, { 2020: Infinity }])
      stranger('guess').postMessage({ set })
    expect([input.value, guess.value]).toEqual([null, { 2020: 5 }])
    stranger('input').postMessage({ set: [9, -9] })
    expect(input.value).toEqual([9, -9])
  })
})
