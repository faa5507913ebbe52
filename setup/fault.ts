import { nearest } from '../data/nearest.ts'

/** Something wrong at a line of `slides.md`, and what to do. */
export interface Fault { line: number, says: string }

/** That nothing has this name, what comes nearest, and where there is more. */
export function unknown(what: string, name: unknown, names: readonly string[], where: string): string {
  return `there is no ${what} ${typeof name === 'string' ? name : JSON.stringify(name) ?? 'named'}. Nearest: ${nearest(String(name), names) ?? 'none'}, of ${where}.`
}
