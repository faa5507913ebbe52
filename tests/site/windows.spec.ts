/** The presenter's window and others of the same browser show the same slide and click, and the same countdown, whatever happens to one. */
import type { BrowserContext, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { complaintsOf, stateOf } from './deck.ts'
import { newWindow } from './new-window.ts'
import { addressOf } from './project.ts'
import { isRunning, show, shown, stage, startCountdown, together } from './windows.ts'

const site = () => addressOf('SITE_URL')
const add = async (context: BrowserContext, place: string) => show(await newWindow(context), site() + place)

/** A presenter's window at a place, and a projector's that has begun elsewhere. */
async function openTalk(context: BrowserContext, place: string): Promise<[Page, Page]> {
  const projector = await add(context, 'fig-1')
  const presenter = await add(context, `presenter/${place}`)
  await together([presenter, projector], place)
  return [presenter, projector]
}

test('keys move all windows, in whichever they are pressed; one that is opened late goes with them, and may be closed', async ({ context }) => {
  const talk = await openTalk(context, 'fig-3')
  const [presenter, projector] = talk
  const late = await newWindow(context)
  const complaints = complaintsOf(late, site())
  // Nobody touches it: that a talk is on starts the deck there.
  await late.goto(site())
  await together([...talk, late], 'fig-3')
  await presenter.keyboard.press('ArrowRight')
  await together([...talk, late], 'fig-4')
  await projector.keyboard.press('PageDown')
  await together([...talk, late], 'fig-5')
  await late.keyboard.press('ArrowLeft')
  await together([...talk, late], 'fig-4')
  await late.close()
  await presenter.keyboard.press('ArrowLeft')
  await together(talk, 'fig-3')
  expect(complaints).toEqual([])
})

test('keys that come fast are all taken, and none twice', async ({ context }) => {
  const talk = await openTalk(context, 'graphs')
  const [presenter, projector] = talk
  for (const [pressed, key, place] of [[presenter, 'ArrowRight', 'graphs?clicks=5'], [projector, 'ArrowLeft', 'graphs'], [projector, 'ArrowRight', 'graphs?clicks=5']] as const) {
    const presses = 5
    for (let i = 0; i < presses; i++)
      await pressed.keyboard.press(key)
    await together(talk, place)
  }
})

test('after a reload the presenter, and then the projector, are where the talk is, and the countdown goes on', async ({ context }) => {
  const talk = await openTalk(context, 'graphs?clicks=2')
  const [presenter, projector] = talk
  await startCountdown(presenter)
  await presenter.reload()
  await together(talk, 'graphs?clicks=2')
  await isRunning(presenter)
  await projector.reload()
  await shown(projector)
  await together(talk, 'graphs?clicks=2')
  await isRunning(presenter)
  await presenter.keyboard.press('ArrowRight')
  await together(talk, 'graphs?clicks=3')
})

test('a presenter\'s window that is alone keeps its place and countdown over a reload', async ({ context }) => {
  const presenter = await add(context, 'presenter/graphs?clicks=2')
  await startCountdown(presenter)
  await presenter.reload()
  await isRunning(presenter)
  expect(stateOf(presenter)).toEqual({ alias: 'graphs', click: 2 })
})

test('a presenter\'s window that is closed and opened again comes to where the projector is, with the countdown', async ({ context }) => {
  const [presenter, projector] = await openTalk(context, 'fig-3')
  await startCountdown(presenter)
  await presenter.close()
  await projector.keyboard.press('ArrowRight')
  const again = await add(context, 'presenter/')
  await together([again, projector], 'fig-4')
  await isRunning(again)
})

test('a presenter\'s page that is opened in the middle, without a slide, comes to where the class is', async ({ context }) => {
  const projector = await add(context, 'graphs?clicks=2')
  const presenter = await add(context, 'presenter/')
  await together([presenter, projector], 'graphs?clicks=2')
  await presenter.keyboard.press('ArrowRight')
  await together([presenter, projector], 'graphs?clicks=3')
})

test('a window that slept while the talk went on catches up when it wakes', async ({ context }) => {
  // It sleeps as one does that has no time to hear anything.
  await context.addInitScript(() => {
    const dream = Object.assign(window, { sleeps: false, missed: 0 })
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        this.addEventListener('message', event => dream.sleeps && (dream.missed++, event.stopImmediatePropagation()))
      }
    }
  })
  const [presenter, projector] = await openTalk(context, 'fig-3')
  await projector.evaluate(() => Object.assign(window, { sleeps: true }))
  await presenter.keyboard.press('ArrowRight')
  await together([presenter], 'fig-4')
  await projector.waitForFunction(() => (window as unknown as { missed: number }).missed > 0)
  expect(stateOf(projector).alias).toBe('fig-3')
  await projector.evaluate(() => Object.assign(window, { sleeps: false }) && document.dispatchEvent(new Event('visibilitychange')))
  await together([presenter, projector], 'fig-4')
})

test('without a network windows stay together', async ({ context }) => {
  const talk = await openTalk(context, 'graphs')
  await context.setOffline(true)
  await talk[0].keyboard.press('ArrowRight')
  await together(talk, 'graphs?clicks=1')
})

test('windows without a presenter are on their own', async ({ context }) => {
  const [one, other] = [await add(context, 'fig-3'), await add(context, 'fig-1')]
  await one.keyboard.press('ArrowRight')
  await together([one], 'fig-4')
  await other.keyboard.press('ArrowRight')
  await together([other], 'fig-1?clicks=1')
  expect(stateOf(one).alias).toBe('fig-4')
})

test('what is typed for the small model is the same in both windows, also after a reload', async ({ context }) => {
  const [presenter, projector] = await openTalk(context, 'graphs')
  const field = (page: Page) => stage(page).locator('input').first()
  await field(presenter).fill('2.5')
  await expect(field(projector)).toHaveValue('2.5')
  await projector.reload()
  await expect(field(projector)).toHaveValue('2.5')
})
