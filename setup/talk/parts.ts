/**
 * What all windows of a talk have in common, in parts: each of them is replaced as a whole, and the newer one wins. So
 * it does not matter in which order messages come, whether one comes twice, or who tells a window that was away.
 */

/** Where the talk is: the number of its slide, from 1, and the click on it, from 0. */
export interface Place { no: number, clicks: number }

/** The countdown of the presenter, as Slidev keeps it; times in ms since 1970. */
export interface Timer {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<number, { start?: number, end?: number }>
  startedAt: number
  pausedAt: number
}

/** The presenter's pointer, in per cent of the slide. */
export interface Cursor { x: number, y: number, style?: 'cursor' | 'laser' }

/** The parts by name; `clicksTotal` is how many clicks the slide takes, for the page of notes. A pointer that is off the slide is null. */
export interface Talk { place: Place, timer: Timer, cursor: Cursor | null, clicksTotal: number }

/** A part, how often it has been set, and by which window, which decides between two that set it at once. */
export interface Part<T> { value: T, version: number, by: string }
export type Parts = { [Name in keyof Talk]?: Part<Talk[Name]> }

/**
 * What windows tell each other: parts, and whether they want those of the others. A presenter's window that was opened without
 * a slide asks for a place, so that it is told also where no talk was on.
 */
export interface Message { parts: Parts, ask?: boolean | 'place' }

/** The name by which windows find each other: of the channel within a browser, and of the messages by way of the server. */
export const CHANNEL = 'deck:talk'

/** A place that nobody has chosen: that of a presenter's window as it opens. Whatever was there before wins. */
export const CLAIMED = 0
/** The same, when another window has asked for it: a presenter's window that opens later does not win over it. */
export const ESTABLISHED = 0.5

/** The version after this one. */
export const nextVersion = (part: Part<unknown> | undefined): number => Math.floor(part?.version ?? CLAIMED) + 1

const isNewer = (part: Part<unknown>, than: Part<unknown> | undefined) =>
  !than || part.version > than.version || (part.version === than.version && part.by > than.by)

/** Takes what is newer into `mine`, and returns it. */
export function takeNewer(mine: Parts, theirs: Parts): Parts {
  const news = Object.fromEntries(Object.entries(theirs).filter(([name, part]) => isNewer(part, mine[name as keyof Talk]))) as Parts
  Object.assign(mine, news)
  return news
}

/** What one that asks is told. */
export function answerOf(mine: Parts): Parts {
  if (mine.place?.version === CLAIMED)
    mine.place = { ...mine.place, version: ESTABLISHED }
  return mine
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
/** Beyond, numbers have no next one. */
const isVersion = (value: unknown) => isNumber(value) && value >= CLAIMED && value < 2 ** 50
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const CHECKS: Record<keyof Talk, (value: unknown) => boolean> = {
  place: value => isObject(value) && Number.isInteger(value.no) && Number.isInteger(value.clicks),
  timer: value => isObject(value) && ['stopped', 'running', 'paused'].includes(value.status as string) && isObject(value.slides) && isNumber(value.startedAt) && isNumber(value.pausedAt),
  cursor: value => value === null || (isObject(value) && isNumber(value.x) && isNumber(value.y) && [undefined, 'cursor', 'laser'].includes(value.style as undefined)),
  clicksTotal: isNumber,
}

/** Whether something that came from elsewhere is such a message, and holds nothing else. */
export function isMessage(data: unknown): data is Message {
  return isObject(data) && [undefined, true, 'place'].includes(data.ask as undefined) && isObject(data.parts)
    && Object.entries(data.parts).every(([name, part]) => Object.hasOwn(CHECKS, name) && isObject(part) && isVersion(part.version) && typeof part.by === 'string' && CHECKS[name as keyof Talk](part.value))
}
