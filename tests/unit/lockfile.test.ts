/** What is installed: named once and for all, by the sum over its bytes, from the registry of npm alone. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Entry { version?: string, integrity?: string, resolved?: string, link?: boolean, hasInstallScript?: boolean, devDependencies?: Record<string, string> }
interface Manifest { devDependencies: Record<string, string>, overrides?: Record<string, string>, allowScripts?: Record<string, boolean> }

const read = <Content>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Content

describe.each(['.', 'bench'])('the lockfile in %s', (folder) => {
  const manifest = read<Manifest>(`${folder}/package.json`)
  const { packages } = read<{ packages: Record<string, Entry> }>(`${folder}/package-lock.json`)
  const { '': root, ...rest } = packages
  const entries = Object.entries(rest)
  /** The paths of the packages that something is wrong with. */
  const where = (isWrong: (entry: Entry, path: string) => boolean) => entries.filter(([path, entry]) => isWrong(entry, path)).map(([path]) => path)

  it('is in step with package.json, which names exact versions', () => {
    expect(entries.length).toBeGreaterThan(20)
    expect(root!.devDependencies).toEqual(manifest.devDependencies)
    // A package under another name is written as `npm:name@version`.
    expect(Object.entries(manifest.devDependencies).filter(([name, wanted]) => rest[`node_modules/${name}`]?.version !== wanted.replace(/^npm:.*@/, ''))).toEqual([])
  })

  it('knows each package by a sum over its bytes', () => {
    expect(where(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([])
  })

  it('names no other host, no folder and no repository', () => {
    expect(where(({ resolved, link, version }) => link === true || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version ?? '') || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')))).toEqual([])
  })

  it('lets no package run a script when it is installed but those that are allowed to', () => {
    const allowed = Object.keys(manifest.allowScripts ?? {}).map(name => `node_modules/${name}`)
    expect(where(({ hasInstallScript }, path) => hasInstallScript === true && !allowed.includes(path))).toEqual([])
  })
})
