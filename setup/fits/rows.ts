/** Whether figures of rows have room for what they show: ratios, shares, and when one passed the other. */
import type { Label } from '../../components/charts/place-labels.ts'
import type { Crossings, Shares, Throughput } from '../../data/schema.ts'
import type { Misfit, Owned } from './misfit.ts'
import { FIGURE, SIZE } from '../../components/charts/layout.ts'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import { placeRatios } from '../../components/charts/ratio.ts'
import { SHARES } from '../../components/charts/shares.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { crowded, lettersOf, tooLong } from './misfit.ts'

const CANVAS = { x: 0, y: 0, ...FIGURE }
const REMEDY = 'shorten it, or have fewer rows'

const owned = (label: Label, where: string): Owned => ({ ...lettersOf(label), text: label.text, where })

/** What has no room in a figure of ratios. Throws nothing for a fact that keeps its schema. */
export function ratioMisfits(fact: Throughput): Misfit[] {
  const { rows, labels, plot } = placeRatios(fact)
  const numbers = rows.map(row => fact.rows.findIndex(({ key }) => key === row.key))
  const fields = ['label', 'unit', 'pytorch']
  const texts = labels.map((label, i) => {
    const row = numbers[Math.floor(i / fields.length)]
    return owned(label, row === undefined ? 'rows' : `row ${row + 1} (${fact.rows[row]!.label}), ${fields[i % fields.length]!}`)
  })
  const left = texts.find((text, i) => i < rows.length * fields.length && i % fields.length < 2 && text.x + text.width > plot.x)
  return left ? [tooLong(left.where, left.text, `must end before the plot: ${REMEDY}`)] : crowded(texts, CANVAS, REMEDY)
}

/** What has no room in a figure of shares. Throws nothing. */
export function shareMisfits(fact: Shares): Misfit[] {
  if (fact.rows.length > SHARES.most)
    return [{ where: 'rows', found: `a list of ${fact.rows.length}`, message: `must have at most ${SHARES.most} rows, to have room for both bars of each` }]
  return fact.rows.flatMap(({ label }, i) => textWidth(label, SIZE.label) > SHARES.label ? [tooLong(`row ${i + 1} (${label}), label`, label, 'must end before its bars: shorten it')] : [])
}

/** What has no room in the figure of crossings. Throws nothing for a fact that keeps its schema. */
export function crossingMisfits(fact: Crossings): Misfit[] {
  const { labels, rows, plot } = placeCrossings(fact)
  const fields = ['label', 'passed', 'unit']
  const texts = labels.map((label, i) => {
    const row = Math.floor(i / fields.length)
    return owned(label, rows[row] ? `row ${row + 1} (${rows[row].label}), ${fields[i % fields.length]!}` : 'rows')
  })
  const name = texts.find((text, i) => i < rows.length * fields.length && i % fields.length === 0 && text.x + text.width > plot.x)
  return name ? [tooLong(name.where, name.text, `must end before the plot: ${REMEDY}`)] : crowded(texts, CANVAS, 'mend its dates, shorten it, or have fewer rows')
}
