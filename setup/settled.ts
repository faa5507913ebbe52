/**
 * Whether what is shown stands still: a slide, alone, mounted, in its styles and, unless `fonts` says otherwise, its fonts,
 * charts drawn, nothing moving; or the whole reading view. It names nothing outside itself, so that a program can have it run
 * in a page.
 */
export function isSettled({ fonts = true }: { fonts?: boolean } = {}): boolean {
  const app = document.getElementById('app')!
  const reading = app.querySelector<HTMLElement>('.reading')
  // For two frames after a change Slidev shows the slide that is left, too.
  const [slide, other] = [...app.querySelectorAll('.slidev-page')].filter(page => page.checkVisibility())
  return (reading ? reading.dataset.whole !== undefined : slide?.querySelector('h1') != null && !other)
    && (!fonts || document.fonts.status === 'loaded')
    && [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(link => link.sheet)
    && [...(slide?.querySelectorAll('.chart-canvas') ?? [])].every(chart => chart.querySelector('svg path'))
    && document.getAnimations().every(animation => animation.playState !== 'running')
}
