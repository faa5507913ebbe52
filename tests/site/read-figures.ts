/** How the tests read the exported figures: what an SVG says and draws, what a PNG says and shows. */
import type { Page } from 'playwright/test'
import type { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** What an SVG file holds, as a browser reads it. */
export interface ReadSvg {
  error: string
  size: number[]
  title: string
  description: string
  sources: string[]
  rights: string[]
  texts: string[]
  /** The colour of the page. */
  surface: string
  /** Shapes inside the drawings. */
  shapes: number
  /** Elements that would need a browser, or another file. */
  foreign: string[]
  /** What its parts refer to and it does not hold. */
  missing: string[]
}

export function readSvg(page: Page, text: string): Promise<ReadSvg> {
  return page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = (selector: string) => [...file.querySelectorAll(selector)]
    const said = (name: string) => [...file.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', name)].map(element => element.textContent)
    const attributes = all('*').flatMap(element => [...element.attributes])
    const addresses = [...text.matchAll(/url\((.*?)\)/g)].map(match => match[1]!).concat(attributes.filter(({ name }) => /href$|^src$/.test(name)).map(({ value }) => value))
    // A colour may be written in several ways; a canvas knows one.
    const pen = document.createElement('canvas').getContext('2d')!
    pen.fillStyle = file.querySelector(':root > rect')?.getAttribute('fill') ?? ''
    return {
      error: file.querySelector('parsererror')?.textContent ?? '',
      size: ['width', 'height'].map(side => Number(file.documentElement.getAttribute(side))),
      title: file.querySelector(':root > title')?.textContent ?? '',
      description: file.querySelector(':root > desc')?.textContent ?? '',
      sources: said('source'),
      rights: said('rights'),
      texts: all('text').map(element => element.textContent),
      surface: pen.fillStyle,
      shapes: all('svg svg :is(path, rect, circle, polyline, polygon)').length,
      foreign: all('foreignObject, image, script, link').map(element => element.localName).concat(text.match(/var\(|@import/g) ?? []),
      missing: addresses.filter(address => !/^data:font\/woff2;/.test(address) && !(address.startsWith('#') && file.getElementById(address.slice(1)))),
    }
  }, text)
}

/** The texts in a PNG by their keywords. Throws where a chunk is not what its sum says. */
export function textsOf(png: Buffer): Record<string, string[]> {
  const texts: Record<string, string[]> = {}
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const content = png.subarray(at + 4, at + 8 + length)
    if (crc32(content) !== png.readUInt32BE(at + 8 + length))
      throw new Error(`The chunk at byte ${at} is broken`)
    if (content.toString('latin1', 0, 4) === 'iTXt') {
      const [keyword, text] = content.toString('utf8', 4).split(/\0{5}/) as [string, string]
      ;(texts[keyword] ??= []).push(text)
    }
    at += length + 12
  }
  return texts
}

/** What a PNG shows: the colour of its corner, and which part of it has another, in all and in the lowest fifth. */
export function shownIn(page: Page, png: Buffer): Promise<{ corner: string, drawn: number, foot: number }> {
  return page.evaluate(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight })
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    context.drawImage(image, 0, 0)
    const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
    const part = (some: Uint32Array) => some.filter(pixel => pixel !== pixels[0]).length / some.length
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
    const corner = `#${[red, green, blue].map(value => value!.toString(16).padStart(2, '0')).join('')}`
    return { corner, drawn: part(pixels), foot: part(pixels.subarray(Math.floor(pixels.length * 0.8))) }
  }, `data:image/png;base64,${png.toString('base64')}`)
}
