/** Shows the built site as a host would: `npm run preview`. */
import { exit } from 'node:process'
import { serveSite } from './serve-site.ts'

try {
  const { url } = await serveSite('dist', 4173)
  console.log(`The built site: ${url}`)
}
catch (error) {
  console.error((error as Error).message)
  exit(1)
}
