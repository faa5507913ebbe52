/** Where a build goes. */
import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'

/**
 * Parts the flag that names the folder of the site, `--out folder`, `--out=folder` or `-o folder`, from the others, which are
 * Slidev's. Without it the folder is `dist`; where it stands twice, the last one counts.
 */
export function takeOut(args: readonly string[]): { out: string, others: string[] } {
  const { tokens } = parseArgs({ args: [...args], options: { out: { type: 'string', short: 'o' } }, strict: false, tokens: true })
  const flags = tokens.filter(token => token.kind === 'option').filter(token => token.name === 'out').map(({ index, value, inlineValue }) =>
    // Where the folder was forgotten, the next flag is no folder.
    ({ index, folder: inlineValue || !value?.startsWith('-') ? value : undefined, inlineValue }))
  const taken = new Set(flags.flatMap(({ index, folder, inlineValue }) => inlineValue || folder === undefined ? [index] : [index, index + 1]))
  return { out: flags.at(-1)?.folder || 'dist', others: args.filter((_, i) => !taken.has(i)) }
}

/** A file that each site of this deck has, and hardly anything else. */
const SIGN = 'shell.html'

/** Throws where a folder holds something that is no site of the deck: a build would take it away. */
export async function refuseOthers(folder: string): Promise<void> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT')
      return []
    throw new Error(`The site cannot be built in ${folder}: it has to be a folder. ${error.message}`)
  })
  if (files.length && !files.includes(SIGN))
    throw new Error(`The site cannot be built in ${folder}, as that holds other files, which would be gone: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ' …' : ''}. Empty it, or name another: npm run build -- --out folder`)
}
