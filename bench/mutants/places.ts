/** Where code is changed to see whether a test notices, and what is left out of it. */

/** Files by patterns from the project's root, and whether prose and rows of one kind are left out. */
export interface Place { mutate: string[], facts?: boolean }

/** What a browser or a whole build runs, and no unit test can: Playwright holds it (tests/site). */
const IN_A_BROWSER = [
  // Run inside the page
  'scripts/pptx/read-page.ts', 'scripts/pages/capture.ts', 'scripts/ready.ts',
  // Drive a page
  'scripts/pages/draw-slides.ts', 'scripts/pages/cards.ts', 'scripts/open-site.ts', 'scripts/figures.ts', 'scripts/handout.ts', 'scripts/pdf.ts', 'scripts/pptx.ts', 'scripts/prerender.ts',
  // Commands, and what starts other programs
  'scripts/build.ts', 'scripts/export.ts', 'scripts/preview.ts', 'scripts/serve-site.ts', 'scripts/find-browser.ts', 'scripts/find-firefox.ts', 'scripts/pages/inline-script.ts',
]

export const PLACES: Record<string, Place> = {
  data: { mutate: ['data/*.ts'], facts: true },
  charts: { mutate: ['components/charts/*.ts'] },
  diagrams: { mutate: ['components/diagrams/*.ts'] },
  scripts: { mutate: ['scripts/**/*.ts', ...IN_A_BROWSER.map(file => `!${file}`)] },
}
