/**
 * Runs first on the reading view that the build has drawn, inline in its head: it needs no deck, but for what only the deck
 * has, such as a figure's dialog. The deck comes when a button of that kind is pressed.
 */
import { behave } from '../../components/reading/behave.ts'
import { chooseColours } from './colours.ts'
import { keepEarly } from './early.ts'
import { FIRST } from '../../components/first.ts'
import { keepOffline } from './offline.ts'
import { start, whenIdle } from './start.ts'

chooseColours()
keepEarly({ keys: false })
addEventListener('click', ({ target }) => (target as Element).closest('button') && start())
addEventListener('DOMContentLoaded', () => behave(document.getElementById(FIRST)!, import.meta.env.BASE_URL))
whenIdle(() => void keepOffline(import.meta.env.BASE_URL))
