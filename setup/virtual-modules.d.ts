/** Every work as an APA entry, by key: HTML that marks titles, without the address. Made by `bibliography-plugin.ts`. */
declare module 'virtual:bibliography' {
  const entries: Readonly<Record<string, string>>
  export default entries
}
