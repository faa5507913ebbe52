import type { IncomingMessage } from 'node:http'
import type { Door } from './door.ts'
import { isPartOfDeck } from './parts-of-deck.ts'
import { isForeign, isLocal } from './senders.ts'

/** What becomes of a request: it goes on, is refused for a reason, or is let in and sent on to an address without the password. */
export type Verdict = 'pass' | { refuse: string } | { letIn: string }

const refuse = (reason: string): Verdict => ({ refuse: reason })

/** Decides on requests to the development server. Without a `door` nobody comes in from elsewhere. */
export function judge(request: IncomingMessage, door: Door | undefined, base: string, root: string): Verdict {
  if (isForeign(request))
    return refuse('A page of another site has asked for this. Open the deck in a window of its own.')
  if (isLocal(request))
    return 'pass'
  if (!door)
    return refuse('This deck is open to its own machine alone. For remote control start it so: npm start -- --remote=password')
  if (!door.isIn(request))
    return comeIn(request, door)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse('From another machine the deck can be moved, but not be changed.')
  const { url = '/' } = request
  const address = url.startsWith(base) ? url.slice(base.length - 1) : url
  return isPartOfDeck(address, root) ? 'pass' : refuse('Other machines get the deck, but no other file and no tool of the machine that shows it.')
}

function comeIn({ url = '/', method }: IncomingMessage, door: Door): Verdict {
  const [path = '/', query] = url.split('?')
  const asked = new URLSearchParams(query)
  const given = asked.get('password')
  if (given === null || method !== 'GET')
    return refuse('This deck is shown by another machine. Who has the password opens the address for remote control with it: /entry?password=…')
  const answer = door.tryPassword(given)
  if (answer === 'closed')
    return refuse('Too many wrong passwords: nobody else is let in until the deck is started again.')
  if (answer === 'wrong')
    return refuse('This is not the password of the remote control.')
  asked.delete('password')
  // One slash at its start: two would name another host.
  return { letIn: `/${path.replace(/^[/\\]+/, '')}${asked.size > 0 ? `?${asked.toString()}` : ''}` }
}

/** Whether a window may open the line by which windows tell each other where the talk is. */
export const mayTalk = (request: IncomingMessage, door: Door | undefined): boolean =>
  !isForeign(request) && (isLocal(request) || door?.isIn(request) === true)
