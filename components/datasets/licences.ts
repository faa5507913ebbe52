/** A licence as a data package names it: by its SPDX name, with the address of its text. */
export interface Licence { name: string, title: string, path: string }

const LICENCES: Readonly<Record<string, Licence>> = {
  'MIT': { name: 'MIT', title: 'MIT License', path: 'https://spdx.org/licenses/MIT.html' },
  'Apache-2.0': { name: 'Apache-2.0', title: 'Apache License 2.0', path: 'https://www.apache.org/licenses/LICENSE-2.0' },
  'CC BY 4.0': { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0 International', path: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC BY-SA 4.0': { name: 'CC-BY-SA-4.0', title: 'Creative Commons Attribution-ShareAlike 4.0 International', path: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'ODbL 1.0': { name: 'ODbL-1.0', title: 'Open Data Commons Open Database License 1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/' },
}

/** The licence that a source states; nothing where it states none, or one without a text of its own, such as "BSD-style". */
export function namedLicence(licence: string): Licence | undefined {
  return LICENCES[licence]
}
