import { nearest } from '../data/nearest.ts'

/** Something wrong at a line of `slides.md`, and what to do. */
export interface Fault { line: number, says: string }

/** A value of a frontmatter in a message; a list or a map, which may even hold itself, is none that could be meant. */
export function shown(value: unknown): string {
  if (value === undefined || value === null)
    return '(none)'
  return typeof value === 'object' ? 'a list or a map' : JSON.stringify(value)
}

/** That nothing has this name, what comes nearest, and where there is more. */
export function unknown(what: string, name: unknown, names: readonly string[], where: string): string {
  const said = typeof name === 'string' ? name : shown(name)
  return `there is no ${what} ${said}. Nearest: ${nearest(said, names) ?? 'none'}, of ${where}.`
}
