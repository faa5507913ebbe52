/** What charts say of a mark that is pointed at, and what is no mark. */
import { describe, expect, it } from 'vitest'
import { crossingsOption } from '../../components/charts/crossings-option.ts'
import { placeCrossings } from '../../components/charts/place-crossings.ts'
import { placeTrend } from '../../components/charts/place-trend.ts'
import { placeRatios, ratioOption, TICKS } from '../../components/charts/ratio.ts'
import { sharesOption } from '../../components/charts/shares.ts'
import { trendOption } from '../../components/charts/trend-option.ts'
import type { TrendKey } from '../../data/index.ts'
import { facts } from '../../data/index.ts'

describe('a tooltip', () => {
  /** What an option says of one datum. */
  const said = (option: { tooltip?: unknown }, item: object) => (option.tooltip as { formatter: (item: object) => string }).formatter(item)
  const [panel] = placeTrend(facts['paper-share'])
  const trend = (key: TrendKey, item: object) => said(trendOption(placeTrend(facts[key])[0]!), item)

  it.each([
    ['a share, with its counts', () => said(trendOption(panel!), { seriesName: 'ACL', name: '2017-08', value: [2017.6, 2.380952] }), '<b>ACL</b> Aug 2017<br>2.4%<br>1 of 42 papers'],
    ['a share of a later edition, of another line', () => said(trendOption(panel!), { seriesName: 'EMNLP', name: '2018-11', value: [2018.8, 50] }), '<b>EMNLP</b> Nov 2018<br>50%<br>60 of 108 papers'],
    ['a share without counts of it', () => said(trendOption(panel!), { seriesName: 'EMNLP', name: '1999-10', value: [1999.8, 50] }), '<b>EMNLP</b> Oct 1999<br>50%'],
    ['a reading, with its error', () => trend('search-interest', { seriesName: 'PyTorch', name: '2020-12', value: [2020.96, 45] }), '<b>PyTorch</b> Dec 2020<br>45 ± 2'],
    ['a count', () => trend('stars-gained', { seriesName: 'PyTorch', name: '2023', value: [2023.5, 12_688] }), '<b>PyTorch</b> 2023<br>12,688'],
    ['what a text prints', () => trend('paper-share', { seriesName: 'printed in the text', name: '2018-12', value: [2018.96, 36.8] }), '<b>printed in the text</b> Dec 2018<br>36.8%'],
    ['the first of several', () => trend('stars-gained', [{ seriesName: 'PyTorch', name: '2023', value: [2023.5, 12_688] }]), '<b>PyTorch</b> 2023<br>12,688'],
    ['a crossing', () => said(crossingsOption(placeCrossings(facts.crossings), facts.crossings), { dataIndex: 4 }), '<b>GitHub contributors</b><br>23 Nov 2023'],
    ['a crossing with a note', () => said(crossingsOption(placeCrossings(facts.crossings), facts.crossings), [{ dataIndex: 6 }]), '<b>Stack Overflow developer survey</b><br>2024<br>Asked for the last time in 2024.'],
    ['a ratio', () => said(ratioOption(placeRatios(facts.throughput)), { dataIndex: 0 }), expect.stringMatching(/^<b>MobileNet<\/b><br>2\.14×, with the published error \d\.\d\d× to \d\.\d\d×$/) as string],
    ['a share of code', () => said(sharesOption(facts['native-code']), { seriesName: 'PyTorch', dataIndex: 2 }), expect.stringMatching(/^<b>PyTorch<\/b> .+<br>98\.2% of [\d,]+ bytes$/) as string],
    ['a share of the other', () => said(sharesOption(facts['native-code']), { seriesName: 'TensorFlow', dataIndex: 0 }), '<b>TensorFlow</b> tensorflow/python, contrib<br>4.8% of 18,313,917 bytes'],
    ['nothing where there is no layer', () => said(sharesOption(facts['native-code']), { seriesName: 'PyTorch', dataIndex: 9 }), ''],
  ])('says %s', (_, words, wanted) => {
    expect(words()).toEqual(wanted)
  })

  it.each([trendOption(panel!), sharesOption(facts['native-code']), ratioOption(placeRatios(facts.throughput)), crossingsOption(placeCrossings(facts.crossings), facts.crossings)])('stays inside its chart, still, in the colours of the deck', (option) => {
    expect(option.tooltip).toMatchObject({ confine: true, transitionDuration: 0, trigger: 'item', backgroundColor: 'var(--raised)', borderColor: 'var(--hairline)', textStyle: { color: 'var(--ink)', fontSize: 14 } })
    expect((option.tooltip as { extraCssText: string }).extraCssText).toContain('box-shadow: none; font-variant-numeric: tabular-nums;')
    const series = [option.series].flat() as { silent?: boolean, emphasis?: { disabled?: boolean }, type: string }[]
    expect(series.every(one => one.emphasis?.disabled)).toBe(true)
  })

  it('is hindered by no label and no leader, nor by what is shaded', () => {
    for (const option of [...placeTrend(facts.downloads), ...placeTrend(facts['search-interest'])].map(trendOption))
      expect((option.graphic as { type: string, silent: boolean }[]).filter(one => !one.silent).map(one => one.type)).toEqual([])
  })

  it('is not on what is no datum: levels, rules, whiskers, rows', () => {
    const silent = (option: { series?: unknown }) => ([option.series].flat() as { silent?: boolean, symbol?: string }[]).filter(one => one.symbol === 'none').map(one => one.silent)
    expect(silent(trendOption(panel!))).toEqual([true])
    expect(silent(ratioOption(placeRatios(facts.throughput)))).toEqual(Array.from({ length: TICKS.length + facts.throughput.rows.length }, () => true))
    expect(silent(crossingsOption(placeCrossings(facts.crossings), facts.crossings))).toEqual(Array.from({ length: 13 }, () => true))
  })
})
