import type { Series, Trend } from './schema.ts'

// year, questions tagged tensorflow, keras, pytorch
const rows: [year: number, tensorflow: number, keras: number, pytorch: number][] = [
  [2015, 382, 44, 0],
  [2016, 5091, 867, 0],
  [2017, 13_139, 4145, 408],
  [2018, 14_296, 6876, 1394],
  [2019, 15_586, 9883, 3060],
  [2020, 9340, 5899, 2429],
]

/** The last year of the source, and the day up to which it goes. */
const partial = { year: 2020, until: 'to 12 June 2020' }

/** One tag's counts. */
const points = (column: 1 | 2 | 3): Series['points'] => rows.map(row => ({
  date: String(row[0]),
  value: row[column],
  ...(row[0] === partial.year && { partial: partial.until }),
}))

/** Questions a year on Stack Overflow by tag: the only count of “resources” that the talk has. */
export const questions: Trend = {
  kind: 'trend',
  key: 'questions',
  title: 'Stack Overflow questions a year',
  population: 'by tag on Stack Overflow',
  unit: 'questions a year',
  definition: 'Questions asked in the calendar year that carry the tag.',
  period: { from: '2015', to: '2020-06-12' },
  sources: ['ai-index-2020'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    '2020 goes up to 12 June, so its counts are no full year; the ratio between tags can still be read.',
    'Left out as stray: in 2011 one question tagged tensorflow, in 2013 two tagged tensorflow and one tagged keras.',
    'Questions are a sign of use and of trouble alike, and say nothing about books or courses.',
  ],
  samples: 'markers',
  series: [
    { key: 'tensorflow', label: 'TensorFlow', framework: 'tensorflow', role: 'focus', points: points(1) },
    { key: 'keras', label: 'Keras', framework: 'keras', role: 'context', points: points(2) },
    { key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus', points: points(3) },
  ],
  printed: [],
  events: [],
}
