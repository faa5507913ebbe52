import { defineConfig } from 'vite'

export default defineConfig({
  // One variable for every host: BASE_PATH=/deck/ npm run build. The flag --base does the same.
  base: process.env.BASE_PATH ?? '/',
  // Prepared before the first slide: found late, they would reload the page in the middle of a talk.
  optimizeDeps: { include: ['echarts/charts', 'echarts/components', 'echarts/core', 'echarts/renderers', 'uqr', 'vue-echarts'] },
})
