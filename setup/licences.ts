/** The list of what the built site holds of others, with their licences in full, as these ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package, or the part of it that ships. */
export interface Part { name: string, version: string, licence: string }

/** It with what its licence asks to be told: who made it, where it is found, and the texts that it brings. */
export interface LicensedPart extends Part { author: string, home: string, texts: string[] }

interface Manifest { name: string, version: string, license?: string, author?: string | { name: string }, homepage?: string, repository?: string | { url: string } }

/** Texts of licences, notices that have to go with them, and folders of the two. */
const TEXT = /^(?:licen[cs]es?|notice|copying|copyright(?:notice)?)(?:-[\w-]*)?(?:\.(?:txt|md))?$/i
/** Vite's text goes on with what Vite itself is built of, none of which ships. */
const REST = /\n# Licenses of bundled dependencies[^]*$/

function textsIn(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => TEXT.test(name)).sort((a, b) => a.name < b.name ? -1 : 1)
  return found.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? textsIn(path) : [readFileSync(path, 'utf8').replaceAll('\r\n', '\n').replace(REST, '').trim()]
  })
}

/** Sets of icons name those who drew them in a file of their own. */
function drawnBy(folder: string): string | undefined {
  const file = join(folder, 'info.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { author: { name: string } }).author.name : undefined
}

/** What the package in a folder says of itself. Throws where there is none, or where it names no licence. */
export function readPart(folder: string): LicensedPart {
  const { name, version, license, author, homepage, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  if (!license)
    throw new Error(`The package ${name} ${version} becomes part of the site, and names no licence. Ask its authors, or do without it.`)
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? ''
  return {
    name,
    version,
    licence: license,
    author: (typeof author === 'string' ? author : author?.name ?? drawnBy(folder) ?? '').replace(/\s*<[^>]*>/g, ''),
    home: address.replace(/^git\+/, '').replace(/\.git$/, ''),
    texts: textsIn(folder),
  }
}

const LINE = '='.repeat(72)

/** The list as a text: first a line for each part, then each with its texts. */
export function licencesText(parts: readonly LicensedPart[]): string {
  const sorted = [...parts].sort((a, b) => a.name < b.name || (a.name === b.name && a.version < b.version) ? -1 : 1)
  const told = sorted.map(({ name, version, licence, author, home, texts }) => [
    LINE,
    [`${name} ${version}`, author, home].filter(Boolean).join('\n'),
    ...texts.length ? texts : [`Under the licence ${licence}: https://spdx.org/licenses/${licence}.html`],
  ].join('\n\n'))
  return `${['What this deck holds of others, and under which licences', sorted.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join('\n'), ...told].join('\n\n')}\n`
}

/** The parts that such a text lists. */
export function partsIn(text: string): Part[] {
  return [...text.split(LINE)[0]!.matchAll(/^(\S+) (\S+): (.+)$/gm)].map(([, name, version, licence]) => ({ name: name!, version: version!, licence: licence! }))
}
