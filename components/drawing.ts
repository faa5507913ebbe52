import type { Guess, Stroke } from './charts/guess'
import type { PlacedGuess } from './charts/place-guess'
import { onUnmounted } from 'vue'
import { begin, goOn } from './charts/guess'

/**
 * Handlers that let a mouse, a finger or a pen draw values over years, once a frame; `draw` gets those that changed. Slidev
 * must not hear of it, or it would turn the page at a swipe. Call it in `setup`.
 */
export function useDrawing({ full, columns, toValue }: PlacedGuess, draw: (drawn: Guess) => void) {
  let box: DOMRect | undefined
  let stroke: Stroke | undefined
  let last: PointerEvent | undefined
  let frame = 0

  /** Slidev scales its canvas to the window: from px of the window to those of the chart, which `box` was measured for. */
  function placeOf({ clientX, clientY }: PointerEvent) {
    const { left, top, width, height } = box!
    return { x: (clientX - left) / width * full.width, value: toValue((clientY - top) / height * full.height) }
  }

  function follow() {
    cancelAnimationFrame(frame)
    frame = 0
    if (!stroke || !last)
      return
    const next = goOn(columns, stroke, placeOf(last))
    last = undefined
    stroke = next.stroke
    draw(next.drawn)
  }

  function start(event: PointerEvent) {
    event.stopPropagation()
    if (!event.isPrimary || event.button !== 0)
      return
    // The clicker must go on after drawing: in an input Slidev hears no keys.
    if (document.activeElement instanceof HTMLInputElement)
      document.activeElement.blur()
    const target = event.currentTarget as SVGElement
    target.setPointerCapture(event.pointerId)
    box = target.ownerSVGElement!.getBoundingClientRect()
    const first = begin(columns, placeOf(event))
    stroke = first.stroke
    draw(first.drawn)
  }

  function move(event: PointerEvent) {
    if (!stroke)
      return
    event.stopPropagation()
    last = event
    frame ||= requestAnimationFrame(follow)
  }

  function end(event: PointerEvent) {
    if (!stroke)
      return
    event.stopPropagation()
    follow()
    stroke = undefined
  }

  onUnmounted(() => cancelAnimationFrame(frame))
  return {
    pointerdown: start,
    pointermove: move,
    pointerup: end,
    pointercancel: end,
    // Else the browser takes a line for a fling, and the tap after it, on “Reveal”, for the hand that stops it.
    touchstart: (event: TouchEvent) => event.preventDefault(),
  }
}
