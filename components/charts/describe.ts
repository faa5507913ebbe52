import type { Anatomy, Call, Crossings, Series, Shares, Throughput, Trend, Versions } from '../../data/schema.ts'
import { anatomyOf, countLayers, stopsOf } from '../../data/call-stops.ts'
import { ratio } from '../../data/throughput.ts'
import { endOf, formatDate, formatDates, formatPercent, formatRatio, formatValue } from './format.ts'
import { allMoves } from './versions.ts'

/** The alternative text of a figure: its kind, its title, the trend in one sentence, where the numbers are: on a screen, on paper and in files. */
export function describe(fact: Trend | Versions | Throughput | Shares | Anatomy | Crossings | Call): string {
  return `${KIND[fact.kind]}. ${fact.title}. ${sentence(fact)}. All values are in ${fact.key}.csv.`
}

const KIND = { trend: 'Line chart', versions: 'Line chart', throughput: 'Dot plot', shares: 'Bar chart', anatomy: 'Diagram', crossings: 'Dot plot', call: 'Diagram' }

/** What the figure shows, without a full stop. */
function sentence(fact: Parameters<typeof describe>[0]): string {
  switch (fact.kind) {
    case 'trend': return trend(fact)
    case 'versions': return versions(fact)
    case 'throughput': return throughput(fact)
    case 'shares': return shares(fact)
    case 'anatomy': return anatomy(fact)
    case 'crossings': return crossings(fact)
    case 'call': return call(fact)
  }
}

/** A date in a sentence: on a day, in a month or a year. */
const when = (date: string) => `${date.length > 7 ? 'on' : 'in'} ${formatDate(date)}`

/** What is counted, after “chart of”: the subtitle joins some with an “of” of its own. */
const populationOf = (fact: Trend) => fact.population.replace(/^of /, '')

/** What a chart says while its data are still to be guessed. `what` is the value that is asked for. */
export const describeEmpty = (fact: Trend, what: string): string =>
  `Empty line chart of ${populationOf(fact)}, ${formatDate(fact.period.from)} to ${formatDate(fact.period.to)}, to draw a guess of ${what} on.`

const list = (items: string[]) => items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

function trend(fact: Trend): string {
  const known = (s: Series) => s.points.filter(p => p.value !== null && !p.partial)
  const focus = fact.series.filter(s => s.role === 'focus' && known(s).length)
  const runs = focus.map((s) => {
    const [first, last] = [known(s)[0]!, known(s).at(-1)!]
    const end = `${formatValue(last.value!, fact.unit, 0)} ${when(last.date)}`
    return first === last ? `${s.label} ${end}` : `${s.label} from ${formatValue(first.value!, fact.unit, 0)} ${when(first.date)} to ${end}`
  })
  // Nine lines would drown the listener: the ends are what the figure is about.
  const ends = focus.map(s => `${s.label} ${formatValue(known(s).at(-1)!.value!, fact.unit, 0)}`)
  return runs.length > 3 ? `${runs.length} lines: ${list(ends)} at their last edition` : list(runs)
}

function versions(fact: Versions): string {
  const moves = allMoves(fact).filter(move => move.cause === 'rule')
  const all = fact.versions.at(-1)!.series.flatMap(s => s.points).filter(p => p.value !== null).length
  const furthest = moves.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0]
  const value = (of: number) => formatValue(of, fact.unit, 1)
  const furthestText = furthest ? `, furthest ${furthest.label}, from ${value(furthest.from)} to ${value(furthest.to)}` : ''
  return `${fact.versions[0]!.series.length} lines, which changes of rule moved at ${moves.length} of ${all} points${furthestText}`
}

function throughput(fact: Throughput): string {
  return `PyTorch relative to TensorFlow: ${list(fact.rows.map(row => `${row.label} ${formatRatio(ratio(row).value)}`))}`
}

function shares(fact: Shares): string {
  const pair = fact.rows.map(row => `${row.label} ${formatPercent(row.pytorch.native)} and ${formatPercent(row.tensorflow.native)}`)
  return `PyTorch and TensorFlow: ${list(pair)}`
}

function anatomy(fact: Anatomy): string {
  return `${fact.layers.length} layers, from the top: ${list(fact.layers.map(layer => `${layer.label} (${layer.language})`))}. ${fact.arrowMeaning.replace(/\.$/, '')}`
}

/** How many layers a call passes through, of how many, and how often it passes from one to another: what a slide says at its end. */
export function layersInWords(fact: Call): string {
  const { layers, crossings } = countLayers(stopsOf(fact))
  return `${layers} of ${anatomyOf(fact).layers.length} layers, ${crossings} crossings between them`
}

function call(fact: Call): string {
  return `${fact.call} in ${fact.steps.length} steps: ${list(stopsOf(fact).map(stop => stop.at.label))}. ${layersInWords(fact)}`
}

function crossings(fact: Crossings): string {
  const passed = fact.rows.flatMap(row => row.passed ? [{ ...row, when: formatDates(row.passed.from, row.passed.to), end: row.passed.to }] : []).toSorted((a, b) => endOf(a.end) - endOf(b.end))
  const open = fact.rows.filter(row => !row.passed).map(row => row.label)
  const [first, last] = [passed[0], passed.at(-1)]
  const span = first && last ? `, from ${first.label} (${first.when}) to ${last.label} (${last.when})` : ''
  return `PyTorch passed on ${passed.length} of ${fact.population}${span}${open.length ? `; not on ${list(open)}` : ''}`
}
