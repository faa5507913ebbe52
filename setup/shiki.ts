import { defineShikiSetup } from '@slidev/types'

/** Two themes whose comments keep contrast, for code blocks that are highlighted at build. */
export default defineShikiSetup(() => ({
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  // Comments keep 4.5:1 on a lit line too.
  colorReplacements: { '#66707b': '#55606d' },
  // None: on a busy machine the default leaves the rest of a line without its colours, and the deck is another.
  tokenizeTimeLimit: 0,
}))
