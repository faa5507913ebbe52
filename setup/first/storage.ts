/** What stands in for a storage that is closed to the page: the deck, which asks for one as it starts, keeps nothing beyond it. */
class Memory implements Storage {
  [name: string]: unknown
  private readonly kept = new Map<string, string>()

  get length() {
    return this.kept.size
  }

  key = (at: number) => [...this.kept.keys()][at] ?? null
  getItem = (name: string) => this.kept.get(name) ?? null
  setItem = (name: string, value: string) => void this.kept.set(name, String(value))
  removeItem = (name: string) => void this.kept.delete(name)
  clear = () => this.kept.clear()
}

/** Sees to it that both storages can be asked: Slidev does so outside of any `try`. */
export function openStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      void window[name].length
    }
    catch {
      Object.defineProperty(window, name, { value: new Memory() })
    }
  }
}
