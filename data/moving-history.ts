import type { Versions } from './schema.ts'
import { paperShareSeries } from './paper-share-series.ts'
import { paperVersions, rowsOn } from './paper-share-versions.ts'
import { valueAt } from './rows.ts'

const versions: Versions['versions'] = paperVersions.map(({ date, commit, rules, change }) => ({ date, commit, rules, change, series: paperShareSeries(rowsOn(date)) }))

/** The shares that the page showed of one conference in turn, each once, in percent with one decimal. */
const inTurn = (conference: string, date: string) => [...new Set(versions.map(({ series }) => Number(valueAt(series, conference, date).toFixed(1))))]

/** What the page showed for NeurIPS 2019, from the first version to the last. */
export const shown = inTurn('neurips', '2019-12')
const before = inTurn('neurips', '2018-12')

/** All papers of NeurIPS 2018, the same in every version. */
const papers2018 = rowsOn(versions[0]!.date).NeurIPS.find(([date]) => date === '2018-12')![3]

/** How many papers of NeurIPS 2019 name just one, by the version of a day. */
const counted = (day: string) => rowsOn(day).NeurIPS.filter(([date]) => date === '2019-12').map(([, pytorch, tensorflow]) => pytorch + tensorflow)[0]!

/** How the history of Figure 3 changed after the fact, with the rules of counting. */
export const movingHistory: Versions = {
  kind: 'versions',
  key: 'moving-history',
  title: 'The rules that moved the history: Figure 3 in all its versions',
  population: `papers that name just one of the two, ${versions.length} versions of the data`,
  unit: '% naming PyTorch',
  definition: 'PyTorch’s share at each conference, as each version of the data gives it. A point was moved by a rule if the version changed a rule, had the point before, and counts the same number of papers in all.',
  period: { from: versions[0]!.date, to: versions.at(-1)!.date },
  sources: ['he-repo'],
  accessed: '2026-11-15',
  grade: 'data',
  caveats: [
    'The date of a version is that of its data, not of a conference. NeurIPS 2018 had long been held, and the number of its papers stays the same; on record only the rules changed.',
    'A share like this is made of rules as much as of papers: a figure that cites the page must say of which day.',
    `On 16 Nov 2019, before the conference, three times as many papers of NeurIPS 2019 name exactly one (${counted('2019-10-24')}, then ${counted('2019-11-16')}), and the share falls from ${shown[0]} to ${shown[1]}%. The cause is not recorded.`,
    `On 26 Apr 2020 keras began to count as TensorFlow: ${shown[1]} became ${shown[2]}%.`,
    `On 28 Jul 2020 papers from Google and Facebook began to count: ${shown[2]} became ${shown[3]}%.`,
    'A paper that named PyTorch and keras named both from 26 Apr 2020 on, and so left the count.',
    'For ICLR 2021 and 2022 the papers are all submissions, not those accepted.',
  ],
  note: `NeurIPS 2018 was long over when it went from ${before[0]} to ${before.at(-1)}%; its papers were the same ${papers2018.toLocaleString('en-US')}.`,
  ceiling: 100,
  level: { value: 50, label: 'half' },
  words: { pytorch: ['pytorch', 'allennlp', 'opennmt-py', 'torchvision', 'fairseq'], tensorflow: ['tensorflow', 'opennmt-tf'] },
  versions,
}
