/** No fact: which of the words that there are somebody may have meant. */

/** Of a longer word only so many letters are compared, so that a whole text in the place of a key takes no time. */
const LETTERS = 60

/** The word with the fewest letters to add, drop or change (Levenshtein), the first of equals; undefined without any. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  return words.map(other => ({ other, far: distance([...word].slice(0, LETTERS), [...other].slice(0, LETTERS)) })).sort((a, b) => a.far - b.far)[0]?.other
}

function distance(word: string[], other: string[]): number {
  return word.reduce((above, a, i) => other.reduce(
    (row, b, j) => [...row, Math.min(row[j]! + 1, above[j + 1]! + 1, above[j]! + Number(a !== b))], [i + 1]), Array.from({ length: other.length + 1 }, (_, j) => j)).at(-1)!
}
