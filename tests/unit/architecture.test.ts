import { dirname, join } from 'node:path/posix'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesIn, read } from './support.ts'

interface Import { file: string, from: string, typeOnly: boolean }

const folders = ['components', 'data', 'layouts', 'scripts', 'setup', 'styles', 'tests']
const files = [...folders.flatMap(folder => filesIn(folder, ['.ts', '.mjs', '.vue'])), 'slide-top.vue', 'global-top.vue', 'custom-nav-controls.vue', 'vite.config.ts', 'vitest.config.ts', 'eslint.config.ts', 'playwright.config.ts']

/** What a module imports, relative paths as paths of the project, without their ending. */
function importsOf(file: string, text = read(file)): Import[] {
  const code = file.endsWith('.vue') ? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script).join('\n') : text
  const found: Import[] = []
  const add = (from: ts.Node | undefined, typeOnly: boolean) => {
    if (from && ts.isStringLiteralLike(from))
      found.push({ file, typeOnly, from: from.text.startsWith('.') ? join(dirname(file), from.text).replace(/\.ts$/, '') : from.text })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest))
  return found
}

const imports = files.flatMap(file => importsOf(file))
const say = ({ file, from, typeOnly }: Import) => `${file} imports ${typeOnly ? 'the type of ' : ''}${from}`
const isOneOf = (value: string, names: string[]) => names.some(name => value === name || value.startsWith(`${name}/`))
/** The schema, which may be several files. */
const isSchema = (path: string) => /^data\/schema(?:-\w+)?(?:\.ts)?$/.test(path)
/** What is decided from the facts, and so is none. */
const isClaims = (path: string) => /^data\/claims(?:-\w+)?(?:\.ts)?$/.test(path)
/** What holds facts together, as against a module of facts. */
const isFrame = (file: string) => isSchema(file) || ['data/index.ts', 'data/check.ts'].includes(file)
const shows = ['vue', 'echarts', 'vue-echarts', '@slidev', '@vue', 'uqr']

describe('what imports what', () => {
  it('is read from every form of import', () => {
    const text = `import a from './a.ts'; import type { B } from '../b.ts'; import './c'; export { d } from 'd'\nexport type { E } from './e.ts'; const f = () => import('./f'); type G = typeof import('./g.ts')`
    expect(importsOf('data/x.ts', text).map(i => [i.from, i.typeOnly])).toEqual([
      ['data/a', false], ['b', true], ['data/c', false], ['d', false], ['data/e', true], ['data/f', false], ['data/g', true],
    ])
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.map(say)).toContain('components/TrendPanels.vue imports components/charts/place-trend')
  })
})

describe('the one rule of direction', () => {
  it('facts import nothing but other facts, and types of the schema and of the sources', () => {
    const facts = imports.filter(i => i.file.startsWith('data/') && !isFrame(i.file) && !isClaims(i.file))
    const isSources = (path: string) => /^data\/sources(?:-\w+)?(?:\.ts)?$/.test(path)
    const isFact = (path: string) => path.startsWith('data/') && !isFrame(`${path}.ts`) && !isSources(path) && !isClaims(path)
    const allowed = ({ file, from, typeOnly }: Import) => isFact(from)
      || (typeOnly && ['data/schema', 'data/sources'].includes(from))
      || (file === 'data/sources.ts' && isSources(from))
    expect(facts.length).toBeGreaterThan(10)
    expect(facts.map(say)).toContain('data/stars-gained.ts imports data/stars')
    expect(facts.filter(i => !allowed(i)).map(say)).toEqual([])
  })

  it('claims are decided from the register, and no fact rests on a claim', () => {
    const claims = imports.filter(i => isClaims(i.file))
    const allowed = ({ from, typeOnly }: Import) => isClaims(from) || ['data/index', 'data/report', 'data/throughput'].includes(from)
      || (typeOnly && ['data/schema', 'data/sources'].includes(from))
    expect(claims.map(say)).toContain('data/claims.ts imports data/index')
    expect(claims.filter(i => !allowed(i)).map(say)).toEqual([])
    expect(imports.filter(i => i.file.startsWith('data/') && !isClaims(i.file) && isClaims(i.from)).map(say)).toEqual([])
  })

  it('the register and the check of the facts stay within data', () => {
    const rest = imports.filter(i => isFrame(i.file))
    expect(rest.length).toBeGreaterThan(10)
    expect(rest.filter(i => !i.from.startsWith('data/') && i.from !== 'zod').map(say)).toEqual([])
  })

  it('the schema library is loaded by the schema alone', () => {
    const loading = imports.filter(i => i.from === 'zod' && !i.typeOnly && !i.file.startsWith('tests/'))
    expect(loading.map(say)).toContain('data/schema.ts imports zod')
    expect(loading.filter(i => !isSchema(i.file)).map(say)).toEqual([])
  })

  it('the schema is loaded by the check alone, so that no browser gets it', () => {
    expect(imports.filter(i => isSchema(i.from) && !i.typeOnly && !isSchema(i.file) && !i.file.startsWith('tests/')).map(say)).toEqual(['data/check.ts imports data/schema'])
    expect(imports.filter(i => i.from === 'data/check' && !i.typeOnly && !isOneOf(i.file, ['setup', 'tests', 'scripts'])).map(say)).toEqual([])
  })

  it('charts and diagrams are pure: no Vue, no ECharts but its types, no component', () => {
    const pure = imports.filter(i => isOneOf(i.file, ['components/charts', 'components/diagrams']))
    expect(pure.filter(i => !i.typeOnly && i.file !== 'components/charts/echarts.ts' && isOneOf(i.from, shows)).map(say)).toEqual([])
    expect(pure.filter(i => !isOneOf(i.from, ['data', 'components/charts', 'components/diagrams', ...shows]) || i.from.endsWith('.vue')).map(say)).toEqual([])
  })

  it('only the canvas of the charts loads ECharts, and the test that draws without it', () => {
    expect(imports.filter(i => i.from === 'components/charts/echarts').map(i => i.file)).toEqual(['components/ChartCanvas.vue', 'tests/unit/drawn.ts'])
  })

  it('the tables of data are pure, so that the build writes the files that the browser offers', () => {
    const pure = imports.filter(i => isOneOf(i.file, ['components/datasets']))
    expect(pure.length).toBeGreaterThan(10)
    expect(pure.filter(i => !isOneOf(i.from, ['data', 'components/datasets', 'components/charts', 'd3-dsv'])).map(say)).toEqual([])
  })

  it('the bibliography is made at build: no browser loads the library, and the format of files is loaded with the files', () => {
    const citing = imports.filter(i => i.from.startsWith('@citation-js/'))
    expect(citing.map(say)).toContain('setup/bibliography.ts imports @citation-js/core')
    expect(citing.filter(i => !isOneOf(i.file, ['setup', 'scripts', 'tests'])).map(say)).toEqual([])
    expect(imports.filter(i => i.from === 'd3-dsv' && !i.file.startsWith('tests/')).map(i => i.file)).toEqual(['components/datasets/csv.ts'])
  })

  it('components do not import layouts, setup or slides', () => {
    const components = imports.filter(i => i.file.startsWith('components/'))
    expect(components.filter(i => isOneOf(i.from, ['layouts', 'setup', 'styles', 'slides.md', 'slide-top.vue'])).map(say)).toEqual([])
  })

  it('nothing imports scripts or tests but themselves and the configuration of the site tests', () => {
    const free = ['scripts', 'tests', 'playwright.config.ts']
    expect(imports.filter(i => isOneOf(i.from, ['scripts', 'tests']) && !isOneOf(i.file, free)).map(say)).toEqual([])
    expect(imports.filter(i => isOneOf(i.from, ['tests']) && i.file.startsWith('scripts/')).map(say)).toEqual([])
  })
})
