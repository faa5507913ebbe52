/** Ten versions of one figure, step by step: by keys, touch, slider and address, each shows the same, and goes back exactly. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { isReady } from '../../scripts/ready.ts'
import { changeInWords } from '../../components/charts/versions.ts'
import { facts } from '../../data/index.ts'
import { readPanels, versionDiffers } from './compare-versions.ts'
import type { VersionRow } from './compare-versions.ts'
import { open, press, settled, stateOf } from './deck.ts'
import { inDeck } from './one-window.ts'
import { addressOf } from './project.ts'
import { plainDate, readCsv, records, words } from './read-csv.ts'

const fact = facts['moving-history']
const LAST = fact.versions.length - 1
const PYTORCH = 'pytorch, allennlp, opennmt-py, torchvision, fairseq'
/** The rules of each version as the slide must say them, typed after the published flags. */
const RULES = [
  [`${PYTORCH}, huggingface`, 'tensorflow, opennmt-tf', 'papers left out'],
  [`${PYTORCH}, huggingface`, 'tensorflow, opennmt-tf', 'papers left out'],
  [PYTORCH, 'tensorflow, opennmt-tf', 'papers left out'],
  [PYTORCH, 'tensorflow, opennmt-tf, keras', 'papers left out'],
  [PYTORCH, 'tensorflow, opennmt-tf, keras', 'papers left out'],
  ...Array.from({ length: 5 }, () => [PYTORCH, 'tensorflow, opennmt-tf, keras', 'papers count']),
]
/** What is struck out or set in bold, as this version changed it. */
const CHANGED: Record<number, string> = { 1: 'del: huggingface', 3: 'strong: keras', 5: 'strong: papers count' }

const figure = (page: Page) => page.locator('.slidev-page:visible [data-figure="moving-history"]')
const slider = (page: Page) => page.getByRole('slider', { name: 'Version of the data' })

/** Everything that the slide says at a step, and where its axes stand. */
async function look(page: Page) {
  const drawn = await readPanels(figure(page))
  const text = (selector: string) => figure(page).locator(selector).allInnerTexts()
  return {
    drawn,
    date: words((await text('.date')).join()),
    change: words((await text('.change')).join()),
    rules: (await text('dd')).map(words),
    changed: await figure(page).locator('dd :is(del, strong)').evaluateAll(all => all.map(one => `${one.localName}: ${one.textContent}`).join()),
    at: await slider(page).evaluate((input: HTMLInputElement) => [input.value, input.getAttribute('aria-valuetext')]),
    position: words((await text('.position')).join()),
    rest: drawn.map(({ values, years, left, right }) => ({ values, years, left, right })),
    box: await figure(page).locator('svg.versions').boundingBox(),
  }
}

/** The slide shows this step and no other: its date, its rule, its marks. */
async function shows(page: Page, step: number) {
  await expect(figure(page).locator('.position')).toHaveText(`${step} of ${LAST}`)
  await settled(page)
  expect(stateOf(page)).toEqual({ alias: 'moving-history', click: step })
  const seen = await look(page)
  const { date } = fact.versions[step]!
  expect(plainDate(seen.date)).toBe(date)
  expect(seen.at).toEqual([String(step), seen.date])
  expect(seen.change).toBe(changeInWords(fact, step))
  expect(seen.rules).toEqual(RULES[step])
  expect(seen.changed).toBe(CHANGED[step] ?? '')
  expect(versionDiffers(seen.drawn, records(readCsv('moving-history')) as unknown as VersionRow[], date)).toEqual([])
  return seen
}

inDeck('arrow keys go through the ten versions and back, and nothing but lines, marks and words moves', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}moving-history`)
  const seen = [await shows(page, 0)]
  for (let step = 1; step <= LAST; step++) {
    await press(page, 'ArrowRight')
    seen.push(await shows(page, step))
  }
  // The comparison would notice: no version's drawing passes for that of the version before.
  const rows = records(readCsv('moving-history')) as unknown as VersionRow[]
  expect(seen.slice(1).filter(({ drawn }, i) => versionDiffers(drawn, rows, fact.versions[i]!.date).length === 0)).toEqual([])
  for (const { rest, box } of seen)
    expect({ rest, box }).toEqual({ rest: seen[0]!.rest, box: seen[0]!.box })
  // There are no more.
  await press(page, 'ArrowRight')
  expect(stateOf(page).alias).not.toBe('moving-history')
  for (let step = LAST; step >= 0; step--) {
    await press(page, 'ArrowLeft')
    expect(await shows(page, step)).toEqual(seen[step])
  }
})

inDeck('an address leads to its version', async ({ page }) => {
  for (const step of [9, 5, 3, 2, 1]) {
    await open(page, `${addressOf('SITE_URL')}moving-history?clicks=${step}`)
    await shows(page, step)
  }
})

inDeck('the slider goes by keys, and a clicker goes on while it has the focus', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}moving-history`)
  await slider(page).focus()
  for (let step = 1; step <= LAST; step++) {
    await press(page, 'ArrowRight')
    await shows(page, step)
  }
  await press(page, 'Home')
  await shows(page, 0)
  await press(page, 'End')
  await shows(page, LAST)
  await press(page, 'PageUp')
  await shows(page, LAST - 1)
  await press(page, 'PageDown')
  await shows(page, LAST)
  await press(page, 'ArrowLeft')
  await shows(page, LAST - 1)
})

inDeck('the slider goes where it is dragged', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}moving-history`)
  const { x, y, width, height } = (await slider(page).boundingBox())!
  const at = (step: number) => x + width * (8 + step / LAST * (544 - 16)) / 544
  await page.mouse.move(at(0), y + height / 2)
  await page.mouse.down()
  await page.mouse.move(at(5), y + height / 2, { steps: 5 })
  await page.mouse.up()
  await shows(page, 5)
  // The deck has its keys again: past the last step the next slide follows.
  await press(page, 'ArrowRight')
  await shows(page, 6)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('taps go on and back, and a drag of the slider turns no page', async ({ page }) => {
    await open(page, `${addressOf('SITE_URL')}moving-history`)
    for (let step = 1; step <= LAST; step++) {
      await page.getByRole('button', { name: 'Step on' }).tap()
      await shows(page, step)
    }
    await page.getByRole('button', { name: 'Step back' }).tap()
    await shows(page, LAST - 1)
    const { x, y, height } = (await slider(page).boundingBox())!
    await page.touchscreen.tap(x + 8, y + height / 2)
    await shows(page, 0)
  })
})

test.describe('in motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  inDeck('lines travel for 200 to 400 ms, and arrive where they belong', async ({ page }) => {
    await open(page, `${addressOf('SITE_URL')}moving-history?clicks=2`)
    // Waited for before the key: on a busy machine the travel may be over before one looks.
    const travel = page.waitForFunction(() => {
      const moving = document.getAnimations().flatMap(({ effect }) => {
        const { target } = effect as KeyframeEffect
        return target?.closest('svg.versions') ? [{ kind: target.getAttribute('class')!, duration: Number(effect!.getTiming().duration) }] : []
      })
      return moving.length > 0 && moving
    })
    await page.keyboard.press('ArrowRight')
    const moving = await (await travel).jsonValue() as { kind: string, duration: number }[]
    expect(moving.filter(({ duration }) => duration < 200 || duration > 400)).toEqual([])
    expect([...new Set(moving.map(({ kind }) => kind.split(' ')[0]))].toSorted()).toEqual(['label', 'leader', 'line', 'mark'])
    await shows(page, 3)
  })
})

test('on paper it is the last version, with each move from first to last and the dates of the four changes', async ({ page }) => {
  await page.goto(`${addressOf('SITE_URL')}print?print=true`)
  // In its fonts: in others the words below it take more lines.
  await page.waitForFunction(isReady)
  const paper = page.locator('[data-figure="moving-history"]')
  await expect(paper.locator('.date')).toContainText('22 Oct 2021')
  await expect(paper.locator('.changes li b')).toHaveText(['24 Oct 2019', '16 Nov 2019', '26 Apr 2020', '28 Jul 2020'])
  const [changes, caption] = await Promise.all([paper.locator('.changes'), paper.locator('figcaption')].map(part => part.boundingBox()))
  expect(await paper.locator('.changes').evaluate(list => list.scrollHeight - list.clientHeight)).toBeLessThanOrEqual(0)
  expect(changes!.y + changes!.height).toBeLessThanOrEqual(caption!.y)
  await expect(paper.getByRole('button')).toHaveCount(0)
  await expect(paper.getByRole('slider')).toHaveCount(0)
  const rows = records(readCsv('moving-history'))
  const moved = new Set(rows.filter(row => row.moved_by).map(row => `${row.series} ${row.date} ${row.moved_by}`))
  await expect(paper.locator('svg.versions circle')).toHaveCount(moved.size)
  const said = await paper.locator('svg.versions circle title').allTextContents()
  expect(said).toEqual(expect.arrayContaining(['NeurIPS 2018: 42.8% before, 36.8% after', 'NeurIPS 2019: 75.0% before, 69.2% after; cause not recorded', 'NeurIPS 2019: 69.2% before, 63.6% after']))
})
