import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'

const SITE = '.test/site'
const scripts = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(js|css|html|json)$/.test(file))
  .map(file => ({ file, text: readFileSync(join(SITE, file), 'utf8') }))

/** The files of the site that hold a text. */
const holding = (text: string) => scripts.filter(script => script.text.includes(text)).map(script => script.file)

test('ships the production parts of Vue', () => {
  expect(scripts.length).toBeGreaterThan(20)
  expect(holding('[Vue warn]')).toEqual([])
})

test('ships no schema library: facts are checked at build', () => {
  expect(holding('ZodError')).toEqual([])
})

test('names no path of the machine that built it', () => {
  expect(holding(process.cwd())).toEqual([])
})
