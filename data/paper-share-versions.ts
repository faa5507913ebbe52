/** The data of Figure 3 as its page held it from version to version: no fact of its own, but where three facts take their rows from. */
import type { Conference, PaperCounts } from './paper-share-series.ts'

/** Rows by conference, in order of date. */
type Rows = Record<Conference, PaperCounts[]>

/** One version of the data: its day, its commit, what counts in it, and what it brought. */
export interface PaperVersion {
  date: string
  commit: string
  rules: {
    /** Papers from Google and Facebook do not count. */
    companiesLeftOut: boolean
    /** The word keras counts as TensorFlow. */
    kerasIsTensorflow: boolean
    /** The word huggingface counts as PyTorch. */
    huggingfaceIsPytorch: boolean
  }
  /** What is known of why it differs from the version before. */
  change: string
  rows: Partial<Rows>
}

// A row: month of the conference, papers naming only PyTorch, papers naming only TensorFlow, all papers.
// The first version is whole; each later one has the rows that changed or came. No row was ever taken away.
export const paperVersions: [PaperVersion & { rows: Rows }, ...PaperVersion[]] = [
  {
    date: '2019-10-10',
    commit: '1a19299',
    rules: { companiesLeftOut: true, kerasIsTensorflow: false, huggingfaceIsPytorch: true },
    change: 'The first version that is kept.',
    rows: {
      ACL: [['2017-08', 0, 24, 302], ['2018-08', 31, 35, 381], ['2019-08', 116, 36, 720]],
      EMNLP: [['2017-11', 4, 25, 323], ['2018-11', 56, 38, 549]],
      NAACL: [['2018-06', 14, 38, 330], ['2019-06', 70, 23, 451]],
      CVPR: [['2015-06', 0, 0, 602], ['2016-06', 0, 1, 643], ['2017-06', 0, 46, 783], ['2018-06', 82, 120, 979], ['2019-06', 283, 128, 1294]],
      ECCV: [['2018-09', 99, 99, 776]],
      ICCV: [['2017-11', 3, 43, 621]],
      ICLR: [['2018-05', 24, 57, 337], ['2019-05', 72, 52, 502]],
      ICML: [['2017-06', 3, 33, 434], ['2018-06', 23, 43, 621], ['2019-06', 70, 56, 773]],
      NeurIPS: [['2015-12', 0, 0, 403], ['2016-12', 0, 7, 569], ['2017-12', 9, 68, 679], ['2018-12', 68, 91, 1009], ['2019-12', 60, 20, 1400]],
    },
  },
  {
    date: '2019-10-24',
    commit: 'cb0bb31',
    rules: { companiesLeftOut: true, kerasIsTensorflow: false, huggingfaceIsPytorch: false },
    change: 'The word huggingface no longer counts as PyTorch.',
    rows: {
      ACL: [['2018-08', 30, 35, 381], ['2019-08', 114, 36, 720]],
      NAACL: [['2019-06', 69, 23, 451]],
      ICCV: [['2019-11', 253, 91, 1075]],
    },
  },
  {
    date: '2019-11-16',
    commit: '6e83f53',
    rules: { companiesLeftOut: true, kerasIsTensorflow: false, huggingfaceIsPytorch: false },
    change: 'No rule changed. Why NeurIPS 2019 moved is not recorded.',
    rows: {
      NeurIPS: [['2019-12', 166, 74, 1427]],
    },
  },
  {
    date: '2020-04-26',
    commit: 'd9b01b0',
    rules: { companiesLeftOut: true, kerasIsTensorflow: true, huggingfaceIsPytorch: false },
    change: 'The word keras now counts as TensorFlow.',
    rows: {
      ACL: [['2017-08', 0, 38, 302], ['2018-08', 30, 40, 381], ['2019-08', 114, 48, 720]],
      EMNLP: [['2017-11', 4, 39, 323], ['2018-11', 55, 42, 549]],
      NAACL: [['2018-06', 14, 47, 330], ['2019-06', 69, 26, 451]],
      CVPR: [['2017-06', 0, 50, 783], ['2018-06', 82, 126, 979], ['2019-06', 283, 136, 1294]],
      ECCV: [['2018-09', 99, 103, 776]],
      ICCV: [['2017-11', 3, 48, 621], ['2019-11', 253, 97, 1075]],
      ICLR: [['2018-05', 23, 59, 337], ['2019-05', 71, 56, 502], ['2020-05', 141, 61, 687]],
      ICML: [['2017-06', 3, 41, 434], ['2018-06', 23, 47, 621], ['2019-06', 70, 58, 773]],
      NeurIPS: [['2016-12', 0, 14, 569], ['2017-12', 9, 74, 679], ['2018-12', 66, 95, 1009], ['2019-12', 162, 78, 1427]],
    },
  },
  {
    date: '2020-06-10',
    commit: 'e7c4135',
    rules: { companiesLeftOut: true, kerasIsTensorflow: true, huggingfaceIsPytorch: false },
    change: 'No rule changed.',
    rows: {
      EMNLP: [['2019-11', 125, 36, 687]],
      CVPR: [['2020-06', 405, 102, 1467]],
    },
  },
  {
    date: '2020-07-28',
    commit: '482189f',
    rules: { companiesLeftOut: false, kerasIsTensorflow: true, huggingfaceIsPytorch: false },
    change: 'Papers from Google and Facebook now count.',
    rows: {
      ACL: [['2017-08', 1, 41, 302], ['2018-08', 32, 41, 381], ['2019-08', 127, 50, 720]],
      EMNLP: [['2017-11', 5, 44, 323], ['2018-11', 60, 48, 549], ['2019-11', 146, 38, 687]],
      NAACL: [['2018-06', 18, 50, 330], ['2019-06', 73, 33, 451]],
      CVPR: [['2016-06', 0, 3, 643], ['2017-06', 0, 63, 783], ['2018-06', 89, 137, 979], ['2019-06', 294, 148, 1294], ['2020-06', 418, 113, 1467]],
      ECCV: [['2018-09', 105, 109, 776]],
      ICCV: [['2017-11', 3, 56, 621], ['2019-11', 263, 112, 1075]],
      ICLR: [['2018-05', 28, 95, 337], ['2019-05', 86, 86, 502], ['2020-05', 169, 95, 687]],
      ICML: [['2017-06', 4, 55, 434], ['2018-06', 27, 64, 621], ['2019-06', 76, 76, 773], ['2020-06', 142, 71, 1084]],
      NeurIPS: [['2016-12', 0, 21, 569], ['2017-12', 12, 85, 679], ['2018-12', 74, 127, 1009], ['2019-12', 182, 104, 1427]],
    },
  },
  {
    date: '2020-10-22',
    commit: '5d475c7',
    rules: { companiesLeftOut: false, kerasIsTensorflow: true, huggingfaceIsPytorch: false },
    change: 'No rule changed. The report saw this version.',
    rows: {
      ACL: [['2020-08', 172, 36, 778]],
    },
  },
  {
    date: '2021-01-10',
    commit: '0be1326',
    rules: { companiesLeftOut: false, kerasIsTensorflow: true, huggingfaceIsPytorch: false },
    change: 'No rule changed.',
    rows: {
      EMNLP: [['2020-11', 247, 35, 751]],
      NeurIPS: [['2020-12', 312, 94, 1898]],
    },
  },
  {
    date: '2021-02-12',
    commit: 'a0c745e',
    rules: { companiesLeftOut: false, kerasIsTensorflow: true, huggingfaceIsPytorch: false },
    change: 'No rule changed. ICLR 2021: all papers handed in.',
    rows: {
      ICLR: [['2021-05', 756, 217, 3012]],
    },
  },
  {
    date: '2021-10-22',
    commit: '3ef0c7d',
    rules: { companiesLeftOut: false, kerasIsTensorflow: true, huggingfaceIsPytorch: false },
    change: 'No rule changed. ICLR 2022: all papers handed in.',
    rows: {
      ICLR: [['2022-05', 1091, 208, 3388]],
      ICML: [['2021-06', 202, 58, 1183]],
    },
  },
]

/** All rows of the version of a day. Throws where no version has that day. */
export function rowsOn(day: string): Rows {
  const at = paperVersions.findIndex(({ date }) => date === day)
  if (at < 0)
    throw new Error(`data/paper-share-versions.ts has no version of ${day}; it has those of ${paperVersions.map(({ date }) => date).join(', ')}`)
  const conferences = Object.keys(paperVersions[0].rows) as Conference[]
  const seen = paperVersions.slice(0, at + 1)
  return Object.fromEntries(conferences.map((conference) => {
    // A later row of a date stands in the place of an earlier one.
    const byDate = new Map(seen.flatMap(({ rows }) => rows[conference] ?? []).map(row => [row[0], row]))
    return [conference, [...byDate.values()].toSorted((a, b) => a[0].localeCompare(b[0]))]
  })) as Rows
}
