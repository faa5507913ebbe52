/** Whether an anatomy, or a call on its way through one, has room for what it shows. */
import type { Rect } from '../../components/charts/layout.ts'
import type { Line, PlacedAnatomy, PlacedLayer } from '../../components/diagrams/place-anatomy.ts'
import type { Anatomy, Call } from '../../data/schema.ts'
import type { Misfit, Owned } from './misfit.ts'
import { lineHeight, SIZE } from '../../components/charts/layout.ts'
import { textWidth } from '../../components/charts/text-width.ts'
import { wholeCall } from '../../components/diagrams/follow-call.ts'
import { placeAnatomy } from '../../components/diagrams/place-anatomy.ts'
import { crowded, isInside, tooLong } from './misfit.ts'

/** The most that the label of the arrows beside the layers may take, px. */
const LABEL = 120
/** The least height of a box, px: a line of its label. */
const BOX = lineHeight(SIZE.label)

/** What has no room on a canvas of `size`. Throws nothing for a fact that keeps its schema. */
export function anatomyMisfits(fact: Anatomy, size: { width: number, height: number, gap?: number }): Misfit[] {
  const placed = placeAnatomy(fact, size)
  const canvas: Rect = { x: 0, y: 0, width: placed.width, height: placed.height }
  const low = placed.layers.flatMap(layer => layer.boxes).find(box => !(box.height >= BOX))
  if (low)
    return [{ where: 'layers', found: `${fact.layers.length} layers with ${fact.layers.reduce((sum, layer) => sum + layer.rows.length, 0)} rows of boxes`, message: `must leave each row ${BOX} px: have fewer` }]
  const label = placed.arrows.find(arrow => arrow.label)?.label
  // It takes its room from the boxes, which are not to blame.
  if (label && textWidth(label.text, label.size) > LABEL)
    return [tooLong(`arrow ${placed.arrows.findIndex(arrow => arrow.label) + 1}, label`, label.text, `must have at most ${LABEL} px: shorten it`)]
  return [
    ...placed.layers.flatMap((layer, i) => layerMisfits(layer, `layer ${i + 1} (${fact.layers[i]!.label})`, canvas)),
    ...label && !isInside(centred(label), canvas) ? [tooLong('arrow 1, label', label.text, 'must stay inside its figure: shorten it')] : [],
    ...placed.arrows.flatMap(({ from, to, points }, i) => points.every(([x, y]) => isInside({ x, y, width: 0, height: 0 }, canvas)) ? [] : [tooLong(`arrow ${i + 1}`, `${from} to ${to}`, 'must stay inside its figure: have fewer that pass layers')]),
  ]
}

function layerMisfits(layer: PlacedLayer, where: string, canvas: Rect): Misfit[] {
  const texts = (lines: Line[], place: string, at: (line: Line) => Rect): Owned[] => lines.map(line => ({ ...at(line), text: line.text, where: place }))
  const boxes = layer.boxes.flatMap((box, i): Misfit[] => {
    const place = `${where}, box ${i + 1} (${box.label})`
    if (!isInside(box, { ...layer, x: layer.boxes[0]!.x }) || !isInside(box, canvas))
      return [tooLong(`${place}, label`, box.label, 'must stay inside its layer: shorten it, or have fewer boxes in its row')]
    return box.lines.filter(line => !isInside(centred(line), box)).slice(0, 1).map(line => tooLong(`${place}, label`, line.text, 'must stay inside its box: shorten it, or have fewer boxes in its row'))
  })
  const right = layer.boxes[0]!.x
  const name: Rect = { x: 0, y: layer.y, width: right, height: layer.height }
  const end = Math.max(...layer.boxes.map(box => box.x + box.width))
  const language: Rect = { x: end, y: layer.y, width: layer.x + layer.width - end, height: layer.height }
  return [
    ...boxes,
    ...crowded(texts(layer.name, `${where}, label`, started), name, 'shorten it'),
    ...crowded(texts(layer.language, `${where}, language`, started), language, 'shorten it'),
    ...crowded(texts(layer.groups, `${where}, group`, centred), { ...layer, x: right, width: end - right }, 'shorten it'),
  ]
}

/** What a call does has its number at each of its boxes. Throws nothing for facts that keep their schemas. */
export function callMisfits(fact: Call, placed: PlacedAnatomy): Misfit[] {
  const boxes = new Map(placed.layers.flatMap(layer => layer.boxes).map(box => [box.id, box]))
  return wholeCall(fact, placed).badges.flatMap(({ x, y }, i) => {
    const { box } = fact.steps[i]!
    const { x: left, y: top, width, height } = boxes.get(box)!
    return isInside({ x, y, width: 0, height: 0 }, { x: left, y: top, width, height }) ? [] : [tooLong(`step ${i + 1} (${fact.steps[i]!.key}), box`, box, 'must have room for its number: have fewer steps in this box')]
  })
}

const started = ({ text, x, y, size, strong }: Line): Rect => ({ x, y: y - size / 2, width: textWidth(text, size, strong), height: size })
function centred(line: Line): Rect {
  const rect = started(line)
  return { ...rect, x: rect.x - rect.width / 2 }
}
