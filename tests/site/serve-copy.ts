import type { Served } from '../../scripts/serve-site.ts'
import { cp } from 'node:fs/promises'
import { test } from 'playwright/test'
import { serveSite } from '../../scripts/serve-site.ts'

/** Serves a copy of a site, which the test may change and end. */
export async function serveCopy(site: string, name: string): Promise<{ served: Served, folder: string }> {
  const folder = test.info().outputPath(name)
  await cp(site, folder, { recursive: true, filter: source => !/exports\/figures/.test(source) })
  return { served: await serveSite(folder), folder }
}
