/**
 * Every number that slides, titles and notes quote, computed from the facts and formatted in one place.
 * A slide writes {{ papers-2020-lowest }}; `setup/preparser.ts` puts the value in its place.
 */
import type { Verdict } from '../data/claims.ts'
import type { Point } from '../data/schema.ts'
import { benchmarks2024 } from '../data/benchmarks-2024.ts'
import { callPytorch } from '../data/call-pytorch.ts'
import { anatomyOf, countLayers, stopsOf } from '../data/call-stops.ts'
import { callTensorflow } from '../data/call-tensorflow.ts'
import { claims, decideTwice } from '../data/claims.ts'
import { crossings } from '../data/crossings.ts'
import { graphModes } from '../data/graph-modes.ts'
import { shown } from '../data/moving-history.ts'
import { nativeCode } from '../data/native-code.ts'
import { allTimeMentions, paperMentions } from '../data/paper-mentions.ts'
import { paperShare } from '../data/paper-share.ts'
import { paperShare2021 } from '../data/paper-share-2021.ts'
import { papersByYear } from '../data/papers-by-year.ts'
import { questions } from '../data/questions.ts'
import { references } from '../data/references.ts'
import { report } from '../data/report.ts'
import { searchInterest } from '../data/search-interest.ts'
import { searchesByYear } from '../data/searches-by-year.ts'
import { stars } from '../data/stars.ts'
import { stackMapping } from '../data/stack-mapping.ts'
import { ratio, throughput } from '../data/throughput.ts'
import { timeline } from '../data/timeline.ts'
import { formatCount, formatDate, formatNumber, formatPercent, formatQuantity, formatRatio } from './charts/format.ts'
import { evaluate } from './diagrams/evaluate.ts'

const value = (fact: { key: string, series: { key: string, points: Point[] }[] }, series: string, date: string): number => {
  const found = fact.series.find(s => s.key === series)?.points.find(p => p.date === date)?.value
  if (found == null)
    throw new Error(`components/quotes.ts: data/${fact.key}.ts has no value for ${series} in ${date}`)
  return found
}
const printed = (series: string): number => paperMentions.printed.find(p => p.series === series)!.value

const sharesIn = (year: number) => paperShare.series.flatMap(s => s.points.filter(p => p.date.startsWith(String(year)) && p.value !== null).map(p => p.value!))
const shares2020 = sharesIn(2020)
const native = nativeCode.rows.filter(row => row.key === 'engine' || row.key === 'kernels').flatMap(row => [row.pytorch.native, row.tensorflow.native])
const whole = nativeCode.rows.find(row => row.key === 'whole')!
const api = nativeCode.rows.find(row => row.key === 'api')!
const ratios = throughput.rows.map(row => ({ label: row.label, ...ratio(row) }))
const ratioOf = (label: string) => formatRatio(ratios.find(r => r.label === label)!.value)
const alike = (as: string) => String(stackMapping.rows.filter(row => row.cells.some(cell => cell.alike === as)).length)
const tagged = (year: number) => value(questions, 'tensorflow', String(year)) / value(questions, 'pytorch', String(year))
const month = report.date.slice(0, 7)
const decided = claims.map(claim => ({ id: claim.id, ...decideTwice(claim) }))
const verdicts = (of: 'then' | 'now', verdict: Verdict) => decided.filter(claim => claim[of].verdict === verdict)
const changed = decided.filter(claim => claim.then.verdict !== claim.now.verdict)
const passed = crossings.rows.flatMap(row => row.passed ? [{ key: row.key, year: row.passed.to.slice(0, 4) }] : [])
const turned = (key: string) => passed.find(p => p.key === key)?.year ?? 'no year'
const tasksOf = (phase: 'training' | 'inference') => benchmarks2024.rows.filter(row => row.phase === phase)
const fastestOf = (phase: 'training' | 'inference') => tasksOf(phase).filter(({ values }) => values['native-pytorch-compiled'] === Math.min(...Object.values(values).filter(v => v !== null))).length

/** Whether a claim has these verdicts, then and today. */
const is = (id: string, then: Verdict, now: Verdict) => decided.some(claim => claim.id === id && claim.then.verdict === then && claim.now.verdict === now)

/** Titles argue in words, too. Throws when the facts no longer bear a word out, so that the slide is written anew. */
function insist(holds: boolean, words: string) {
  if (!holds)
    throw new Error(`The facts no longer bear out what slides.md says: "${words}". Mend the row, or write the slide anew and this line in components/quotes.ts.`)
}
insist(Math.min(...shares2020) > 50, 'In 2020 PyTorch led at all conferences')
insist(value(searchInterest, 'tensorflow', month) > value(searchInterest, 'pytorch', month), 'Searches still favoured TensorFlow')
insist(Math.abs(value(searchesByYear, 'pytorch', '2021') - value(searchesByYear, 'pytorch', '2020')) <= searchesByYear.error!.plusMinus, 'Searches by year stayed in 2021 where they were, within the error')
insist(ratios.every(r => r.value > 1), 'on all models its mean is higher')
insist(tagged(2017) > tagged(2019) && tagged(2019) > tagged(2020) && tagged(2020) > 1, 'TensorFlow drew more questions, and the ratio shrinks')
insist(is('not-slower', 'holds', 'holds in part'), 'As fast in training; in inference not, by later numbers')
insist(is('papers', 'holds', 'holds') && is('mentions', 'does not hold', 'does not hold') && is('searches', 'holds in part', 'does not hold'), 'Papers bear the report out; Figure 4 and searches today do not')
insist(is('native', 'holds', 'holds') && is('similar', 'holds in part', 'holds in part'), 'Alike in language; in design only some parts are')
insist(turned('downloads') === turned('developer-survey'), 'New stars turned in one year, downloads and the survey in another')
insist(!passed.some(p => p.key === 'stars'), 'Stars in total had not turned')
const inPython = callTensorflow.steps.flatMap((step, i) => step.box === 'python' ? [i] : [])
insist(inPython.join() === `0,${callTensorflow.steps.length - 1}`, 'a run leaves Python once, for a whole graph')
insist(shown.at(-1)! < shown[0]!, 'NeurIPS read less in the end')

/** Values by name, ready to print. */
export const quotes: Record<string, string> = {
  'report-date': formatDate(report.date),
  'report-reading': formatCount(report.readingMinutes),
  'report-figures': formatCount(report.figures),
  'works': formatCount(references.rows.length),
  'claims': String(claims.length),
  'holds-then': String(verdicts('then', 'holds').length),
  'holds-now': String(verdicts('now', 'holds').length),
  'changed': formatCount(changed.length),
  'measures': String(crossings.rows.length),
  'passed': String(passed.length),
  'passed-by': passed.map(p => p.year).toSorted().at(-1)!,
  'turned-stars': turned('stars-gained'),
  'turned-downloads': turned('downloads'),
  'turned-contributors': turned('contributors'),
  'stars-until': stars.period.to.slice(0, 4),
  'training': String(tasksOf('training').length),
  'training-fastest': String(fastestOf('training')),
  'inference': String(tasksOf('inference').length),
  'inference-fastest': String(fastestOf('inference')),
  'neurips-answers': formatCount(shown.length),
  'neurips-first': formatPercent(shown[0]!),
  'neurips-last': formatPercent(shown.at(-1)!),
  'eager-date': formatDate(timeline.rows.find(row => row.key === 'tensorflow-2')!.date),
  'trace-wrong': formatQuantity(evaluate(graphModes.model, graphModes.model.inputs[1]!, evaluate(graphModes.model, graphModes.model.inputs[0]!).branch).loss),
  'trace-right': formatQuantity(evaluate(graphModes.model, graphModes.model.inputs[1]!).loss),
  'modes': formatCount(graphModes.modes.length),
  'search-ceiling': formatNumber(searchInterest.ceiling!),
  'call-layers': String(anatomyOf(callPytorch).layers.length),
  'call-layers-pytorch': String(countLayers(stopsOf(callPytorch)).layers),
  'call-layers-tensorflow': formatCount(countLayers(stopsOf(callTensorflow)).layers),
  'call-steps-pytorch': formatCount(callPytorch.steps.length),
  'alike-yes': alike('yes'),
  'alike-partly': alike('partly'),
  'alike-no': alike('no'),
  'roles': String(stackMapping.rows.length),
  'native-lowest': formatPercent(Math.min(...native)),
  'native-pytorch': formatPercent(whole.pytorch.native),
  'native-tensorflow': formatPercent(whole.tensorflow.native),
  'native-api-pytorch': formatPercent(api.pytorch.native),
  'native-api-tensorflow': formatPercent(api.tensorflow.native),
  'models': String(ratios.length),
  'models-faster': String(ratios.filter(r => r.low > 1).length),
  'models-third': String(throughput.rows.filter(r => Object.values(r.others).some(o => o && [r.pytorch, r.tensorflow].every(one => o.value - o.error > one.value + one.error))).length),
  'ratio-resnet': ratioOf('ResNet-50'),
  'ratio-mobilenet': ratioOf('MobileNet'),
  'papers-2017': formatPercent(value(papersByYear, 'pytorch', '2017'), 0),
  'papers-2020': formatPercent(value(papersByYear, 'pytorch', '2020'), 0),
  'papers-2017-highest': formatPercent(Math.max(...sharesIn(2017)), 0),
  'conferences': String(paperShare.series.length),
  'conferences-2020': String(shares2020.length),
  'conferences-2021-led': String(paperShare2021.series.filter(s => (s.points.findLast(p => p.value !== null)?.value ?? 0) > 50).length),
  'papers-2020-lowest': formatPercent(Math.min(...shares2020), 0),
  'papers-2020-highest': formatPercent(Math.max(...shares2020), 0),
  'mentions-tensorflow': formatPercent(printed('tensorflow')),
  'mentions-pytorch': formatPercent(printed('pytorch')),
  'mentions-times': formatNumber(printed('tensorflow') / printed('pytorch'), 0),
  'mentions-ever-tensorflow': formatPercent(allTimeMentions.percent.tensorflow),
  'mentions-ever-pytorch': formatPercent(allTimeMentions.percent.pytorch),
  'search-tensorflow': formatNumber(value(searchInterest, 'tensorflow', month)),
  'search-pytorch': formatNumber(value(searchInterest, 'pytorch', month)),
  'searches-highest': formatNumber(value(searchesByYear, 'pytorch', '2020')),
  'search-error': formatNumber(searchInterest.error!.plusMinus),
  'questions-2017': formatNumber(tagged(2017), 0),
  'questions-2019': formatNumber(tagged(2019), 1),
  'questions-2020': formatNumber(tagged(2020), 1),
}

/** The code of each mode of the small model, for a code block of a slide: it is highlighted there, at build. */
export const listings: Record<string, string> = Object.fromEntries(graphModes.modes.map(mode => [`code-${mode.key}`, mode.code.join('\n')]))

/** Ends the build over a name that no quote has. */
export function refuse(name: string, values: Record<string, string>): never {
  throw new Error(`slides.md quotes {{ ${name} }}, which components/quotes.ts does not have. It has: ${Object.keys(values).join(', ')}.`)
}

/** Puts the quoted values into a text; `missing` says what stands for a name that has none, or throws. */
export function quote(text: string, values: Record<string, string> = quotes, missing: (name: string, values: Record<string, string>) => string = refuse): string {
  return text.replace(/\{\{\s*([a-z0-9-]+)\s*\}\}/g, (_, name: string) => Object.hasOwn(values, name) ? values[name]! : missing(name, values))
}
