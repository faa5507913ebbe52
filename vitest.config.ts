import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Files share the modules of their worker, which halves the time: a test leaves the facts and modules as it found them.
  test: { include: ['tests/unit/**/*.test.ts'], isolate: false },
})
