import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** Provided by the reading view to what stands in it. */
export const READING: InjectionKey<true> = Symbol('reading')

/** Whether a figure stands in the reading view, where it has to fit any width, with text of at least 14 CSS px. Call it in `setup`. */
export const useReading = (): boolean => inject(READING, false)
