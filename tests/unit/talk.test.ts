/** What windows of a talk tell each other: in whatever order it comes, and however often, all end with the same. */
import type { Part, Parts, Place } from '../../setup/talk/parts.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerOf, CLAIMED, isMessage, nextVersion, takeNewer } from '../../setup/talk/parts.ts'

const at = (no: number, version: number, by = 'a'): Part<Place> => ({ value: { no, clicks: 0 }, version, by })

test('windows that hear the same in any order end with the same, and once more changes nothing', () => {
  // One window gives a version once, so version and window tell a part.
  const told = fc.uniqueArray(fc.record({ version: fc.integer({ min: 1, max: 5 }), by: fc.constantFrom('a', 'b', 'c') }), { minLength: 1, maxLength: 8, selector: ({ version, by }) => `${version}${by}` })
    .map(parts => parts.map(({ version, by }, i): Parts => ({ place: at(i + 1, version, by) })))
  fc.assert(fc.property(told.chain(messages => fc.tuple(fc.constant(messages), fc.shuffledSubarray(messages, { minLength: messages.length }))), ([messages, otherwise]) => {
    const [one, other]: [Parts, Parts] = [{}, {}]
    messages.forEach(message => takeNewer(one, message))
    otherwise.forEach(message => takeNewer(other, message))
    expect(one).toEqual(other)
    expect(takeNewer(one, other)).toEqual({})
  }))
})

test('a move wins over what its window knew, and parts do not touch each other', () => {
  const parts: Parts = { place: at(3, 7, 'z') }
  const news = takeNewer(parts, { place: at(4, nextVersion(parts.place)), clicksTotal: { value: 2, version: 1, by: 'a' } })
  expect(news.place?.value.no).toBe(4)
  expect(parts.clicksTotal?.value).toBe(2)
  expect(takeNewer(parts, { place: at(9, 7, 'zz') })).toEqual({})
})

test('a presenter\'s window that opens late does not win over the place of one that was there', () => {
  // Neither has been moved, and the late one has the name that would win.
  const there: Parts = { place: at(5, CLAIMED, 'a') }
  const late: Parts = { place: at(1, CLAIMED, 'b') }
  const answer = structuredClone(answerOf(there))
  expect(takeNewer(there, late)).toEqual({})
  takeNewer(late, answer)
  expect(late.place?.value.no).toBe(5)
  // The first move wins over both.
  expect(nextVersion(there.place)).toBe(nextVersion({ ...late.place!, version: CLAIMED }))
})

const timer = { status: 'running', slides: {}, startedAt: 1, pausedAt: 0 }
test.each<[string, unknown, boolean]>([
  ['nothing but a question', { parts: {}, ask: true }, true],
  ['a place and a countdown', { parts: { place: at(1, 1), timer: { value: timer, version: 1, by: 'a' } } }, true],
  ['a pointer that is off the slide', { parts: { cursor: { value: null, version: 1, by: 'a' } } }, true],
  ['no parts', { ask: true }, false],
  ['no object', 'deck', false],
  ['a place of text', { parts: { place: { value: { no: '../..', clicks: 0 }, version: 1, by: 'a' } } }, false],
  ['a version that nothing is newer than', { parts: { place: at(1, Number.MAX_VALUE) } }, false],
  ['a countdown without a state', { parts: { timer: { value: { ...timer, status: 'on' }, version: 1, by: 'a' } } }, false],
  ['a part that every object has', { parts: { toString: { value: 1, version: 1, by: 'a' } } }, false],
])('%s is told apart', (_, message, isOne) => {
  expect(isMessage(message)).toBe(isOne)
})

test('whatever else comes is not taken for a message', () => {
  fc.assert(fc.property(fc.anything(), thing => !isMessage(thing) || Object.keys(thing.parts).length === 0))
})
