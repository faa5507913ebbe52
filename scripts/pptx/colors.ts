import { formatHex, parse } from 'culori'

/** A colour as Office writes it, `BB4F0E`, and how far it shows through, in percent. */
export interface Paint { color: string, transparency: number }

/** A colour of CSS; undefined where nothing of it is seen, or it is none. */
export function toPaint(css: string): Paint | undefined {
  const color = read(css)
  const { alpha = 1 } = color ?? { alpha: 0 }
  return color && alpha > 0 ? { color: formatHex(color).slice(1).toUpperCase(), transparency: Math.round((1 - alpha) * 100) } : undefined
}

/** The library throws at a colour that breaks off, such as `rgb(0A`, and returns nothing for others that are none. */
function read(css: string): ReturnType<typeof parse> {
  try {
    return parse(css)
  }
  catch {
    return undefined
  }
}
