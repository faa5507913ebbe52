import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseOthers, takeOut } from '../../scripts/build-place.ts'

describe('the flag that names the folder of the site', () => {
  it.each([
    [[], 'dist', []],
    [['--out', 'there', '--base', '/deck/'], 'there', ['--base', '/deck/']],
    [['--base', '/deck/', '--out=there'], 'there', ['--base', '/deck/']],
    [['-o', 'there'], 'there', []],
    [['-othere', '--base=/out/'], 'there', ['--base=/out/']],
    [['--out', 'here', '--out', 'there'], 'there', []],
    [['--out'], 'dist', []],
    [['--out', '--base', '/deck/'], 'dist', ['--base', '/deck/']],
    [['--out='], 'dist', []],
    [['--outer', 'x', 'out'], 'dist', ['--outer', 'x', 'out']],
  ])('is taken out of %j', (args, out, others) => {
    expect(takeOut(args)).toEqual({ out, others })
  })
})

describe('a build takes the place', () => {
  const folder = '.test/build-place'
  const prepare = (...files: string[]) => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    files.forEach(file => writeFileSync(join(folder, file), ''))
  }

  it('of nothing, of an empty folder, and of a site', async () => {
    prepare()
    await expect(refuseOthers(folder)).resolves.toBeUndefined()
    await expect(refuseOthers(join(folder, 'nowhere'))).resolves.toBeUndefined()
    prepare('shell.html', 'index.html')
    await expect(refuseOthers(folder)).resolves.toBeUndefined()
  })

  it('but of no folder that holds something else, and of no file', async () => {
    prepare('letter.txt')
    await expect(refuseOthers(folder)).rejects.toThrow('holds other files, which would be gone: letter.txt. Empty it, or name another')
    prepare('a', 'b', 'c')
    await expect(refuseOthers(folder)).rejects.toThrow(': a, b, c. Empty it')
    prepare('a', 'b', 'c', 'd')
    await expect(refuseOthers(folder)).rejects.toThrow(': a, b, c …. Empty it')
    prepare('letter.txt')
    await expect(refuseOthers(join(folder, 'letter.txt'))).rejects.toThrow('it has to be a folder')
  })
})
