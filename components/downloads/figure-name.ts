/**
 * What a figure's files are called: the alias of its slide, then the key of its fact; words that end the one and begin
 * the other are said once. `fig-3` and `paper-share` are `fig-3-paper-share`, `predict-papers` and `papers-by-year`
 * are `predict-papers-by-year`, `native-code` and `native-code` are `native-code`.
 */
export function figureName(alias: string, key: string): string {
  const [first, second] = [alias.split('-'), key.split('-')]
  const isShared = (count: number) => first.slice(first.length - count).join('-') === second.slice(0, count).join('-')
  const shared = first.map((_, i) => first.length - i).find(count => count <= second.length && isShared(count)) ?? 0
  return [...first, ...second.slice(shared)].join('-')
}
