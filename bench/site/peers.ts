/** Small decks made with other tools, each with the same text and one chart of ours: four slides, built into a folder each. */
import type { EChartsOption } from 'echarts'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { facts } from '../../data/index.ts'
import { copyDeck } from '../../tests/site/copy-deck.ts'
import { SLIDEV } from '../../tests/site/project.ts'
import { run } from '../run.ts'

const MODULES = resolve('bench/node_modules')

/** What all of them say. */
const TEXT = {
  cover: ['# PyTorch vs. TensorFlow', 'PyTorch, a promising framework for deep learning'],
  second: ['# The sections of the report', '- Architecture\n- Performance\n- Popularity\n- Conclusion'],
  chart: ['# In 2020 PyTorch led at all conferences'],
  last: ['# Take it with you', 'Every figure names its source.'],
}

const series = facts['paper-share'].series
const option: EChartsOption = {
  animation: false,
  xAxis: { type: 'value', min: 2015, max: 2021 },
  yAxis: { type: 'value', min: 0, max: 100 },
  series: series.map(({ label, points }) => ({ type: 'line', name: label, data: points.map(({ date, value }) => [Number(date.slice(0, 4)) + Number(date.slice(5, 7) || 6) / 12, value]) })),
}

/** The chart as an SVG, drawn without a browser. */
function chartSvg(): string {
  use([LineChart, GridComponent, SVGRenderer])
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 400 })
  chart.setOption(option)
  return chart.renderToSVGString()
}

const fresh = async (name: string) => {
  const folder = resolve('.test', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return folder
}

/** Slidev with its default theme and settings, but for fonts from another host; the chart by vue-echarts. */
export async function buildSlidev(): Promise<string> {
  const deck = await copyDeck('bench-peer-slidev')
  await Promise.all(['components', 'data', 'layouts', 'setup', 'styles', 'slide-top.vue', 'global-top.vue', 'vite.config.ts', 'public'].map(part => rm(join(deck, part), { recursive: true })))
  await mkdir(join(deck, 'components'))
  await writeFile(join(deck, 'components/TheChart.vue'), `<script setup>
import { use } from 'echarts/core'
import { LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'
import VChart from 'vue-echarts'
use([LineChart, GridComponent, SVGRenderer])
const option = ${JSON.stringify(option)}
</script>
<template><VChart :option="option" :init-options="{ renderer: 'svg' }" style="width: 860px; height: 380px" /></template>
`)
  const slides = [TEXT.cover, TEXT.second, [...TEXT.chart, '<TheChart />'], TEXT.last].map(parts => parts.join('\n\n'))
  await writeFile(join(deck, 'slides.md'), `---\ntheme: default\nfonts:\n  provider: none\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  await run(deck, [SLIDEV, 'build'], false)
  return join(deck, 'dist')
}

/** reveal.js as its guide has it: its script, its styles, a theme; the chart by ECharts' own script. */
export async function buildReveal(): Promise<string> {
  const folder = await fresh('bench-peer-reveal')
  await cp(join(MODULES, 'reveal.js/dist'), join(folder, 'assets'), { recursive: true })
  await cp('node_modules/echarts/dist/echarts.min.js', join(folder, 'assets/echarts.min.js'))
  const html = (parts: string[]) => parts.map(part => part.replace(/^# (.*)$/m, '<h2>$1</h2>').replace(/^- (.*)$/gm, '<li>$1</li>')).join('\n')
  const sections = [html(TEXT.cover), html(TEXT.second), `${html(TEXT.chart)}<div id="chart" style="width:860px;height:400px"></div>`, html(TEXT.last)]
  await writeFile(join(folder, 'start.js'), `Reveal.initialize({ hash: true })\necharts.init(document.getElementById('chart'), null, { renderer: 'svg', width: 860, height: 400 }).setOption(${JSON.stringify(option)})\n`)
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deck</title><link rel="stylesheet" href="/assets/reset.css"><link rel="stylesheet" href="/assets/reveal.css"><link rel="stylesheet" href="/assets/theme/white.css"></head>
<body><div class="reveal"><div class="slides">${sections.map(section => `<section>${section}</section>`).join('')}</div></div><script src="/assets/reveal.js"></script><script src="/assets/echarts.min.js"></script><script src="/start.js"></script></body></html>`
  await Promise.all(['index.html', '404.html'].map(file => writeFile(join(folder, file), page)))
  return folder
}

/** Marp: one file, with the chart in it. */
export async function buildMarp(): Promise<string> {
  const folder = await fresh('bench-peer-marp')
  const slides = [TEXT.cover, TEXT.second, [...TEXT.chart, chartSvg().replace(/\n\s*/g, '')], TEXT.last].map(parts => parts.join('\n\n'))
  const source = join(folder, 'deck.md')
  await writeFile(source, `---\nmarp: true\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  await run(folder, [join(MODULES, '@marp-team/marp-cli/marp-cli.js'), '--no-stdin', '--html', source, '-o', join(folder, 'index.html')], false)
  await writeFile(join(folder, '404.html'), await readFile(join(folder, 'index.html')))
  return folder
}
