import type { SourceKey } from './sources.ts'

/** The report that the talk retells: its own data, as it states them. */
export const report = {
  source: 'report-2020' satisfies SourceKey,
  title: 'ML03: PyTorch vs. Tensorflow',
  subtitle: 'PyTorch, a promising framework for deep learning',
  /** It is one part of a mid-term report of this course. */
  course: 'PyTorch and Machine Learning',
  university: 'National Chengchi University (NCCU)',
  date: '2020-12-09',
  venue: 'Becoming Human: Artificial Intelligence Magazine (Medium)',
  syndicatedBy: '365 Data Science',
  readingMinutes: 3,
  figures: 5,
  /** Its five sections, which are those of the talk. */
  outline: ['Architecture', 'Performance', 'Popularity', 'Conclusion', 'Reference'],
} as const
