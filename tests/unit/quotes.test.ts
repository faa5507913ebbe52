import { describe, expect, it } from 'vitest'
import { listings, quote, quotes } from '../../components/quotes.ts'
import { read } from './support.ts'

// Computed by hand from the published tables, not from the modules of data/
const expected: Record<string, string> = {
  'report-date': '9 Dec 2020',
  'report-reading': 'three',
  'report-figures': 'five',
  // Stevens, Abadi, Rao, He, Migdał, Great Learning
  'works': 'six',
  // Architecture 2, performance 4, popularity 3, conclusion 3
  'claims': '12',
  // Then: native, not slower, papers, fewer resources. Now: native, papers, promising
  'holds-then': '4',
  'holds-now': '3',
  // Not slower, searches, promising, fewer resources
  'changed': 'four',
  // Passed: papers, searches, stars a year, dependents, contributors, downloads, Stack Overflow; not: Kaggle, stars, jobs
  'measures': '10',
  'passed': '7',
  // The last of them: downloads on 21 Mar 2024, and the survey of that year
  'passed-by': '2024',
  // 12,688 to 9,707 stars gained; 4,509 to 4,496 contributors on 23 Nov 2023
  'turned-stars': '2023',
  'turned-contributors': '2023',
  'turned-downloads': '2024',
  // The last row is that of 22 Aug 2026
  'stars-until': '2026',
  // Stable Diffusion (fit) 385.58, BERT (fit) 202.43, Gemma (fit) 211.73, Mistral (fit) 176.04 ms
  'training': '5',
  'training-fastest': '4',
  'inference': '7',
  'inference-fastest': '0',
  // 60/80 on 10 Oct 2019; 182/286 = 63.636 in the end
  'neurips-answers': 'four',
  'neurips-first': '75.0%',
  'neurips-last': '63.6%',
  'eager-date': '30 Sep 2019',
  // Python API, Binding, Engine, Operators, c10 core; not the vendors' libraries
  'call-layers': '6',
  'call-layers-pytorch': '5',
  // Clients, C API, runtime, kernels, devices; not the libraries on top
  'call-layers-tensorflow': 'five',
  'call-steps-pytorch': 'eight',
  // Twelve roles: 4 alike, 5 partly, 3 not
  'roles': '12',
  'alike-yes': '4',
  'alike-partly': '5',
  'alike-no': '3',
  // Bytes by file extension at the commits of 1 July 2020: engines 100 and 100, kernels 98.2 and 100
  'native-lowest': '98.2%',
  'native-pytorch': '66.4%',
  'native-tensorflow': '67.0%',
  'native-api-pytorch': '0.9%',
  'native-api-tensorflow': '4.8%',
  // 212/200, 463/216; of six only AlexNet, ± 20.5 %, reaches 1
  'models': '6',
  'models-faster': '5',
  // Chainer's ResNet-50 219 and PaddlePaddle's MobileNet 557; MXNet's AlexNet 1554 lies inside PyTorch's 1547 ± 316
  'models-third': '2',
  'ratio-resnet': '1.06×',
  'ratio-mobilenet': '2.14×',
  // ACL, EMNLP, NAACL, CVPR, ECCV, ICCV, ICLR, ICML, NeurIPS; in 2020 ACL, CVPR, ICLR, ICML
  'conferences': '9',
  'conferences-2020': '4',
  // All but ECCV, 105 of 214 in 2018
  'conferences-2021-led': '8',
  // ACL, CVPR and ICML together: 5/164 = 3.05, 732/952 = 76.9
  'papers-2017': '3%',
  'papers-2020': '77%',
  // NeurIPS 12/97, ICLR 169/264, ACL 172/208
  'papers-2017-highest': '12%',
  'papers-2020-lowest': '64%',
  'papers-2020-highest': '83%',
  // 14.3/4.7 = 3.04
  'mentions-tensorflow': '14.3%',
  'mentions-pytorch': '4.7%',
  'mentions-times': '3',
  // Six years together
  'mentions-ever-tensorflow': '5.9%',
  'mentions-ever-pytorch': '1.0%',
  // December 2020
  'search-tensorflow': '50',
  'search-pytorch': '44',
  'search-error': '2',
  // 623/12 = 51.9, the sum of the months of 2020
  'searches-highest': '52',
  'search-ceiling': '100',
  // z = 4 · 0.5 − 1 + 0.25 = 1.25: recorded −z, right z²
  'trace-wrong': '−1.25',
  'trace-right': '1.5625',
  'modes': 'seven',
  // 13,139/408 = 32.2; 15,586/3,060 = 5.09; 9,340/2,429 = 3.85
  'questions-2017': '32',
  'questions-2019': '5.1',
  'questions-2020': '3.8',
}

const slides = read('slides.md')
const quoted = [...slides.matchAll(/\{\{(.*?)\}\}/gs)].map(([, name]) => name!.trim())

describe('quotes', () => {
  it.each(Object.entries(expected))('%s is %s', (name, value) => {
    expect(quotes[name]).toBe(value)
  })

  it('has no number that is not computed by hand above', () => {
    expect(Object.keys(quotes).filter(name => !(name in expected))).toEqual([])
  })
})

describe('quote', () => {
  it('puts values in their places, however often and with or without blanks', () => {
    expect(quote('{{ a }} of {{b-2}}, {{ a }}', { 'a': '4', 'b-2': '12' })).toBe('4 of 12, 4')
    expect(quote('between {{ papers-2020-lowest }} and {{ papers-2020-highest }}')).toBe('between 64% and 83%')
  })

  it('leaves a text without quotes as it is', () => {
    const text = '# $& { roles } {{ s.run }}'
    expect(quote(text, {})).toBe(text)
  })

  it('names the quote that it does not have, and those that it has', () => {
    expect(() => quote('{{ rolls }} roles', { roles: '12', models: '6' })).toThrow(
      'slides.md quotes {{ rolls }}, which components/quotes.ts does not have. It has: roles, models.')
  })
})

describe('slides.md', () => {
  it('quotes only what there is', () => {
    expect(quoted.length).toBeGreaterThan(30)
    expect(quoted.filter(name => !Object.hasOwn(quotes, name) && !Object.hasOwn(listings, name))).toEqual([])
    expect(quote(slides, { ...quotes, ...listings })).not.toContain('{{')
  })

  it('quotes whatever there is: a number that no slide needs is removed', () => {
    expect(Object.keys({ ...quotes, ...listings }).filter(name => !quoted.includes(name))).toEqual([])
  })
})
