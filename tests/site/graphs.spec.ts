/** The small model, step by step: by keys, by touch and by address it shows what the runs gave; going back is exact. */
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { clicksOf, open, openPaper, press, stateOf } from './deck.ts'
import { newWindow } from './new-window.ts'
import { inDeck } from './one-window.ts'
import { addressOf } from './project.ts'

interface Column { mode: string, stage: string, see: string, lit: number[], nodes: string, values: string }

/** Both columns as they are seen: the lines that are lit, the quantities that are nodes, and those that have a value. */
const columnsOf = (page: Page): Promise<Column[]> => page.locator('.slidev-page:visible [data-mode]').evaluateAll(all => all.map((column) => {
  const text = (selector: string) => column.querySelector(selector)?.textContent.trim() ?? ''
  const slots = [...column.querySelectorAll<SVGGElement>('[data-slot]')].sort((a, b) => a.dataset.slot! < b.dataset.slot! ? -1 : 1)
  const code = column.querySelector('pre code')!
  const [top, height] = [code.querySelector('.line')!.getBoundingClientRect().y, code.querySelectorAll('.line')[1]!.getBoundingClientRect().y - code.querySelector('.line')!.getBoundingClientRect().y]
  return {
    mode: text('h2'),
    stage: text('.stage'),
    see: text('.see'),
    // From where the bars stand, not from what they are told.
    lit: [...column.querySelectorAll('.lit')].map(bar => Math.round((bar.getBoundingClientRect().y - top) / height) + 1),
    nodes: slots.filter(slot => slot.matches('.node:not(.dead)')).map(slot => slot.dataset.slot).join(' '),
    values: slots.filter(slot => slot.matches('.valued')).map(slot => slot.dataset.slot === 'grads' ? [...slot.querySelectorAll('text')].map(line => line.textContent).join(' ') : `${slot.dataset.slot} ${slot.querySelector('.value')!.textContent}`).join('; '),
  }
}))

const ALL = 'b grads h loss mul neg test w x y z'
const EAGER = { mode: 'PyTorch, eager', see: 'print here: a number' }
const SESSION = { mode: 'TensorFlow 1, graph and session', see: 'print here: a symbol' }
const done = (h: string, z: string, branch: string, loss: string, test: string, grads: string) => (x: string, w: string, y: string) => `b 0.25; ${grads}; h ${h}; loss ${loss}; ${branch} ${loss}; test ${test}; w ${w}; x ${x}; ${y}z ${z}`
const first = done('−1.5', '−1.25', 'neg', '1.25', 'true', 'dw [−1, −2] db −1')
const second = done('1', '1.25', 'mul', '1.5625', 'false', 'dw [10, 2.5] db 2.5')
const W = '[0.5, −1]'

/** Each click of the talk by hand, from the recorded runs: what is lit, what is a node, what has a value. */
const TALK: [left: Partial<Column>, right: Partial<Column>][] = [
  [{ mode: EAGER.mode, lit: [], nodes: '', values: '' }, { mode: SESSION.mode, lit: [], nodes: '', values: '' }],
  [{ ...EAGER, stage: 'running', lit: [1, 2, 3, 4], nodes: '', values: `b 0.25; w ${W}; x [1, 2]` }, { ...SESSION, stage: 'building', lit: [1, 2, 3], nodes: 'b w x', values: '' }],
  [{ ...EAGER, stage: 'running', lit: [5], nodes: 'b h w z', values: `b 0.25; h −1.5; w ${W}; x [1, 2]; z −1.25` }, { ...SESSION, stage: 'building', lit: [4], nodes: 'b h w x z', values: '' }],
  [{ ...EAGER, stage: 'running', lit: [6], nodes: 'b h w z' }, { ...SESSION, stage: 'building', lit: [5], nodes: 'b h w x z', values: '' }],
  [{ ...EAGER, stage: 'running', lit: [7, 8], nodes: 'b h neg w z', values: `b 0.25; h −1.5; neg 1.25; test true; w ${W}; x [1, 2]; z −1.25` }, { ...SESSION, stage: 'building', lit: [6, 7], nodes: 'b h mul neg test w x y z', values: '' }],
  [{ ...EAGER, stage: 'running', lit: [11], nodes: 'b h loss neg w z' }, { ...SESSION, stage: 'building', lit: [8], nodes: 'b h loss mul neg test w x y z', values: '' }],
  [{ ...EAGER, stage: 'backward', lit: [12], values: first('[1, 2]', W, '') }, { ...SESSION, stage: 'building', lit: [9], nodes: ALL, values: '' }],
  [{ ...EAGER, stage: 'backward' }, { mode: SESSION.mode, stage: 'running', see: 'no place to print', lit: [10, 11], values: `b 0.25; w ${W}` }],
  [{ ...EAGER, stage: 'backward', values: first('[1, 2]', W, '') }, { mode: SESSION.mode, see: 'print here: the result', stage: 'running', lit: [12], nodes: ALL.replace('mul ', ''), values: first('[1, 2]', W, 'y 1.25; ') }],
  [{ ...EAGER, nodes: 'b h loss mul w z', values: second('[4, 1]', W, '') }, { mode: SESSION.mode, nodes: ALL.replace('neg ', ''), values: second('[4, 1]', W, 'y 1.5625; ') }],
  [{ mode: 'torch.jit.trace', stage: 'tracing', lit: [2, 3, 4, 6, 7, 8, 9], nodes: 'b h loss neg w x z', values: `b 0.25; w ${W}` }, { mode: 'torch.jit.script', stage: 'compiling', lit: [6, 7, 8], nodes: 'b h loss mul neg test w x y z' }],
  [{ stage: 'running', lit: [10], values: `b 0.25; h −1.5; loss 1.25; neg 1.25; w ${W}; x [1, 2]; z −1.25` }, { stage: 'running', lit: [9], values: `b 0.25; h −1.5; loss 1.25; neg 1.25; test true; w ${W}; x [1, 2]; y 1.25; z −1.25` }],
  [{ nodes: 'b h loss neg w x z', values: `b 0.25; h 1; loss −1.25; neg −1.25; w ${W}; x [4, 1]; z 1.25` }, { values: `b 0.25; h 1; loss 1.5625; mul 1.5625; test false; w ${W}; x [4, 1]; y 1.5625; z 1.25` }],
]

const shown = (page: Page) => page.locator('.slidev-page:visible')

inDeck('the clicker walks through the talk and back, and each click shows what the runs gave', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}graphs`)
  const states = [await columnsOf(page)]
  for (let click = 1; click < TALK.length; click++) {
    await press(page, 'ArrowRight')
    states.push(await columnsOf(page))
  }
  expect(states).toMatchObject(TALK)
  await expect(shown(page).locator('[data-mode="torch-trace"] .does')).toContainText('wrong, 1.5625 is right')
  // There are no more.
  await press(page, 'ArrowRight')
  expect(stateOf(page).alias).not.toBe('graphs')
  for (const state of states.toReversed()) {
    await press(page, 'ArrowLeft')
    expect(await columnsOf(page)).toEqual(state)
  }
})

inDeck('each click has its address, and is announced', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const said = new Set<string>()
  for (const [click, state] of TALK.entries()) {
    await open(page, `${site}graphs?clicks=${click}`)
    expect(await columnsOf(page), `click ${click}`).toMatchObject(state)
    said.add(await shown(page).getByRole('status').innerText())
  }
  expect(said.size).toBe(TALK.length)
})

test('the walk through the later modes has every step of them, there and back', async ({ page }) => {
  const site = addressOf('SITE_URL')
  const clicks = await clicksOf(page, site, 'graphs-since')
  await open(page, `${site}graphs-since`)
  const states = [await columnsOf(page)]
  for (let click = 1; click <= clicks; click++) {
    await press(page, 'ArrowRight')
    states.push(await columnsOf(page))
  }
  // Compiled code shows what comes out of it, and not what lies between.
  expect(states.at(-1)![1]).toMatchObject({ mode: 'torch.compile', stage: 'backward', values: `b 0.25; dw [−1, −2] db −1; loss 1.25; w ${W}; x [1, 2]` })
  expect(states[7]![1]).toMatchObject({ mode: 'TensorFlow 2, tf.function', stage: 'running', values: first('[1, 2]', W, 'y 1.25; ') })
  expect(new Set(states.map(state => JSON.stringify(state))).size).toBe(states.length)
  for (const state of states.slice(0, -1).toReversed()) {
    await press(page, 'ArrowLeft')
    expect(await columnsOf(page)).toEqual(state)
  }
})

test('a scene is one press away', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}graphs`)
  await shown(page).getByRole('button', { name: 'TorchScript' }).click()
  await expect(page).toHaveURL(/clicks=10$/)
  expect(await columnsOf(page)).toMatchObject(TALK[10]!)
  await press(page, 'ArrowRight')
  await shown(page).getByRole('button', { name: 'PyTorch, TensorFlow 1' }).click()
  await expect(page).toHaveURL(/graphs$/)
  // Back to where one was.
  await shown(page).getByRole('button', { name: 'TorchScript' }).click()
  await expect(page).toHaveURL(/clicks=11$/)
})

inDeck('own numbers give honest results, others are refused in words, and the slide forgets them when it is left', async ({ page }) => {
  await open(page, `${addressOf('SITE_URL')}graphs?clicks=12`)
  const [one, two] = [shown(page).getByLabel('First number'), shown(page).getByLabel('Second number')]
  await one.fill('-3')
  await two.fill('0.5')
  // h = −1.5 − 0.5 = −2, z = −1.75: the branch that was recorded, so the trace is right.
  expect((await columnsOf(page)).map(column => column.values)).toEqual([
    `b 0.25; h −2; loss 1.75; neg 1.75; w ${W}; x [−3, 0.5]; z −1.75`,
    `b 0.25; h −2; loss 1.75; neg 1.75; test true; w ${W}; x [−3, 0.5]; y 1.75; z −1.75`,
  ])
  const before = await columnsOf(page)
  await two.fill('99')
  await expect(shown(page).locator('.problem')).toHaveText('−9 to 9 only')
  await expect(one).toHaveAttribute('aria-invalid', 'false')
  expect(await columnsOf(page)).toEqual(before)
  await two.blur()
  await expect(two).toHaveValue('0.5')
  // Key by key, as a person types: the text is left alone until it is a number.
  await one.selectText()
  await one.pressSequentially('-2.5')
  await expect(one).toHaveValue('-2.5')
  expect((await columnsOf(page))[0]!.values).toContain('x [−2.5, 0.5]')
  await shown(page).getByRole('button', { name: '[4.0, 1.0]' }).click()
  expect(await columnsOf(page)).toMatchObject(TALK[12]!)
  await shown(page).getByRole('button', { name: '[1.0, 2.0]' }).click()
  await expect(shown(page).locator('[data-mode="torch-trace"] [data-slot="loss"] .value')).toHaveText('1.25')
  // What the click has anyway is no choice: the clicks before it have their own again.
  await shown(page).getByRole('button', { name: '[4.0, 1.0]' }).click()
  await press(page, 'ArrowLeft')
  expect(await columnsOf(page)).toMatchObject(TALK[11]!)
  await press(page, 'ArrowRight')
  // The clicker goes on, and what was chosen is gone when one comes back.
  await press(page, 'ArrowRight')
  await press(page, 'ArrowLeft')
  expect(await columnsOf(page)).toMatchObject(TALK[12]!)
})

test('what the presenter tries is seen in the other window', async ({ page, context }) => {
  const wall = await newWindow(context)
  for (const window of [page, wall])
    await open(window, `${addressOf('SITE_URL')}graphs?clicks=12`)
  await shown(page).getByLabel('First number').fill('2')
  await expect(shown(wall).locator('[data-mode="torch-script"] [data-slot="x"] .value')).toHaveText('[2, 1]')
  expect(await columnsOf(wall)).toEqual(await columnsOf(page))
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 980, height: 552 }, hasTouch: true })

  test('taps walk through the talk and back', async ({ page }) => {
    await open(page, `${addressOf('SITE_URL')}graphs`)
    for (let click = 1; click < TALK.length; click++) {
      await shown(page).getByRole('button', { name: 'Step on' }).tap()
      await page.waitForURL(`**/graphs?clicks=${click}`)
      expect(await columnsOf(page)).toMatchObject(TALK[click]!)
    }
    for (let click = TALK.length - 2; click >= 0; click--) {
      await shown(page).getByRole('button', { name: 'Step back' }).tap()
      await page.waitForURL(click ? `**/graphs?clicks=${click}` : '**/graphs')
      expect(await columnsOf(page)).toMatchObject(TALK[click]!)
    }
  })
})

test('the paper has the decisive step and the table of all modes', async ({ page }) => {
  await openPaper(page, addressOf('SITE_URL'))
  const slide = page.locator('.print-slide-container').filter({ has: page.locator('#slide-graphs') })
  await expect(slide.locator('[data-mode="torch-trace"] [data-slot="loss"] .value')).toHaveText('−1.25')
  await expect(slide.getByRole('row')).toHaveCount(8)
  await expect(slide.getByRole('row', { name: /torch\.jit\.trace/ }).getByRole('cell').last()).toHaveText('−1.25')
  await expect(slide.getByRole('button')).toHaveCount(0)
})
