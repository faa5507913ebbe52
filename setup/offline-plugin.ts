import type { Plugin, PluginOption } from 'vite'
import { readFileSync } from 'node:fs'
import { VitePWA } from 'vite-plugin-pwa'

/** A token of the light theme, as the style sheet sets it. */
function token(name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(readFileSync('styles/tokens.css', 'utf8'))
  if (!found)
    throw new Error(`styles/tokens.css sets no --${name}, which the manifest needs.`)
  return found[1]!
}

/** Writes the empty page besides, under a name that is not a slide's: offline every address of the deck gets it. */
function emitShell(): Plugin {
  return {
    name: 'deck:shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type === 'asset')
          this.emitFile({ type: 'asset', fileName: 'shell.html', source: page.source })
      },
    },
  }
}

/** A network that does not answer counts as none after 8 s; while a worker waits for it, no newer one can take its place. */
const ANSWER_SOON = {
  requestWillFetch: async ({ request }: { request: Request }) => new Request(request, { signal: AbortSignal.timeout(8000) }),
}

/**
 * The service worker, with which the deck works without a network after one visit, and the manifest, with which it can be
 * installed. By vite-plugin-pwa itself: Slidev's option `pwa` sets it up to take over at once and load the page anew, in the
 * middle of a talk, and to keep every page of the site.
 */
export function offline(title: string, description: string): PluginOption[] {
  return [
    emitShell(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      includeAssets: [],
      workbox: {
        // What is run, with fonts, data and licences. Pages come from the network, and from the shell where there is none; exports are too large.
        globPatterns: ['assets/**/*.{js,css,woff2}', 'shell.html', 'favicon.svg', 'icons/*.png', 'data/*', 'licences.txt'],
        navigateFallback: null,
        clientsClaim: true,
        // A file named after what it holds needs no question whether it has changed.
        dontCacheBustURLsMatching: /assets\//,
        maximumFileSizeToCacheInBytes: 4_000_000,
        runtimeCaching: [
          {
            urlPattern: ({ request, url }) => request.mode === 'navigate' && !/\/(data|exports|assets)\//.test(url.pathname),
            handler: 'NetworkOnly',
            options: { plugins: [ANSWER_SOON], precacheFallback: { fallbackURL: 'shell.html' } },
          },
          {
            urlPattern: ({ url }) => url.pathname.endsWith('/exports/exports.json'),
            handler: 'NetworkFirst',
            options: { plugins: [ANSWER_SOON], cacheName: 'exports' },
          },
        ],
      },
      manifest: {
        name: title,
        short_name: 'PyTorch & TF',
        description,
        lang: 'en',
        display: 'standalone',
        background_color: token('surface'),
        theme_color: token('surface'),
        icons: [
          { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ]
}
