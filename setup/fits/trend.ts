/** Whether a trend has room for what it shows. */
import type { Rect } from '../../components/charts/layout.ts'
import type { PlacedTrend, Shared } from '../../components/charts/place-trend.ts'
import type { Trend } from '../../data/schema.ts'
import type { Misfit, Owned } from './misfit.ts'
import { decimalYear, startOf } from '../../components/charts/format.ts'
import { SIZE } from '../../components/charts/layout.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { crowded, lettersOf, tooLong } from './misfit.ts'

/** The least that a plot needs to show how a line runs, px. */
const PLOT = { width: 60, height: 40 }

/** What has no room on a canvas of `size`, which it may `share` with others above and below it. Throws nothing for a fact that keeps its schema. */
export function trendMisfits(fact: Trend, size: { width: number, height: number }, share?: Shared, years = true): Misfit[] {
  const panels = placeTrend(fact, size, share, years)
  return [...timeMisfits(fact, panels[0]!), ...panels.flatMap(panel => panelMisfits(panel)), ...valueMisfits(fact, panels[0]!)]
}

/** What is said of a time is shown at that time: an event that no line reaches would not be seen. */
function timeMisfits(fact: Trend, { x: [from, to] }: PlacedTrend): Misfit[] {
  const marks = [
    ...fact.events.map(({ date, label }, i) => ({ where: `event ${i + 1} (${label})`, date, at: decimalYear(date) })),
    ...(fact.breaks ?? []).map(({ date, label }, i) => ({ where: `break ${i + 1} (${label})`, date, at: startOf(date) })),
    ...(fact.artefacts ?? []).map(({ from: date, label }, i) => ({ where: `artefact ${i + 1} (${label})`, date, at: startOf(date) })),
  ]
  return marks.filter(({ at }) => at < from || at > to).map(({ where, date }) => tooLong(`${where}, date`, date, 'must lie in the time of the rows: mend the date, or leave it out'))
}

function panelMisfits(panel: PlacedTrend): Misfit[] {
  const { plot, fact, series, title } = panel
  const [widest] = series.toSorted((a, b) => textWidth(b.label, SIZE.label) - textWidth(a.label, SIZE.label))
  if (!(plot.width >= PLOT.width))
    return [tooLong(`series "${widest!.label}", label`, widest!.label, `must leave the plot ${PLOT.width} px: shorten it, or make fewer groups`)]
  if (!(plot.height >= PLOT.height))
    return [{ where: 'events', found: `${fact.events.length + (fact.breaks ?? []).length + (fact.artefacts ?? []).length} events, breaks and artefacts`, message: `must leave the plot ${PLOT.height} px: have fewer, or shorter labels` }]
  const canvas: Rect = { x: 0, y: 0, width: panel.width, height: panel.height }
  const heading = title === undefined ? [] : [{ x: plot.x, y: 11 - SIZE.label / 2, width: textWidth(title, SIZE.label, true), height: SIZE.label, text: title, where: `series "${series[0]!.label}", group` }]
  const labels = panel.labels.map((label, i): Owned => ({ ...lettersOf(label), text: label.text, where: whereOf(panel, label.text, i) }))
  // A short trend has its notes beside its heading, which stands higher.
  return crowded([...heading, ...labels], canvas, 'shorten it, or have fewer lines, events and open marks near one another')
}

/** Where a label comes from. Those of the lines stand first, in their order. */
function whereOf({ series, fact }: PlacedTrend, text: string, i: number): string {
  if (i < series.length)
    return `series "${series[i]!.label}", label`
  const marks = { event: fact.events, break: fact.breaks ?? [], artefact: fact.artefacts ?? [] }
  const mark = Object.entries(marks).flatMap(([kind, list]) => list.map(({ label }, n) => ({ label, where: `${kind} ${n + 1} (${label}), label` }))).find(({ label }) => text.startsWith(`${label}, `))
  return mark?.where ?? (text === fact.level?.label ? 'level, label' : openWhere(fact, text))
}

/** The row whose value or note an open mark has. */
function openWhere(fact: Trend, text: string): string {
  const open = fact.series.flatMap(s => s.points.map((point, i) => ({ point, where: `series "${s.label}", row ${i + 1} (${point.date}), partial` }))).filter(({ point }) => point.partial !== undefined)
  return (open.find(({ point }) => point.partial === text) ?? open[0])?.where ?? 'series'
}

/** What is drawn at a height lies on the axis. */
function valueMisfits(fact: Trend, { y: [least, most] }: PlacedTrend): Misfit[] {
  const values = [
    ...fact.level ? [{ where: 'level, value', value: fact.level.value }] : [],
    ...fact.printed.map(({ value }, i) => ({ where: `printed ${i + 1}, value`, value })),
  ]
  return values.filter(({ value }) => value < least || value > most).map(({ where, value }) => ({ where, found: String(value), message: `must lie on the axis, ${least} to ${most}` }))
}
