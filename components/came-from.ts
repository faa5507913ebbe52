import type { InjectionKey, Ref } from 'vue'

/** The address, with its click, of the slide of the talk that was shown last: where a link back from the appendix leads. */
export const CAME_FROM: InjectionKey<Ref<string | undefined>> = Symbol('the last slide of the talk')
