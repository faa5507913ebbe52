import { describe, expect, it } from 'vitest'
import { qualifier, shortReference, subtitle } from '../../components/charts/caption.ts'
import { describe as alternative } from '../../components/charts/describe.ts'
import { formatDate } from '../../components/charts/format.ts'
import { facts } from '../../data/index.ts'
import type { Fact, Trend } from '../../data/schema.ts'
import type { SourceKey } from '../../data/sources.ts'
import { sources } from '../../data/sources.ts'
import { read } from './support.ts'

const all: [string, Fact][] = Object.entries(facts)
type Drawn = Parameters<typeof alternative>[0]
/** Figures that are drawn; tables and lists are read as they stand. */
const isDrawn = (fact: Fact): fact is Drawn => ['trend', 'versions', 'throughput', 'shares', 'anatomy', 'crossings', 'call'].includes(fact.kind)
const pictures = Object.values(facts).filter(isDrawn).map(fact => [fact.key, fact] as const)

describe.each(pictures)('the alternative text of %s', (_, fact) => {
  const text = alternative(fact)

  it('describes it in 60 to 300 characters, as one or more whole sentences', () => {
    expect(text.length).toBeGreaterThanOrEqual(60)
    expect(text.length).toBeLessThanOrEqual(300)
    expect(text).toMatch(/^[A-Z].*\.$/)
    expect(text).not.toMatch(/undefined|NaN|null|\.\./)
  })

  it('begins with the kind of figure, and says more than its title and where the numbers are', () => {
    expect(text).toMatch(/^(?:Line chart|Dot plot|Bar chart|Diagram)\. /)
    expect(text).toContain(`All values are in ${fact.key}.csv.`)
    expect(text.replace(fact.title, '').length).toBeGreaterThan(90)
  })
})

describe.each(all)('the words around %s', (_, fact) => {
  const works = fact.sources.map(key => sources[key as SourceKey])

  it('name unit, population and period under the title', () => {
    const line = subtitle(fact)
    expect(line.toLowerCase()).toContain(fact.unit.replace('%', 'percent').toLowerCase())
    expect(line).toContain(fact.population)
    expect(line).toContain(formatDate(fact.period.from))
    expect(line.endsWith(formatDate(fact.period.to))).toBe(true)
    expect(line).toMatch(/^[A-Z]/)
  })

  it('name producer, year and address of each source', () => {
    for (const work of works) {
      const name = shortReference(work)
      expect(name).toContain(work.authors[0]!.split(' ').at(-1))
      expect(name.endsWith(String(work.year ?? 'undated'))).toBe(true)
      expect(work.url ?? 'https://').toMatch(/^https:\/\//)
    }
  })

  it('give one date of access, which is that of every source', () => {
    expect(new Set(works.map(work => formatDate(work.accessed.slice(0, 7))))).toEqual(new Set([formatDate(fact.accessed.slice(0, 7))]))
  })

  it('say what was read off an image, and how far off it may be', () => {
    const words = qualifier(fact)
    if (fact.key === 'job-listings') {
      expect(words).toBe('Numbers printed in an image.')
    }
    else if (fact.grade === 'digitised') {
      expect(words).toContain('Read off an image')
      expect(words).toContain(`± ${fact.error!.plusMinus}`)
    }
    else {
      expect(words).toBe(fact.grade === 'secondary' ? 'After secondary sources.' : '')
    }
  })
})

describe('alternative texts', () => {
  it('state the trend: first and last known value of each line', () => {
    expect(alternative(facts['search-interest'])).toContain('TensorFlow from 8 in Jan 2016 to 39 in Mar 2025 and PyTorch from 0 in Jan 2016 to 78 in Mar 2025')
    expect(alternative(facts.questions)).toContain('PyTorch from 0 in 2015 to 3,060 in 2019')
  })

  it('name every bar and dot', () => {
    expect(alternative(facts.throughput)).toContain('AlexNet 1.09×, VGG-19 1.80×, ResNet-50 1.06×, MobileNet 2.14×, GNMTv2 1.61× and NCF 1.13×')
    expect(alternative(facts['native-code'])).toContain('Python API 0.9% and 4.8%')
  })

  it('say which measures were passed, from the first to the last, and which were not', () => {
    expect(alternative(facts.crossings)).toContain('on 7 of 10 measures, from Conference papers (Nov 2018 to Jun 2020) to Stack Overflow developer survey (2024); not on Job listings, USA, Kaggle survey and GitHub stars in total')
  })

  it('say how much the rules moved, and what furthest', () => {
    // ICLR 2019: 72 of 124, then 86 of 172; ICLR 2018, next to it, 24 of 81, then 28 of 123
    expect(alternative(facts['moving-history'])).toContain('moved at 23 of 33 points, furthest ICLR 2019, from 58.1% to 50.0%')
  })

  it('leave out a line without any value', () => {
    const fact: Trend = structuredClone(facts['search-interest'])
    for (const point of fact.series[1]!.points)
      point.value = null
    expect(alternative(fact)).toContain('TensorFlow from 8')
    expect(alternative(fact)).not.toContain('PyTorch from')
  })

  it('give the error of a share in points', () => {
    expect(qualifier(facts['paper-mentions'])).toBe('Read off an image, ± 0.2 points (band).')
    expect(qualifier(facts['search-interest'])).toBe('Read off an image, ± 2 (band).')
  })
})

describe('tables', () => {
  it.each(['ComparisonTable', 'BenchmarkTable', 'CorrectionTable'])('%s names itself by the title of its fact', (name) => {
    const text = read(`components/${name}.vue`)
    expect(text.match(/<table/g)).toHaveLength(1)
    expect(text).toMatch(/<caption[^>]*>\{\{ fact\.title \}\}<\/caption>/)
  })
})

describe('references', () => {
  it.each([
    ['stevens-2020', 'Stevens et al. 2020'],
    ['migdal-2018', 'Migdał and Jakubanis 2018'],
    ['rao-2020', 'Rao 2020'],
    ['he-data', 'He, PyTorch vs TensorFlow, undated'],
    ['google-trends', 'Google, Trends, undated'],
    ['pytorch-repo', 'PyTorch, source at ad30d465d5, 2020'],
  ] as const)('in short, %s: %s', (key, name) => {
    expect(shortReference(sources[key])).toBe(name)
  })
})
