import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeFolder } from '../../scripts/write-folder.ts'

const PLACE = '.test/write-folder'
const FOLDER = join(PLACE, 'figures')
const contents = () => Object.fromEntries(readdirSync(FOLDER).map(name => [name, readFileSync(join(FOLDER, name), 'utf8')]))

describe('a folder is written whole', () => {
  beforeEach(() => {
    rmSync(PLACE, { recursive: true, force: true })
    mkdirSync(PLACE, { recursive: true })
  })

  it('with what it holds now, and nothing of what it held before', async () => {
    await writeFolder(FOLDER, { 'old.svg': 'old', 'both.svg': 'old' })
    await writeFolder(FOLDER, { 'both.svg': 'new', 'new.png': new Uint8Array([65]) })
    expect(contents()).toEqual({ 'both.svg': 'new', 'new.png': 'A' })
    expect(readdirSync(PLACE)).toEqual(['figures'])
  })

  it('in folders that are not there yet', async () => {
    await writeFolder(join(PLACE, 'more/figures'), { 'a.svg': 'a' })
    expect(readFileSync(join(PLACE, 'more/figures/a.svg'), 'utf8')).toBe('a')
  })

  it('by one of those who write it at the same time', async () => {
    const sets = Array.from({ length: 6 }, (_, i) => Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.svg`, `of ${i}`])))
    await Promise.all(sets.map(files => writeFolder(FOLDER, files)))
    expect(sets).toContainEqual(contents())
    expect(readdirSync(PLACE)).toEqual(['figures'])
  })

  it('or not at all, and leaves nothing beside it', async () => {
    writeFileSync(FOLDER, 'a file')
    await expect(writeFolder(FOLDER, { 'a.svg': 'a' })).rejects.toThrow(/ENOTDIR|EEXIST|EPERM/)
    await expect(writeFolder(join(PLACE, 'other'), { 'no/such/folder.svg': 'a' })).rejects.toThrow('ENOENT')
    expect(readdirSync(PLACE)).toEqual(['figures'])
    expect(readFileSync(FOLDER, 'utf8')).toBe('a file')
  })
})
