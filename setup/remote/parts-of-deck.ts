import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Modules that have no file. Those of plugins begin with a zero byte, which Vite writes so. */
const VIRTUAL = /^\/(?:@vite\/client|@slidev\/[\w./-]+|@server-reactive\/(?:nav|drawings|snapshots)|@id\/__x00__[\w:./-]+|@id\/~icons\/[\w/-]+|__slidev\/slides\/\d+\.json)$/
/** Files of the deck that a browser gets as modules. */
const MODULE = /^\/(?:(?:components|data|layouts|setup|styles)\/[\w./-]+\.(?:ts|vue|css)|[\w-]+\.vue|slides\.md__slidev_\d+\.(?:md|frontmatter))$/
/** A package that the deck uses, wherever it is installed. Vite sees to it that it is one. */
const PACKAGE = /^\/(?:@fs\/[^@]*\/)?node_modules\/./
/** A slide or a page of Slidev; what begins with two underscores is a tool. */
const PAGE = /^\/(?!_)[\w/-]*$/
/** What means something else to a disk, or would be decoded once more. */
const ODD = /[\\?#%\0]|\/\/|\/\./

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** The path that an address of a request names; undefined where it is not well formed. */
function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(address.split('?')[0]!)
  }
  catch {
    return undefined
  }
}

/**
 * Whether an address of the development server is a part of the deck, which a browser needs to show it: a page, a module or a
 * picture, but no other file of the folder `root`, and no tool. The base path is taken off before.
 */
export function isPartOfDeck(address: string, root: string): boolean {
  const path = pathOf(address)
  // Two folders that are hidden hold what Vite and Slidev have made of packages.
  if (path === undefined || ODD.test(path.replace(/\/node_modules\/\.(?:vite|slidev)\//, '/node_modules/')))
    return false
  const own = `/@fs/${root.replace(/^\//, '')}/`
  const local = path.startsWith(own) ? path.slice(own.length - 1) : path
  return VIRTUAL.test(local) || MODULE.test(local) || PACKAGE.test(local) || isFile(join(root, 'public', local))
    || (PAGE.test(local) && !isFile(join(root, local)))
}
