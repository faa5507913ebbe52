import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pid } from 'node:process'

/**
 * Writes a folder of files whole: what was in it before is gone, and a reader never finds half of it. A second export at
 * the same time writes beside it too, and the last to end stays. Throws where the folder cannot be written.
 */
export async function writeFolder(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  const [part, old] = [`${folder}.${pid}.part`, `${folder}.${pid}.old`]
  try {
    await mkdir(part, { recursive: true })
    await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(part, name), content)))
    // A folder that holds files cannot be renamed over: it makes room first, as often as another export was quicker.
    while (!await tryTo(rename(part, folder), 'ENOTEMPTY', 'EEXIST', 'EPERM')) {
      await tryTo(rename(folder, old), 'ENOENT')
      await rm(old, { recursive: true, force: true })
    }
  }
  finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** Whether something could be done; throws where it failed for another reason than those. */
async function tryTo(work: Promise<void>, ...reasons: string[]): Promise<boolean> {
  return work.then(() => true, (error: NodeJS.ErrnoException) => {
    if (reasons.includes(error.code ?? ''))
      return false
    throw error
  })
}
