/** Where a request comes from. */
import type { IncomingMessage } from 'node:http'

const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/
const OWN_NAME = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i
/** A tunnel or a proxy on this machine says so. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'cf-connecting-ip']

/** Whether a request comes from this machine, and means it: not by a tunnel, nor by a name that somebody else has given to it. */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && OWN_NAME.test(headers.host ?? '') && !FORWARDED.some(name => name in headers)
}

/** Whether a page of another site has made a browser send this. A link that leads to the deck is none, but one to a tool is. */
export function isForeign({ headers, url = '/' }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin !== undefined && URL.parse(origin)?.host !== host)
    return true
  const isOther = ['cross-site', 'same-site'].includes(headers['sec-fetch-site'] as string)
  return isOther && (headers['sec-fetch-mode'] !== 'navigate' || url.startsWith('/__'))
}
