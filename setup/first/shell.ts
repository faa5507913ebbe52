/** Runs first on pages that the deck alone can show, such as the presenter's, inline in their heads. */
import { onFailure } from './failure.ts'
import { note } from './note.ts'
import { openStorage } from './storage.ts'

openStorage()
onFailure(() => {
  const tell = () => note('The deck could not be loaded.', true)
  if (document.readyState === 'loading')
    addEventListener('DOMContentLoaded', tell)
  else
    tell()
})
