/** What tells search engines where the pages are. */
import type { Absolute } from './json-ld.ts'
import { escape } from './escape.ts'

/** The pages of the site, by their paths below the base. */
export const sitemap = (paths: readonly string[], absolute: Absolute): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(path => `<url><loc>${escape(absolute(path))}</loc></url>`).join('\n')}
</urlset>
`

/** Everybody may read everything; a site that knows its address says where its map is. */
export const robots = (absolute: Absolute | undefined): string => ['User-agent: *', 'Allow: /', ...absolute ? [`Sitemap: ${absolute('sitemap.xml')}`] : [], ''].join('\n')
