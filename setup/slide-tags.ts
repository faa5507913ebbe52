/** The check of the tags in `slides.md`: components that there are, with facts that they can show. */
import type { Fault } from './fault.ts'
import type { Known } from './known-names.ts'
import type { Passage } from './read-slides.ts'
import { unknown } from './fault.ts'
import { newlines } from './read-slides.ts'

/** Which facts the components of slides show: all of a kind, or the one of a key; as the types of their properties say. */
export const SHOWS: Readonly<Record<string, { kind: string } | { key: string }>> = {
  AnatomyDiagram: { kind: 'anatomy' },
  BenchmarkTable: { key: 'benchmarks-2024' },
  ComparisonTable: { kind: 'table' },
  CorrectionTable: { key: 'corrections' },
  CrossingsChart: { key: 'crossings' },
  FollowCall: { kind: 'call' },
  GraphStepper: { kind: 'graph' },
  PredictChart: { kind: 'trend' },
  RatioChart: { key: 'throughput' },
  ShareBars: { key: 'native-code' },
  TimelineList: { key: 'timeline' },
  TrendChart: { kind: 'trend' },
  TrendGrid: { kind: 'trend' },
  VersionScrubber: { kind: 'versions' },
}

const TAG = /<([A-Z]\w*)\b((?:[^<>"']|"[^"]*"|'[^']*')*)/g
const attribute = (attributes: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]

/** What is wrong with the tags of a slide whose code and comments are blank. Bounded by the text's length. */
export function tagFaults({ text, line }: Passage, known: Known): Fault[] {
  return [...text.matchAll(TAG)].flatMap(({ 1: tag, 2: attributes, index }) =>
    faultsOf(tag!, attributes!, known).map(says => ({ line: line + newlines(text.slice(0, index)), says })))
}

function faultsOf(tag: string, attributes: string, { facts, walks, sections, components, strip }: Known): string[] {
  if (!components.includes(tag))
    return [unknown('component', `<${tag}>`, components.map(name => `<${name}>`), 'components/')]
  const section = attribute(attributes, 'section')
  if (tag === 'ClaimCards' && !sections.includes(section ?? ''))
    return [unknown('section', section, sections, 'data/claims.ts')]
  const takes = SHOWS[tag]
  if (!takes)
    return []
  const fits = Object.keys(facts).filter(key => 'key' in takes ? key === takes.key : facts[key] === takes.kind)
  const name = tag === 'TrendGrid' ? 'facts' : 'fact'
  const keys = attribute(attributes, name)?.split(/\s+/).filter(Boolean) ?? []
  const walk = attribute(attributes, 'walk')
  return [
    ...keys.length ? [] : [`<${tag}> must say what it shows: ${name}="${fits[0] ?? 'key'}".`],
    ...keys.filter(key => !fits.includes(key)).map(key => unknown(`figure for <${tag}> with the key`, key, fits, 'data/index.ts')),
    ...tag === 'TrendGrid' && keys.length > 0 && keys.every(key => fits.includes(key)) ? strip(keys).map(problem => `<${tag}> has less room than a slide. ${problem}`) : [],
    ...tag === 'GraphStepper' && keys.every(key => fits.includes(key)) && !keys.every(key => walks[key]?.includes(walk ?? '')) ? [unknown('walk', walk, keys.flatMap(key => walks[key] ?? []), `data/${keys[0]!}.ts`)] : [],
  ]
}
