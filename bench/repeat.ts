/** A deck several times over: each slide of each further time has an alias of its own, `fig-1-2`; links lead to the first. */
export function repeat(slides: string, times: number): string {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(slides)!
  // The first slide's own part of what stands before it; the rest is about the whole deck.
  const first = head!.match(/^(?:layout|routeAlias): .*$/gm)!.join('\n')
  const again = Array.from({ length: times - 1 }, (_, i) => `\n---\n${first}\n---\n${body}`.replace(/^routeAlias: .*$/gm, `$&-${i + 2}`))
  return slides + again.join('')
}
