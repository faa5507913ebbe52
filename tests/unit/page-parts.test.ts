/** What a built page holds, and says of itself to search engines and to those who share it. */
import { describe, expect, it } from 'vitest'
import type { PrintedDeck, PrintedSlide } from '../../components/print/printed.ts'
import { facts } from '../../data/index.ts'
import { belowSlide } from '../../scripts/pages/below.ts'
import { cardOf } from '../../scripts/pages/cards.ts'
import { aboutReading, aboutSlide, cardTags } from '../../scripts/pages/head-tags.ts'
import { datasetsOf, jsonLd, presentation } from '../../scripts/pages/json-ld.ts'
import { pageHtml } from '../../scripts/pages/page.ts'
import { sitemap } from '../../scripts/pages/sitemap.ts'
import type { Styles } from '../../scripts/pages/styles.ts'

const slide = (no: number, alias: string, title: string, more: Partial<PrintedSlide> = {}): PrintedSlide => ({ no, alias, title, label: String(no), facts: [], notes: '', ...more })
const deck: PrintedDeck = {
  title: 'Deck', author: 'A & B', subject: 'A subject.', keywords: ['one', 'two'],
  slides: [slide(1, 'cover', 'Deck'), slide(2, 'fig-3', 'Papers <2020', { section: 'Popularity & use', facts: ['paper-share'], notes: '<p>Shares of papers. Ends.</p>' }), slide(3, 'end', 'End', { facts: ['paper-share'] })],
}
const [cover, figure, end] = deck.slides as [PrintedSlide, PrintedSlide, PrintedSlide]
const absolute = (path: string) => `https://example.org/${path}?a&b`

describe('below a slide without scripts', () => {
  it('stand the ways on, and the notes', () => {
    expect(belowSlide(figure, deck, '/deck/')).toBe('<nav aria-label="Slides"><a rel="prev" href="/deck/cover/">Previous: Deck</a> <a rel="next" href="/deck/end/">Next: End</a> <a href="/deck/read/">All as an article</a></nav>\n<details><summary>Notes</summary><p>Shares of papers. Ends.</p></details>')
    expect(belowSlide(cover, deck, '/')).toContain('<nav aria-label="Slides"> <a rel="next" href="/fig-3/">Next: Papers &lt;2020</a>')
    expect(belowSlide(end, deck, '/')).not.toContain('rel="next"')
  })
})

describe('what a page says of itself', () => {
  it('is a card, and where everybody finds it if that is known', () => {
    const about = { title: 'T "x"', description: 'D' }
    const shared = ['<meta property="og:type" content="article">', '<meta property="og:title" content="T &quot;x&quot;">', '<meta property="og:description" content="D">', '<meta name="twitter:card" content="summary_large_image">']
    expect(cardTags(about, 'fig-3/', 'cards/deck.png', undefined)).toEqual(shared)
    expect(cardTags(about, 'fig-3/', 'cards/deck.png', absolute)).toEqual([
      ...shared,
      '<link rel="canonical" href="https://example.org/fig-3/?a&amp;b">',
      '<meta property="og:url" content="https://example.org/fig-3/?a&amp;b">',
      '<meta property="og:image" content="https://example.org/cards/deck.png?a&amp;b">',
      '<meta property="og:image:width" content="1200">', '<meta property="og:image:height" content="630">', '<meta property="og:image:alt" content="T &quot;x&quot;">',
    ])
  })

  it('is that of the deck on the cover, at the base, with the deck and what no slide shows as data', () => {
    const { title, description, tags } = aboutSlide(cover, deck, absolute)
    expect([title, description]).toEqual(['Deck', 'A subject.'])
    expect(tags).toContain('<link rel="canonical" href="https://example.org/?a&amp;b">')
    // All facts but the one that the second slide shows, and the deck
    expect(tags.filter(tag => tag.startsWith('<script type="application/ld+json">'))).toHaveLength(Object.keys(facts).length)
  })

  it('is what its notes say elsewhere, at its alias, with the card of its section and its figures as data', () => {
    const { title, description, tags } = aboutSlide(figure, deck, absolute)
    expect([title, description]).toEqual(['Papers <2020 · Deck', 'Shares of papers. Ends.'])
    expect(tags).toContain('<link rel="canonical" href="https://example.org/fig-3/?a&amp;b">')
    expect(tags).toContain('<meta property="og:image" content="https://example.org/cards/popularity-use.png?a&amp;b">')
    expect(tags.filter(tag => tag.startsWith('<script'))).toEqual(datasetsOf(figure, deck, absolute).map(jsonLd))
    expect(aboutSlide(figure, deck, undefined).tags.filter(tag => tag.startsWith('<script'))).toEqual([])
  })

  it('names the reading view, whose card is that of the deck', () => {
    const { title, description, tags } = aboutReading(deck, absolute)
    expect([title, description]).toEqual(['Deck, to read', 'A subject.'])
    expect(tags.join()).toContain('https://example.org/read/')
    expect(tags.join()).toContain('https://example.org/cards/deck.png')
  })

  it('has a card a section', () => {
    expect([cardOf(undefined), cardOf('Popularity'), cardOf('Popularity & use')]).toEqual(['cards/deck.png', 'cards/popularity.png', 'cards/popularity-use.png'])
  })
})

describe('data for search engines', () => {
  it('is the deck with its slides', () => {
    expect(presentation(deck, absolute)).toMatchObject({
      '@context': 'https://schema.org', '@type': 'PresentationDigitalDocument', 'name': 'Deck', 'description': 'A subject.', 'inLanguage': 'en', 'url': absolute(''), 'keywords': ['one', 'two'],
      'license': 'https://opensource.org/license/mit', 'author': { '@type': 'Organization', 'name': 'A & B' },
      'hasPart': [{ '@type': 'CreativeWork', 'name': 'Deck', 'position': 1, 'url': absolute('cover/') }, { name: 'Papers <2020', position: 2 }, { name: 'End', position: 3 }],
    })
  })

  it('is the table of each figure, on the first slide that shows it', () => {
    const [dataset, ...others] = datasetsOf(figure, deck, absolute) as [Record<string, unknown>]
    expect(others).toEqual([])
    expect(datasetsOf(end, deck, absolute)).toEqual([])
    expect(dataset).toMatchObject({
      '@context': 'https://schema.org', '@type': 'Dataset', 'name': facts['paper-share'].title, 'url': absolute('fig-3/'), 'creator': { name: 'A & B' }, 'isAccessibleForFree': true,
      'distribution': { '@type': 'DataDownload', 'encodingFormat': 'text/csv', 'contentUrl': absolute('data/paper-share.csv') },
    })
    const { from, to } = facts['paper-share'].period
    expect(dataset.temporalCoverage).toBe(`${from}/${to}`)
    expect(dataset.description).toMatch(/^[A-Z].*\. Unit: %.*\. Evidence: .*\. Behind the slide “Papers <2020”\.$/)
    expect(dataset.isBasedOn).toContainEqual(expect.objectContaining({ '@type': 'CreativeWork', 'url': expect.stringMatching(/^https:/) as string }))
    expect(dataset.variableMeasured).toContainEqual({ '@type': 'PropertyValue', 'name': 'value', 'description': expect.any(String) as string })
    expect((dataset.variableMeasured as { description: string }[]).every(field => field.description.length > 0)).toBe(true)
  })

  it('says one day once, and licences only where there are any', () => {
    const of = (key: string) => (datasetsOf(cover, deck, absolute) as Record<string, unknown>[]).find(one => one.name === facts[key as keyof typeof facts].title)!
    expect(of('corrections').temporalCoverage).toBe('2020-12-09')
    expect(of('downloads').license).toContain('https://creativecommons.org/licenses/by-sa/4.0/')
    expect('license' in of('job-listings')).toBe(false)
  })

  it('ends no script, whatever it holds', () => {
    expect(jsonLd({ name: '</script>' })).toBe('<script type="application/ld+json">{"name":"\\u003C/script>"}</script>')
  })

  it('lists pages on a map', () => {
    expect(sitemap(['', 'read/'], absolute)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://example.org/?a&amp;b</loc></url>\n<url><loc>https://example.org/read/?a&amp;b</loc></url>\n</urlset>\n')
  })
})

describe('a page', () => {
  const styles: Styles = { selectors: ['.notice', '.notice a', '.no', 'a .notice'], faces: [], of: applying => [...applying].join() }
  const frame = { shell: { html: '', entry: '/e.js', modules: ['/m.js'], styles: [{ address: '/s.css', integrity: 'sha384-s' }, { address: '/t.css', integrity: 'sha384-t' }], icons: ['<link rel="icon">'], base: '/' }, script: 'run()', styles, own: 'own{}', policy: '<meta policy>' }
  const drawn = { markup: '<p>$& slide</p>', frame: '<div class="frame"><!--slide--></div>', applying: ['.a', '.a', '.b'], fonts: ['/f.woff2'] }
  const about = { title: 'T <1>', description: 'D "2"', tags: ['<meta card>'] }
  const html = (still: Parameters<typeof pageHtml>[3] = { styles: 'still{}' }, alias?: string) => pageHtml(frame, about, drawn, still, alias)

  it('says what it is, may do and needs before it shows anything', () => {
    const [head, body] = html({ styles: '' }, 'fig-3').split('<body>') as [string, string]
    expect(head).toContain('<html lang="en" data-slide="fig-3">')
    for (const part of ['<title>T &lt;1&gt;</title>', 'content="D &quot;2&quot;"', '<script>run()</script>', '<style>.a,.b,.notice,.notice aown{}</style>', '<link rel="preload" href="/f.woff2" as="font" type="font/woff2" crossorigin>\n<meta card>\n<link rel="icon">',
      '<link rel="later" as="style" href="/s.css" integrity="sha384-s" crossorigin>\n<link rel="later" as="style" href="/t.css" integrity="sha384-t" crossorigin>\n<link rel="later" as="script" href="/e.js" crossorigin>\n<link rel="later" as="script" href="/m.js" crossorigin>'])
      expect(head).toContain(part)
    // The policy governs what comes after it
    expect(head.indexOf('<meta policy>')).toBeLessThan(head.indexOf('<script>'))
    expect(body).toContain('<div class="frame"><p>$& slide</p></div>')
  })

  it('goes without an alias, and has besides for who runs no scripts only what there is', () => {
    expect(html()).toContain('<html lang="en">')
    expect(html()).toContain('<noscript><style>still{}</style></noscript>')
    expect(html({ styles: '', below: 'notes' })).toContain('<div class="below">notes</div></noscript>')
    expect(html({ styles: '', last: '<b id="x"></b>' })).toContain('<b id="x-last"></b>')
  })
})
