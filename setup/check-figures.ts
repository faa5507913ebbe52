/** The check that every figure has room for what its fact holds: what has none would leave the canvas, or stand on something else. */
import type { Fact, Trend } from '../data/schema.ts'
import type { Shared } from '../components/charts/place-trend.ts'
import type { Misfit } from './fits/misfit.ts'
import { FIGURE, SIZE, STRIP } from '../components/charts/layout.ts'
import { shareAxis } from '../components/charts/place-trend.ts'
import { subtitle } from '../components/charts/caption.ts'
import { textWidth } from '../components/charts/text-width.ts'
import { allTrends, VERSIONS } from '../components/charts/versions.ts'
import { CALL } from '../components/diagrams/follow-call.ts'
import { placeAnatomy } from '../components/diagrams/place-anatomy.ts'
import { anatomyOf } from '../data/call-stops.ts'
import { formatProblem } from '../data/check.ts'
import { anatomyMisfits, callMisfits } from './fits/anatomy.ts'
import { graphMisfits } from './fits/graph.ts'
import { crossingMisfits, ratioMisfits, shareMisfits } from './fits/rows.ts'
import { trendMisfits } from './fits/trend.ts'

/** One readable line for each thing that has no room, as `data/check.ts` words them. The facts must have passed that check. */
export function figureProblems(facts: readonly Fact[]): string[] {
  return facts.flatMap(fact => [...captionMisfits(fact), ...misfitsOf(fact)].map(misfit => formatProblem({ file: `data/${fact.key}.ts`, ...misfit })))
}

/** What has no room in a column of small charts above one another. */
export function stripProblems(facts: readonly Trend[]): string[] {
  const share = shareAxis([...facts], STRIP)
  return facts.flatMap(fact => trendMisfits(fact, STRIP, share, false).map(misfit => formatProblem({ file: `data/${fact.key}.ts`, ...misfit })))
}

function misfitsOf(fact: Fact): Misfit[] {
  switch (fact.kind) {
    case 'trend': return trendMisfits(fact, FIGURE)
    case 'versions': {
      const all = allTrends(fact)
      const misfits = (share: (trend: Trend) => Shared) => all.flatMap((trend, i) =>
        trendMisfits(trend, VERSIONS, share(trend)).map(misfit => ({ ...misfit, where: `version ${i + 1} (${fact.versions[i]!.date}), ${misfit.where}` })))
      // All have the margins of the widest: that one is to blame, not the first.
      return [...misfits(trend => shareAxis([trend], VERSIONS)), ...misfits(() => shareAxis(all, VERSIONS))].slice(0, 1)
    }
    case 'throughput': return ratioMisfits(fact)
    case 'shares': return shareMisfits(fact)
    case 'crossings': return crossingMisfits(fact)
    case 'anatomy': return anatomyMisfits(fact, FIGURE)
    case 'call': return [...anatomyMisfits(anatomyOf(fact), CALL), ...callMisfits(fact, placeAnatomy(anatomyOf(fact), CALL))]
    case 'graph': return graphMisfits(fact)
    // Tables are laid out by the browser: their schemas bound their rows and letters.
    default: return []
  }
}

/** The line under the title. */
function captionMisfits(fact: Fact): Misfit[] {
  const line = subtitle(fact)
  return textWidth(line, SIZE.subtitle) > FIGURE.width ? [{ where: 'population', found: JSON.stringify(fact.population), message: `must fit one line with unit and period: shorten it, or the unit` }] : []
}
