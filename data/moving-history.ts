import type { PaperCounts } from './paper-share-series.ts'
import type { Trend } from './schema.ts'
import { sharePoint } from './paper-share-series.ts'

// day of the version, papers of NeurIPS 2019 naming only PyTorch, papers naming only TensorFlow, all papers
const neurips2019: PaperCounts[] = [
  ['2019-10-10', 60, 20, 1400], ['2019-10-24', 60, 20, 1400], ['2019-11-16', 166, 74, 1427], ['2020-04-26', 162, 78, 1427],
  ['2020-06-10', 162, 78, 1427], ['2020-07-28', 182, 104, 1427], ['2020-10-22', 182, 104, 1427], ['2021-01-10', 182, 104, 1427],
  ['2021-02-12', 182, 104, 1427], ['2021-10-22', 182, 104, 1427],
]

// The same of NeurIPS 2018
const neurips2018: PaperCounts[] = [
  ['2019-10-10', 68, 91, 1009], ['2019-10-24', 68, 91, 1009], ['2019-11-16', 68, 91, 1009], ['2020-04-26', 66, 95, 1009],
  ['2020-06-10', 66, 95, 1009], ['2020-07-28', 74, 127, 1009], ['2020-10-22', 74, 127, 1009], ['2021-01-10', 74, 127, 1009],
  ['2021-02-12', 74, 127, 1009], ['2021-10-22', 74, 127, 1009],
]

/** The shares that the page showed in turn, each once, in percent with one decimal. */
const inTurn = (rows: PaperCounts[]) => [...new Set(rows.map(row => Number(sharePoint(row).value!.toFixed(1))))]

/** What the page showed for NeurIPS 2019, from the first version to the last. */
export const shown = inTurn(neurips2019)
const before = inTurn(neurips2018)

/** How the share of one conference changed after the conference, with the rules of counting. */
export const movingHistory: Trend = {
  kind: 'trend',
  key: 'moving-history',
  title: 'One conference, one page, four answers',
  population: 'papers that name just one of the two, by version of the data',
  unit: '% naming PyTorch',
  definition: 'PyTorch’s share for the same conference as each version of the data gives it. A value stands until the next version replaces it.',
  period: { from: '2019-10-10', to: '2021-10-22' },
  sources: ['he-repo'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'The date is that of the version of the data, not of a conference. NeurIPS 2018 had long been held, so its line moves by the rules alone.',
    'A share like this is made of rules as much as of papers: a figure that cites the page must say of which day.',
    'On 24 Oct 2019 the word huggingface ceased to count as PyTorch; that moved neither share.',
    `On 16 Nov 2019, before the conference, three times as many papers name exactly one (80, then 240), and the share falls from ${shown[0]} to ${shown[1]}%. The cause is not recorded.`,
    `On 26 Apr 2020 keras began to count as TensorFlow: ${shown[1]} became ${shown[2]}%.`,
    `On 28 Jul 2020 papers from Google and Facebook began to count: ${shown[2]} became ${shown[3]}%.`,
  ],
  note: `NeurIPS 2018 was long over when it went from ${before[0]} to ${before.at(-1)}%: only the rules had changed.`,
  ceiling: 100,
  samples: 'steps',
  series: [
    { key: 'neurips-2019', label: 'NeurIPS 2019', framework: 'pytorch', role: 'focus', points: neurips2019.map(sharePoint) },
    { key: 'neurips-2018', label: 'NeurIPS 2018', framework: 'pytorch', role: 'context', points: neurips2018.map(sharePoint) },
  ],
  printed: [],
  events: [
    { date: '2019-11-16', label: 'three times the papers', source: 'he-repo' },
    { date: '2020-04-26', label: 'Keras counts as TensorFlow', source: 'he-repo' },
    { date: '2020-07-28', label: 'Google and Facebook counted', source: 'he-repo' },
  ],
}
