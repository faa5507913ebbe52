import type { Trend } from './schema.ts'
import type { Pair } from './rows.ts'
import { pairSeries } from './rows.ts'

// first day of the quarter, and the last day known: stars of TensorFlow, of PyTorch
const rows: Pair[] = [
  ['2019-01-01', 117667, 23298], ['2019-04-01', 124356, 26380], ['2019-07-01', 130146, 29427], ['2019-10-01', 135138, 32003],
  ['2020-01-01', 139553, 35034], ['2020-04-01', 142656, 37367], ['2020-07-01', 145976, 39856], ['2020-10-01', 148880, 42835],
  ['2021-01-01', 152045, 45148], ['2021-04-01', 154482, 47249], ['2021-07-01', 157042, 49176], ['2021-10-01', 159447, 51171],
  ['2022-01-01', 161570, 53041], ['2022-04-01', 164001, 55006], ['2022-07-01', 166096, 57068], ['2022-10-01', 168092, 59264],
  ['2023-01-01', 170031, 61332], ['2023-04-01', 172645, 64650], ['2023-07-01', 175802, 68347], ['2023-10-01', 177856, 71205],
  ['2024-01-01', 179738, 74020], ['2024-04-01', 181662, 77104], ['2024-07-01', 183828, 79967], ['2024-10-01', 185782, 82589],
  ['2025-01-01', 187151, 85625], ['2025-04-01', 188931, 88476], ['2025-07-01', 190539, 91160], ['2025-10-01', 191881, 93632],
  ['2026-01-01', 193135, 96261], ['2026-04-01', 194415, 98693], ['2026-07-01', 195871, 100999], ['2026-08-22', 197213, 102529],
]

/** Stars of both repositories, by quarter. */
export const stars: Trend = {
  kind: 'trend',
  key: 'stars',
  title: 'Stars on GitHub, in total',
  population: 'the repository of each on GitHub, by quarter',
  unit: 'stars',
  definition: 'Stars that the framework’s repository has on that day, since its start.',
  period: { from: '2019-01-01', to: '2026-08-22' },
  sources: ['github-ranking'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'The dates are starts of quarters. Four snapshots of TensorFlow are of a day close by: 31 December 2018, 30 June 2020, 8 January and 2 July 2025.',
    'A star is a bookmark: it costs nothing, and few take one back, so the totals carry the past along.',
  ],
  samples: 'line',
  series: pairSeries(rows),
  printed: [],
  events: [],
}
