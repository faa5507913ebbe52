/**
 * Every fact of the deck under its key, which is the name of its file. A new figure is one module and one line here.
 * `facts[key]` keeps its kind: `facts['paper-share']` is a `Trend`, and a component that wants a table does not take it.
 */
import type { Fact } from './schema.ts'
import { benchmarks2024 } from './benchmarks-2024.ts'
import { callPytorch } from './call-pytorch.ts'
import { callTensorflow } from './call-tensorflow.ts'
import { comparisonTable } from './comparison-table.ts'
import { contributors } from './contributors.ts'
import { corrections } from './corrections.ts'
import { crossings } from './crossings.ts'
import { dependents } from './dependents.ts'
import { developerSurvey } from './developer-survey.ts'
import { downloads } from './downloads.ts'
import { graphModes } from './graph-modes.ts'
import { jobListings } from './job-listings.ts'
import { kaggleSurvey } from './kaggle-survey.ts'
import { movingHistory } from './moving-history.ts'
import { nativeCode } from './native-code.ts'
import { paperMentions } from './paper-mentions.ts'
import { paperShare } from './paper-share.ts'
import { paperShare2021 } from './paper-share-2021.ts'
import { papersByYear } from './papers-by-year.ts'
import { pytorch2020 } from './pytorch-2020.ts'
import { pytorchFigure1 } from './pytorch-figure-1.ts'
import { questions } from './questions.ts'
import { references } from './references.ts'
import { searchInterest } from './search-interest.ts'
import { searchesByYear } from './searches-by-year.ts'
import { stackMapping } from './stack-mapping.ts'
import { stars } from './stars.ts'
import { starsGained } from './stars-gained.ts'
import { tensorflowFigure2 } from './tensorflow-figure-2.ts'
import { throughput } from './throughput.ts'
import { timeline } from './timeline.ts'

/** Every fact, in the order of the talk. */
export const facts = {
  'pytorch-figure-1': pytorchFigure1,
  'pytorch-2020': pytorch2020,
  'tensorflow-figure-2': tensorflowFigure2,
  'call-pytorch': callPytorch,
  'call-tensorflow': callTensorflow,
  'stack-mapping': stackMapping,
  'native-code': nativeCode,
  'comparison-table': comparisonTable,
  'graph-modes': graphModes,
  'throughput': throughput,
  'papers-by-year': papersByYear,
  'paper-share': paperShare,
  'paper-mentions': paperMentions,
  'search-interest': searchInterest,
  'searches-by-year': searchesByYear,
  'questions': questions,
  'downloads': downloads,
  'dependents': dependents,
  'contributors': contributors,
  'stars': stars,
  'stars-gained': starsGained,
  'developer-survey': developerSurvey,
  'kaggle-survey': kaggleSurvey,
  'job-listings': jobListings,
  'paper-share-2021': paperShare2021,
  'crossings': crossings,
  'moving-history': movingHistory,
  'benchmarks-2024': benchmarks2024,
  'timeline': timeline,
  'corrections': corrections,
  'references': references,
} satisfies Record<string, Fact>

/** All facts by their keys: what claims are decided from. */
export type Facts = typeof facts

/** The key of a fact: what a slide writes to show it. */
export type FactKey = keyof typeof facts

/** The keys of the facts of one kind, so that a component takes only what it can draw. */
type KeyOf<Kind extends Fact['kind']> = { [K in FactKey]: typeof facts[K]['kind'] extends Kind ? K : never }[FactKey]
export type TrendKey = KeyOf<'trend'>
export type VersionsKey = KeyOf<'versions'>
export type AnatomyKey = KeyOf<'anatomy'>
export type GraphKey = KeyOf<'graph'>
export type TableKey = KeyOf<'table'>
export type CallKey = KeyOf<'call'>
