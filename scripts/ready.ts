/** Runs in a page that is to be printed: every slide is mounted, its fonts are there, and every chart is drawn. */
export function isReady(): boolean {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  return document.fonts.status === 'loaded'
    && slides.length > 0
    && slides.every(slide => slide.querySelector('h1'))
    && [...document.querySelectorAll('.chart-canvas')].every(chart => chart.querySelector('svg path'))
}
