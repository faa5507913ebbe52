import type { Plugin } from 'vite'

/** A feature of Slidev that the hosted deck has no use for, by the end of its module's path, and what stands in its place. */
interface Unused { part: RegExp, code: string }

const NO_PLUGIN = '{ install() {} }'

/** With what they bring along these are a quarter of what a visit would load. A slide that uses one of them fails a test. */
export const UNUSED: Record<string, Unused> = {
  'v-mark': { part: /@slidev\/client\/modules\/v-mark\.ts$/, code: `export const createVMarkDirective = () => (${NO_PLUGIN})` },
  'v-motion': { part: /@slidev\/client\/modules\/v-motion\.ts$/, code: `export const createVMotionDirectives = () => (${NO_PLUGIN})` },
  'v-drag': { part: /@slidev\/client\/modules\/v-drag\.ts$/, code: `export const createVDragDirective = () => (${NO_PLUGIN})` },
  'the box around what is dragged': { part: /@slidev\/client\/internals\/DragControl\.vue$/, code: '<template><slot /></template>' },
  'types that hover over code': { part: /@shikijs\/vitepress-twoslash\/dist\/client\.mjs$/, code: `export default ${NO_PLUGIN}` },
  'their styles': { part: /@shikijs\/(vitepress-twoslash|magic-move)\/.*\.css$|@slidev\/client\/styles\/(shiki-twoslash|katex)\.css$/, code: '' },
  'alerts of GitHub': { part: /markdown-it-github-alerts\/styles\/.*\.css$/, code: '' },
  // Slidev's settings have hints: here they stand as what they are hints to.
  'hints that float': { part: /\/floating-vue\/dist\/floating-vue\.mjs$/, code: `
const Plain = { render() { return this.$slots.default?.() } }
export { Plain as Dropdown, Plain as Tooltip }
export const recomputeAllPoppers = () => {}` },
  // The headmatter says \`drawings: dev\`: the hosted deck has no pen.
  'the pen': { part: /\/drauu\/dist\/index\.mjs$/, code: `
const nothing = () => {}
export const createDrauu = () => ({ mounted: false, on: nothing, load: nothing, clear: nothing, undo: nothing, redo: nothing, dump: () => '', canUndo: () => false, canRedo: () => false, mount: nothing, unmount: nothing })` },
}

/** Keeps out of the hosted deck what it does not use. In development everything stays as Slidev has it. */
export function lean(): Plugin {
  return {
    name: 'deck:lean',
    apply: 'build',
    enforce: 'pre',
    // Its core brings a YAML parser along; what Slidev's client wants of it stands in its utilities, too.
    resolveId(source) {
      return source === '@slidev/parser/core' ? this.resolve('@slidev/parser/utils') : undefined
    },
    // Slidev would put ECharts into one file with Vue, and Vue's core into one with what colours code.
    outputOptions: options => ({ ...options, manualChunks: undefined, codeSplitting: { groups: [{ name: 'vue', test: /node_modules\/(@vue|vue|vue-router|@vueuse|unhead|@unhead)\// }, { name: 'echarts', test: /node_modules\/(echarts|zrender|vue-echarts)\// }] } }),
    load(id) {
      const path = id.split('?')[0]!.replaceAll('\\', '/')
      return Object.values(UNUSED).find(({ part }) => part.test(path))?.code
    },
  }
}
