/** Files of the site and of the exports: what they hold, and that they are whole. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PrintedDeck } from '../../components/print/printed.ts'
import { FILES, listExports } from '../../scripts/artefacts.ts'
import { withIntegrity } from '../../scripts/pages/integrity.ts'
import { aboutOf, dateOf, placesOf } from '../../scripts/pdf/about.ts'
import { writeWhole } from '../../scripts/write-whole.ts'

const PLACE = '.test/written-files'
beforeEach(() => {
  rmSync(PLACE, { recursive: true, force: true })
  mkdirSync(PLACE, { recursive: true })
})
afterAll(() => rmSync(PLACE, { recursive: true, force: true }))

describe('a file is written whole', () => {
  it('in folders that are not there yet, over what was there, with nothing beside it', async () => {
    const file = join(PLACE, 'more/exports/a.pdf')
    await writeWhole(file, 'old and longer')
    await writeWhole(file, new Uint8Array([65]))
    expect(readFileSync(file, 'utf8')).toBe('A')
    expect(readdirSync(join(PLACE, 'more/exports'))).toEqual(['a.pdf'])
  })

  it('or not at all', async () => {
    mkdirSync(join(PLACE, 'a.pdf/inner'), { recursive: true })
    await expect(writeWhole(join(PLACE, 'a.pdf'), 'text')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/)
    expect(readdirSync(PLACE)).toEqual(['a.pdf'])
  })
})

describe('the list of exports', () => {
  const listed = async () => {
    await listExports(PLACE)
    return readFileSync(join(PLACE, 'exports.json'), 'utf8')
  }

  it('names what is there, with its size', async () => {
    writeFileSync(join(PLACE, FILES.pdf), 'four')
    writeFileSync(join(PLACE, FILES.figures), '')
    writeFileSync(join(PLACE, 'other.pdf'), 'no export')
    const text = await listed()
    expect(JSON.parse(text)).toEqual({ pdf: { file: 'pytorch-vs-tensorflow.pdf', bytes: 4 }, figures: { file: 'pytorch-vs-tensorflow-figures.zip', bytes: 0 } })
    expect(text).toMatch(/^\{\n {2}"pdf": .*\n\}\n$/s)
  })

  it('is empty where nothing is exported', async () => {
    expect(await listed()).toBe('{}\n')
  })

  it('has a name of its own for each artefact', () => {
    expect(FILES).toEqual({
      pdf: 'pytorch-vs-tensorflow.pdf', clicks: 'pytorch-vs-tensorflow-clicks.pdf', handout: 'pytorch-vs-tensorflow-handout.pdf',
      figures: 'pytorch-vs-tensorflow-figures.zip', pptx: 'pytorch-vs-tensorflow.pptx',
    })
  })
})

describe('what a PDF says of itself', () => {
  afterEach(() => vi.unstubAllEnvs())
  const deck: PrintedDeck = {
    title: 'Deck', author: 'A', subject: 'S', keywords: ['k'],
    slides: [{ no: 1, alias: 'cover', title: 'Deck', label: '1', facts: [], notes: '' }, { no: 2, alias: 'fig-3', title: 'Papers', label: 'A1', facts: [], notes: '' }],
  }

  it('is what the deck says, with the day of the site', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '')
    writeFileSync(join(PLACE, 'index.html'), '')
    utimesSync(join(PLACE, 'index.html'), 1_600_000_000, 1_600_000_000)
    expect(aboutOf(deck, PLACE)).toEqual({ title: 'Deck', author: 'A', subject: 'S', keywords: ['k'], language: 'en', date: new Date(1_600_000_000_000) })
    expect(dateOf(PLACE)).toEqual(statSync(join(PLACE, 'index.html')).mtime)
  })

  it('is of the day that the build was told, in seconds', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1607500800')
    expect(dateOf(join(PLACE, 'nowhere'))).toEqual(new Date('2020-12-09T08:00:00Z'))
  })

  it('names the anchor of each slide by its number and title', () => {
    expect(placesOf(deck)).toEqual({ 'slide-cover': 'Slide 1: Deck', 'slide-fig-3': 'Slide A1: Papers' })
  })
})

describe('links to styles', () => {
  const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`
  const read = (address: string) => Buffer.from(`content of ${address}`)

  it('say what the files hold, each its own', () => {
    const html = '<link rel="stylesheet" crossorigin href="/assets/a.css"><p>x</p><link rel="stylesheet" href="/assets/b.css">'
    expect(withIntegrity(html, read)).toBe(`<link rel="stylesheet" crossorigin href="/assets/a.css" integrity="${hash('content of /assets/a.css')}"><p>x</p><link rel="stylesheet" href="/assets/b.css" integrity="${hash('content of /assets/b.css')}">`)
  })

  it('are all that is changed', () => {
    const html = '<link rel="modulepreload" href="/assets/a.js"><link rel="stylesheet"><link rel="icon" href="/i.svg">'
    expect(withIntegrity(html, read)).toBe(html)
  })
})
