import type { Series, Trend } from './schema.ts'

// year, respondents, those who use TensorFlow, PyTorch, Keras
const rows: [year: string, all: number, tensorflow: number, pytorch: number, keras: number][] = [
  ['2018', 23859, 9981, 3826, 8136], ['2019', 19717, 5822, 3412, 5756], ['2020', 20036, 6934, 4189, 6192],
  ['2021', 25973, 9371, 6088, 7975], ['2022', 23997, 7953, 5191, 6575],
]

/** One framework's users among all respondents. */
const points = (column: 2 | 3 | 4): Series['points'] => rows.map(row => ({
  date: row[0],
  value: row[column] / row[1] * 100,
  counts: { part: row[column], whole: row[1], all: row[1] },
}))

/** Who uses which, by Kaggle's survey of its members. */
export const kaggleSurvey: Trend = {
  kind: 'trend',
  key: 'kaggle-survey',
  title: 'Respondents who use it, Kaggle survey',
  population: 'members of Kaggle who took its survey',
  unit: '% of respondents',
  definition: 'Respondents who name the framework, divided by all respondents, those who skipped the question included. One may name several.',
  period: { from: '2018', to: '2022' },
  sources: ['kaggle-survey'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'The survey of 2018 asked about the past five years: do not join it to the rest.',
    'The number of respondents is inferred, not printed beside the counts.',
    'Between 24 and 32% gave no answer to the question; of those who name any framework the shares are higher, and PyTorch is behind by that measure too.',
    '2022 was its last year.',
  ],
  samples: 'markers',
  breaks: [{ date: '2019', label: 'new question', source: 'kaggle-survey' }],
  series: [
    { key: 'tensorflow', label: 'TensorFlow', framework: 'tensorflow', role: 'focus', points: points(2) },
    { key: 'pytorch', label: 'PyTorch', framework: 'pytorch', role: 'focus', points: points(3) },
    { key: 'keras', label: 'Keras', framework: 'keras', role: 'table', points: points(4) },
  ],
  printed: [],
  events: [],
}
