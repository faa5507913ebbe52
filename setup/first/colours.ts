/** The colours that Slidev will choose: those chosen here before, else those of the system. */
export function chooseColours() {
  const chosen = localStorage.getItem('slidev-color-schema') ?? 'auto'
  document.documentElement.classList.add(chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light' : chosen)
}
