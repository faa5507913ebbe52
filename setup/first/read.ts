/**
 * Runs first on the reading view that the build has drawn, inline in its head: it needs no deck, but for what only the deck
 * has, such as a figure's dialog. The deck comes when a button of that kind is pressed.
 */
import { behave } from '../../components/reading/behave.ts'
import { chooseColours } from './colours.ts'
import { keepEarly } from './early.ts'
import { onFailure } from './failure.ts'
import { FIRST } from '../../components/first.ts'
import { note } from './note.ts'
import { keepOffline } from './offline.ts'
import { start, whenIdle } from './start.ts'
import { openStorage } from './storage.ts'

openStorage()
chooseColours()
let failed = false
const tell = () => note('This needs the deck, which could not be loaded.', true)
const takeBack = keepEarly({
  keys: false,
  came() {
    if (failed)
      tell()
    return failed
  },
})
onFailure(() => {
  failed = true
  if (takeBack().length) {
    document.querySelectorAll('[aria-busy]').forEach(one => one.removeAttribute('aria-busy'))
    tell()
  }
})
addEventListener('click', ({ target }) => (target as Element).closest('button') && start())
addEventListener('DOMContentLoaded', () => behave(document.getElementById(FIRST)!, import.meta.env.BASE_URL))
whenIdle(() => void keepOffline(import.meta.env.BASE_URL))
