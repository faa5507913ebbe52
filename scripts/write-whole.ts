import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pid } from 'node:process'

/** Writes a file under its name only when it is whole: a reader, or a second export, never finds half of one. Throws where the folder cannot be written. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.${pid}.part`
  try {
    await writeFile(part, content)
    await rename(part, file)
  }
  finally {
    await rm(part, { force: true })
  }
}
