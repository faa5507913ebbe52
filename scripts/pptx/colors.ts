import { formatHex, parse } from 'culori'

/** A colour as Office writes it, `BB4F0E`, and how far it shows through, in percent. */
export interface Paint { color: string, transparency: number }

/** A colour of CSS; undefined where nothing of it is seen. */
export function toPaint(css: string): Paint | undefined {
  const color = parse(css)
  const { alpha = 1 } = color ?? { alpha: 0 }
  return color && alpha > 0 ? { color: formatHex(color).slice(1).toUpperCase(), transparency: Math.round((1 - alpha) * 100) } : undefined
}
