import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../data/schema.ts'
import { sources } from '../../data/sources.ts'
import { toApa, toBibtex, toCsl } from '../../setup/bibliography.ts'

const works: Source[] = Object.values(sources)
const apa = toApa(works)
const bibtex = toBibtex(works)

const work = (more: Partial<Source>): Source => ({ ...sources['rao-2020'], ...more })

describe('a work in CSL', () => {
  it('keeps the name of a body whole, and takes that of a person apart', () => {
    expect(toCsl(sources['great-learning-2020']).author).toEqual([{ literal: 'Great Learning Team' }])
    expect(toCsl(sources['rao-2020']).author).toEqual([{ given: 'C. S. Jyothirmayee', family: 'Rao' }])
    expect(toCsl(work({ authors: ['Guido van Rossum', 'Plato', 'Laurens van der Maaten'] })).author).toEqual([
      { given: 'Guido', family: 'van Rossum' }, { family: 'Plato' }, { given: 'Laurens', family: 'van der Maaten' },
    ])
  })

  it('has no date of issue where the work is undated, and no date of access where it has no address', () => {
    expect(toCsl(sources['he-data'])).not.toHaveProperty('issued')
    expect(toCsl(sources['he-2019']).issued).toEqual({ 'date-parts': [[2019]] })
    expect(toCsl(sources['he-2019']).accessed).toEqual({ 'date-parts': [[2026, 11, 15]] })
    expect(toCsl(work({ url: undefined }))).not.toHaveProperty('accessed')
  })

  it('does not name a site again after the name of its owner', () => {
    expect(toCsl(work({ authors: ['Simplilearn'], body: true, container: 'Simplilearn' }))).not.toHaveProperty('container-title')
  })
})

describe('an entry in the style of APA', () => {
  it.each([
    ['stevens-2020', 'Stevens, E., Antiga, L., &#38; Viehmann, T. (2020). <i>Deep Learning with PyTorch</i>. Manning Publications.'],
    ['abadi-2016', 'Abadi, M., Barham, P., Chen, J., Chen, Z., Davis, A., Dean, J., Devin, M., Ghemawat, S., Irving, G., Isard, M., Kudlur, M., Levenberg, J., Monga, R., Moore, S., Murray, D. G., Steiner, B., Tucker, P., Vasudevan, V., Warden, P., … Zheng, X. (2016). TensorFlow: A System for Large-Scale Machine Learning. <i>12th USENIX Symposium on Operating Systems Design and Implementation (OSDI 16)</i>, 265–283.'],
    ['rao-2020', 'Rao, C. S. J. (2020). Your First Steps in Computer Vision: Using PyTorch with an Example. <i>Great Learning blog</i>.'],
    ['he-data', 'He, H. (n.d.). <i>PyTorch vs TensorFlow</i> [Dataset]. Data of 22 October 2020. Retrieved November 15, 2026, from'],
    ['migdal-2018', 'Migdał, P., &#38; Jakubanis, R. (2018). Keras or PyTorch as your first deep learning framework. <i>deepsense.ai</i>.'],
    ['great-learning-2020', 'Great Learning Team. (2020). PyTorch vs TensorFlow — Explained: What is the difference between PyTorch and TensorFlow? <i>Great Learning blog</i>.'],
  ] as const)('of %s', (key, entry) => {
    expect(apa[key]).toBe(entry)
  })

  it.each(works.map(({ key }) => key))('of %s is whole, marks titles alone, and leaves the address out', (key) => {
    expect(apa[key]).toMatch(/\((?:\d{4}|n\.d\.)\)\. /)
    expect(apa[key]).toMatch(/(?:[.?!]|, from)$|[.?!]<\/i>$/)
    expect(apa[key]!.replace(/<\/?i>/g, '').replace('&#38;', '&')).not.toMatch(/[<>]|&#|https?:| {2}|undefined|null/)
  })

  it('of an address with signs that HTML escapes leaves it out too', () => {
    expect(toApa([work({ url: 'https://example.org/?a=1&b=2' })])).toEqual({ 'rao-2020': apa['rao-2020'] })
  })
})

describe('the BibTeX file', () => {
  const entries = [...bibtex.matchAll(/^@(\w+)\{([^,]+),$/gm)].map(([, type, key]) => [key, type] as const)
  const types = new Map(entries)

  it('holds each work once, under its key', () => {
    expect(entries.map(([key]) => key)).toEqual(works.map(({ key }) => key))
  })

  it('calls each work what it is', () => {
    const expected: Partial<Record<Source['type'], string>> = { 'book': 'book', 'chapter': 'inbook', 'paper-conference': 'inproceedings', 'article-journal': 'article', 'report': 'techreport' }
    for (const { key, type } of works)
      expect(types.get(key), key).toBe(expected[type] ?? 'misc')
  })

  it('writes an entry as BibTeX wants it', () => {
    expect(toBibtex([sources['stevens-2020']])).toBe(`@book{stevens-2020,
\tnote = {[Online; accessed 2026-11-15]},
\tauthor = {Stevens, Eli and Antiga, Luca and Viehmann, Thomas},
\tyear = {2020},
\tpublisher = {Manning Publications},
\ttitle = {Deep {Learning} with {PyTorch}},
\turl = {https://www.manning.com/books/deep-learning-with-pytorch},
}
`)
    expect(toBibtex([sources['abadi-2016']])).toContain('pages = {265--283}')
    expect(toBibtex([sources['he-2019']])).toContain('\thowpublished = {The Gradient}')
    // Styles print a title in small letters, but for what stands in braces
    expect(toBibtex([sources['abadi-2016']])).toContain('title = {{TensorFlow}: A {System}')
    expect(toBibtex([sources['report-2020']])).toContain('title = {{ML03}: {PyTorch} vs. {Tensorflow}}')
    expect(toBibtex([sources.keraskorea])).toContain('of {Migdał} and {Jakubanis}')
    expect(toBibtex([sources['great-learning-2020']])).toContain('title = {{PyTorch} vs {TensorFlow}')
  })

  it('says the same when it is read again', () => {
    const read = new Map(new Cite(bibtex).data.map(entry => [entry.id, entry]))
    expect(read.size).toBe(works.length)
    for (const { key, title, authors, year, url, pages } of works) {
      const { author = [], issued, ...entry } = read.get(key)!
      expect(entry.title?.replace(/<[^>]+>/g, '')).toBe(title)
      expect(author.map(name => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))).toEqual(authors)
      expect(issued?.['date-parts']?.[0]?.[0]).toBe(year ?? undefined)
      expect(entry.URL).toBe(url)
      expect(entry.page).toBe(pages?.replace('–', '-'))
    }
  })
})
