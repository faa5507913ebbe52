import type { Anatomy, Series, Shares, Throughput, Trend } from '../../data/schema.ts'
import { ratio } from '../../data/throughput.ts'
import { formatDate, formatPercent, formatRatio, formatValue } from './format.ts'

/** The alternative text of a figure: its kind, of what, the trend in one sentence, where the numbers are. */
export function describe(fact: Trend | Throughput | Shares | Anatomy): string {
  switch (fact.kind) {
    case 'trend': return trend(fact)
    case 'throughput': return throughput(fact)
    case 'shares': return shares(fact)
    case 'anatomy': return anatomy(fact)
  }
}

const list = (items: string[]) => items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

function trend(fact: Trend): string {
  const known = (s: Series) => s.points.filter(p => p.value !== null && !p.partial)
  const focus = fact.series.filter(s => s.role === 'focus' && known(s).length)
  const runs = focus.map((s) => {
    const [first, last] = [known(s)[0]!, known(s).at(-1)!]
    const end = `${formatValue(last.value!, fact.unit, 0)} in ${formatDate(last.month)}`
    return first === last ? `${s.label} ${end}` : `${s.label} from ${formatValue(first.value!, fact.unit, 0)} in ${formatDate(first.month)} to ${end}`
  })
  // Nine lines would drown the listener: the ends are what the figure is about.
  const many = runs.length > 3
  const text = many ? `${runs.length} lines: ${list(focus.map(s => `${s.label} ${formatValue(known(s).at(-1)!.value!, fact.unit, 0)}`))} at their last edition` : list(runs)
  return `Line chart of ${fact.population}: ${text}. Values in data/${fact.key}.ts.`
}

function throughput(fact: Throughput): string {
  return `Dot plot of ${fact.population}, PyTorch relative to TensorFlow: ${list(fact.rows.map(row => `${row.label} ${formatRatio(ratio(row).value)}`))}. Values in data/${fact.key}.ts.`
}

function shares(fact: Shares): string {
  const pair = fact.rows.map(row => `${row.label} ${formatPercent(row.pytorch.native)} and ${formatPercent(row.tensorflow.native)}`)
  return `Bar chart of native code, PyTorch and TensorFlow: ${list(pair)}. Values in data/${fact.key}.ts.`
}

function anatomy(fact: Anatomy): string {
  return `Diagram of ${fact.layers.length} layers, from the top: ${list(fact.layers.map(layer => `${layer.label} (${layer.language})`))}. ${fact.arrowMeaning}`
}
