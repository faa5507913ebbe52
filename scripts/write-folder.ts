import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a folder of files whole: what was in it before is gone, and a reader never finds half of it. Others may write it
 * at the same time: the last to end stays. Throws where it cannot be written.
 */
export async function writeFolder(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  const part = `${folder}.${randomUUID()}.part`
  try {
    await mkdir(part, { recursive: true })
    await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(part, name), content)))
    await putInPlace(part, folder)
  }
  finally {
    await rm(part, { recursive: true, force: true })
  }
}

/**
 * Puts a finished folder, `part`, in the place of another on the same disk: what was there before is gone, and at no moment
 * does half of either stand there. Throws where it cannot be moved.
 */
export async function putInPlace(part: string, folder: string): Promise<void> {
  const old = `${folder}.${randomUUID()}.old`
  // A folder that holds files cannot be renamed over: it has to make room, again where another was quicker.
  for (let left = 20; !await tryTo(rename(part, folder), left > 0 ? ['ENOTEMPTY', 'EEXIST', 'EPERM'] : []); left--) {
    await tryTo(rename(folder, old), ['ENOENT'])
    await rm(old, { recursive: true, force: true })
  }
}

/** Whether something could be done; throws where it failed for another reason than those. */
async function tryTo(work: Promise<void>, reasons: string[]): Promise<boolean> {
  return work.then(() => true, (error: NodeJS.ErrnoException) => {
    if (reasons.includes(error.code ?? ''))
      return false
    throw error
  })
}
