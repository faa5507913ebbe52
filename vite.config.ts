import { defineConfig } from 'vite'

export default defineConfig({
  // One variable for every host: BASE_PATH=/deck/ npm run build. The flag --base does the same.
  base: process.env.BASE_PATH ?? '/',
})
