/** The colours that Slidev will choose: those chosen here before, else those of the system. */
export function chooseColours() {
  let chosen = 'auto'
  try {
    chosen = localStorage.getItem('slidev-color-schema') ?? chosen
  }
  catch {
    // Storage may be closed to the page: then the system decides.
  }
  document.documentElement.classList.add(chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light' : chosen)
}
