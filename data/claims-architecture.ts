import type { Claim, Decision } from './claims.ts'

export const claimsArchitecture: readonly Claim[] = [
  {
    id: 'native',
    section: 'Architecture',
    statement: 'Engine and low-level library of both are basically C and C++.',
    short: 'Engine and library are native',
    where: 'Architecture, on Figures 1 and 2',
    facts: ['native-code'],
    rule: 'Holds if at least 90% of the bytes of both engines and both kernel libraries are native, in part from 50%.',
    caveat: 'Counted by directory on one day, and not again since; whole repositories are only two thirds native.',
    sources: ['pytorch-repo', 'tensorflow-repo'],
    decide: ({ 'native-code': code }): Decision => {
      const lowest = Math.min(...code.rows.filter(row => row.key === 'engine' || row.key === 'kernels').flatMap(row => [row.pytorch.native, row.tensorflow.native]))
      return {
        verdict: lowest >= 90 ? 'holds' : lowest >= 50 ? 'holds in part' : 'does not hold',
        numbers: [{ text: 'at least # native', value: lowest, unit: '%', decimals: 1, fact: 'native-code' }],
        until: code.period.to,
      }
    },
  },
  {
    id: 'similar',
    section: 'Architecture',
    statement: 'The two are built alike: engine and low-level library are pretty similar.',
    short: 'Both are built much alike',
    where: 'Architecture, on Figures 1 and 2',
    facts: ['stack-mapping'],
    rule: 'Holds if three quarters of the parts or more are alike, does not hold if none is.',
    caveat: 'TensorFlow stands in graph mode, as in version 1. Whether two parts are alike is our judgement, with its reason in each row.',
    sources: ['pytorch-repo', 'tensorflow-repo'],
    decide: ({ 'stack-mapping': mapping }): Decision => {
      const count = (as: string) => mapping.rows.filter(row => row.cells.some(cell => cell.alike === as)).length
      const alike = count('yes')
      const all = mapping.rows.length
      return {
        verdict: alike >= 0.75 * all ? 'holds' : alike > 0 ? 'holds in part' : 'does not hold',
        numbers: [
          { text: `# of ${all} alike`, value: alike, unit: '', decimals: 0, fact: 'stack-mapping' },
          { text: '# partly', value: count('partly'), unit: '', decimals: 0, fact: 'stack-mapping' },
          { text: '# not', value: count('no'), unit: '', decimals: 0, fact: 'stack-mapping' },
        ],
        until: mapping.period.to,
      }
    },
  },
]
