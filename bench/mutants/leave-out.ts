/** What of the facts is not worth a mutant, as a plugin of Stryker's. */

/** The parts that are read here of a place in Babel's tree. */
interface Node { type: string, value?: unknown, quasis?: { value: { raw: string } }[] }
interface Parent { type: string, elements?: Node[], key?: { name?: string } }
interface Path { node: Node, parent?: Parent }

/** From so many rows on, each tenth stands for all: they are alike, and one test holds their sum. */
const ROWS = 12
const EVERY = 10

const isOneOfMany = ({ node, parent }: Path) => parent?.type === 'ArrayExpression' && parent.elements!.length > ROWS && parent.elements!.indexOf(node) % EVERY !== 0

/** Whether it is a text of several words that only stands in a fact: what breaks a rule, and what is thrown, counts. */
function isProse({ node, parent }: Path): boolean {
  const said = node.type === 'TemplateLiteral' ? node.quasis!.map(part => part.value.raw).join('') : node.type === 'StringLiteral' ? String(node.value) : ''
  const isValue = parent?.type === 'ArrayExpression' || (parent?.type === 'ObjectProperty' && !['message', 'error'].includes(parent.key?.name ?? ''))
  return isValue && said.includes(' ')
}

export const strykerPlugins = [{
  kind: 'Ignore',
  name: 'leave-out',
  value: { shouldIgnore: (path: Path) => isOneOfMany(path) ? 'one of many rows' : isProse(path) ? 'prose, which the schema does not let be empty' : undefined },
}]
