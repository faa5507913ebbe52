import type { Table } from './schema.ts'

/** Table 1 of the report in its most copied wording, with what is known to be wrong. */
export const comparisonTable: Table = {
  kind: 'table',
  key: 'comparison-table',
  title: 'Table 1: Comparisons of Keras, TensorFlow and PyTorch',
  population: 'the version most copied on the web; the report’s own cells were not seen',
  unit: 'wording',
  definition: 'Each cell has the wording of the table that circulated in 2020, without words that its row repeats. The page that the report cites could not be seen.',
  period: { from: '2020', to: '2020' },
  sources: ['simplilearn', 'rao-2020', 'pytorch-repo', 'so-survey-2020'],
  accessed: '2026-11-15',
  grade: 'secondary',
  caveats: [
    'Which cells the report coloured green is unknown, so a rule colours them here.',
    'The table compares Keras, an API, with two frameworks; since TensorFlow 2.0 Keras is the high-level API of TensorFlow itself.',
    'That PyTorch is complex and hard to read is contradicted by most texts of the time; that TensorFlow is difficult to debug is true of version 1 in graph mode.',
    'No cell carries a measurement. The order of popularity contradicts the Stack Overflow survey of 2020: TensorFlow 11.5%, Keras 6.2%, PyTorch 4.6% of respondents.',
    'PyTorch is written in Python, C++ and CUDA; Lua was the language of Torch7.',
  ],
  rule: 'Tick: best or joint best by the row’s words. Struck through: wrong. In brackets: Stack Overflow survey.',
  columns: [
    { key: 'keras', label: 'Keras' },
    { key: 'tensorflow', label: 'TensorFlow' },
    { key: 'pytorch', label: 'PyTorch' },
  ],
  rows: [
    { key: 'api-level', label: 'API level', cells: [{ text: 'High' }, { text: 'High and low' }, { text: 'Low' }] },
    { key: 'architecture', label: 'Architecture', cells: [{ text: 'Simple, concise, readable', rank: 1 }, { text: 'Not easy to use', rank: 2 }, { text: 'Complex, less readable', rank: 2 }] },
    { key: 'datasets', label: 'Data sets', cells: [{ text: 'Smaller data sets', rank: 2 }, { text: 'Large, high performance', rank: 1 }, { text: 'Large, high performance', rank: 1 }] },
    { key: 'debugging', label: 'Debugging', cells: [{ text: 'Simple network, so not often needed', rank: 2 }, { text: 'Difficult to conduct', rank: 3 }, { text: 'Good capabilities', rank: 1 }] },
    { key: 'trained-models', label: 'Trained models', cells: [{ text: 'Yes' }, { text: 'Yes' }, { text: 'Yes' }] },
    { key: 'popularity', label: 'Popularity', cells: [{ text: 'Most popular', doubt: 'second' }, { text: 'Second', doubt: 'first' }, { text: 'Third', doubt: 'third' }] },
    { key: 'speed', label: 'Speed', cells: [{ text: 'Slow, low performance', rank: 2 }, { text: 'Fast, high performance', rank: 1 }, { text: 'Fast, high performance', rank: 1 }] },
    { key: 'written-in', label: 'Written in', cells: [{ text: 'Python' }, { text: 'C++, CUDA, Python' }, { text: 'Lua', right: 'C++, Python, CUDA' }] },
  ],
}
