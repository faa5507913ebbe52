/** Hands a file to the browser, which saves it under `name`. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Not at once: the browser reads the file only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
