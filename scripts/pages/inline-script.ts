import { build } from 'vite'

/** A module of ours with all that it imports, as one small classic script that can stand in a page of a site under `base`. */
export async function inlineScript(file: string, base: string): Promise<string> {
  const { NODE_ENV } = process.env
  try {
    const built = await build({
      configFile: false,
      base,
      logLevel: 'warn',
      build: { write: false, lib: { entry: file, formats: ['iife'], name: 'first' } },
    })
    const [first] = [built].flat()
    if (!first || !('output' in first))
      throw new Error(`${file} could not be built`)
    return first.output[0].code.trim()
  }
  finally {
    process.env.NODE_ENV = NODE_ENV
  }
}
