import type { Plugin } from 'vite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate } from './evaluate.ts'
import { publicUrl } from './public-url.ts'

/** Every file that the build writes under `data/`, by name: a CSV file a fact, their descriptor, and the bibliography. */
export async function dataFiles(about: { name: string, version: string, homepage?: string }): Promise<Record<string, string>> {
  const { facts } = await evaluate<typeof import('../data/index.ts')>('./data/index.ts')
  const { sources } = await evaluate<typeof import('../data/sources.ts')>('./data/sources.ts')
  const { toCsv } = await evaluate<typeof import('../components/datasets/csv.ts')>('./components/datasets/csv.ts')
  const { dataPackage } = await evaluate<typeof import('../components/datasets/datapackage.ts')>('./components/datasets/datapackage.ts')
  const { toBibtex } = await evaluate<typeof import('./bibliography.ts')>('./setup/bibliography.ts')
  const all = Object.values(facts)
  const descriptor = dataPackage(all, sources, { ...about, title: 'PyTorch vs. TensorFlow: the facts behind the slides' })
  return {
    ...Object.fromEntries(all.map(fact => [`${fact.key}.csv`, toCsv(fact, sources)])),
    'datapackage.json': `${JSON.stringify(descriptor, null, 2)}\n`,
    'references.bib': toBibtex(Object.values(sources)),
  }
}

/** Writes the data files into the built site. */
export function emitDataFiles(): Plugin {
  let root = ''
  return {
    name: 'deck:data-files',
    apply: 'build',
    applyToEnvironment: environment => environment.config.consumer === 'client',
    configResolved(config) {
      root = config.root
    },
    async generateBundle() {
      const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string, version: string }
      const files = await dataFiles({ name, version, homepage: publicUrl() })
      for (const [file, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName: `data/${file}`, source })
    },
  }
}
