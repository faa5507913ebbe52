import { describe, expect, it } from 'vitest'
import { facts } from '../../data/index.ts'
import { byKey } from '../../data/rows.ts'

describe('timeline', () => {
  const { rows } = facts.timeline
  const date = (key: string) => byKey(rows, key).date

  it('has 20 events, from the first Torch to Keras 3', () => {
    expect(rows.map(r => r.date)).toEqual([
      '2002', '2008', '2014', '2015-03-27', '2015-06', '2015-11-09', '2017-01-19', '2017-09-28', '2018-05-02', '2018-10', '2018-12', '2019-03',
      '2019-09-30', '2019-10', '2019-12-05', '2020-01-30', '2020-12-09', '2022-09-12', '2023-03-15', '2023-11-27',
    ])
    expect([date('torch'), date('tensorflow-open'), date('pytorch-public'), date('tensorflow-2'), date('report'), date('keras-3')])
      .toEqual(['2002', '2015-11-09', '2017-01-19', '2019-09-30', '2020-12-09', '2023-11-27'])
  })

  it('is no more exact than its sources', () => {
    expect([date('theano'), date('caffe'), date('chainer'), date('pytorch-1-preview'), date('pytorch-1'), date('he-article')])
      .toEqual(['2008', '2014', '2015-06', '2018-10', '2018-12', '2019-10'])
  })

  it('rests on a record of the project itself where it says data', () => {
    expect(rows.filter(r => r.grade === 'data').map(r => r.key)).toEqual(['keras', 'tensorflow-2', 'pytorch-2', 'keras-3'])
  })

  it('takes at most nine words for an event', () => {
    expect(rows.filter(r => r.event.split(' ').length > 9).map(r => r.event)).toEqual([])
  })
})

describe('corrections', () => {
  const { rows } = facts.corrections
  const right = (key: string) => byKey(rows, key).right

  it('has sixteen, in the order of the sections', () => {
    const count = (section: string) => rows.filter(r => r.section === section).length
    expect(['Architecture', 'Performance', 'Popularity', 'Conclusion', 'Reference'].map(count)).toEqual([4, 5, 3, 2, 2])
    expect(rows.map(r => r.section)).toEqual(rows.map(r => r.section).toSorted((a, b) => rows.findIndex(r => r.section === a) - rows.findIndex(r => r.section === b)))
    expect(rows.map(r => r.key).toSorted()).toEqual([
      'at-least-equal', 'cpp-speed', 'dataset', 'fig1-old', 'fig2-old', 'fig3-method', 'fig4-opposite', 'fig5-trends',
      'history', 'python-analogy', 'retrieved', 'similar-engine', 'table1-keras', 'table1-lua', 'tf1-only', 'typo',
    ])
  })

  it('fits each into its row', () => {
    expect(rows.filter(r => r.said.length > 90 || r.right.length > 170 || r.verdict.split(' ').length > 3).map(r => [r.key, r.said.length, r.right.length])).toEqual([])
  })

  it('shows figures that exist', () => {
    expect(rows.filter(r => r.fact !== undefined && !(r.fact in facts)).map(r => r.fact)).toEqual([])
    expect(rows.filter(r => r.fact === undefined).map(r => r.key)).toEqual(['tf1-only', 'at-least-equal', 'typo'])
  })

  it('quotes the numbers of other facts', () => {
    expect(right('similar-engine')).toContain('kernels 98.2 and 100%')
    expect(byKey(facts['native-code'].rows, 'engine')).toMatchObject({ pytorch: { native: 100 }, tensorflow: { native: 100 } })
    // 212/200 is the lowest ratio of the six, 463/216 the highest
    expect(right('cpp-speed')).toContain('1.06 to 2.14 times')
    expect(right('fig3-method')).toContain('15 to 38% of a conference')
    expect(right('fig3-method')).toContain('75, 69.2, 67.5 and 63.6%')
    expect(right('fig4-opposite')).toContain('TensorFlow 14.3%, PyTorch 4.7%')
    expect(right('fig5-trends')).toContain('50 to 44')
    // From 9 November 2015 to 19 January 2017; 13,139 to 408 and 9,340 to 2,429 questions
    expect(right('history')).toContain('14 months')
    expect(right('history')).toContain('32 times its questions in 2017, 3.8 times in 2020')
  })
})
