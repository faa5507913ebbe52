import type { Component } from 'vue'
import { defineComponent, h, markRaw, onErrorCaptured, ref } from 'vue'
import { isOfDrawing } from '../components/faults/of-drawing'
import ErrorSlide from '../layouts/error.vue'
import { allSlides } from './slide-at'

/** The slide `inner`, and what stands in for it when something in it fails: the deck goes on. */
const safe = (inner: Component) => markRaw(defineComponent({
  name: 'SafeSlide',
  setup() {
    const failed = ref(false)
    onErrorCaptured((error, _, where) => {
      if (!isOfDrawing(where))
        return true
      console.error('A slide failed, and stands as it was drawn.', error)
      failed.value = true
      return false
    })
    return () => h(failed.value ? ErrorSlide : inner)
  },
}))

/** Keeps a slide that fails from taking the deck along. */
export function safeSlides(): void {
  for (const slide of allSlides())
    slide.component = safe(slide.component as Component)
}
