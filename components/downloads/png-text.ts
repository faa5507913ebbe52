/** Texts inside a PNG, by the chunks of its specification (https://www.w3.org/TR/png-3/): `iTXt`, which holds UTF-8. */

/** The signature and the header, which must come first, in bytes. */
const HEAD = 8 + 4 + 4 + 13 + 4

/** The remainders of CRC-32 for each byte, as annex D of the specification computes them. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++)
    rest = rest & 1 ? 0xEDB88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

function crc32(bytes: Uint8Array): number {
  return ~bytes.reduce((crc, byte) => REMAINDERS[(crc ^ byte) & 0xFF]! ^ (crc >>> 8), 0xFFFFFFFF) >>> 0
}

/** A chunk of uncompressed text without a language under a keyword of the specification, such as `Title`. */
function textChunk(keyword: string, text: string): Uint8Array {
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = new Uint8Array(4 + content.length + 4)
  chunk.set(content, 4)
  const numbers = new DataView(chunk.buffer)
  numbers.setUint32(0, content.length - 4)
  numbers.setUint32(4 + content.length, crc32(content))
  return chunk
}

/** A PNG that also says what it is, in texts under keywords, which may come more than once. */
export function withTexts(png: Uint8Array, texts: [keyword: string, text: string][]): Uint8Array<ArrayBuffer> {
  const parts = [png.subarray(0, HEAD), ...texts.map(([keyword, text]) => textChunk(keyword, text)), png.subarray(HEAD)]
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return whole
}
