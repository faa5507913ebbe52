/** How counts of papers become shares: what the versions of Figure 3 have in common. */
import type { Point, Series } from './schema.ts'

/** A conference whose papers were counted. */
export type Conference = 'ACL' | 'EMNLP' | 'NAACL' | 'CVPR' | 'ECCV' | 'ICCV' | 'ICLR' | 'ICML' | 'NeurIPS'

/** One date: papers naming only PyTorch, papers naming only TensorFlow, all papers. */
export type PaperCounts = [date: string, pytorch: number, tensorflow: number, all: number]

const groups: Record<Conference, 'Language' | 'Vision' | 'Learning'> = {
  ACL: 'Language',
  EMNLP: 'Language',
  NAACL: 'Language',
  CVPR: 'Vision',
  ECCV: 'Vision',
  ICCV: 'Vision',
  ICLR: 'Learning',
  ICML: 'Learning',
  NeurIPS: 'Learning',
}

/** The share of PyTorch in percent, unrounded; null where nothing was counted, as a share of nothing is no zero. */
export function sharePoint([date, pytorch, tensorflow, all]: PaperCounts): Point {
  const whole = pytorch + tensorflow
  return { date, value: whole === 0 ? null : pytorch / whole * 100, counts: { part: pytorch, whole, all } }
}

/** One line for each conference, in panels by field. */
export function paperShareSeries(rows: Record<Conference, PaperCounts[]>): Series[] {
  return (Object.keys(rows) as Conference[]).map(conference => ({
    key: conference.toLowerCase(),
    label: conference,
    framework: 'pytorch',
    group: groups[conference],
    role: 'focus',
    points: rows[conference].map(sharePoint),
  }))
}

/** How small the part of a conference's papers is that names exactly one, since 2018: lowest and highest, in whole percent. */
export function namingOne(rows: Record<Conference, PaperCounts[]>): { lowest: number, highest: number } {
  const parts = Object.values(rows).flat().filter(([date]) => date >= '2018').map(([, pytorch, tensorflow, all]) => (pytorch + tensorflow) / all * 100)
  return { lowest: Math.round(Math.min(...parts)), highest: Math.round(Math.max(...parts)) }
}
