/** Corruptions of facts, as a tired hand or a bad file would make them: drawn at random, the same each time for one seed. */
import fc from 'fast-check'

/** `FAST_CHECK_SEED=7 FAST_CHECK_RUNS=20000` explores others; a failure prints the seed that leads to it. */
export function runs(usual: number): { seed: number, numRuns: number } {
  const { FAST_CHECK_SEED = '1', FAST_CHECK_RUNS } = process.env
  return { seed: Number(FAST_CHECK_SEED), numRuns: Number(FAST_CHECK_RUNS ?? usual) }
}

export type Path = (string | number)[]
type Node = Record<string | number, unknown>

/** One thing done to one place of a fact. `at` chooses the place among all of them; `elsewhere`: it is done at a place of its own. */
export interface Corruption { at: number, what: string, change: (node: Node, key: string | number, all: unknown) => void, elsewhere?: true }

const set = (value: unknown): Corruption['change'] => (node, key) => {
  node[key] = value
}
const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** Where there is a list, at it, else at the list around it, if any. */
const onList = (edit: (list: unknown[]) => void): Corruption['change'] => (node, key) => {
  const list = isList(node[key]) ? node[key] : isList(node) ? node : undefined
  if (list)
    edit(list)
}

const NUMBERS = [Number.NaN, Infinity, -Infinity, -1, -0, 0, 0.5, 1, 44, 100, 100.0001, 101, 1e6, 1e12, 1e13, 1e308, 5e-324, 1e-5, 2 ** 53]
const DATES = ['2017-13', '2019-02-30', '2017-00-01', '0001-01-01', '9999-12-31', '1899', '2100', '1900', '2099-12-31', '17', '2017-6', '2017/06', ' 2017', '2017-06-01T00:00', 'June 2017', '2020-02-29', '2019', '2019-06']
const LABELS = [
  '', ' ', 'x', 'a b c d e f g h i', 'PyTorch', 'TensorFlow 2.0 with Keras on top', 'W'.repeat(30), 'w '.repeat(60), 'i'.repeat(501), 'x'.repeat(100_000),
  'תורת הפייטון', 'باي تورش للتعلم العميق', '派火炬', '深層学習フレームワークの比較', '딥러닝', '🔥🔥🔥', '👩‍🔬 of 🇹🇼', 'Łukasz Żółć', 'é'.normalize('NFD'), '<b>bold</b>', '"quoted", and', '{{ name }}', '=1+1', '__proto__', 'constructor', '../..',
]
const BROKEN = ['\uD800', 'a\uDFFFb', '\u0000', 'a\u0007', '\uFEFFPyTorch', 'Py\u200BTorch', '\u202Ehcrotyp', 'a\nb', 'tab\there', 'Migda\uFFFD', 'a\u2028b']
const TYPES = [undefined, null, true, [], {}, () => 0, 10n, new Date(0), [[]], [null], { key: 'x' }]

const value = fc.oneof(
  fc.constantFrom(...NUMBERS).map(one => ({ what: `set to ${one}`, change: set(one) })),
  fc.double().map(one => ({ what: `set to ${one}`, change: set(one) })),
  fc.constantFrom(...DATES, ...LABELS, ...BROKEN).map(one => ({ what: `set to ${JSON.stringify(one).slice(0, 60)}`, change: set(one) })),
  fc.string({ unit: 'binary', maxLength: 80 }).map(one => ({ what: `set to ${JSON.stringify(one)}`, change: set(one) })),
  fc.constantFrom(...TYPES).map(one => ({ what: `set to a ${typeof one}`, change: set(one) })),
)
const tweak = fc.constantFrom(-1, 0.1, 0.5, 2, 10, 1000).map((by): Omit<Corruption, 'at'> => ({
  what: `a number times ${by}`,
  change: (node, key) => {
    if (typeof node[key] === 'number')
      node[key] *= by
  },
}))
const longer = fc.constantFrom(...LABELS).map((more): Omit<Corruption, 'at'> => ({
  what: `a text with ${JSON.stringify(more).slice(0, 40)} after it`,
  change: (node, key) => {
    if (typeof node[key] === 'string')
      node[key] += more
  },
}))
const structure = fc.constantFrom<Omit<Corruption, 'at'>>(
  { what: 'gone', change: (node, key) => void (isList(node) ? node.splice(Number(key), 1) : Reflect.deleteProperty(node, key)) },
  { what: 'a field of no schema', change: (node) => { node.colour = 'red' } },
  { what: 'a list emptied', change: onList(list => list.splice(0)) },
  { what: 'a list reversed', change: onList(list => list.reverse()) },
  { what: 'a list cut short', change: onList(list => list.splice(1)) },
  { what: 'the first of a list twice', change: onList(list => list.push(structuredClone(list[0]))) },
  { what: 'the last of a list first', change: onList(list => list.unshift(list.pop())) },
  { what: 'a list three times over', change: onList(list => list.push(...structuredClone(list), ...structuredClone(list))) },
  { what: 'a list of a thousand of its first', change: onList(list => list.push(...Array.from({ length: 1000 }, () => structuredClone(list[0])))) },
)
/** Rows as a machine writes them, one a day. */
const thousand = fc.record({ rows: fc.integer({ min: 1, max: 2100 }), scale: fc.constantFrom(1, 90, 5000, 3e7) }).map(({ rows, scale }): Omit<Corruption, 'at'> => ({
  what: `a series of ${rows} rows up to ${scale}`,
  elsewhere: true,
  change: (_node, _key, all) => {
    const list = (all as Node).series
    const series: unknown = isList(list) ? list[0] : undefined
    if (typeof series === 'object' && series !== null)
      (series as Node).points = Array.from({ length: rows }, (_, i) => ({ date: new Date(Date.UTC(2016, 0, 1 + i)).toISOString().slice(0, 10), value: Math.abs(Math.sin(i / 90)) * scale }))
  },
}))

/** Any corruption. */
export const corruption: fc.Arbitrary<Corruption> = fc.tuple(fc.nat(), fc.oneof(
  { arbitrary: value, weight: 6 }, { arbitrary: longer, weight: 5 }, { arbitrary: tweak, weight: 2 }, { arbitrary: structure, weight: 4 }, { arbitrary: thousand, weight: 1 },
)).map(([at, rest]) => ({ at, ...rest }))

/** Every place of a value: where each leaf and each list or object stands. */
function places(value: unknown, path: Path = []): Path[] {
  return typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => {
    const own = [...path, isList(value) ? Number(key) : key]
    return [own, ...places(inner, own)]
  })
}

/**
 * Places by their kind: `series.points.value` has as good a chance as `title`, however many rows there are; a place of that
 * kind is then chosen by the same number.
 */
export function placesOf(value: unknown): Path[][] {
  return [...Map.groupBy(places(value), path => path.filter(step => typeof step === 'string').join('.')).values()]
}

/** A copy of a value after corruptions, and the place of the last. `kinds`: the places of the value, where they are known. */
export function corrupt<T>(value: T, hows: readonly Corruption[], kinds?: Path[][]): { value: T, path: Path } {
  const copy = structuredClone(value)
  const paths = hows.map(({ at, change }) => {
    const there = kinds ?? placesOf(copy)
    const kind = there[at % there.length] ?? [[]]
    const path = kind[Math.floor(at / there.length) % kind.length]!
    const node = path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Node)[step], copy)
    change(node as Node, path.at(-1) ?? '', copy)
    return path
  })
  return { value: copy, path: paths.at(-1) ?? [] }
}
