/** Bad edits of slides.md: each is refused with its line, its slide, and what to do. */
import { describe, expect, it } from 'vitest'
import { listings, quotes } from '../../components/quotes.ts'
import { headProblems, slideProblems } from '../../setup/check-slides.ts'
import * as deck from '../../setup/deck.ts'
import { knownNames } from '../../setup/known-names.ts'
import { SHOWS } from '../../setup/slide-tags.ts'
import { read } from './support.ts'

const known = knownNames(deck, { quotes, listings })
const slides = read('slides.md')

/** The line at which a text stands in slides.md, from 1. */
function lineOf(text: string, from = 0): number {
  const at = slides.indexOf(text, from)
  expect(at, `slides.md holds ${text}`).toBeGreaterThanOrEqual(0)
  return slides.slice(0, at).split('\n').length
}

/** What is said after the first of one text has become another. */
function after(before: string, edit: string): string[] {
  lineOf(before)
  return slideProblems(slides.replace(before, () => edit), known)
}

it('slides.md as it stands needs no mending', () => {
  expect(slideProblems(slides, known)).toEqual([])
})

const STAND = 'So, does the report\'s conclusion stand?'
const FIG_1 = 'routeAlias: fig-1\n---\n\n# In 2019'

describe('a bad edit is named with its line, its slide and the remedy', () => {
  it.each<[string, string, string, number, string]>([
    ['an unknown figure', '<TrendChart fact="paper-share" />', '<TrendChart fact="paper-shares" />', lineOf('<TrendChart fact="paper-share" />'),
      'slide "fig-3": there is no figure for <TrendChart> with the key paper-shares. Nearest: paper-share, of data/index.ts.'],
    ['a figure of another kind', '<TrendChart fact="paper-share" />', '<TrendChart fact="timeline" />', lineOf('<TrendChart fact="paper-share" />'),
      'slide "fig-3": there is no figure for <TrendChart> with the key timeline. Nearest: '],
    ['a figure that is not named', '<ShareBars fact="native-code" />', '<ShareBars />', lineOf('<ShareBars'),
      'slide "native-code": <ShareBars> must say what it shows: fact="native-code".'],
    ['one of several figures unknown', 'facts="downloads developer-survey stars-gained questions"', 'facts="downloads survey"', lineOf('<TrendGrid'),
      'there is no figure for <TrendGrid> with the key survey. Nearest: '],
    ['an unknown walk', 'walk="talk"', 'walk="walk"', lineOf('walk="talk"'), 'slide "graphs": there is no walk walk. Nearest: talk, of data/graph-modes.ts.'],
    ['an unknown section', '<ClaimCards section="Performance" />', '<ClaimCards section="Speed" />', lineOf('<ClaimCards section="Performance"'), 'there is no section Speed. Nearest: '],
    ['an unknown component', '<RatioChart ', '<RatioCharts ', lineOf('<RatioChart '), 'slide "throughput": there is no component <RatioCharts>. Nearest: <RatioChart>, of components/.'],
    ['an unknown layout', 'layout: outline', 'layout: outlines', lineOf('layout: outline') - 1, 'slide "outline": there is no layout outlines. Nearest: outline, of layouts/.'],
    ['no layout', 'layout: outline\n', '', lineOf('layout: outline') - 1, 'slide "outline": there is no layout (none). Nearest: '],
    ['an unknown number', '{{ report-date }}', '{{ report-day }}', lineOf('{{ report-date }}'), 'slide "cover": there is no number {{ report-day }}. Nearest: {{ report-date }}, of components/quotes.ts.'],
    ['a number typed in a title', '{{ alike-yes }} of {{ roles }} parts are alike', '4 of {{ roles }} parts are alike', lineOf('# {{ alike-yes }} of'),
      'slide "side-by-side": no fact supports the figure in “… # 4 of {{ roles }} part …”. Quote it as {{ name }} from components/quotes.ts, or leave it out.'],
    ['a number typed in the notes', 'it ends with a yes.', 'it ends with 44 yes.', lineOf('it ends with a yes.'), 'slide "cover": no fact supports the figure in “… '],
    ['a number typed in a question', 'question: Who uses it?', 'question: Do 44 of us use it?', lineOf('question: Who uses it?') - 4, 'slide "popularity": no fact supports the figure in “… Do 44 of us use it? …”'],
    ['an unknown work', STAND, 'So, does it stand, as [7] says?', lineOf(STAND), 'slide "conclusion": the report cites no work [7]: it has [1] to [6], in data/references.ts.'],
    ['no notes', `<!--\n${STAND}\n\nEnds at 15:40.\n-->`, '', lineOf('question: Is PyTorch at least equal') + 2, 'slide "conclusion": there are no notes. Say in <!-- … --> at its end'],
    ['empty notes', `${STAND}\n\nEnds at 15:40.`, '', lineOf('question: Is PyTorch at least equal') + 2, 'slide "conclusion": there are no notes.'],
    ['two titles', FIG_1, FIG_1.replace('#', '# One\n\n#'), lineOf('# In 2019') + 2, 'slide "fig-1": there is a second title. Keep one line "# …", and make this one "## …".'],
    ['no title', FIG_1, FIG_1.replace('# ', ''), lineOf('routeAlias: fig-1') - 2, 'slide "fig-1": there is no title. Begin it with one line "# …".'],
    ['an address twice', 'routeAlias: fig-2', 'routeAlias: fig-1', lineOf('routeAlias: fig-2') - 2, `slide "fig-1": slide 4, in line ${lineOf('routeAlias: fig-1') - 2}, has the same routeAlias. Give this one another.`],
    ['no address', 'routeAlias: fig-2\n', '', lineOf('routeAlias: fig-2') - 2, 'slide 6: its address must be small letters, digits and "-": add "routeAlias: a-name" to its frontmatter.'],
    ['an address that is none', 'routeAlias: fig-2', 'routeAlias: Figure 2', lineOf('routeAlias: fig-2') - 2, 'slide "Figure 2": its address must be'],
    ['an address of the site', 'routeAlias: fig-2', 'routeAlias: print', lineOf('routeAlias: fig-2') - 2, 'slide "print": "print" is an address of the site itself.'],
    ['a way back to nowhere', 'back: graphs\n', 'back: graph\n', lineOf('routeAlias: graphs-since') - 2, 'slide "graphs-since": there is no slide graph. Nearest: graphs, of the routeAlias'],
    ['frontmatter with a field twice', 'routeAlias: fig-2', 'routeAlias: fig-2\nlayout: figure', lineOf('routeAlias: fig-2') + 1, 'the frontmatter cannot be read: Map keys must be unique. Mend it'],
    ['frontmatter without a colon', 'layout: figure\nrouteAlias: fig-2', 'layout figure', lineOf('routeAlias: fig-2') - 2, 'slide 6: the frontmatter cannot be read: It holds no pairs of a name and a value. Mend it'],
    ['a layout that holds itself', 'layout: outline', 'layout: &a [*a]', lineOf('layout: outline') - 1, 'slide "outline": there is no layout a list or a map. Nearest: '],
    ['frontmatter with a name of YAML that nobody has given', 'routeAlias: fig-2', 'routeAlias: *fig', lineOf('routeAlias: fig-2') - 2, 'slide 6: the frontmatter cannot be read: Unresolved alias (the anchor must be set before the alias): fig. Mend it'],
    ['frontmatter with a quote that does not end', 'routeAlias: fig-2', 'routeAlias: "fig-2', lineOf('routeAlias: fig-2') + 1, 'the frontmatter cannot be read: Missing closing "quote. Mend it'],
  ])('%s', (_, before, edit, line, says) => {
    const found = after(before, edit)
    expect(found.join('\n')).toContain(says)
    expect(found.find(problem => problem.includes(says))).toMatch(new RegExp(`^slides\\.md:${line}, `))
  })

  it('all at once, in the order of the file', () => {
    const found = slideProblems(slides.replace('<ShareBars', '<Bars').replace('routeAlias: fig-1', 'routeAlias: cover'), known)
    expect(found.map(problem => problem.split(':')[1]!.split(',')[0])).toEqual([lineOf('routeAlias: fig-1') - 2, lineOf('<ShareBars')].map(String))
  })

  it.each(['```md\n# no title\n<NoTag />\n```', '`<NoTag />`', '<!-- <NoTag /> # no title -->', '<Link to="2">on</Link>', '<span class="x"># no</span>', 'a < B and C > d'])('but %s is no bad edit', (text) => {
    expect(after('<ShareBars fact="native-code" />', `<ShareBars fact="native-code" />\n\n${text}`)).toEqual([])
  })
})

it('what stands before the first slide is read before Slidev stumbles over it', () => {
  expect(headProblems(slides)).toEqual([])
  expect(headProblems(slides.replace('layout: cover', 'layout: cover\nlayout: cover'))).toEqual([
    `slides.md:${lineOf('layout: cover') + 1}, slide 1: the frontmatter cannot be read: Map keys must be unique. Mend it: one "name: value" a line, between two lines of "---".`,
  ])
})

it('the figures that a component shows are those that the types of its properties name', () => {
  for (const [component, takes] of Object.entries(SHOWS)) {
    const typed = /\bfact: (?:(\w+)Key|'([^']+)')|split\(' '\) as (\w+)Key/.exec(read(`components/${component}.vue`))
    expect('kind' in takes ? takes.kind : takes.key, component).toBe(typed?.[2] ?? (typed?.[1] ?? typed?.[3])?.toLowerCase())
  }
  const used = [...slides.matchAll(/<([A-Z]\w+)[^>]*\sfacts?="/g)].map(([, tag]) => tag!)
  expect(used.filter(tag => !(tag in SHOWS))).toEqual([])
})
