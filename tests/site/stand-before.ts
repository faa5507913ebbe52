/** A poor network: it stands before a site, and not in the browser, which keeps what it gets as it does from any host. */
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer, request } from 'node:http'

/** What it does to requests by their path, which may be changed at any time: leaves them unanswered, or sends half of a file. */
export interface Poor { silent?: Set<string>, cut?: RegExp | undefined }

/** Stands before the site at `url`; the address that it returns is that of the site through it. Ends with its test. */
export async function standBefore(url: string, poor: Poor): Promise<string> {
  const server = createServer((asked, answer) => {
    const path = asked.url!
    if (poor.silent?.has(path))
      return
    const isCut = poor.cut?.test(path) === true
    asked.pipe(request(new URL(path, url), { headers: isCut ? { ...asked.headers, 'accept-encoding': 'identity' } : asked.headers }, async (found) => {
      if (!isCut)
        return found.pipe(answer.writeHead(found.statusCode!, found.headers))
      const whole = Buffer.concat(await found.toArray() as Buffer[])
      delete found.headers['content-length']
      answer.writeHead(found.statusCode!, found.headers).end(whole.subarray(0, whole.length / 2))
    }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
