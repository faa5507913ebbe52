import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  // One variable for every host: BASE_PATH=/deck/ npm run build. The flag --base does the same.
  base: process.env.BASE_PATH ?? '/',
  resolve: {
    // Every template is compiled at build, so visitors need not load the compiler, which Slidev would send along.
    alias: [{ find: /^vue$/, replacement: fileURLToPath(import.meta.resolve('vue/dist/vue.runtime.esm-bundler.js')) }],
  },
  // Prepared before the first slide: found late, they would reload the page in the middle of a talk.
  optimizeDeps: { include: ['d3-dsv', 'echarts/charts', 'echarts/components', 'echarts/core', 'echarts/renderers', 'uqr', 'vue-echarts'] },
})
