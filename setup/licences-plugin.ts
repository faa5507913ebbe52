import type { Plugin } from 'vite'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { licencesText, readPart } from './licences.ts'
import { foldersOf, iconSetsIn, WORKER } from './shipped.ts'

/** The file of the site that lists what is of others. */
export const LICENCES = 'licences.txt'

const isStyle = (id: string) => /\.css(?:\?|$)/.test(id)

/** Writes into the built site which packages it is made of, under which licences: code, styles, fonts, icons. */
export function licences(): Plugin {
  let root = ''
  return {
    name: 'deck:licences',
    apply: 'build',
    applyToEnvironment: environment => environment.config.consumer === 'client',
    configResolved(config) {
      root = config.root
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        // Code that is not used is left out of the bundle; styles are not, and are no part of the code.
        const code = files.flatMap(file => file.type === 'chunk' ? Object.entries(file.modules).filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id) : [])
        const assets = files.flatMap(file => file.type === 'asset' ? file.originalFileNames.map(name => resolve(root, name)) : [])
        const styles = files.map(file => file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '').join('\n')
        const modules = join(root, 'node_modules')
        const icons = iconSetsIn(styles, readdirSync(join(modules, '@iconify-json'))).map(set => `@iconify-json/${set}`)
        const folders = [
          ...[...code, ...assets, ...[...this.getModuleIds()].filter(isStyle)].flatMap(id => foldersOf(id, root)),
          ...[...icons, ...WORKER].map(name => join(modules, name)),
        ]
        const parts = new Map([...new Set(folders)].map(readPart).map(part => [`${part.name} ${part.version}`, part]))
        this.emitFile({ type: 'asset', fileName: LICENCES, source: licencesText([...parts.values()]) })
      },
    },
  }
}
