import type { Fact } from '../data/schema.ts'
import type { Quotes } from './read-deck.ts'
import { readdirSync } from 'node:fs'
import { parse } from 'node:path'

/** What slides can name. */
export interface Known {
  /** The kind of each fact, by its key. */
  facts: Readonly<Record<string, string>>
  /** The walks through each model, by the key of its fact. */
  walks: Readonly<Record<string, readonly string[]>>
  /** The sections that have claims. */
  sections: readonly string[]
  /** Names of numbers and listings that can be quoted. */
  quotes: readonly string[]
  /** How many works the report cites by number. */
  works: number
  layouts: readonly string[]
  components: readonly string[]
  /** What has no room where these figures stand above one another, one readable line each. */
  strip: (facts: readonly string[]) => string[]
}

/** Where Slidev looks for layouts and components: here, and among its own. */
const LAYOUTS = ['layouts', 'node_modules/@slidev/theme-default/layouts', 'node_modules/@slidev/client/layouts']
const COMPONENTS = ['components', 'node_modules/@slidev/client/builtin']

const namesIn = (folders: string[]) => [...new Set(folders.flatMap(folder => readdirSync(folder)).filter(file => /^\w[\w-]*\.(vue|ts)$/.test(file)).map(file => parse(file).name))]

/** What the slides can name: what there is in the deck, and in its folders. */
export function knownNames({ facts, claims, stripProblems }: Pick<typeof import('./deck.ts'), 'facts' | 'claims' | 'stripProblems'>, { quotes, listings }: Pick<Quotes, 'quotes' | 'listings'>): Known {
  const all: Fact[] = Object.values(facts)
  return {
    facts: Object.fromEntries(all.map(fact => [fact.key, fact.kind])),
    walks: Object.fromEntries(all.flatMap(fact => fact.kind === 'graph' ? [[fact.key, Object.keys(fact.walks)]] : [])),
    sections: [...new Set(claims.map(claim => claim.section))],
    quotes: Object.keys({ ...quotes, ...listings }),
    works: facts.references.rows.length,
    layouts: namesIn(LAYOUTS),
    components: namesIn(COMPONENTS),
    strip: keys => stripProblems(all.filter(fact => fact.kind === 'trend').filter(fact => keys.includes(fact.key))),
  }
}
