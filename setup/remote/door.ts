/** Who has shown the password of the remote control. */
import type { IncomingMessage } from 'node:http'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** So many wrong passwords, from whomever, and nobody else is let in until the deck is started again. */
const MOST_WRONG = 20

/** What the door says of one who shows a password. */
export type Answer = 'right' | 'wrong' | 'closed'

export interface Door {
  /** Whether a browser has been let in before. */
  isIn: (request: IncomingMessage) => boolean
  /** Whether a password is right. */
  tryPassword: (given: string) => Answer
  /** What a browser keeps that is let in: for its session, not for scripts, and not for pages of other sites. */
  cookie: string
}

/** The door of a deck. What a browser keeps follows from the password, so that it stays in when the deck is started again. */
export function doorOf(password: string): Door {
  const digest = (text: string) => createHmac('sha256', password).update(text).digest('hex')
  const alike = (one: string, other: string) => timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)))
  const pass = `deck=${digest('a browser that has shown the password')}`
  let wrong = 0
  return {
    isIn: ({ headers }) => (headers.cookie ?? '').split(/; */).some(cookie => alike(cookie, pass)),
    tryPassword(given) {
      if (wrong >= MOST_WRONG)
        return 'closed'
      // Slidev prints its address with a slash at the end.
      if (alike(given.replace(/\/$/, ''), password.replace(/\/$/, '')))
        return 'right'
      wrong++
      return 'wrong'
    },
    cookie: `${pass}; Path=/; HttpOnly; SameSite=Lax`,
  }
}

/**
 * Takes the password that `--remote` names out of the options of Slidev, which would send it to every browser that opens the
 * deck, and ask for it there alone. Undefined without that flag; throws where it names none.
 */
export function takePassword(options: { remote?: string }): string | undefined {
  const { remote } = options
  if (remote === '')
    throw new Error('Remote control needs a password, and nothing was started. Name one: npm start -- --remote=password')
  delete options.remote
  return remote
}
