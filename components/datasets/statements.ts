/** The tables of facts that are words: tables, layers, references, events, corrections and crossings. */
import type { Anatomy, Call, Corrections, Crossings, Graph, References, Table, Timeline } from '../../data/schema.ts'
import type { Column, Dataset } from './dataset.ts'
import { stopsOf } from '../../data/call-stops.ts'
import { columnName, dataset, dateType, sourceKeys, textColumn } from './dataset.ts'

/** The cells as they stand, each with what is right or doubtful beside it. */
export function tabulateTable(fact: Table): Dataset {
  type Row = Table['rows'][number]
  return dataset(fact.rows, [
    textColumn('row', 'Row', row => row.label),
    ...fact.columns.flatMap(({ key, label }, i): Column<Row>[] => [
      textColumn(columnName(key), label, row => row.cells[i]!.text),
      { name: columnName(key, 'rank'), title: `${label}: place`, type: 'integer', description: 'Place in the row by the words of the cell, 1 the best.', optional: true, of: row => row.cells[i]!.rank },
      textColumn(columnName(key, 'right'), `${label}: right`, row => row.cells[i]!.right, { optional: true, description: 'What is right where the cell is wrong.' }),
      textColumn(columnName(key, 'doubt'), `${label}: doubt`, row => row.cells[i]!.doubt, { optional: true, description: 'What contradicts the cell, where that does not prove it wrong.' }),
    ]),
    textColumn('note', 'Note', row => row.note, { optional: true }),
  ])
}

/** Each box in its layer, and the boxes and layers that arrows lead to. */
export function tabulateAnatomy(fact: Anatomy): Dataset {
  const boxes = fact.layers.flatMap(layer => layer.rows.flat().map(box => ({ layer, box })))
  const from = (id: string) => fact.arrows.filter(arrow => arrow.from === id).map(arrow => arrow.to).join(' ') || null
  const arrows = { optional: true, description: `Ids, with a blank between them. ${fact.arrowMeaning}` }
  return dataset(boxes, [
    textColumn('layer', 'Layer', ({ layer }) => layer.label),
    textColumn('language', 'Language', ({ layer }) => layer.language),
    textColumn('box', 'Box', ({ box }) => box.label),
    textColumn('does', 'What it does', ({ box }) => box.does, { optional: true }),
    textColumn('path', 'Path', ({ box }) => box.path, { optional: true, description: 'Where it stands in the repository.' }),
    textColumn('group', 'Group', ({ box }) => box.group, { optional: true }),
    textColumn('more', 'Open for more', ({ box }) => box.more && 'yes', { optional: true, description: 'The source leaves the box open for more.' }),
    textColumn('gone', 'Gone', ({ box }) => box.gone, { optional: true, description: 'In what way the box is gone, or going.' }),
    textColumn('id', 'Id', ({ box }) => box.id),
    textColumn('layer_id', 'Id of the layer', ({ layer }) => layer.id),
    textColumn('arrows_to', 'Arrows to', ({ box }) => from(box.id), arrows),
    textColumn('layer_arrows_to', 'Arrows of the layer to', ({ layer }) => from(layer.id), arrows),
  ])
}

/** Each step of a call with its layer, box and file. Throws where a step names a box that its anatomy does not have. */
export function tabulateCall(fact: Call): Dataset {
  return dataset(stopsOf(fact).map((stop, i) => ({ ...stop, n: i + 1 })), [
    { name: 'step', title: 'Step', type: 'integer', description: 'In the order in which they happen.', of: row => row.n },
    textColumn('layer', 'Layer', row => row.layer.label),
    textColumn('box', 'Box', row => row.at.label, { description: `The part of the stack; the table ${fact.anatomy} has them all.` }),
    textColumn('file', 'File', row => row.file, { description: 'Where in the repository it happens.' }),
    { name: 'line', title: 'Line', type: 'integer', description: 'The line of the file at which to start reading.', optional: true, of: row => row.line },
    textColumn('does', 'What happens', row => row.does),
    textColumn('id', 'Id of the box', row => row.box),
  ])
}

/** Each work as the report printed it, and what to correct. */
export function tabulateReferences(fact: References): Dataset {
  return dataset(fact.rows, [
    { name: 'number', title: 'Number', type: 'integer', description: 'In square brackets on the slides.', of: row => row.n },
    textColumn('source', 'Source', row => row.source, { description: 'Key in references.bib.' }),
    textColumn('as_printed', 'As printed', row => row.asPrinted),
    textColumn('corrections', 'Corrections', row => row.corrected.join('; ') || null, { description: 'With a semicolon between them.' }),
  ])
}

/** Each event with its date. */
export function tabulateTimeline(fact: Timeline): Dataset {
  return dataset(fact.rows, [
    { name: 'date', title: 'Date', type: dateType(fact.rows.map(row => row.date)), description: 'As exact as the source is.', of: row => row.date },
    textColumn('framework', 'Framework', row => row.framework),
    textColumn('event', 'Event', row => row.event),
    textColumn('grade', 'Grade', row => row.grade, { description: 'How well it is known.' }),
    sourceKeys(),
  ])
}

/** Each statement of the report, and what is right. */
export function tabulateCorrections(fact: Corrections): Dataset {
  return dataset(fact.rows, [
    textColumn('section', 'Section', row => row.section),
    textColumn('said', 'The report said', row => row.said),
    textColumn('right', 'What is right', row => row.right),
    textColumn('verdict', 'Verdict', row => row.verdict),
    textColumn('grade', 'Grade', row => row.grade, { description: 'How well it is known.' }),
    sourceKeys(),
    textColumn('fact', 'Table', row => row.fact, { optional: true, description: 'The table of the figure that shows the report’s version.' }),
  ])
}

/** Each measure, and when PyTorch passed TensorFlow by it. */
export function tabulateCrossings(fact: Crossings): Dataset {
  const passed = fact.rows.flatMap(row => row.passed ? [row.passed.from, row.passed.to] : [])
  return dataset(fact.rows, [
    textColumn('measure', 'Measure', row => row.label),
    textColumn('fact', 'Table', row => row.fact, { description: 'The table that it is computed from.' }),
    textColumn('grade', 'Grade', row => row.grade, { description: 'How well it is known.' }),
    { name: 'passed_from', title: 'Passed, from', type: dateType(passed), description: 'Empty where PyTorch had not passed by the last value.', of: row => row.passed?.from },
    { name: 'passed_to', title: 'Passed, to', type: dateType(passed), description: 'Empty where PyTorch had not passed by the last value.', of: row => row.passed?.to },
    { name: 'until', title: 'Last value', type: dateType(fact.rows.map(row => row.until)), description: 'The date of the last value.', of: row => row.until },
    { name: 'pytorch', title: 'PyTorch', type: 'number', description: 'The last value, in the unit of the row.', of: row => row.pytorch },
    { name: 'tensorflow', title: 'TensorFlow', type: 'number', description: 'The last value, in the unit of the row.', of: row => row.tensorflow },
    textColumn('unit', 'Unit', row => row.unit),
    sourceKeys(),
    textColumn('note', 'Note', row => row.note, { optional: true }),
  ])
}

/** Each step of each mode: its code, what comes to exist, and what one sees there. */
export function tabulateGraph(fact: Graph): Dataset {
  interface Row { mode: Graph['modes'][number], step: Graph['modes'][number]['steps'][number] }
  const rows = fact.modes.flatMap(mode => mode.steps.map((step): Row => ({ mode, step })))
  const named = ({ mode }: Row, part: string) => part === 'branch' ? 'branch' : mode.nodes[part as keyof typeof mode.nodes]?.name ?? part
  return dataset(rows, [
    textColumn('mode', 'Mode', ({ mode }) => mode.label),
    textColumn('version', 'Version', ({ mode }) => mode.version),
    textColumn('grade', 'Grade', ({ mode }) => mode.grade, { description: 'How well it is known.' }),
    textColumn('step', 'Step', ({ step }) => step.key),
    textColumn('stage', 'Stage', ({ step }) => step.stage),
    textColumn('code', 'Code', ({ mode, step }) => step.lines.map(line => mode.code[line - 1]!.trim()).join('; '), { description: 'The lines that run, with a semicolon between them.' }),
    textColumn('does', 'What happens', ({ step }) => step.does, { description: '{z} and {z4} stand for the value of z.' }),
    textColumn('nodes', 'New nodes', row => row.step.nodes.map(part => named(row, part)).join('; ') || null, { description: 'With a semicolon between them; branch stands for those that the mode keeps.' }),
    textColumn('values', 'New values', ({ step }) => step.values.join(' ') || null, { description: 'With a blank between them.' }),
    textColumn('see', 'Printing shows', ({ step }) => step.see, { description: 'What one sees who prints or breaks there.' }),
  ])
}
