import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { publicUrl } from './setup/public-url.ts'

/** One variable for every host: PUBLIC_URL=https://example.org/deck/ npm run build. The flag --base changes the path alone. */
const address = publicUrl()

export default defineConfig({
  // One file of styles: none can be missing for one slide alone, and a slide as the build has drawn it finds all of its own.
  build: { cssCodeSplit: false },
  base: address ? new URL(address).pathname : '/',
  define: { 'import.meta.env.PUBLIC_URL': JSON.stringify(address) },
  resolve: {
    // Every template is compiled at build, so visitors need not load the compiler, which Slidev would send along.
    alias: [{ find: /^vue$/, replacement: fileURLToPath(import.meta.resolve('vue/dist/vue.runtime.esm-bundler.js')) }],
  },
  // Prepared before the first slide: found late, they would reload the page in the middle of a talk.
  optimizeDeps: { include: ['d3-dsv', 'echarts/charts', 'echarts/components', 'echarts/core', 'echarts/renderers', 'uqr', 'vue-echarts'] },
})
