/** Markup whose ids are its own: where a page holds the same twice, an arrow would take its head from the first of that name. */
export const apart = (markup: string, name: string): string => markup.replace(/(\bid="|url\(#|href="#)([^")]+)/g, `$1$2-${name}`)
