/**
 * Marked content in a content stream (ISO 32000-1, 14.6): what says something keeps its mark, all else that is painted
 * becomes an artifact, which readers skip. Chromium writes one operator a line, strings as hex, and closes each mark
 * before it opens the next.
 */

/** A line that begins marked content. */
export const MARK = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/
const OPERATOR = /(\S+)$/
/** Operators that paint a path. */
export const PAINTS = new Set(['f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*'])
const BUILDS_PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])

/** A line that paints by itself, or begins a text. */
const STARTS = new Set(['BT', 'Do', 'sh'])

/** The last operator of a line. */
export const operatorOf = (line: string) => OPERATOR.exec(line)?.[1] ?? ''

/** The numbers of the marks that hold text, and of those that hold anything painted. */
export function marksIn(stream: string): { text: Set<number>, painted: Set<number> } {
  const [text, painted] = [new Set<number>(), new Set<number>()]
  let mark: number | undefined
  for (const line of stream.split('\n')) {
    const begins = MARK.exec(line)
    if (begins)
      mark = Number(begins[1])
    else if (line === 'EMC')
      mark = undefined
    else if (mark !== undefined && /T[jJ]$/.test(line))
      text.add(mark)
    if (mark !== undefined && (PAINTS.has(operatorOf(line)) || /T[jJ]$| Do$/.test(line)))
      painted.add(mark)
  }
  return { text, painted }
}

/**
 * The stream with the marks in `roles` under their role, and everything else that is painted as an artifact, but for the
 * forms in `marked` (by name), which have marks of their own. Throws where marks are nested, or written in another way than Chromium's: parts of a page would be lost to readers.
 */
export function remark(stream: string, roles: Map<number, string>, marked = new Set<string>()): string {
  const out: string[] = []
  let open: 'mark' | 'artifact' | undefined
  /** Lines of a path that is not painted yet: it may turn out to be a clip, and no operator may stand within it. */
  let path: string[] = []

  const close = () => {
    if (open)
      out.push('EMC')
    open = undefined
  }
  const artifact = () => {
    if (!open)
      out.push('/Artifact BMC')
    open ??= 'artifact'
  }
  for (const line of stream.split('\n')) {
    const operator = operatorOf(line)
    const begins = MARK.exec(line)
    if (begins) {
      if (open === 'mark')
        throw new Error(`The mark ${begins[1]} of a page stands within another.`)
      const role = roles.get(Number(begins[1]))
      if (role) {
        close()
        out.push(`/${role} <</MCID ${begins[1]}>> BDC`)
        open = 'mark'
      }
    }
    else if (operator === 'EMC') {
      // The mark may have been dropped at its beginning.
      if (open === 'mark')
        close()
    }
    else if (BUILDS_PATH.has(operator)) {
      path.push(line)
    }
    else if (/\b(?:BMC|BDC|EMC)\b/.test(line)) {
      throw new Error(`The browser wrote a mark that is not understood: ${line.slice(0, 80)}`)
    }
    else {
      const hasMarks = operator === 'Do' && marked.has(line.split(' ')[0]!)
      if (hasMarks && open === 'artifact')
        close()
      else if (!hasMarks && (PAINTS.has(operator) || STARTS.has(operator)))
        artifact()
      out.push(...path, line)
      path = []
    }
  }
  if (path.length)
    throw new Error('The content of a page ends within a path.')
  close()
  return out.join('\n')
}
