/**
 * The styles of the built site, so that a page can hold those it needs. They are read as text: what a browser gives back of a
 * rule has lost a shorthand that holds a variable.
 */
import type { AtRule, ChildNode, Rule } from 'postcss'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { parse } from 'postcss'

/** A font of the deck, as a rule says it. */
export interface Face { family: string, weight: string, style: string, range: string, address: string }

/** All styles, and which of them can be left out. */
export interface Styles {
  /** Each selector once: a page says which of them apply. */
  selectors: string[]
  faces: Face[]
  /** The styles that hold for a page to which only these selectors apply. */
  of: (applying: ReadonlySet<string>) => string
}

/** What moves, or only says what kind of value something is, does not count for what is seen first. */
const LEFT_OUT = /^(keyframes|-webkit-keyframes|property|charset)$/

/** Reads the styles in the folder of a site; those that the shell names come first, as they do in the deck. */
export async function readStyles(folder: string, first: readonly string[], base: string): Promise<Styles> {
  const files = (await readdir(join(folder, 'assets'), { recursive: true, encoding: 'utf8' })).filter(file => file.endsWith('.css')).map(file => posix.join('assets', file.replaceAll('\\', '/')))
  const named = first.map(address => address.slice(base.length))
  const ordered = [...named, ...files.filter(file => !named.includes(file)).sort()]
  const texts = await Promise.all(ordered.map(file => readFile(join(folder, file), 'utf8')))
  const nodes = texts.flatMap(text => parse(text).nodes)
  const rules: Rule[] = []
  const faces: Face[] = []
  const visit = (node: ChildNode) => {
    if (node.type === 'rule')
      rules.push(node)
    else if (node.type === 'atrule' && node.name === 'font-face')
      faces.push(faceOf(node))
    else if (node.type === 'atrule' && !isLeftOut(node))
      node.nodes?.forEach(visit)
  }
  nodes.forEach(visit)
  return {
    selectors: [...new Set(rules.map(rule => rule.selector))],
    faces,
    of: applying => nodes.map(node => textOf(node, applying)).join(''),
  }
}

const isLeftOut = (node: AtRule) => LEFT_OUT.test(node.name)

function textOf(node: ChildNode, applying: ReadonlySet<string>): string {
  if (node.type === 'rule')
    return applying.has(node.selector) ? node.toString() : ''
  if (node.type !== 'atrule' || isLeftOut(node))
    return ''
  if (!node.nodes || ['font-face', 'page'].includes(node.name))
    return `${node.toString()}${node.nodes ? '' : ';'}`
  const inner = node.nodes.map(child => textOf(child, applying)).join('')
  return inner && `@${node.name} ${node.params}{${inner}}`
}

function faceOf(rule: AtRule): Face {
  const value = (prop: string, usual: string) => {
    const found = rule.nodes?.find(node => node.type === 'decl' && node.prop === prop)
    return found?.type === 'decl' ? found.value : usual
  }
  return {
    family: value('font-family', '').replaceAll(/["']/g, ''),
    weight: value('font-weight', '400'),
    style: value('font-style', 'normal'),
    range: value('unicode-range', 'U+0-10FFFF'),
    address: /url\(["']?([^"')]+)/.exec(value('src', ''))?.[1] ?? '',
  }
}
