import { runnerImport } from 'vite'

/** Evaluates a module of ours anew, with all that it imports, so that an edit shows without a restart. */
export async function evaluate<Module>(file: string): Promise<Module> {
  const { NODE_ENV } = process.env
  try {
    return (await runnerImport<Module>(file)).module
  }
  finally {
    // Vite sets it to development here; a build that came after would ship the development parts of Vue.
    if (NODE_ENV === undefined)
      delete process.env.NODE_ENV
    else
      process.env.NODE_ENV = NODE_ENV
  }
}
