import type { Framework } from '../../data/schema.ts'

/**
 * Names of the colours in `styles/tokens.css`. Charts hold names, not values: the browser resolves them
 * in the theme of the moment, in print as well.
 */
export const COLOR = {
  surface: 'var(--surface)',
  raised: 'var(--raised)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  hairline: 'var(--hairline)',
  other: 'var(--other)',
} as const

/** The hue of a framework, the same on every slide. */
export const frameworkColor = (framework: Framework) => `var(--${framework})`

/** Shapes that tell series apart where hues do not. */
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const

/** The type of every chart. */
export const FONT = 'IBM Plex Sans, sans-serif'
