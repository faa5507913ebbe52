import type { Series, Trend } from './schema.ts'

// year, percent of respondents who use TensorFlow, PyTorch, Keras
const rows: [year: string, tensorflow: number, pytorch: number, keras: number | null][] = [
  ['2018', 7.7993, 1.6815, null], ['2019', 10.2643, 3.2831, null], ['2020', 11.5394, 4.6435, 6.2112],
  ['2021', 16.53, 9.89, 10.14], ['2022', 13.22, 8.94, 7.57], ['2023', 9.53, 8.75, 4.22], ['2024', 10.12, 10.57, 4.29],
]

/** The archive holds an early cut of that year’s answers, with far fewer respondents than were published. */
const partial = { year: '2022', why: 'preliminary cut' }

/** One framework's years. */
const points = (column: 1 | 2 | 3): Series['points'] => rows.map(row => ({
  date: row[0],
  value: row[column],
  ...(row[0] === partial.year && { partial: partial.why }),
}))

/** Who uses which, by the Stack Overflow survey: the two may be compared within a year, not the years. */
export const developerSurvey: Trend = {
  kind: 'trend',
  key: 'developer-survey',
  title: 'Developers who use it, Stack Overflow survey',
  population: 'all groups in the Stack Overflow survey',
  unit: '% of respondents',
  definition: 'Share of the respondents who name the framework among those they work with. One may name several.',
  period: { from: '2018', to: '2024' },
  sources: ['so-survey'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'What the percentages are of changed twice. In 2021 and 2022 it is those who picked at least one of the list, in 2023 and 2024 all who answered the question.',
    '2022 is a preliminary cut in the archive, of 29,199 respondents; the published share of professionals was 11.49% for TensorFlow and 7.61% for PyTorch.',
    'Up to 2020 the answer read Torch/PyTorch. For Keras there are values from 2020 on.',
    'The survey of 2024 ran from 20 May to 20 June; the question was asked for the last time.',
  ],
  note: 'Compare the two within a year: what the percentages are of changed in 2021 and 2023.',
  samples: 'markers',
  breaks: [
    { date: '2021', label: 'new base', source: 'so-survey' },
    { date: '2023', label: 'new base', source: 'so-survey' },
  ],
  series: [
    { key: 'tensorflow', label: 'TensorFlow', framework: 'tensorflow', role: 'focus', points: points(1) },
    { key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus', points: points(2) },
    { key: 'keras', label: 'Keras', framework: 'keras', role: 'table', points: points(3) },
  ],
  printed: [],
  events: [],
}
