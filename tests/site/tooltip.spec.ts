/**
 * Pointing at a mark says its datum. At three sizes, as Slidev scales its canvas with a transform, which a chart could
 * mistake for its own px. Marks are found by where they are drawn, not by asking the chart.
 */
import type { Locator, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { open } from './deck.ts'
import { inDeck } from './one-window.ts'
import { addressOf } from './project.ts'

interface Mark { x: number, y: number, width: number, height: number }

/** The middles of the shapes in a chart whose size on the canvas lies within `least` and `most` px. */
const marksOf = (chart: Locator, least: number, most: number): Promise<Mark[]> => chart.evaluate((element, [from, to]) => {
  const canvas = document.querySelector<HTMLElement>('#slide-content')!
  const scale = canvas.getBoundingClientRect().width / canvas.offsetWidth
  return [...element.querySelectorAll('svg path')].map(path => path.getBoundingClientRect())
    .filter(r => r.height >= from! * scale && r.height <= to! * scale && r.width >= from! * scale)
    .map(r => ({ x: r.x + r.width / 2, y: r.y + r.height / 2, width: r.width, height: r.height }))
}, [least, most])

/** Where a text of a chart stands. */
async function textAt(chart: Locator, text: string): Promise<Mark> {
  const { x, y, width, height } = (await chart.locator('svg text').filter({ hasText: text }).boundingBox())!
  return { x: x + width / 2, y: y + height / 2, width, height }
}

const nearest = (marks: Mark[], far: (mark: Mark) => number) => marks.toSorted((a, b) => far(a) - far(b))[0]!

/** Each finds one mark in the charts of a slide by what a viewer would look for. */
const POINTED: { alias: string, what: string, find: (charts: Locator) => Promise<Mark>, says: string[] }[] = [
  {
    alias: 'fig-3',
    what: 'the last point of the first panel, ACL 2020',
    find: async charts => nearest(await marksOf(charts.first(), 3, 14), mark => -mark.x),
    says: ['ACL', 'Aug 2020', '82.7%', '172 of 208 papers'],
  },
  {
    alias: 'throughput',
    what: 'the dot in the row MobileNet',
    find: async (charts) => {
      const row = await textAt(charts, 'MobileNet')
      return nearest(await marksOf(charts, 10, 16), mark => Math.abs(mark.y - row.y))
    },
    says: ['MobileNet', '2.14×', 'published error'],
  },
  {
    alias: 'native-code',
    what: 'the bar labelled "PyTorch 98.2%"',
    find: async (charts) => {
      const label = await textAt(charts, 'PyTorch 98.2%')
      return nearest(await marksOf(charts, 12, 30), mark => Math.abs(mark.y - label.y))
    },
    says: ['PyTorch', 'aten (ATen, TH) and c10', '98.2% of 9,782,980 bytes'],
  },
  {
    alias: 'fig-5',
    what: 'the upper of the last two months, PyTorch in March 2025',
    find: async (charts) => {
      const marks = await marksOf(charts, 2, 12)
      const end = Math.max(...marks.map(mark => mark.x))
      return nearest(marks.filter(mark => end - mark.x < 1), mark => mark.y)
    },
    says: ['PyTorch', 'Mar 2025', '78 ± 2'],
  },
]

/** Points at the middle of a mark, and expects its tooltip to say all of `says`. */
async function point(page: Page, charts: Locator, mark: Mark, says: string[]): Promise<void> {
  // The box itself, which begins with a name in bold: the chart around it holds every label of the figure.
  const tooltip = charts.locator('div:has(> b)').filter({ visible: true })
  await expect(tooltip).toHaveCount(0)
  await page.mouse.move(mark.x, mark.y)
  for (const text of says)
    await expect(tooltip).toContainText(text)
}

for (const [width, height] of [[1280, 720], [1920, 1080], [1024, 768]] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    for (const { alias, what, find, says } of POINTED) {
      inDeck(`${alias}: ${what}`, async ({ page }) => {
        await open(page, addressOf('SITE_URL') + alias)
        const charts = page.locator('.slidev-page:visible .chart-canvas')
        await point(page, charts, await find(charts), says)
      })
    }
  })
}
