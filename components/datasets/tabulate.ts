import type { Fact } from '../../data/schema.ts'
import type { Dataset } from './dataset.ts'
import { tabulateBenchmark, tabulateShares, tabulateThroughput, tabulateTrend } from './figures.ts'
import { tabulateAnatomy, tabulateCall, tabulateCorrections, tabulateCrossings, tabulateGraph, tabulateReferences, tabulateTable, tabulateTimeline } from './statements.ts'
import { tabulateVersions } from './versions.ts'

export type { Dataset, Field, Value } from './dataset.ts'

/** Any fact as one table: what the figure shows and what it leaves out, unrounded. Pure; throws nothing. */
export function tabulate(fact: Fact): Dataset {
  switch (fact.kind) {
    case 'trend': return tabulateTrend(fact)
    case 'versions': return tabulateVersions(fact)
    case 'throughput': return tabulateThroughput(fact)
    case 'shares': return tabulateShares(fact)
    case 'table': return tabulateTable(fact)
    case 'anatomy': return tabulateAnatomy(fact)
    case 'references': return tabulateReferences(fact)
    case 'timeline': return tabulateTimeline(fact)
    case 'corrections': return tabulateCorrections(fact)
    case 'benchmark': return tabulateBenchmark(fact)
    case 'crossings': return tabulateCrossings(fact)
    case 'call': return tabulateCall(fact)
    case 'graph': return tabulateGraph(fact)
  }
}
