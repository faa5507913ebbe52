/** Which packages of others a bundle is made of. */
import { join } from 'node:path'
import { UNUSED } from './lean.ts'

/** Parts that come without the path of their package: the form of their ids, and the package. `$1` is what the form caught. */
const WITHOUT_PATH: [RegExp, string][] = [
  [/^\0?vite\//, 'vite'],
  [/^\0?rolldown\//, 'rolldown'],
  [/^\0?(?:\/@id\/)?plugin-vue:/, '@vitejs/plugin-vue'],
  [/^\/@slidev\//, '@slidev/cli'],
  [/^\/@server-reactive\//, 'vite-plugin-vue-server-ref'],
  [/^~icons\/([\w-]+)\//, '@iconify-json/$1'],
  [/\/__uno\w*\.css/, 'unocss'],
]

/** What the service worker is made of. It is bundled apart, when the build has written all else. */
export const WORKER = ['core', 'precaching', 'routing', 'strategies'].map(part => `workbox-${part}`)

/** The folders of the packages that a module, or a file, of the bundle is from; none for those of the deck. `root` is its folder. */
export function foldersOf(id: string, root: string): string[] {
  const path = id.replaceAll('\\', '/')
  // The deck puts parts of its own in the place of these.
  if (Object.values(UNUSED).some(({ part }) => part.test(path.split('?')[0]!)))
    return []
  const [inside] = /^.*\/node_modules\/(?:@[^/]+\/)?(?!\.)[^/@]+/.exec(path) ?? []
  const named = WITHOUT_PATH.flatMap(([form, name]) => {
    const found = form.exec(path)
    return found ? [join(root, 'node_modules', name.replace('$1', found[1] ?? ''))] : []
  })
  return inside ? [inside, ...named] : named
}

/** The sets among `sets` of which styles draw an icon, as `.i-carbon\:sun` or `.i-ph-check`. */
export const iconSetsIn = (styles: string, sets: readonly string[]): string[] => sets.filter(set => new RegExp(`\\.i-${set}(?:\\\\:|-)`).test(styles))
