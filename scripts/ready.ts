/** Runs in a page that is to be printed: every slide is mounted, its fonts are there, and every chart is drawn. Throws where something stands in for a part that failed. */
export function isReady(): boolean {
  const failed = document.querySelector<HTMLElement>('[data-stand-in]')
  if (failed)
    throw new Error(`Slide ${failed.closest<HTMLElement>('[data-slidev-no]')?.dataset.slidevNo} cannot be printed: ${failed.dataset.standIn}`)
  const slides = [...document.querySelectorAll('.print-slide-container')]
  return document.fonts.status === 'loaded'
    && slides.length > 0
    && slides.every(slide => slide.querySelector('h1'))
    && [...document.querySelectorAll('.chart-canvas')].every(chart => chart.querySelector('svg path'))
}
