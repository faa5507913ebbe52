/** What hosts are told, each in its own words: which headers a file has. */

interface Rule { path: string, headers: Record<string, string> }

const YEAR = 'public, max-age=31536000, immutable'

/** The headers of the site under `base`: what is named after what it holds stays for a year, all else is asked for again. */
function rules(base: string, policy: string): Rule[] {
  return [
    {
      path: `${base}*`,
      headers: {
        // Who may frame a page cannot be said in a tag.
        'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cache-Control': 'no-cache',
      },
    },
    { path: `${base}assets/*`, headers: { 'Cache-Control': YEAR } },
  ]
}

/** The files for Netlify and Cloudflare Pages, Vercel, Apache and nginx, by name. GitHub Pages takes none: there the pages' own tags hold. */
export function hostFiles(base: string, policy: string): Record<string, string> {
  const [all, assets] = rules(base, policy) as [Rule, Rule]
  const safe = Object.fromEntries(Object.entries(all.headers).filter(([name]) => name !== 'Cache-Control'))
  const lines = (rule: Rule, line: (name: string, value: string) => string) => Object.entries(rule.headers).map(([name, value]) => line(name, value)).join('\n')
  return {
    // Both of its rules hold for an asset, and Netlify joins them with a comma: a page's rule must not say how long.
    '_headers': `${all.path}\n${Object.entries(safe).map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n${assets.path}\n${lines(assets, (name, value) => `  ${name}: ${value}`)}\n`,
    'vercel.json': `${JSON.stringify({
      cleanUrls: true,
      trailingSlash: true,
      headers: [
        { source: `${base}(.*)`, headers: Object.entries(all.headers).map(([key, value]) => ({ key, value })) },
        { source: `${base}assets/(.*)`, headers: Object.entries(assets.headers).map(([key, value]) => ({ key, value })) },
      ],
    }, null, 2)}\n`,
    '.htaccess': `ErrorDocument 404 ${base}404.html
AddType application/manifest+json .webmanifest
<IfModule mod_headers.c>
${lines(all, (name, value) => `  Header set ${name} "${value}"`)}
  <FilesMatch "^[^/]+-[\\w-]{8}\\.(js|css|woff2|png)$">
${lines(assets, (name, value) => `    Header set ${name} "${value}"`)}
  </FilesMatch>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json image/svg+xml text/csv
</IfModule>
`,
    'nginx.conf': `# Inside a server block whose root holds the site${base === '/' ? '' : ` in the folder ${base}`}: include this file.
error_page 404 ${base}404.html;
gzip on;
gzip_types text/plain text/css text/javascript application/javascript application/json image/svg+xml text/csv;
location ${base} {
  try_files $uri $uri/index.html =404;
${lines(all, (name, value) => `  add_header ${name} "${value}" always;`)}
}
location ${base}assets/ {
  try_files $uri =404;
${Object.entries(safe).map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
${lines(assets, (name, value) => `  add_header ${name} "${value}";`)}
}
# Not for visitors.
location ~ /(nginx\\.conf|_headers|vercel\\.json|\\.htaccess)$ { return 404; }
`,
  }
}
