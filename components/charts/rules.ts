/** The rules of counting that are in force in a version, as words on a slide. */
import type { Versions } from '../../data/schema.ts'

/** A word that counts; `gone`: it counted until the version before. */
export interface RuleWord { text: string, state: 'kept' | 'new' | 'gone' }
/** What counts as one thing. */
export interface RuleLine { label: string, words: RuleWord[] }

type Rules = Versions['versions'][number]['rules']

/** Three lines: the words of PyTorch, those of TensorFlow, and whether papers of the two companies count. */
export function rulesAt(fact: Versions, step: number): RuleLine[] {
  const now = fact.versions[step]!.rules
  const before = fact.versions[step - 1]?.rules ?? now
  const kept = (words: string[]): RuleWord[] => words.map(text => ({ text, state: 'kept' }))
  const optional = (text: string, rule: keyof Rules): RuleWord[] => {
    if (now[rule])
      return [{ text, state: before[rule] ? 'kept' : 'new' }]
    return before[rule] ? [{ text, state: 'gone' }] : []
  }
  return [
    { label: 'Counts as PyTorch', words: [...kept(fact.words.pytorch), ...optional('huggingface', 'huggingfaceIsPytorch')] },
    { label: 'Counts as TensorFlow', words: [...kept(fact.words.tensorflow), ...optional('keras', 'kerasIsTensorflow')] },
    { label: 'Google, Facebook', words: [{ text: now.companiesLeftOut ? 'papers left out' : 'papers count', state: now.companiesLeftOut === before.companiesLeftOut ? 'kept' : 'new' }] },
  ]
}
