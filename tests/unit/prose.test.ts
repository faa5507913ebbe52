import { describe, expect, it } from 'vitest'
import { unsupportedNumbers } from '../../setup/prose-numbers.ts'
import { read } from './support.ts'

/** The texts of slides.md that somebody reads or hears: title and question of the frontmatter, the slide itself, its notes. */
function textsOf(source: string): string[] {
  const [, ...blocks] = source.split(/^---$/m)
  return blocks.flatMap((block, i) => {
    if (i % 2 === 0)
      return [...block.matchAll(/^(?:title|question): (.+)$/gm)].map(([, text]) => text!)
    return [block.replace(/<!--[\s\S]*?-->/g, ''), ...[...block.matchAll(/<!--([\s\S]*?)-->/g)].map(([, note]) => note!)]
  })
}

const slides = read('slides.md')
const wordsOf = (text: string) => unsupportedNumbers(text).map(({ words }) => words)
const found = (text: string) => unsupportedNumbers(text).length

describe('slides.md', () => {
  const texts = textsOf(slides)

  it('holds no number that is typed, in titles, questions, text and notes', () => {
    expect(texts.length).toBeGreaterThan(60)
    expect(texts).toEqual(expect.arrayContaining(['PyTorch vs. TensorFlow', 'Does flexibility cost speed?']))
    expect(texts.flatMap(wordsOf)).toEqual([])
  })

  it.each([
    ['a wrong percentage in a title', '{{ papers-2020-lowest }} to {{ papers-2020-highest }}\n', '64% to 93%\n', '64% to 93%'],
    ['one in the notes', 'which share names PyTorch?', 'which share names PyTorch? In 2020 it was 83 percent.', '83 percent'],
    ['a number in words', '# In 2020 PyTorch led at all {{ conferences-2020 }} conferences', '# In 2020 PyTorch led at nine conferences', 'nine conferences'],
    ['a ratio', 'from {{ ratio-resnet }} on ResNet', 'from 1.06× on ResNet', '1.06×'],
    ['a count', '# Of {{ claims }} claims', '# Of 12 claims', '12 claims'],
    ['a value in the frontmatter', 'question: Who uses it?', 'question: Do 44 of us use it?', 'Do 44 of us'],
  ])('would not pass with %s', (_, right, wrong, words) => {
    expect(slides).toContain(right)
    const hits = textsOf(slides.replace(right, wrong)).flatMap(wordsOf)
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.join()).toContain(words)
  })
})

describe('a number', () => {
  it.each([
    'by the end of 2019', 'from 1998 to 2020,', 'the 2010s', 'in Figure 3', 'Figure\n3', 'Figures 3 to 5', 'Table 1 gives', 'see section 2.', 'TensorFlow 2', 'TensorFlow 2.0 made',
    'version 1.13.1', 'of version 1.15, not run', 'Keras 3', 'ResNet-50', 'VGG-19', 'c10, the new core', 'GNMTv2', '`z = 44`', '```py {1-4|6}{at:1}\nx = 44\n```', '{{ mentions-2020 }} of {{roles}}',
    'Ends at 12:45.', '[click] And on top', 'as [4] has it', 'https://example.org/44/7', '[the page](https://example.org/44)', '<BenchmarkTable fact="benchmarks-2024" :part="44" />',
    'one of two, or three times', 'well-known', 'often', 'the seventh',
  ])('may stand in “%s”', (text) => {
    expect(unsupportedNumbers(text)).toEqual([])
  })

  it.each([
    'PyTorch 44', 'TensorFlow 14.3', 'PyTorch 4.7 to', '2020%', '2020 %', 'TensorFlow 2 %', '44 per cent', 'Keras 3 times', 'version 14', 'section 12', 'it stays stable 2 days',
    'a 3-fold gain', '1,547 images', '±2', '± 2', '≈5', '0.5', 'only .5', 'fell by -5', 'fell by −5', '5×', '5x', '1/3', '½ of it', '10⁶', '5M', '44', '\n44 papers', '44\n', '(44)', '“44”', '44.', '#44', '３４',
    '_44_', '**44**%', '<b>44</b>', '[44](https://example.org)', '[4](https://example.org)', '[44%]', '{{ 44.5 }}', '{{ 40 + 4 }}', 'a < 44 and b > c', 'a ratio of 3:10', '2019-44',
    'nine conferences', 'Nine', '_nine_', 'fifteen', 'forty-four', 'a hundred', 'hundreds', 'two-hundred', 'a dozen', 'fourfold', 'ten percent',
  ])('may not stand in “%s”', (text) => {
    expect(found(text)).toBeGreaterThan(0)
  })

  it('is found at either end of a range, and each with the words around it', () => {
    expect(found('15 to 38')).toBe(2)
    expect(found('15–38')).toBe(2)
    expect(unsupportedNumbers('PyTorch led at nine\nof its conferences.')).toEqual([{ at: 15, words: 'PyTorch led at nine of its conferences.' }])
  })
})

describe('a long text', () => {
  // A pattern that backtracks would read on past the runner's time limit.
  it.each(['{', '<a', '`', '<', '{{a ', '[1', '1,', '1.', '44 ', 'Figure 3 ', 'five', 'at 1:', 'http:', ' ', '-', '\n'])('of “%s” alone is read to its end', (part) => {
    const times = Math.floor(200_000 / part.length)
    expect(found(part.repeat(times))).toBeLessThanOrEqual(times)
  })
})
