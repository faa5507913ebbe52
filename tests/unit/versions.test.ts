import { describe, expect, it } from 'vitest'
import { shareAxis } from '../../components/charts/place-trend.ts'
import { panelTitle, placeVersion } from '../../components/charts/place-versions.ts'
import { rulesAt } from '../../components/charts/rules.ts'
import { allMoves, allTrends, cameAt, changeInWords, changesOf, movedInWords, movesAt } from '../../components/charts/versions.ts'
import { checkFacts, formatProblem } from '../../data/check.ts'
import { facts } from '../../data/index.ts'
import type { Versions } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { inside, overlaps } from './support.ts'

const fact = facts['moving-history']
const steps = fact.versions.map((_, step) => step)
const one = (moves: ReturnType<typeof movesAt>) => moves.map(({ label, from, to, cause }) => `${label} ${from.toFixed(1)} ${to.toFixed(1)} ${cause}`)
const changed = (change: (copy: Versions) => void): Versions => {
  const copy = structuredClone(fact)
  change(copy)
  return copy
}

describe('what a version moved', () => {
  // Counted by hand in the published file: points whose share differs from the version before
  it('is nothing but in four of ten versions', () => {
    expect(steps.map(step => movesAt(fact, step).length)).toEqual([0, 3, 1, 19, 0, 23, 0, 0, 0, 0])
  })

  it('has the published shares, before and after', () => {
    expect(one(movesAt(fact, 1))).toEqual(['ACL 2018 47.0 46.2 rule', 'ACL 2019 76.3 76.0 rule', 'NAACL 2019 75.3 75.0 rule'])
    expect(one(movesAt(fact, 2))).toEqual(['NeurIPS 2019 75.0 69.2 not recorded'])
    expect(one(movesAt(fact, 3))).toEqual(expect.arrayContaining(['NeurIPS 2018 42.8 41.0 rule', 'NeurIPS 2019 69.2 67.5 rule']))
    expect(one(movesAt(fact, 5))).toEqual(expect.arrayContaining(['NeurIPS 2018 41.0 36.8 rule', 'NeurIPS 2019 67.5 63.6 rule']))
  })

  it('is no rule\'s doing where other papers were looked at, or no rule changed', () => {
    const more = changed(({ versions }) => {
      versions[5]!.series.find(s => s.key === 'neurips')!.points.find(p => p.date === '2018-12')!.counts!.all++
    })
    expect(movesAt(more, 5).filter(move => move.cause !== 'rule').map(move => move.label)).toEqual(['NeurIPS 2018'])
    const same = changed(({ versions }) => {
      versions[3]!.rules = versions[2]!.rules
    })
    expect(new Set(movesAt(same, 3).map(move => move.cause))).toEqual(new Set(['not recorded']))
  })

  it('is joined over all versions by cause: from the first value to the last', () => {
    const all = one(allMoves(fact))
    expect(all.filter(move => move.startsWith('NeurIPS 201'))).toEqual(expect.arrayContaining(['NeurIPS 2018 42.8 36.8 rule', 'NeurIPS 2019 75.0 69.2 not recorded', 'NeurIPS 2019 69.2 63.6 rule']))
    expect(all.filter(move => move.startsWith('ACL 2018'))).toEqual(['ACL 2018 47.0 43.8 rule'])
    expect(new Set(all).size).toBe(all.length)
  })

  it('is told beside what came', () => {
    expect(steps.map(step => cameAt(fact, step).join(', '))).toEqual([
      '', 'ICCV 2019', '', 'ICLR 2020', 'EMNLP 2019, CVPR 2020', 'ICML 2020', 'ACL 2020', 'EMNLP 2020, NeurIPS 2020', 'ICLR 2021', 'ICLR 2022, ICML 2021',
    ])
    expect(changeInWords(fact, 3)).toBe('The word keras now counts as TensorFlow. 19 of 23 points moved. New: ICLR 2020.')
    expect([changeInWords(fact, 0), movedInWords(fact, 0)]).toEqual([fact.versions[0]!.change, ''])
    expect(changeInWords(fact, 2)).toBe(`${fact.versions[2]!.change} 1 of 23 points moved.`)
    expect(changeInWords(fact, 4)).toBe(`${fact.versions[4]!.change} New: EMNLP 2019, CVPR 2020.`)
    expect(changesOf(fact).map(({ step, date }) => `${step}: ${date}`)).toEqual(['1: 24 Oct 2019', '2: 16 Nov 2019', '3: 26 Apr 2020', '5: 28 Jul 2020'])
  })
})

it('the rules in force are told word by word, with what changed', () => {
  const told = (step: number) => rulesAt(fact, step).map(({ words }) => words.map(({ text, state }) => state === 'kept' ? text : `${state}: ${text}`).join(', '))
  const pytorch = 'pytorch, allennlp, opennmt-py, torchvision, fairseq'
  expect(rulesAt(fact, 0).map(({ label }) => label)).toEqual(['Counts as PyTorch', 'Counts as TensorFlow', 'Google, Facebook'])
  expect(told(0)).toEqual([`${pytorch}, huggingface`, 'tensorflow, opennmt-tf', 'papers left out'])
  expect(told(1)).toEqual([`${pytorch}, gone: huggingface`, 'tensorflow, opennmt-tf', 'papers left out'])
  expect(told(3)).toEqual([pytorch, 'tensorflow, opennmt-tf, new: keras', 'papers left out'])
  expect(told(5)).toEqual([pytorch, 'tensorflow, opennmt-tf, keras', 'new: papers count'])
  expect(told(9)).toEqual([pytorch, 'tensorflow, opennmt-tf, keras', 'papers count'])
})

describe('placing the versions', () => {
  const size = { width: 868, height: 268 }
  const share = shareAxis(allTrends(fact), size)
  const placed = steps.map(step => placeVersion(fact, step, movesAt(fact, step), size, share))
  const rest = placed.map(panels => panels.map(({ title, left, plot, values, ticks, years, level }) => ({ title, left, plot, values, ticks, years, level })))

  it('moves no axis and no plot from version to version', () => {
    expect(rest.filter(panels => JSON.stringify(panels) !== JSON.stringify(rest[0]))).toEqual([])
    expect(rest[0]!.map(panel => panel.title)).toEqual(['Language', 'Vision', 'Learning'])
  })

  it('names values and years once, and stands panel beside panel', () => {
    const texts = (list: { text: string }[]) => list.map(({ text }) => text)
    expect(rest[0]!.map(panel => texts(panel.values))).toEqual([['0%', '20%', '40%', '60%', '80%', '100%'], ['', '', '', '', '', ''], ['', '', '', '', '', '']])
    expect(rest[0]!.map(panel => texts(panel.years))).toEqual(rest[0]!.map(() => ['2016', '2018', '2020', '2022']))
    const [first] = rest[0]! as [typeof rest[0][0]]
    expect(first.values.map(({ y }) => y)).toEqual([0, 20, 40, 60, 80, 100].map(value => expect.closeTo(first.plot.y + first.plot.height * (1 - value / 100), 6) as number))
    expect(first.level).toBeCloseTo(first.plot.y + first.plot.height / 2, 6)
    // Ticks at the start of 2017 to 2022, a label in the middle of a year
    expect(first.ticks).toHaveLength(6)
    expect(first.years[1]!.x).toBeCloseTo((first.ticks[1]! + first.ticks[2]!) / 2, 6)
    const [one, two, three] = rest[0]!.map(panel => panel.left)
    expect([one, two! < three!, panelTitle(placed[0]![1]!)]).toMatchObject([0, true, { text: 'Vision', x: rest[0]![1]!.plot.x, y: 12 - 9, bold: true }])
    expect(panelTitle({ ...placed[0]![1]!, title: undefined }).text).toBe('')
  })

  it('says of a mark its share and papers, of a move what it was before and after, and whether a rule did it', () => {
    const said = (step: number, key: string) => placed[step]!.flatMap(panel => [...panel.marks, ...panel.moves]).find(one => one.key === key)!.said
    expect(said(2, 'cvpr 2018-06')).toBe('CVPR, Jun 2018: 40.6%, 82 of 202 papers')
    expect(said(1, 'acl 2018-08 rule')).toBe('ACL 2018: 47.0% before, 46.2% after')
    expect(said(2, 'neurips 2019-12 not recorded')).toBe('NeurIPS 2019: 75.0% before, 69.2% after; cause not recorded')
  })

  it('begins a line anew after a row without a value', () => {
    const gap = changed(({ versions }) => {
      for (const { series } of versions)
        Object.assign(series.find(s => s.key === 'cvpr')!.points[2]!, { value: null, counts: { part: 0, whole: 0, all: 1 } })
    })
    const { lines } = placeVersion(gap, 9, [], size, share).find(panel => panel.title === 'Vision')!
    expect(lines.find(line => line.key === 'cvpr')!.d.replace(/[^ML]/g, '')).toMatch(/^MML+$/)
  })

  it('keeps labels apart and inside the figure, and marks inside their plots', () => {
    for (const { left, plot, labels, marks, moves } of placed.flat()) {
      expect(overlaps(labels.map(label => ({ ...label, name: label.text })))).toEqual([])
      expect(labels.filter(label => !inside({ ...label, x: label.x + left }, { x: 0, y: 0, ...size }))).toEqual([])
      expect([...marks, ...moves.map(({ x, from }) => ({ x, y: from }))].filter(({ x, y }) => !inside({ x, y, width: 0, height: 0 }, plot))).toEqual([])
    }
  })

  it('gives a line as many vertices in every version, those of its marks first, so that one turns into the other', () => {
    for (const panels of placed) {
      panels.forEach(({ lines, marks }, i) => lines.forEach(({ key, d }, j) => {
        const vertices = d.split(/[ML]/).filter(Boolean)
        expect(d.replace(/[^ML]/g, '')).toBe(placed[0]![i]!.lines[j]!.d.replace(/[^ML]/g, ''))
        const own = marks.filter(mark => mark.key.startsWith(`${key} `)).map(({ x, y }) => `${x} ${y}`)
        expect(vertices.slice(0, own.length)).toEqual(own)
        expect(new Set(vertices.slice(own.length - 1)).size).toBe(1)
      }))
    }
  })

  it('puts a ring where the mark stood in the version before', () => {
    steps.slice(1).forEach(step => placed[step]!.forEach(({ moves, marks }, i) => {
      for (const { key, x, from, to } of moves) {
        const point = key.split(' ').slice(0, 2).join(' ')
        const at = (list: typeof marks) => list.filter(mark => mark.key === point).map(mark => [mark.x, mark.y])
        expect([at(placed[step - 1]![i]!.marks), at(marks)]).toEqual([[[x, from]], [[x, to]]])
      }
    }))
  })
})

describe('a bad version', () => {
  const check = (change: (copy: Versions) => void) => checkFacts({ 'moving-history': changed(change) }, sources).map(formatProblem)
  const FILE = 'data/paper-share-versions.ts'

  it('is named by file, version and row, with the remedy', () => {
    expect(check(({ versions }) => {
      versions[5]!.series[3]!.points[2]!.date = '2017-13'
    })).toContain(`${FILE}, version 6 (2020-07-28), series "CVPR", row 3 (2017-13), date: must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD; found "2017-13".`)
    expect(check(({ versions }) => {
      versions[1]!.series[0]!.points[1]!.counts!.whole++
    })).toEqual([`${FILE}, version 2 (2019-10-24), series "ACL", row 2 (2018-08), value: must be computed from its counts: 45.45; found 46.15384615384615.`])
  })

  it('is refused where it comes too early, lost a row or has no commit', () => {
    expect(check(({ versions }) => {
      versions[2]!.date = '2019-10-24'
    })).toEqual([`${FILE}, version 3 (2019-10-24), date: must come after the version before it (2019-10-24): one version a day, in ascending order; found "2019-10-24".`])
    expect(check(({ versions }) => {
      versions[9]!.series[4]!.points = versions[9]!.series[5]!.points
    })).toEqual([`${FILE}, version 10 (2021-10-22), series: must hold every row of the version before it: ECCV, 2018-09 is missing; found a list of 9.`])
    expect(check(({ versions }) => {
      versions[0]!.commit = 'latest'
    })).toEqual([`${FILE}, version 1 (2019-10-10), commit: must be the name of a commit: 7 to 40 of 0-9 and a-f; found "latest".`])
  })

  it('is refused where the period is not that of the versions', () => {
    expect(check(copy => Object.assign(copy.period, { to: '2021-10-23' }))).toEqual(['data/moving-history.ts, period, to: must be the day of the last version, 2021-10-22; found "2021-10-23".'])
  })
})
