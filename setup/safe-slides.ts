import type { Component } from 'vue'
import { defineComponent, h, markRaw, onErrorCaptured, ref } from 'vue'
import { isOfDrawing } from '../components/faults/where'
import ErrorSlide from '../layouts/error.vue'
import { allSlides } from './slide-at'

/** The slide `inner`, and what stands in for it when something in it fails: the deck goes on. */
const safe = (inner: Component) => markRaw(defineComponent({
  name: 'SafeSlide',
  setup() {
    const reason = ref<string>()
    onErrorCaptured((error, _, where) => {
      if (!isOfDrawing(where))
        return true
      console.error('A slide failed, and stands as it was drawn.', error)
      reason.value = error.message
      return false
    })
    return () => reason.value === undefined ? h(inner) : h(ErrorSlide, { reason: reason.value })
  },
}))

/** Keeps a slide that fails from taking the deck along. */
export function safeSlides(): void {
  for (const slide of allSlides())
    slide.component = safe(slide.component as Component)
}
